import Session
import Values

/// A query as HTML, in the editor's colours.
enum QueryHTML {
    static func of(_ text: String, in session: Session) -> String {
        let bytes = Array(text.utf8)
        var html = ""
        var place = 0
        for piece in session.highlight(text).pieces where piece.style != .wrong {
            let range = piece.range.clamped(to: 0..<bytes.count)
            guard range.lowerBound >= place else { continue }
            html += escaped(bytes[place..<range.lowerBound])
            html += "<span class=\"\(name(piece.style))\">\(escaped(bytes[range]))</span>"
            place = range.upperBound
        }
        return "<pre class=\"query\"><code>\(html)\(escaped(bytes[place...]))</code></pre>\n"
    }

    private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
        MarkupText.escaped(String(decoding: bytes, as: UTF8.self))
    }

    private static func name(_ style: Highlighting.Style) -> String {
        style == .pattern ? "text" : style.rawValue
    }
}
