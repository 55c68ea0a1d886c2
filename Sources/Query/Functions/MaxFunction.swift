extension Function {
    /// `max(list)`: the greatest; null of nothing. Unlike units are an error.
    static let max = Function(
        "max", group: .lists, [.comparables],
        help: "The greatest of numbers, like quantities, dates, durations or texts.",
        example: "max([3, 1, 2])", isAggregate: true,
        result: { $0.first?.element ?? .any }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("max", values, context)
        return try Extreme.find(in: try arguments.elements(0), arguments) { $0 > $1 }
    }
}
