import Query
import Values

/// A drawing as lines of text that fit a width.
struct DrawingLines {
    let drawing: Drawing
    let width: Int
    let paint: Paint
    /// Whether nobody wants it any more.
    var isStopped: () -> Bool = { false }

    /// Appends the lines: the title, the drawing, what there is to know.
    func write(to output: inout TerminalText) {
        paint.write(FittedText.cut(Drawing.line(drawing.fullTitle), to: width).text, .heading, to: &output)
        output.append("\n")
        switch drawing.content {
        case .bars(let bars):
            bars.bars.isEmpty ? writeNothing("no rows", to: &output) : write(lines(of: bars), to: &output)
        case .histograms(let histograms):
            if histograms.isEmpty { writeNothing("no values", to: &output) }
            for (index, histogram) in histograms.enumerated() {
                if index > 0 { output.append("\n") }
                if let subtitle = histogram.subtitle(among: histograms.count) {
                    paint.write(FittedText.cut(subtitle, to: width).text + "\n", .dim, to: &output)
                }
                write(lines(of: histogram), to: &output)
            }
        case .events(let events):
            if events.isEmpty { writeNothing("no dates", to: &output) }
            EventLines(events: events, width: width, paint: paint, isStopped: isStopped).write(to: &output)
        case .periods(let periods):
            periods.counts.isEmpty ? writeNothing("no dates", to: &output) : write(lines(of: periods), to: &output)
        case .pivot: break
        }
        for note in drawing.allNotes {
            for line in CellLines(note, columns: width) { paint.write(line.text + "\n", .dim, to: &output) }
        }
    }

    private func write(_ lines: [BarLines.Line], to output: inout TerminalText) {
        BarLines(lines: lines, width: width, paint: paint, isStopped: isStopped).write(to: &output)
    }

    private func writeNothing(_ text: String, to output: inout TerminalText) {
        paint.write(text + "\n", .dim, to: &output)
    }

    private func lines(of bars: Bars) -> [BarLines.Line] {
        let indent = bars.groupName == nil ? "" : "  "
        var lines: [BarLines.Line] = []
        for (index, bar) in bars.bars.enumerated() {
            if isStopped() { break }
            if bars.startsGroup(index) {
                lines.append(.init(label: bar.group.map { Drawing.line($0) } ?? "null", value: "", isHeading: true))
            }
            lines.append(
                .init(
                    label: indent + (bar.label.map { Drawing.line($0) } ?? "null"),
                    value: DrawnAmount.text(of: bar.value), size: bar.size, scale: bar.scale))
        }
        return lines
    }

    private func lines(of histogram: Histogram) -> [BarLines.Line] {
        let labels = RangeLabels(histogram.bins, width: width / 2)
        return histogram.bins.indices.map { index in
            let count = histogram.bins[index].count
            return BarLines.Line(
                label: labels.text(of: index), value: Number(count).groupedText, size: Double(count))
        }
    }

    private func lines(of periods: Periods) -> [BarLines.Line] {
        periods.counts.map { count in
            BarLines.Line(
                label: count.name ?? "⋮", value: count.name == nil ? "" : Number(count.count).groupedText,
                size: Double(count.count), isGap: count.name == nil)
        }
    }
}

/// The edges of bins in two columns; where these have no room, the lower edges alone.
private struct RangeLabels {
    private let bins: [Histogram.Bin]
    private let lows: [String]
    private let highs: [String]
    private let isShort: Bool

    init(_ bins: [Histogram.Bin], width: Int) {
        self.bins = bins
        lows = RangeLabels.aligned(bins.map { $0.from.isNull ? "" : DrawnAmount.text(of: $0.from) })
        highs = RangeLabels.aligned(bins.map { $0.isSingle || $0.to.isNull ? "" : DrawnAmount.text(of: $0.to) })
        let widest = [lows, highs].map { DisplayWidth.columns(of: $0.first ?? "") }
        isShort = widest[0] + widest[1] + 3 > width
    }

    func text(of index: Int) -> String {
        let bin = bins[index]
        if bin.from.isNull {
            let blank = String(repeating: " ", count: isShort ? 0 : DisplayWidth.columns(of: lows[index]) + 1)
            return "\(blank)< \(isShort ? DrawnAmount.text(of: bin.to) : highs[index])"
        }
        if bin.to.isNull { return "≥ \(DrawnAmount.text(of: bin.from))" }
        if bin.isSingle { return lows[index] }
        return isShort ? "\(lows[index]) –" : "\(lows[index]) – \(highs[index])"
    }

    private static func aligned(_ texts: [String]) -> [String] {
        let width = texts.map { DisplayWidth.columns(of: $0) }.max() ?? 0
        return texts.map { String(repeating: " ", count: max(width - DisplayWidth.columns(of: $0), 0)) + $0 }
    }
}

extension Histogram {
    /// What is to be said over it: its unit where there are several histograms, and a scale that isn't even.
    func subtitle(among count: Int) -> String? {
        var parts: [String] = []
        if count > 1 { parts.append("\(unit ?? "numbers"): \(Number(self.count).groupedText)") }
        if isLogarithmic { parts.append("logarithmic scale") }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}
