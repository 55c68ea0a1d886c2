import Values

extension Periods {
    /// How many lines or columns are still read with ease.
    private static let most = 40

    /// Counts dates in the shortest periods that are not too many and that most of the dates fit into; and what there is
    /// to know about it. A few dates far away from all others don't make periods longer: they are counted together.
    ///
    /// Once the flag says stop, any may come.
    static func counting(_ dates: [DateSpan], until stopFlag: StopFlag) -> (periods: Periods, notes: [String]) {
        let sorted = dates.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
        var (best, left) = counting(sorted[...], stopFlag)
        // At most a twelfth at either end.
        for share in [100, 40, 20, 12] where best.precision.rawValue > DateSpan.Precision.fiscalYear.rawValue {
            let tail = sorted.count / share
            guard tail > 0 else { continue }
            let inner = counting(sorted[tail..<(sorted.count - tail)], stopFlag).periods
            guard inner.precision.rawValue < best.precision.rawValue else { continue }
            (best, left) = inner.surrounded(by: sorted, stopFlag)
        }
        return (best, notes(left, best.precision))
    }

    private static func counting(
        _ dates: ArraySlice<DateSpan>, _ stopFlag: StopFlag
    ) -> (periods: Periods, left: Int) {
        var best: (periods: Periods, left: Int)?
        // Years are fiscal ones where most of the dates are.
        let isFiscal = dates.filter { $0.precision == .fiscalYear }.count * 2 > dates.count
        let precisions: [DateSpan.Precision] = [
            .day, .week, .month, .quarter, isFiscal ? .fiscalYear : .year, .decade, .century,
        ]
        for precision in precisions {
            let (periods, left) = counted(dates, precision, stopFlag)
            guard periods.counts.count <= most || precision == .century else { continue }
            if best.map({ left < $0.left }) ?? true { best = (periods, left) }
            if left * 10 <= dates.count { break }
        }
        return best ?? (Periods(precision: .year, counts: []), 0)
    }

    /// Counts dates by a unit of the calendar, with the periods that have none as far as they can be read; and what there is
    /// to know about it.
    static func counting(
        _ dates: [DateSpan], by unit: CalendarUnit, until stopFlag: StopFlag
    ) -> (periods: Periods, notes: [String]) {
        let (periods, left) = counted(dates[...], unit.precision, stopFlag, emptyRun: mostEmpty)
        return (periods, notes(left, unit.precision))
    }

    private static func notes(_ left: Int, _ precision: DateSpan.Precision) -> [String] {
        let words = left == 1 ? "1 date is" : "\(left) dates are"
        return left == 0 ? [] : ["\(words) in no single \(precision.periodName) and not counted"]
    }

    /// The longest run of empty periods that is shown line by line: a century of months.
    private static let mostEmpty = 1_200

    /// Counts dates; how many are in no period.
    private static func counted(
        _ dates: ArraySlice<DateSpan>, _ precision: DateSpan.Precision, _ stopFlag: StopFlag, emptyRun: Int = 2
    ) -> (Periods, left: Int) {
        var counts: [DateSpan: Int] = [:]
        var left = 0
        for date in dates {
            if stopFlag.isStopped { break }
            if let period = date.counted(by: precision) {
                counts[period, default: 0] += 1
            } else {
                left += 1
            }
        }
        var all: [Count] = []
        var last: DateSpan?
        for (period, count) in counts.sorted(by: { $0.key.first < $1.key.first }) {
            if stopFlag.isStopped { break }
            if let last { all += between(last, period, precision, emptyRun) }
            all.append(Count(.period(period), count: count))
            last = period
        }
        return (Periods(precision: precision, counts: all), left)
    }

    /// The empty periods between two: a few as they are, more as a gap.
    private static func between(
        _ first: DateSpan, _ second: DateSpan, _ precision: DateSpan.Precision, _ most: Int
    ) -> [Count] {
        var empty: [Count] = []
        var last = first
        while let next = DateSpan(day: last.last + 1)?.enclosing(precision), next.first < second.first {
            guard empty.count < most else { return [Count(.gap, count: 0)] }
            empty.append(Count(.period(next), count: 0))
            last = next
        }
        return empty
    }

    /// The same periods with all dates that they were chosen without: in them, before or after.
    private func surrounded(by dates: [DateSpan], _ stopFlag: StopFlag) -> (Periods, left: Int) {
        guard let first = counts.first?.period, let last = counts.last?.period else { return (self, 0) }
        let inside = dates.filter { $0.first >= first.first && $0.first <= last.last }
        var (periods, left) = Periods.counted(inside[...], precision, stopFlag)
        let before = dates.filter { $0.first < first.first }.count
        let after = dates.filter { $0.first > last.last }.count
        if before > 0 { periods.counts.insert(Count(.before(first), count: before), at: 0) }
        if after > 0 { periods.counts.append(Count(.after(last), count: after)) }
        return (periods, left)
    }
}

extension Periods.Count {
    /// The period, where it is one.
    public var period: DateSpan? { if case .period(let period) = kind { period } else { nil } }

    /// `2024-Q3`, `before 1990`; nil for a gap.
    public var name: String? {
        switch kind {
        case .period(let period): period.text
        case .gap: nil
        case .before(let period): "before \(period.text)"
        case .after(let period): "after \(period.text)"
        }
    }
}

extension DateSpan {
    /// The period of a precision that a date is counted in: the one that it is within, as `year` and `month` have it
    /// (a week is where its Thursday is, a winter in the year it begins in). A named one of about that length that is
    /// within none is its own: `FY2015` beside `2014` and `2015`.
    fileprivate func counted(by precision: Precision) -> DateSpan? {
        if let period = held(by: precision) { return period }
        return switch (self.precision, precision) {
        case (.season, .quarter), (.season, .fiscalYear), (.year, .fiscalYear): self
        case (.fiscalYear, .year): self
        default: nil
        }
    }
}

extension CalendarUnit {
    /// How long its periods are.
    package var precision: DateSpan.Precision {
        switch self {
        case .day: .day
        case .week: .week
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        case .fiscal: .fiscalYear
        case .decade: .decade
        }
    }

    /// `fiscal year`
    package var word: String { precision.periodName }
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
