import Values

/// Where days are between the first and the last, and round dates to mark among them.
struct TimeAxis {
    /// The first and last day's numbers; the last is after the first.
    let first: Int
    let last: Int
    /// Days that begin a year, a month or a day, with their names.
    let ticks: [(day: Int, label: String)]

    /// From the first to the last of some dates, with at most so many ticks; nil of no dates.
    init?(_ dates: [DateSpan], mostTicks: Int) {
        guard let first = dates.map(\.first).min(), let last = dates.map(\.last).max() else { return nil }
        self.first = first
        self.last = max(last, first + 1)
        ticks = TimeAxis.ticks(from: first, to: self.last, most: max(mostTicks, 1))
    }

    /// Where a day stands between the first, 0, and the last, 1.
    func fraction(of day: Int) -> Double { Double(day - first) / Double(last - first) }

    /// Steps between ticks: so many days, months or years.
    private static let steps: [(precision: DateSpan.Precision, count: Int)] = [
        (.day, 1), (.day, 2), (.day, 7), (.month, 1), (.month, 3), (.month, 6), (.year, 1), (.year, 2), (.year, 5),
        (.year, 10), (.year, 20), (.year, 50), (.year, 100), (.year, 200), (.year, 500), (.year, 1_000),
        (.year, 2_000), (.year, 5_000),
    ]

    private static func ticks(from first: Int, to last: Int, most: Int) -> [(day: Int, label: String)] {
        for step in steps {
            let days = step.precision == .day ? 1 : step.precision == .month ? 30 : 365
            guard (last - first) / (days * step.count) < most else { continue }
            return ticks(from: first, to: last, step.precision, step.count)
        }
        return []
    }

    private static func ticks(
        from first: Int, to last: Int, _ precision: DateSpan.Precision, _ count: Int
    ) -> [(day: Int, label: String)] {
        var ticks: [(day: Int, label: String)] = []
        var date = DateSpan(day: first)?.enclosing(precision)
        while let tick = date, tick.first <= last {
            let isRound: Bool
            switch precision {
            case .day: isRound = (tick.first - first) % count == 0
            case .month: isRound = ((tick.month ?? 1) - 1) % count == 0
            default: isRound = (tick.year ?? 0) % count == 0
            }
            if isRound, tick.first >= first { ticks.append((tick.first, tick.text)) }
            date = DateSpan(day: tick.last + 1)?.enclosing(precision)
        }
        return ticks
    }
}
