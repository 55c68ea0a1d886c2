import Query
import Values

extension SVGPage {
    /// A column with what stands below it.
    private struct Column {
        var count: Int
        /// Below its middle.
        var label = ""
        /// For who points at it.
        var words: String
        /// Whether it stands for several that have nothing.
        var isGap = false
    }

    /// The height of the columns.
    private static let height = 300.0

    /// One below the other.
    mutating func draw(_ histograms: [Histogram]) {
        if histograms.isEmpty { writeNote("no values") }
        for histogram in histograms {
            if let subtitle = histogram.subtitle(among: histograms.count) { writeNote(subtitle) }
            let columns = histogram.bins.map {
                Column(count: $0.count, label: $0.isSingle ? $0.label : "", words: "\($0.label): \($0.count)")
            }
            let edges = histogram.bins.map(\.from) + histogram.bins.suffix(1).map(\.to)
            let isSingle = histogram.bins.first?.isSingle == true
            draw(columns, edges: isSingle ? [] : edges.map { DrawnAmount.text(of: $0) })
        }
    }

    /// How many there are in each period.
    mutating func draw(_ periods: Periods) {
        guard !periods.counts.isEmpty else { return writeNote("no dates") }
        let columns = periods.counts.map { count in
            let name = count.period?.text ?? "⋯"
            return Column(
                count: count.count, label: name, words: count.period == nil ? "none" : "\(name): \(count.count)",
                isGap: count.period == nil)
        }
        draw(columns, edges: [])
    }

    private mutating func draw(_ columns: [Column], edges: [String]) {
        let high = columns.map(\.count).max() ?? 0
        let ticks = AxisTicks(from: 0, to: Double(high), most: 6).values.filter(\.isWhole)
        let tickWidth = ticks.map { SVGPage.width(of: $0.groupedText) }.max() ?? 0
        let left = SVGPage.margin + tickWidth + 8
        let room = SVGPage.width - SVGPage.margin - left - 10
        let (top, bottom) = (y + 18, y + 18 + SVGPage.height)
        let scale = SVGPage.height / Double(max(high, 1))
        for tick in ticks {
            let height = bottom - tick.double * scale
            line(x: left, y: height, toX: left + room, toY: height, .grid)
            text(tick.groupedText, x: left - 8, y: height + 4, .dim, anchor: .end)
        }
        let step = room / Double(max(columns.count, 1))
        let width = min(step - max(step * 0.08, 1), 90)
        let showsCounts = SVGPage.width(of: Number(high).groupedText) < step
        for (place, column) in columns.enumerated() {
            let middle = left + (Double(place) + 0.5) * step
            let height = Double(column.count) * scale
            if column.count > 0 {
                let height = max(height, 1)
                rectangle(
                    x: middle - width / 2, y: bottom - height, width: width, height: height, .bar, words: column.words)
            }
            if showsCounts, column.count > 0 {
                text(Number(column.count).groupedText, x: middle, y: bottom - height - 5, .dim, anchor: .middle)
            }
        }
        line(x: left, y: bottom, toX: left + room, toY: bottom, .axis)
        _ = top
        writeLabels(edges.isEmpty ? columns.map(\.label) : edges, at: bottom + 18) {
            left + (Double($0) + (edges.isEmpty ? 0.5 : 0)) * step
        }
        y = bottom + 36
    }

    /// As many labels as have room, evenly spaced.
    private mutating func writeLabels(_ labels: [String], at height: Double, x: (Int) -> Double) {
        let widest = labels.map { SVGPage.width(of: $0) }.max() ?? 0
        let step = labels.count > 1 ? x(1) - x(0) : SVGPage.inner
        let every = max(Int(((widest + 10) / step).rounded(.up)), 1)
        for (place, label) in labels.enumerated() where place % every == 0 {
            text(label, x: x(place), y: height, .dim, anchor: .middle)
        }
    }
}
