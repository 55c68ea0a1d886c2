import Query
import Values

extension Renderer {
    /// A drawing as a picture: SVG with axes and labels, the same bytes for the same drawing.
    public static func svg(of drawing: Drawing) -> [UInt8] {
        var page = SVGPage()
        let title = Drawing.line(drawing.fullTitle)
        page.text(SVGPage.fitted(title, to: SVGPage.inner * 0.75), x: SVGPage.margin, y: page.y + 14, .title)
        page.y += 34
        switch drawing.content {
        case .bars(let bars): page.draw(bars)
        case .histograms(let histograms): page.draw(histograms)
        case .events(let events): page.draw(events)
        case .periods(let periods): page.draw(periods)
        case .pivot(let pivot): page.draw(pivot)
        }
        for note in drawing.allNotes {
            for line in CellLines.lines(of: note, columns: 100) { page.writeNote(line.text) }
        }
        return page.bytes(title: title)
    }
}

extension SVGPage {
    /// The width between the margins.
    static let inner = width - 2 * margin

    /// A line of small text across the page.
    mutating func writeNote(_ text: String) {
        self.text(text, x: SVGPage.margin, y: y + 12, .dim)
        y += 18
    }
}

extension Drawing {
    /// What there is to know, and where it is from.
    var allNotes: [String] { notes + (source.map { ["Source: \($0)"] } ?? []) }

    /// The title, with the length of periods.
    var fullTitle: String {
        if case .periods(let periods) = content, !periods.counts.isEmpty, !hasOwnTitle {
            return "\(title) by \(periods.precision.periodName)"
        }
        return title
    }
}
