import Values

extension Function {
    /// `quarter(date)`: the quarter that it is within, a week's by its Thursday; null if there is none.
    static let quarter = Function(
        "quarter", group: .dates, [.date],
        help: "Its quarter, 1 to 4; null if it is longer than one.",
        example: "quarter(2024-11-15)",
        result: { _ in .number }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("quarter", values, context)
        return try arguments.date(0).flatMap { $0.quarter }.map { .number(Number($0)) } ?? .null
    }
}
