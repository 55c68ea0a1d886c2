import Values

/// The values of a histogram, those of one axis together.
struct DrawnValues {
    private var numbers: [Number] = []
    private var lengths: [TimeLength] = []
    private var dates: [DateSpan] = []
    /// By dimension, in the order of appearance.
    private var quantities: [(dimension: Dimension, values: [Quantity])] = []
    private var indices: [Dimension: Int] = [:]
    private var nulls = 0

    /// Takes a value; false of what has no place on an axis.
    mutating func add(_ value: Value) -> Bool {
        switch value {
        case .null: nulls += 1
        case .number(let number): numbers.append(number)
        case .duration(let length): lengths.append(length)
        case .date(let date): dates.append(date)
        case .quantity(let quantity):
            let dimension = quantity.unit.dimension
            if let index = indices[dimension] {
                quantities[index].values.append(quantity)
            } else {
                indices[dimension] = quantities.count
                quantities.append((dimension, [quantity]))
            }
        default: return false
        }
        return true
    }

    /// The drawing of them, and what else there is to know. Dates are counted by period where nothing else is there.
    func histogram(by unit: CalendarUnit?, until stopFlag: StopFlag) -> (Drawing.Content, notes: [String]) {
        var notes = Drawing.notes(without: "value", nulls)
        var histograms: [Histogram] = []
        // Whole numbers that meet dates are years.
        let years = dates.isEmpty && unit == nil ? [] : numbers.compactMap { Value.number($0).span }
        let numbers = dates.isEmpty && unit == nil ? numbers : numbers.filter { Value.number($0).span == nil }
        if !numbers.isEmpty { histograms.append(Histogram(numbers, unit: nil) { .number($0) }) }
        // The unit with the most amounts is the first to be looked at; a few in another don't spread.
        let sorted = quantities.sorted { $0.values.count > $1.values.count }
        for (_, values) in sorted where !isFew(values.count) { histograms.append(DrawnValues.histogram(of: values)) }
        let few = sorted.compactMap { isFew($0.values.count) ? "\($0.values.count) in \($0.values[0].unit.name)" : nil }
        if !few.isEmpty { notes.insert("too few to draw: \(few.joined(separator: ", "))", at: 0) }
        if !lengths.isEmpty { histograms.append(DrawnValues.histogram(of: lengths)) }
        guard !dates.isEmpty || unit != nil else { return (.histograms(histograms), notes) }
        let all = dates + years
        let (periods, more) =
            unit.map { Periods.counting(all, by: $0, until: stopFlag) } ?? Periods.counting(all, until: stopFlag)
        let others = histograms.reduce(0) { $0 + $1.count }
        let words = others == 1 ? "value is not a date" : "values are not dates"
        let left = others == 0 ? [] : ["\(Number(others).groupedText) \(words) and not counted"]
        return (.periods(periods), more + left + notes)
    }

    /// Whether so many values of one unit are left out beside the many of others.
    private func isFew(_ count: Int) -> Bool {
        count < 5 && (numbers.count >= 50 || quantities.contains { $0.values.count >= 50 })
    }

    /// All in the unit that most of them are in.
    private static func histogram(of values: [Quantity]) -> Histogram {
        let unit = mostUsed(values.map(\.unit)) ?? .percent
        let numbers = values.map { $0.converted(to: unit)?.value ?? $0.value }
        return Histogram(numbers, unit: unit.name) { .quantity(Quantity($0, unit)) }
    }

    private static func histogram(of values: [TimeLength]) -> Histogram {
        let unit = mostUsed(values.compactMap(\.parts.first?.unit)) ?? .day
        let seconds = values.map { $0.seconds ?? .zero }
        if Bins.isWide(seconds.sorted()) { return Histogram(ofSeconds: seconds) }
        let numbers = seconds.map { $0.divided(by: unit.seconds) ?? $0 }
        return Histogram(numbers, unit: unit.name) { .duration(TimeLength($0, unit)) }
    }

    /// The first of those that are there most often.
    private static func mostUsed<Element: Hashable>(_ elements: [Element]) -> Element? {
        var counts: [Element: Int] = [:]
        for element in elements { counts[element, default: 0] += 1 }
        let most = counts.values.max()
        return elements.first { counts[$0] == most }
    }
}

extension Histogram {
    /// Of numbers that are amounts of one unit.
    fileprivate init(_ numbers: [Number], unit: String?, _ value: (Number) -> Value) {
        let bins = Bins(numbers.sorted())
        var all = bins.counts.indices.map {
            Bin(
                from: value(bins.edges[$0]), to: value(bins.edges[$0 + 1]), count: bins.counts[$0],
                isSingle: bins.areSingle)
        }
        if bins.below > 0, let first = all.first?.from {
            all.insert(Bin(from: .null, to: first, count: bins.below), at: 0)
        }
        if bins.above > 0, let last = all.last?.to { all.append(Bin(from: last, to: .null, count: bins.above)) }
        self.init(unit: unit, bins: all, isLogarithmic: bins.areLogarithmic)
    }

    /// Of lengths of time that differ much: between a second, a minute, an hour and so on.
    fileprivate init(ofSeconds seconds: [Number]) {
        let sorted = seconds.sorted()
        let units: [TimeLength] = [
            TimeLength(0, .second), TimeLength(1, .second), TimeLength(1, .minute), TimeLength(1, .hour),
            TimeLength(1, .day), TimeLength(1, .week), TimeLength(1, .month), TimeLength(1, .year),
            TimeLength(10, .year), TimeLength(100, .year), TimeLength(1_000, .year), TimeLength(1_000_000, .year),
            TimeLength(1_000_000_000, .year),
        ]
        let sizes = units.map { $0.seconds ?? .zero }
        let low = sizes.lastIndex { $0 <= sorted.first ?? .zero } ?? 0
        let high = sizes.firstIndex { $0 > sorted.last ?? .zero } ?? sizes.count - 1
        let edges = Array(sizes[low...max(high, min(low + 1, sizes.count - 1))])
        let counts = Bins.counts(of: sorted, between: edges)
        self.init(
            unit: nil,
            bins: counts.indices.map {
                Bin(from: .duration(units[low + $0]), to: .duration(units[low + $0 + 1]), count: counts[$0])
            },
            isLogarithmic: true)
    }
}
