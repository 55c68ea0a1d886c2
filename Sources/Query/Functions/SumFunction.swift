extension Function {
    /// `sum(list)`: the sum; null of nothing. Unlike units are an error.
    static let sum = Function(
        "sum", group: .lists, [.amounts],
        help: "The sum of numbers, quantities of like units, or durations.",
        example: "sum([$5, $10])", isAggregate: true,
        result: { $0.first?.element ?? .any }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("sum", values, context)
        let elements = try arguments.elements(0)
        return try Total.of(elements, arguments)
    }
}
