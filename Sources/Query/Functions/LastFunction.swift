import Documents

/// `last(list)`: the last element that is not null.
enum LastFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "last", [.init("list", .list(.any))], .element(of: 0), .lists, aggregate: true,
        "The last one that is not null.",
        example: "last([1, 2, 3])", gives: "3")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        try arguments.elements(0)?.last ?? .null
    }
}
