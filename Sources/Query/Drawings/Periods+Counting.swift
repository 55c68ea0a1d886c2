import Values

extension Periods {
    /// How long periods may be, shortest first.
    private static let precisions: [DateSpan.Precision] = [.day, .week, .month, .quarter, .year, .decade, .century]
    /// How many lines or columns are still read with ease.
    private static let most = 40

    /// Counts dates in the shortest periods that are not too many and that most of the dates fit into; and what there is
    /// to know about it.
    static func counting(_ dates: [DateSpan]) -> (periods: Periods, notes: [String]) {
        var best: (periods: Periods, left: Int)?
        for precision in precisions {
            let (periods, left) = counted(dates, precision)
            guard periods.counts.count <= most || precision == .century else { continue }
            if best.map({ left < $0.left }) ?? true { best = (periods, left) }
            if left * 10 <= dates.count { break }
        }
        guard let best else { return (Periods(precision: .year, counts: []), []) }
        let name = best.periods.precision.periodName
        let dates = best.left == 1 ? "1 date is" : "\(best.left) dates are"
        return (best.periods, best.left == 0 ? [] : ["\(dates) longer than a \(name) and not counted"])
    }

    /// Counts dates where they begin; how many are too long for any period.
    private static func counted(_ dates: [DateSpan], _ precision: DateSpan.Precision) -> (Periods, left: Int) {
        var counts: [DateSpan: Int] = [:]
        var left = 0
        for date in dates {
            if let period = date.enclosing(precision), date.dayCount <= period.dayCount {
                counts[period, default: 0] += 1
            } else {
                left += 1
            }
        }
        var all: [Count] = []
        for (period, count) in counts.sorted(by: { $0.key.first < $1.key.first }) {
            if let last = all.last?.period { all += between(last, period, precision) }
            all.append(Count(period: period, count: count))
        }
        return (Periods(precision: precision, counts: all), left)
    }

    /// The empty periods between two: one or two as they are, more as a gap.
    private static func between(_ first: DateSpan, _ second: DateSpan, _ precision: DateSpan.Precision) -> [Count] {
        var empty: [Count] = []
        var last = first
        while let next = DateSpan(day: last.last + 1)?.enclosing(precision), next.first < second.first {
            guard empty.count < 2 else { return [Count(period: nil, count: 0)] }
            empty.append(Count(period: next, count: 0))
            last = next
        }
        return empty
    }
}

extension DateSpan.Precision {
    /// `month`
    public var periodName: String {
        switch self {
        case .fiscalYear: "fiscal year"
        case .range: "span"
        default: "\(self)"
        }
    }
}
