import Session
import Values

/// A query as HTML, in the editor's colours.
enum QueryHTML {
    static func of(_ text: String, in session: Session) -> String {
        let bytes = Array(text.utf8)
        var html = ""
        var offset = 0
        for piece in session.highlight(text).pieces where piece.style != .wrong {
            let range = piece.range.clamped(to: 0..<bytes.count)
            guard range.lowerBound >= offset else { continue }
            html += escaped(bytes[offset..<range.lowerBound])
            html += "<span class=\"\(name(piece.style))\">\(escaped(bytes[range]))</span>"
            offset = range.upperBound
        }
        return "<pre class=\"query\"><code>\(html)\(escaped(bytes[offset...]))</code></pre>\n"
    }

    private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
        MarkupText.escaped(String(decoding: bytes, as: UTF8.self))
    }

    private static func name(_ style: Highlighting.Style) -> String {
        style == .pattern ? "text" : style.rawValue
    }
}
