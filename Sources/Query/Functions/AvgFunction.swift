import Values

extension Function {
    /// `avg(list)`: the average; null of nothing.
    static let avg = Function(
        "avg", group: .lists, [.amounts],
        help: "The average of numbers, quantities of like units, or durations.",
        example: "avg([1, 2, 6])", isAggregate: true,
        result: { $0.first?.element ?? .any }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("avg", values, context)
        let elements = try arguments.elements(0)
        return try Total.of(elements, arguments).divided(by: .number(Number(elements.count)))
    }
}
