/// Dates and lengths of time, by the calendar.
extension DateSpan {
    /// The date so much later (or earlier, if negative) and as precise: `2024-01-31` and a month is `2024-02-29`.
    ///
    /// Nil if the length is finer than the date (a month and ten days), no whole number of its steps (a week and a
    /// month, a day and half a day), or the result is beyond the calendar.
    public func adding(_ length: TimeLength) -> DateSpan? {
        guard let steps = length.calendarSteps else { return nil }
        switch precision {
        case .day:
            return shifted(first, steps).flatMap { DateSpan(day: $0) }
        case .range:
            guard let start = shifted(first, steps), let end = shifted(last, steps) else { return nil }
            return DateSpan(first: start, last: end)
        case .week:
            guard steps.months == 0, steps.days % 7 == 0, let start = shifted(first, steps) else { return nil }
            return DateSpan(precision, startingOn: start)
        case .month, .quarter, .season, .half, .year, .fiscalYear, .decade, .century:
            guard steps.days == 0, steps.months % (precision.months ?? 1) == 0, let start = shifted(first, steps)
            else { return nil }
            return DateSpan(precision, startingOn: start)
        }
    }

    /// The date so much earlier.
    public func subtracting(_ length: TimeLength) -> DateSpan? {
        adding(length.negated)
    }

    /// How many days its first day is after the other's.
    public func days(since other: DateSpan) -> Int { first - other.first }

    /// A day months and then days later.
    private func shifted(_ day: Int, _ steps: (months: Int, days: Int)) -> Int? {
        guard let moved = steps.months == 0 ? day : Calendar.day(day, plusMonths: steps.months) else { return nil }
        let (sum, overflow) = moved.addingReportingOverflow(steps.days)
        return overflow || !Calendar.days.contains(sum) ? nil : sum
    }
}

extension DateSpan.Precision {
    /// How many months a span has, if it is always so many.
    var months: Int? {
        switch self {
        case .month: 1
        case .quarter, .season: 3
        case .half: 6
        case .year, .fiscalYear: 12
        case .decade: 120
        case .century: 1_200
        case .day, .week, .range: nil
        }
    }
}
