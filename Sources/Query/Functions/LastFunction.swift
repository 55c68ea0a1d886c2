extension Function {
    /// `last(list)`: the last element that is not null.
    static let last = Function(
        "last", group: .lists, [.list],
        help: "The last one that is not null.",
        example: "last([1, 2, 3])", isAggregate: true,
        result: { $0.first?.element ?? .any }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("last", values, context)
        return try arguments.elements(0).last ?? .null
    }
}
