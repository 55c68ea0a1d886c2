import Query
import Values

extension SVGPage {
    private static let eventHeight = 24.0

    /// Dates on an axis, one below the other, each with its label beside it.
    mutating func draw(_ events: [Event]) {
        guard let axis = TimeAxis(events.map(\.date), mostTicks: 7) else { return writeNote("no dates") }
        let dateWidth = events.map { SVGPage.width(of: $0.date.text) }.max() ?? 0
        let left = SVGPage.margin + dateWidth + 16
        let room = SVGPage.width - SVGPage.margin - left - 6
        let height = Double(events.count) * SVGPage.eventHeight
        y += 14
        for tick in axis.ticks {
            let x = left + axis.fraction(of: tick.day) * room
            line(x: x, y: y, toX: x, toY: y + height, .grid)
            text(tick.label, x: x, y: y - 6, .dim, anchor: .middle)
        }
        for event in events {
            let middle = y + SVGPage.eventHeight / 2
            let label = event.label.map { Drawing.line($0) } ?? ""
            let start = left + axis.fraction(of: event.date.first) * room
            let end = left + axis.fraction(of: event.date.last) * room
            text(event.date.text, x: left - 16, y: middle + 4, .value, anchor: .end)
            let width = max(end - start, 10)
            let x = end - start < 10 ? (start + end) / 2 - 5 : start
            rectangle(
                x: x, y: middle - 5, width: width, height: 10, .mark, words: "\(event.date.text): \(label)", radius: 5)
            // The label stands on the side that has more room.
            let (before, after) = (x - left - 8, SVGPage.width - SVGPage.margin - x - width - 8)
            if after >= before {
                text(SVGPage.fitted(label, to: after), x: x + width + 8, y: middle + 4, .label)
            } else {
                text(SVGPage.fitted(label, to: before), x: x - 8, y: middle + 4, .label, anchor: .end)
            }
            y += SVGPage.eventHeight
        }
        y += 10
    }
}
