/// The calendar's parts of a date. A coarser date has none; a week belongs where its Thursday is, as in ISO 8601.
extension DateSpan {
    /// The first day's and the last day's parts, the Thursday's for a week.
    private var ends: (first: (year: Int, month: Int, day: Int), last: (year: Int, month: Int, day: Int)) {
        guard precision != .week else {
            let thursday = Calendar.parts(of: first + 3)
            return (thursday, thursday)
        }
        let start = Calendar.parts(of: first)
        return (start, first == last ? start : Calendar.parts(of: last))
    }

    /// The year that it is in; a winter's is the one it begins in.
    public var year: Int? {
        let (start, end) = ends
        return start.year == end.year || precision == .season ? start.year : nil
    }

    /// The month that it is in, 1 to 12.
    public var month: Int? {
        let (start, end) = ends
        return start.year == end.year && start.month == end.month ? start.month : nil
    }

    /// The quarter that it is in, 1 to 4.
    public var quarter: Int? {
        let (start, end) = ends
        let quarters = ((start.month + 2) / 3, (end.month + 2) / 3)
        return start.year == end.year && quarters.0 == quarters.1 ? quarters.0 : nil
    }

    /// The United States' fiscal year that it is in: `FY2025` for October 2024.
    public var fiscalYear: DateSpan? {
        let (start, end) = ends
        let years = (start.month >= 10 ? start.year + 1 : start.year, end.month >= 10 ? end.year + 1 : end.year)
        return years.0 == years.1 ? DateSpan(fiscalYear: years.0) : nil
    }

    /// The weekday of a day: 1 Monday to 7 Sunday; nil for longer spans.
    public var weekday: Int? {
        first == last ? Calendar.weekday(of: first) : nil
    }

    /// The day of the month of a day; nil for longer spans.
    public var day: Int? {
        first == last ? Calendar.parts(of: first).day : nil
    }

    /// How many days it has.
    public var dayCount: Int { last - first + 1 }

    /// The span of a coarser precision that holds its first day: the week of a day, the decade of a year.
    public func enclosing(_ precision: Precision) -> DateSpan? {
        let (year, month, _) = Calendar.parts(of: first)
        switch precision {
        case .day: return DateSpan(day: first)
        case .week:
            let week = Calendar.week(of: first)
            return DateSpan(year: week.year, week: week.week)
        case .month: return DateSpan(year: year, month: month)
        case .quarter: return DateSpan(year: year, quarter: (month + 2) / 3)
        case .half: return DateSpan(year: year, half: (month + 5) / 6)
        case .season:
            // January and February are in the winter that began the year before.
            let season = Season(rawValue: month / 3 - 1) ?? .winter
            return DateSpan(year: month < 3 ? year - 1 : year, season: season)
        case .year: return DateSpan(year: year)
        case .fiscalYear: return DateSpan(fiscalYear: month >= 10 ? year + 1 : year)
        case .decade: return DateSpan(decade: year / 10)
        case .century: return DateSpan(century: year / 100)
        case .range: return self
        }
    }

    /// The span of a precision that holds it, as `year` and `month` have it: a week is where its Thursday is, a winter in
    /// the year that it begins in. Nil if it is in no single one.
    public func held(by precision: Precision) -> DateSpan? {
        let isWeek = self.precision == .week && precision != .day && precision != .week
        let day = isWeek ? DateSpan(day: first + 3) : nil
        guard let span = (day ?? self).enclosing(precision) else { return nil }
        let isWinter = self.precision == .season && [.year, .decade, .century].contains(precision)
        return isWeek || isWinter || span.last >= last ? span : nil
    }
}
