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

    /// One below the other.
    mutating func draw(_ histograms: [Histogram]) {
        if histograms.isEmpty { writeNote("no values") }
        for histogram in histograms {
            if let subtitle = histogram.subtitle(among: histograms.count) { writeNote(subtitle) }
            let columns = histogram.bins.map {
                Column(count: $0.count, label: $0.label, words: "\($0.label): \(Number($0.count).groupedText)")
            }
            let edges = histogram.bins.map(\.from) + histogram.bins.suffix(1).map(\.to)
            let isSingle = histogram.bins.contains(where: \.isSingle)
            draw(
                columns, edges: isSingle ? [] : SVGPage.names(of: edges),
                height: histograms.count > 1 ? 180 : 300)
        }
    }

    /// The names of edges; of an open end what is there.
    private static func names(of edges: [Value]) -> [String] {
        edges.enumerated().map { index, edge in
            edge.isNull ? (index == 0 ? "less" : "more") : DrawnAmount.text(of: edge)
        }
    }

    /// How many there are in each period.
    mutating func draw(_ periods: Periods) {
        guard !periods.counts.isEmpty else { return writeNote("no dates") }
        let columns = periods.counts.map { count in
            Column(
                count: count.count, label: count.name ?? "",
                words: "\(count.name ?? ""): \(Number(count.count).groupedText)", isGap: count.name == nil)
        }
        draw(columns, edges: [], height: 300)
    }

    private mutating func draw(_ columns: [Column], edges: [String], height: Double) {
        let high = columns.map(\.count).max() ?? 0
        let ticks = AxisTicks(from: 0, to: Double(high), most: height > 200 ? 6 : 3).values.filter(\.isWhole)
        let tickWidth = ticks.map { SVGPage.width(of: $0.groupedText) }.max() ?? 0
        // The outer edges' names stand half beside the columns.
        let beside = (edges.first, edges.last)
        let left = SVGPage.margin + max(tickWidth + 8, beside.0.map { SVGPage.width(of: $0) / 2 } ?? 0)
        let right = SVGPage.width - SVGPage.margin - max(10, beside.1.map { SVGPage.width(of: $0) / 2 } ?? 0)
        let room = right - left
        let bottom = y + 18 + height
        let scale = height / Double(max(high, 1))
        for tick in ticks {
            let height = bottom - tick.double * scale
            line(x: left, y: height, toX: left + room, toY: height, .grid)
            text(tick.groupedText, x: left - 8, y: height + 4, .dim, anchor: .end)
        }
        let step = room / Double(max(columns.count, 1))
        // Bins touch, but for a hair; what has names of its own stands apart.
        let width = edges.isEmpty ? min(step * 0.85, 90) : max(step - 2, step * 0.8)
        let showsCounts = SVGPage.width(of: Number(high).groupedText) < step
        for (index, column) in columns.enumerated() {
            let middle = left + (Double(index) + 0.5) * step
            let height = Double(column.count) * scale
            if column.count > 0 {
                let height = max(height, 1)
                rectangle(
                    x: middle - width / 2, y: bottom - height, width: width, height: height, .bar, words: column.words)
            }
            if column.isGap { text("⋯", x: middle, y: bottom - 5, .dim, anchor: .middle) }
            if showsCounts, column.count > 0 {
                text(Number(column.count).groupedText, x: middle, y: bottom - height - 5, .dim, anchor: .middle)
            }
        }
        line(x: left, y: bottom, toX: left + room, toY: bottom, .axis)
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
        for (index, label) in labels.enumerated() where index % every == 0 {
            text(label, x: x(index), y: height, .dim, anchor: .middle)
        }
    }
}
