import Documents

/// `any(list)`: whether an element is neither null nor false.
enum AnyFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "any", [.init("list", .list(.any))], .type(.truth), .lists, aggregate: true,
        "Whether one is neither null nor false.",
        example: "any([false, true])", gives: "true")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        .truth(try arguments.elements(0)?.contains { $0.counts } ?? false)
    }
}

extension Value {
    /// Whether it is neither null nor false.
    var counts: Bool {
        switch self {
        case .null, .truth(false): false
        default: true
        }
    }
}
