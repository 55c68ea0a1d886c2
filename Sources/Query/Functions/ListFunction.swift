import Documents

/// `list(list)`: the elements that are not null.
enum ListFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "list", [.init("list", .list(.any))], .same(as: 0), .lists, aggregate: true,
        "All of them as a list, nulls left out.",
        example: "list([1, null, 2])", gives: "[1, 2]")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        .list(try arguments.elements(0) ?? [])
    }
}
