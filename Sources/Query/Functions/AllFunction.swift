import Documents

/// `all(list)`: whether no element is false; nulls are passed over.
enum AllFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "all", [.init("list", .list(.any))], .type(.truth), .lists, aggregate: true,
        "Whether none is false.",
        example: "all([true, false])", gives: "false")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        .truth(try arguments.elements(0)?.allSatisfy { $0.counts } ?? true)
    }
}
