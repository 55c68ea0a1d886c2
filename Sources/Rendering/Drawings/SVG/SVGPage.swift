import Values

/// A picture in SVG 1.1 that is being drawn from its top to its bottom. It has no script and asks for nothing from
/// elsewhere; it is dark where its reader is (`prefers-color-scheme`).
struct SVGPage {
    /// How wide it is, in pixels.
    static let width = 840.0
    /// The space around all that is drawn.
    static let margin = 20.0
    /// The size of its letters.
    static let fontSize = 12.0

    /// How far down it is drawn.
    var y = SVGPage.margin
    private var body: [UInt8] = []

    /// How texts stand to their place.
    enum Anchor: String {
        case start, middle, end
    }

    /// How things look; `style` says how that is.
    enum Role: String {
        case title, dim, label, value, grid, axis, bar, below, mark
    }

    /// About how wide a text is: as in a wide typeface, so that it surely has room in others.
    static func width(of text: String) -> Double { text.reduce(0) { $0 + width(of: $1) } }

    private static func width(of character: Character) -> Double {
        let share: Double
        switch character {
        case "i", "j", "l", "I", "f", "t", "r", ".", ",", ":", ";", "'", "’", "|", "!", "(", ")", "[", "]", "/", " ",
            "-":
            share = 0.4
        case "m", "w", "M", "W", "@", "%", "—", "…": share = 1
        case "A"..."Z", "&", "–", "+", "=": share = 0.75
        default: share = DisplayWidth.columns(of: character) > 1 ? 1.05 : 0.64
        }
        return share * fontSize
    }

    /// As much of a text as has room.
    static func fitted(_ text: String, to room: Double) -> String {
        var (width, end, endWidth) = (0.0, text.startIndex, 0.0)
        for index in text.indices {
            width += self.width(of: text[index])
            guard width <= room else { return text[..<end] + "…" }
            endWidth = width + fontSize
            if endWidth <= room { end = text.index(after: index) }
        }
        return text
    }

    /// A text whose baseline is at a height.
    mutating func text(_ text: String, x: Double, y: Double, _ role: Role, anchor: Anchor = .start) {
        guard !text.isEmpty else { return }
        append("<text class=\"\(role.rawValue)\" x=\"\(SVGPage.number(x))\" y=\"\(SVGPage.number(y))\"")
        if anchor != .start { append(" text-anchor=\"\(anchor.rawValue)\"") }
        append(">")
        SVGPage.escape(text, to: &body)
        append("</text>\n")
    }

    /// A filled rectangle, with words for who points at it.
    mutating func rectangle(
        x: Double, y: Double, width: Double, height: Double, _ role: Role, words: String, radius: Double = 2
    ) {
        let (x, y, width, height) = (
            SVGPage.number(x), SVGPage.number(y), SVGPage.number(width), SVGPage.number(height)
        )
        append("<rect class=\"\(role.rawValue)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"")
        append(" rx=\"\(SVGPage.number(radius))\"><title>")
        SVGPage.escape(words, to: &body)
        append("</title></rect>\n")
    }

    /// A cell as dark as its share of the greatest says.
    mutating func shaded(x: Double, y: Double, width: Double, height: Double, shade: Double, words: String) {
        let (x, y, width, height) = (
            SVGPage.number(x), SVGPage.number(y), SVGPage.number(max(width, 1)), SVGPage.number(height)
        )
        append("<rect class=\"cell\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"")
        append(" fill-opacity=\"\(SVGPage.share(0.06 + 0.5 * shade))\"><title>")
        SVGPage.escape(words, to: &body)
        append("</title></rect>\n")
    }

    /// A share with two decimals, the same everywhere.
    private static func share(_ value: Double) -> String {
        let hundredths = min(max(Int((value * 100).rounded()), 0), 99)
        return "0." + (hundredths < 10 ? "0" : "") + "\(hundredths)"
    }

    /// A straight line.
    mutating func line(x: Double, y: Double, toX: Double, toY: Double, _ role: Role) {
        let (x, y, toX, toY) = (SVGPage.number(x), SVGPage.number(y), SVGPage.number(toX), SVGPage.number(toY))
        append("<line class=\"\(role.rawValue)\" x1=\"\(x)\" y1=\"\(y)\" x2=\"\(toX)\" y2=\"\(toY)\"/>\n")
    }

    /// The whole picture.
    func bytes(title: String) -> [UInt8] {
        let (width, height) = (SVGPage.number(SVGPage.width), SVGPage.number(y + SVGPage.margin))
        var bytes: [UInt8] = []
        let size =
            "width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\" style=\"max-width:100%;height:auto\""
        bytes += "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) role=\"img\">\n<title>".utf8
        SVGPage.escape(title, to: &bytes)
        bytes += "</title>\n<style>\n\(SVGPage.style)</style>\n".utf8
        bytes += "<rect class=\"page\" width=\"\(width)\" height=\"\(height)\"/>\n".utf8
        return bytes + body + "</svg>\n".utf8
    }

    private mutating func append(_ text: String) { body += text.utf8 }

    private static let style = """
        text { font: 12px system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; fill: #1f2328 }
        text.title { font-size: 16px; font-weight: 600 }
        text.dim { fill: #59636e }
        text.value { font-variant-numeric: tabular-nums }
        .page { fill: #ffffff }
        .bar { fill: #2f6db5 }
        .below { fill: #c2492f }
        .mark, .cell { fill: #2f6db5 }
        .grid { stroke: #e4e8ec }
        .axis { stroke: #8c959f }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 }
          text.dim { fill: #9aa4af }
          .page { fill: #15191f }
          .bar, .mark, .cell { fill: #6ca6e8 }
          .below { fill: #e8866c }
          .grid { stroke: #2b323b }
          .axis { stroke: #6b7681 }
        }

        """

    /// A length with at most one decimal, the same everywhere.
    static func number(_ value: Double) -> String {
        let bounded = value.isFinite ? min(max(value, -1e9), 1e9) : 0
        let tenths = Int((bounded * 10).rounded())
        let rest = abs(tenths % 10)
        let sign = tenths < 0 ? "-" : ""
        return "\(sign)\(abs(tenths / 10))" + (rest == 0 ? "" : ".\(rest)")
    }

    /// Appends text as XML's; what XML can't have becomes U+FFFD.
    private static func escape(_ text: String, to bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": bytes += "\u{FFFD}".utf8
            default:
                let entity = scalar.isASCII ? MarkupText.entity(of: UInt8(truncatingIfNeeded: scalar.value)) : nil
                bytes += (entity?.description ?? String(scalar)).utf8
            }
        }
    }
}
