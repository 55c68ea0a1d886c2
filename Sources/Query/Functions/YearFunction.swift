import Values

extension Function {
    /// `year(date)`: the year that it is within, a week's by its Thursday; null if there is none.
    static let year = Function(
        "year", group: .dates, [.date],
        help: "Its year; null if it is longer than one.",
        example: "year(2024-11-15)",
        result: { _ in .number }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("year", values, context)
        return try arguments.date(0).flatMap { $0.year }.map { .number(Number($0)) } ?? .null
    }
}
