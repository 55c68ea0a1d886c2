extension Function {
    /// `first(list)`: the first element that is not null.
    static let first = Function(
        "first", group: .lists, [.list],
        help: "The first one that is not null.",
        example: "first([1, 2, 3])", isAggregate: true,
        result: { $0.first?.element ?? .any }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("first", values, context)
        return try arguments.elements(0).first ?? .null
    }
}
