/// A date: a span of whole days, and how precise it was stated.
///
/// Equal dates are equal spans, whatever their precision is. All days are within `Calendar.days`.
public struct DateSpan: Sendable {
    /// How precisely a date was stated; finest first.
    public enum Precision: UInt8, Sendable, CaseIterable {
        /// `2024-11-15`
        case day
        /// `2024-W46`: an ISO week, Monday to Sunday.
        case week
        /// `2024-11`
        case month
        /// `2024-Q3`
        case quarter
        /// `2024-SP`, `SU`, `FA`, `WI`: March to May and so on; winter begins in December of its year.
        case season
        /// `2024-H1`: January to June; `2024-H2`: July to December.
        case half
        /// `2024`
        case year
        /// `FY2024`: a year of the United States' government, from October of the year before to September.
        case fiscalYear
        /// `199X`
        case decade
        /// `20XX`
        case century
        /// `2024-03-04/2024-06-07`: any other span.
        case range
    }

    /// The seasons, as dates name them.
    public enum Season: Int, Sendable, CaseIterable {
        case spring, summer, autumn, winter
        /// `SP`, `SU`, `FA`, `WI`
        public var code: String {
            switch self {
            case .spring: "SP"
            case .summer: "SU"
            case .autumn: "FA"
            case .winter: "WI"
            }
        }
        /// The month it begins in.
        var month: Int { rawValue * 3 + 3 }
    }

    /// The first and the last day, as day numbers (days since 1970-01-01).
    private let firstDay: Int32
    private let lastDay: Int32
    /// How precisely it was stated.
    public let precision: Precision

    /// The first day's number (days since 1970-01-01).
    public var first: Int { Int(firstDay) }
    /// The last day's number.
    public var last: Int { Int(lastDay) }

    /// A span that is known to be within the calendar.
    private init(_ precision: Precision, _ first: Int, _ last: Int) {
        firstDay = Int32(truncatingIfNeeded: first)
        lastDay = Int32(truncatingIfNeeded: last)
        self.precision = precision
    }

    /// A span that is nil if it is not within the calendar or ends before it starts.
    private init?(checking precision: Precision, _ first: Int, _ last: Int) {
        guard first >= Calendar.days.lowerBound, last <= Calendar.days.upperBound, first <= last else { return nil }
        self.init(precision, first, last)
    }

    /// A span as it was: a precision with its first and last day's numbers. Nil if it ends before it starts or is not within the
    /// calendar.
    package init?(_ precision: Precision, first: Int, last: Int) {
        self.init(checking: precision, first, last)
    }

    /// The day with a number (days since 1970-01-01).
    public init?(day: Int) {
        self.init(checking: .day, day, day)
    }

    /// Any span of days: first and last day's numbers. Nil if it ends before it starts.
    public init?(first: Int, last: Int) {
        self.init(checking: .range, first, last)
    }

    /// `2024-11-15`
    public init?(year: Int, month: Int, day: Int) {
        guard let number = Calendar.validDay(year: year, month: month, day: day) else { return nil }
        self.init(.day, number, number)
    }

    /// `2024-11`
    public init?(year: Int, month: Int) {
        guard (1...12).contains(month) else { return nil }
        self.init(.month, year: year, month: month, months: 1)
    }

    /// `2024-Q3`
    public init?(year: Int, quarter: Int) {
        guard (1...4).contains(quarter) else { return nil }
        self.init(.quarter, year: year, month: quarter * 3 - 2, months: 3)
    }

    /// `2024-H1`
    public init?(year: Int, half: Int) {
        guard (1...2).contains(half) else { return nil }
        self.init(.half, year: year, month: half * 6 - 5, months: 6)
    }

    /// `2024-SP`
    public init?(year: Int, season: Season) {
        self.init(.season, year: year, month: season.month, months: 3)
    }

    /// `2024-W46`
    public init?(year: Int, week: Int) {
        guard Calendar.years.contains(year), week >= 1, week <= Calendar.weeks(in: year) else { return nil }
        let monday = Calendar.firstMonday(ofWeekYear: year) + (week - 1) * 7
        self.init(checking: .week, monday, monday + 6)
    }

    /// `2024`
    public init?(year: Int) {
        self.init(.year, year: year, month: 1, months: 12)
    }

    /// `FY2024`
    public init?(fiscalYear year: Int) {
        guard Calendar.years.contains(year), year > Calendar.years.lowerBound else { return nil }
        self.init(.fiscalYear, year: year - 1, month: 10, months: 12)
    }

    /// `199X`, from its first three digits: 199.
    public init?(decade: Int) {
        guard decade >= 1, decade <= 999 else { return nil }
        self.init(.decade, year: decade * 10, month: 1, months: 120)
    }

    /// `20XX`, from its first two digits: 20.
    public init?(century: Int) {
        guard century >= 1, century <= 99 else { return nil }
        self.init(.century, year: century * 100, month: 1, months: 1_200)
    }

    /// Whole months from the first of a month (which may be 13 and more: the next year's).
    private init?(_ precision: Precision, year: Int, month: Int, months: Int) {
        guard Calendar.years.contains(year) else { return nil }
        let first = Calendar.day(year: year, month: month, day: 1)
        guard let end = Calendar.day(first, plusMonths: months - 1) else { return nil }
        let (lastYear, lastMonth, _) = Calendar.parts(of: end)
        self.init(precision, first, end + Calendar.days(in: lastMonth, of: lastYear) - 1)
    }

    /// The span of another precision that begins on a day, if one does.
    init?(_ precision: Precision, startingOn day: Int) {
        guard Calendar.days.contains(day) else { return nil }
        let (year, month, number) = Calendar.parts(of: day)
        let found: DateSpan?
        switch precision {
        case .day: found = DateSpan(day: day)
        case .week:
            let week = Calendar.week(of: day)
            found = DateSpan(year: week.year, week: week.week)
        case .month: found = DateSpan(year: year, month: month)
        case .quarter: found = DateSpan(year: year, quarter: (month + 2) / 3)
        case .half: found = DateSpan(year: year, half: (month + 5) / 6)
        case .season:
            found = Season(rawValue: month / 3 - 1).flatMap { DateSpan(year: year, season: $0) }
        case .year: found = DateSpan(year: year)
        case .fiscalYear: found = DateSpan(fiscalYear: year + 1)
        case .decade: found = DateSpan(decade: year / 10)
        case .century: found = DateSpan(century: year / 100)
        case .range: found = nil
        }
        guard let found, found.first == day, number >= 1 else { return nil }
        self = found
    }
}

extension DateSpan: Hashable {
    /// One span.
    public static func == (left: DateSpan, right: DateSpan) -> Bool {
        left.firstDay == right.firstDay && left.lastDay == right.lastDay
    }

    /// By the span alone.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(firstDay)
        hasher.combine(lastDay)
    }
}
