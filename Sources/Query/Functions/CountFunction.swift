import Values

extension Function {
    /// `count(list)`: how many elements are not null; `count()` counts rows, which `summarize` does itself.
    static let count = Function(
        "count", group: .lists, [.list],
        help: "How many there are, nulls not counted; count(), in summarize, counts rows.",
        example: #"count(["a", "b"])"#, isAggregate: true,
        result: { _ in .number }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("count", values, context)
        return .number(Number(try arguments.elements(0).count))
    }
}
