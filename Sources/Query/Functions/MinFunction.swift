extension Function {
    /// `min(list)`: the least; null of nothing. Unlike units are an error.
    static let min = Function(
        "min", group: .lists, [.comparables],
        help: "The least of numbers, like quantities, dates, durations or texts.",
        example: "min([3, 1, 2])", isAggregate: true,
        result: { $0.first?.element ?? .any }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("min", values, context)
        return try Extreme.find(in: try arguments.elements(0), arguments) { $0 < $1 }
    }
}
