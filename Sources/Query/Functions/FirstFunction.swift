import Documents

/// `first(list)`: the first element that is not null.
enum FirstFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "first", [.init("list", .list(.any))], .element(of: 0), .lists, aggregate: true,
        "The first one that is not null.",
        example: "first([1, 2, 3])", gives: "1")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        try arguments.elements(0)?.first ?? .null
    }
}
