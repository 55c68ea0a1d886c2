import Fuzzing
import Markdown

@testable import Reading

/// Pages as tests look at them.
enum Pages {
    /// A page's events.
    static func events(_ html: String) -> ParsedMarkdown { Page(Array(html.utf8), from: 0).markdown }

    /// The events in short: each kind, with its level, number or column, and in brackets what is in it.
    static func outline(_ html: String) -> String {
        let source = Array(html.utf8)
        let parsed = Page(source, from: 0).markdown
        return describe(1..<parsed.events.count, parsed, source)
    }

    private static func describe(_ range: Range<Int>, _ parsed: ParsedMarkdown, _ source: [UInt8]) -> String {
        var parts: [String] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let event = parsed.events[index]
            let bytes = String(decoding: source[Int(event.start)..<Int(event.end)], as: UTF8.self)
            switch event.kind {
            case .text: parts.append("'\(bytes.split(whereSeparator: \.isWhitespace).joined(separator: " "))'")
            case .entity: parts.append("'\(parsed.decoded(event))'")
            case .htmlInline, .hardBreak, .softBreak, .thematicBreak: parts.append("\(event.kind)")
            default:
                let header = event.flags.contains(.header) ? "!" : ""
                let number =
                    event.kind == .heading ? "\(event.level)" : event.kind == .tableCell ? "\(event.detail)" : ""
                let inside = describe(index + 1..<Int(event.next), parsed, source)
                parts.append("\(event.kind)\(number)\(header)(\(inside))")
            }
            index = Int(event.next)
        }
        return parts.joined(separator: " ")
    }

    /// The first thing that must hold of the events of a page and does not, or nil.
    static func violation(_ source: [UInt8]) -> String? {
        NestingInvariants.violation(source, Page(source, from: 0).markdown)
    }

    /// The letters and digits of a page's text and references.
    static func letters(_ source: [UInt8]) -> String {
        let parsed = Page(source, from: 0).markdown
        var text = ""
        for event in parsed.events {
            if event.kind == .text {
                text += String(decoding: source[Int(event.start)..<Int(event.end)], as: UTF8.self)
            }
            if event.kind == .entity { text += parsed.decoded(event) }
        }
        return text.filter { $0.isLetter || $0.isNumber }
    }

    /// The letters and digits that stand between a page's tags and comments, as an independent reading has them: no page
    /// that is given has anything hidden, nor a `>` in an attribute or comment.
    static func strippedLetters(_ html: String) -> String {
        var text = ""
        var isInTag = false
        for character in html {
            if character == "<" { isInTag = true }
            if !isInTag { text.append(character) }
            if character == ">" { isInTag = false }
        }
        return text.filter { $0.isLetter || $0.isNumber }
    }
}
