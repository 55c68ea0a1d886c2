import Values

extension Function {
    /// `distinct(list)`: how many different elements there are.
    static let distinct = Function(
        "distinct", group: .lists, [.list],
        help: "How many different ones there are.",
        example: "distinct([1, 2, 1])", isAggregate: true,
        result: { _ in .number }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("distinct", values, context)
        var numbers = KeyNumbers<Value>()
        defer { numbers.discard() }
        for element in try arguments.elements(0) where !context.stopFlag.isStopped {
            try arguments.reserve(numbers.number(of: element) * KeyNumbers<Value>.bytesEach)
        }
        return .number(Number(numbers.count))
    }
}
