import Values

extension Function {
    /// `month(date)`: the month that it is within, a week's by its Thursday; null if there is none.
    static let month = Function(
        "month", group: .dates, [.date],
        help: "Its month, 1 to 12; null if it is longer than one.",
        example: "month(2024-11-15)",
        result: { _ in .number }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("month", values, context)
        return try arguments.date(0).flatMap { $0.month }.map { .number(Number($0)) } ?? .null
    }
}
