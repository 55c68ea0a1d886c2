import Values

/// What a date has after a dot: the number of its year, and so on. Null where it is longer than one.
public enum DatePart: String, CaseIterable, Sendable {
    case year, quarter, month, day, weekday

    /// One line of help.
    public var help: String {
        switch self {
        case .year: "the number of its year; a week's is that of its Thursday"
        case .quarter: "the number of its quarter, 1 to 4"
        case .month: "the number of its month, 1 to 12"
        case .day: "the day of the month, 1 to 31"
        case .weekday: "the day of the week: \"Monday\" to \"Sunday\""
        }
    }

    /// The type of its values.
    var type: ValueType { self == .weekday ? .text : .number }

    /// The part of a date.
    func value(of date: DateSpan) -> Value {
        switch self {
        case .year: Self.number(date.year)
        case .quarter: Self.number(date.quarter)
        case .month: Self.number(date.month)
        case .day: Self.number(date.day)
        case .weekday: date.weekday.map { .text(Self.weekdays[$0 - 1]) } ?? .null
        }
    }

    private static func number(_ number: Int?) -> Value { number.map { .number(Number($0)) } ?? .null }

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// The error that a date, as it is written, has no part of a name.
    static func unknown(_ name: String, of date: String) -> NameFault {
        let nearest =
            FunctionName.call(meantBy: name, of: date)
            ?? NearestName.nearest(to: name, among: allCases.map(\.rawValue))
        return .unknownField(name, on: "a date", nearest: nearest)
    }
}
