/// Bars in a terminal: a line each, its label, the bar in eighths of a column, and its value right beside it.
///
/// Where a line has no room for all three, the label has a line of its own above.
struct BarLines {
    /// A line's parts.
    struct Line {
        /// In one line, nothing in it acts.
        var label: String
        /// Beside the bar.
        var value: String
        /// Nil where nothing is drawn: there is no value.
        var size: Double?
        /// Which scale it is on.
        var scale = 0
        /// Whether it stands for lines that are left out.
        var isGap = false
        /// Whether it names the group of those below.
        var isHeading = false
    }

    let lines: [Line]
    let width: Int
    let paint: Paint
    /// Whether nobody wants them any more.
    var isStopped: () -> Bool = { false }

    /// The least columns of a label that may still be cut, and of the longest bar.
    private static let (leastLabel, leastBar) = (10, 8)
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// Appends the lines.
    func write(to output: inout TerminalText) {
        let labels = lines.filter { !$0.isHeading }.map { DisplayWidth.columns(of: $0.label) }
        let longest = labels.max() ?? 0
        let values = lines.map { DisplayWidth.columns(of: $0.value) }.max() ?? 0
        let isStacked = width - values - 2 - BarLines.leastBar < min(longest, BarLines.leastLabel)
        // The label may take what the bars and values leave it, but not the better half.
        let most = max((width - values - 2) / 2, min(BarLines.leastLabel, width - values - 2 - BarLines.leastBar))
        let label = isStacked ? 0 : min(longest, most)
        let room = max(width - values - (isStacked ? 1 : label + 2), 1)
        let axes = BarAxes(lines, room: room)
        for line in lines {
            if isStopped() { break }
            if line.isHeading {
                paint.write(FittedText.cut(line.label, to: width).text + "\n", .heading, to: &output)
                continue
            }
            let shown = FittedText.cut(line.label, to: isStacked ? width : label)
            paint.write(shown.text, line.isGap ? .dim : nil, to: &output)
            if isStacked {
                output.append("\n")
            } else {
                output.append(spaces: label - shown.columns + (line.isGap ? 0 : 1))
            }
            if line.isGap {
                guard !isStacked else { continue }
                output.trimSpaces()
                output.append("\n")
                continue
            }
            write(line, axes, to: &output)
            output.append("\n")
        }
    }

    private func write(_ line: Line, _ axes: BarAxes, to output: inout TerminalText) {
        var columns = axes.zero
        var bar = ""
        if let size = line.size {
            let eighths = axes.eighths(of: size, scale: line.scale)
            if size < 0 {
                // To the left of zero there are no blocks but the whole and the half.
                let halves = max((eighths + 3) / 4, 1)
                let cells = (halves + 1) / 2
                columns = max(axes.zero - cells, 0)
                bar = (halves % 2 == 1 ? "▐" : "") + String(repeating: "█", count: halves / 2)
            } else {
                bar = String(repeating: "█", count: eighths / 8) + BarLines.eighths[eighths % 8]
            }
        }
        output.append(spaces: columns)
        paint.write(bar, .bar, to: &output)
        if !bar.isEmpty { output.append(" ") }
        paint.write(line.value, line.size == nil ? .dim : nil, to: &output)
    }
}

/// Where zero is, and how long a bar is on each scale.
private struct BarAxes {
    /// The columns to the left of zero.
    let zero: Int
    /// Eighths of a column for each unit, by scale.
    private let factors: [Double]

    init(_ lines: [BarLines.Line], room: Int) {
        let count = (lines.map(\.scale).max() ?? 0) + 1
        var (lows, highs) = (Array(repeating: 0.0, count: count), Array(repeating: 0.0, count: count))
        for line in lines {
            guard let size = line.size else { continue }
            lows[line.scale] = max(lows[line.scale], -size)
            highs[line.scale] = max(highs[line.scale], size)
        }
        // Zero is in one place, so that all bars have room on either side.
        let share = zip(lows, highs).reduce(0.0) { most, pair in
            pair.0 > 0 ? max(most, 1 / (1 + pair.1 / pair.0)) : most
        }
        let left = share > 0 ? min(max(Int((Double(room) * share).rounded()), 1), max(room - 1, 1)) : 0
        zero = left
        let right = max(room - left, 1)
        factors = zip(lows, highs).map { low, high in
            var factor = Double.infinity
            if low > 0 { factor = min(factor, Double(left * 8) / low) }
            if high > 0 { factor = min(factor, Double(right * 8) / high) }
            return factor
        }
    }

    /// A bar's length; what is not zero is at least one eighth.
    func eighths(of size: Double, scale: Int) -> Int {
        guard size != 0, factors[scale].isFinite else { return 0 }
        let length = (abs(size) * factors[scale]).rounded()
        return length.isFinite ? max(Int(min(length, 100_000)), 1) : 1
    }
}
