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

    /// The first thing that must hold of the events of a page and does not, or nil: they stand in order, each within what
    /// holds it, and none overlaps the next.
    static func violation(_ source: [UInt8]) -> String? {
        let events = Page(source, from: 0).markdown.events
        guard let document = events.first, document.kind == .document, Int(document.next) == events.count,
            document.start == 0, Int(document.end) == source.count
        else { return "the first event is not the document" }
        var open: [(event: Event, end: UInt32)] = []
        for (index, event) in events.enumerated() {
            while let last = open.last, Int(last.event.next) <= index { open.removeLast() }
            guard event.start <= event.contentStart, event.contentStart <= event.contentEnd,
                event.contentEnd <= event.end,
                Int(event.end) <= source.count, Int(event.next) > index
            else { return "\(event.kind) \(index): its places are out of order" }
            if let parent = open.last {
                guard event.next <= parent.event.next, event.start >= parent.event.contentStart,
                    event.end <= parent.event.contentEnd
                else { return "\(event.kind) \(index) is not within \(parent.event.kind)" }
                guard event.start >= parent.end else { return "\(event.kind) \(index) overlaps what stands before it" }
                open[open.count - 1].end = event.end
            } else if index > 0 {
                return "\(event.kind) \(index) is outside"
            }
            if Int(event.next) > index + 1 { open.append((event, event.contentStart)) }
        }
        return nil
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
