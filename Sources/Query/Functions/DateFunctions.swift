import Values

/// Of dates and lengths of time.
extension Function {
    /// `year(date)`: the year that it is within, a week's by its Thursday; null if there is none.
    static let year = Function(
        .year, group: .dates, [.date],
        help: "Its year; null if it is longer than one.",
        example: "year(2024-11-15)",
        result: { _ in .number }
    ) { arguments throws(OperationError) in
        return try arguments.date(0).flatMap { $0.year }.map { .number(Number($0)) } ?? .null
    }

    /// `month(date)`: the month that it is within, a week's by its Thursday; null if there is none.
    static let month = Function(
        .month, group: .dates, [.date],
        help: "Its month, 1 to 12; null if it is longer than one.",
        example: "month(2024-11-15)",
        result: { _ in .number }
    ) { arguments throws(OperationError) in
        return try arguments.date(0).flatMap { $0.month }.map { .number(Number($0)) } ?? .null
    }

    /// `quarter(date)`: the quarter that it is within, a week's by its Thursday; null if there is none.
    static let quarter = Function(
        .quarter, group: .dates, [.date],
        help: "Its quarter, 1 to 4; null if it is longer than one.",
        example: "quarter(2024-11-15)",
        result: { _ in .number }
    ) { arguments throws(OperationError) in
        return try arguments.date(0).flatMap { $0.quarter }.map { .number(Number($0)) } ?? .null
    }

    /// `fiscal(date)`: the fiscal year of the United States that it is within, which begins in October.
    static let fiscal = Function(
        .fiscal, group: .dates, [.date],
        help: "Its fiscal year in the United States; null if it is longer than one.",
        example: "fiscal(2024-11-15)",
        result: { _ in .date }
    ) { arguments throws(OperationError) in
        return try arguments.date(0).flatMap { $0.fiscalYear }.map { .date($0) } ?? .null
    }

    /// `days(duration)`: how many days long it is, a year as 365.2425, a month as a twelfth of it.
    static let days = Function(
        .days, group: .dates, [.init("duration", [.duration])],
        help: "Its length in days, a year as 365.2425.",
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
