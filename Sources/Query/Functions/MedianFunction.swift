extension Function {
    /// `median(list)`: the middle one by size; of an even number, the middle of the two.
    static let median = Function(
        "median", group: .lists, [.amounts],
        help: "The middle one by size, or the middle of the middle two.",
        example: "median([1, 9, 2, 4])", isAggregate: true,
        result: { $0.first?.element ?? .any }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("median", values, context)
        let elements = try arguments.elements(0)
        return try RankedList(elements, arguments).value(at: 50)
    }
}
