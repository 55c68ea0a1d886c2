import Values

/// Of dates and lengths of time.
extension Function {
    /// `year(date)`: the year that holds it, a week's by its Thursday; null if there is none.
    static let year = span(
        .year, .year, help: "The year that the date is in, as a date; '.year' is a number. Null if the date is longer.",
        example: "year(2024-11-15)")

    /// `quarter(date)`: the quarter that holds it, a week's by its Thursday; null if there is none.
    static let quarter = span(
        .quarter, .quarter,
        help: "The quarter that the date is in, as a date; '.quarter' is a number. Null if the date is longer.",
        example: "quarter(2024-11-15)")

    /// `month(date)`: the month that holds it, a week's by its Thursday; null if there is none.
    static let month = span(
        .month, .month,
        help: "The month that the date is in, as a date; '.month' is a number. Null if the date is longer.",
        example: "month(2024-11-15)")

    /// `week(date)`: the week of ISO 8601 that holds it, Monday to Sunday; null if there is none.
    static let week = span(
        .week, .week,
        help: "The week that the date is in, Monday to Sunday, numbered as in ISO 8601. Null if the date is longer.",
        example: "week(2024-11-15)")

    /// `decade(date)`: the ten years that hold it; null if there are none.
    static let decade = span(
        .decade, .decade, help: "The decade that the date is in, as a date. Null if the date is longer.",
        example: "decade(1994-05-10)"
    )

    /// `fiscal(date)`: the fiscal year of the United States that it is within, which begins in October.
    static let fiscal = span(
        .fiscal, .fiscalYear,
        help: "The US fiscal year that the date is in, from October on. Null if the date is longer.",
        example: "fiscal(2024-11-15)")

    /// A function that gives the span of the calendar that holds a date.
    private static func span(
        _ name: FunctionName, _ precision: DateSpan.Precision, help: String, example: String
    ) -> Function {
        Function(
            name, group: .dates, [.date], help: help, example: example,
            result: { _ in .date }
        ) { arguments throws(OperationError) in
            return try arguments.date(0)?.held(by: precision).map { .date($0) } ?? .null
        }
    }

    /// `days(duration)`: how many days long it is, a year as 365.2425, a month as a twelfth of it.
    static let days = Function(
        .days, group: .dates, [.init("duration", [.duration])],
        help: "The length in days, a year counting as 365.2425.",
        example: "days(2 weeks)",
        result: { _ in .number }
    ) { arguments throws(OperationError) in
        switch arguments[0] {
        case .null: return .null
        case .duration(let length): return length.days.map { .number($0) } ?? .null
        default: throw arguments.wrong(0, "a duration")
        }
    }
}
