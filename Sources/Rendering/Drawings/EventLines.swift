import Query
import Values

/// Rows at their dates in a terminal: a line each, its date, its place on an axis and its label.
struct EventLines {
    let events: [Event]
    let width: Int
    let paint: Paint
    /// Whether nobody wants them any more.
    var isStopped: () -> Bool = { false }

    /// The least columns of an axis, and of what stands beside dates.
    private static let (leastAxis, leastLabel) = (12, 12)

    /// Appends the lines.
    func write(to output: inout TerminalText) {
        let dates = events.map(\.date.text)
        let labels = events.map { $0.label.map { Drawing.line($0) } ?? "" }
        let dateWidth = min(dates.map(\.count).max() ?? 0, width)
        let longest = labels.map { DisplayWidth.columns(of: $0) }.max() ?? 0
        let room = width - dateWidth - 2
        var axisWidth = max(room - 1 - longest, room * 2 / 5)
        if room - axisWidth - 1 < min(longest, EventLines.leastLabel) || axisWidth < EventLines.leastAxis {
            axisWidth = 0
        }
        let axis = TimeAxis(events.map(\.date), mostTicks: max(axisWidth / 10, 2))
        if axisWidth > 0, let axis { writeTicks(axis, axisWidth, indent: dateWidth + 1, to: &output) }
        for index in events.indices {
            if isStopped() { break }
            let date = FittedText.cut(dates[index], to: dateWidth)
            output.append(date.text)
            var pending = dateWidth - date.columns + 1
            if axisWidth > 0, let axis {
                output.append(spaces: pending)
                write(events[index].date, axis, axisWidth, to: &output)
                pending = 1
            }
            let label = FittedText.cut(labels[index], to: width - dateWidth - 1 - (axisWidth > 0 ? axisWidth + 1 : 0))
            if !label.text.isEmpty {
                output.append(spaces: pending)
                output.append(label.text)
            }
            output.append("\n")
        }
    }

    /// A line of the ticks' names, each from its place on.
    private func writeTicks(_ axis: TimeAxis, _ axisWidth: Int, indent: Int, to output: inout TerminalText) {
        var line = String(repeating: " ", count: indent)
        for tick in axis.ticks {
            let start = indent + column(of: tick.day, axis, axisWidth)
            guard start >= line.count, start + tick.label.count <= width else { continue }
            if start == line.count, line.last != " " { continue }
            line += String(repeating: " ", count: start - line.count) + tick.label
        }
        guard line.contains(where: { $0 != " " }) else { return }
        paint.write(line + "\n", .dim, to: &output)
    }

    /// Draws a date on the axis, to the axis' end.
    private func write(_ date: DateSpan, _ axis: TimeAxis, _ axisWidth: Int, to output: inout TerminalText) {
        let start = column(of: date.first, axis, axisWidth)
        let end = column(of: date.last, axis, axisWidth)
        let ticks = Set(axis.ticks.map { column(of: $0.day, axis, axisWidth) })
        func guides(_ columns: Range<Int>) {
            let text = String(columns.map { ticks.contains($0) ? "┊" : " " })
            paint.write(text, .dim, to: &output)
        }
        guides(0..<start)
        let mark = start == end ? "●" : "├" + String(repeating: "─", count: end - start - 1) + "┤"
        paint.write(mark, .bar, to: &output)
        guides(end + 1..<axisWidth)
    }

    private func column(of day: Int, _ axis: TimeAxis, _ axisWidth: Int) -> Int {
        Int((axis.fraction(of: day) * Double(axisWidth - 1)).rounded())
    }
}
