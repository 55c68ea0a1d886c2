extension Function {
    /// `list(list)`: the elements that are not null.
    static let list = Function(
        "list", group: .lists, [.list],
        help: "All of them as a list, nulls left out.",
        example: "list([1, null, 2])", isAggregate: true,
        result: { .list($0.first?.element ?? .any) }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("list", values, context)
        return .list(try arguments.elements(0))
    }
}
