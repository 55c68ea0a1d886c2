import Markdown
import Values

/// Text that nobody has marked up: paragraphs whose lines join, heads that blank lines set apart, and what else people write
/// without signs.
enum Prose {
    /// Reads a file of plain text from an offset on; one that has Markdown's signs is Markdown.
    static func parse(text source: [UInt8], from start: Int) -> ParsedMarkdown {
        let range = start..<source.count
        let markdown = ParsedMarkdown.parse(source, in: range, dialect: .document)
        return isMarked(markdown, source) || hasHeads(markdown, source) ? markdown : read(source, range)
    }

    /// Reads Markdown from an offset on; one without any mark is prose.
    static func parse(markdown source: [UInt8], from start: Int, dialect: Dialect = .document) -> ParsedMarkdown {
        let range = start..<source.count
        let markdown = ParsedMarkdown.parse(source, in: range, dialect: dialect)
        // What has front matter is marked by that.
        if start == 0, isBare(markdown) { return read(source, range) }
        return FieldLines.read(OutlineNotes.read(markdown, source), source)
    }

    private static func read(_ source: [UInt8], _ range: Range<Int>) -> ParsedMarkdown {
        if let parsed = IndentedProse.parse(source, range) { return LoneLines.read(parsed, source) }
        let parsed = ParsedMarkdown.parse(source, in: range, dialect: .prose)
        return LoneLines.read(ProseHeads(source, parsed).parsed, source)
    }

    /// Whether nothing in it is a sign of Markdown's: only lines, and addresses in them.
    private static func isBare(_ parsed: ParsedMarkdown) -> Bool {
        parsed.events.allSatisfy { event in
            switch event.kind {
            // `@name` may be a person's.
            case .document, .paragraph, .text, .softBreak, .bareLink, .thematicBreak, .citation: true
            case .codeBlock: !event.flags.contains(.fenced)
            default: false
            }
        }
    }

    /// Whether it has `#` heads. Lines of `#` one right below another are comments, as settings and lists have them.
    private static func hasHeads(_ parsed: ParsedMarkdown, _ source: [UInt8]) -> Bool {
        let heads = parsed.events.filter {
            // One without text is a line of `#`.
            $0.kind == .heading && !$0.flags.contains(.underlined) && !$0.flags.contains(.html)
                && $0.contentStart < $0.contentEnd
        }
        let joined = zip(heads, heads.dropFirst()).count { head, next in
            head.level == next.level && source[Int(head.end)..<Int(next.start)].count { $0 == 10 } == 1
        }
        return !heads.isEmpty && 2 * joined < heads.count
    }

    /// Whether it has signs that hardly stand in plain text by chance: fences, links with their target, bold text.
    private static func isMarked(_ parsed: ParsedMarkdown, _ source: [UInt8]) -> Bool {
        parsed.events.contains { event in
            switch event.kind {
            case .codeBlock: event.flags.contains(.fenced) && !isUnderline(event, source)
            case .link, .image:
                !event.flags.contains(.reference) && event.end - event.start > 4 && !isCall(event, source)
            // `__init__` is a name.
            case .strong: source[Int(event.start)] == UInt8(ascii: "*")
            default: false
            }
        }
    }

    /// Whether tildes stand right below a line, which they underline.
    private static func isUnderline(_ fence: Event, _ source: [UInt8]) -> Bool {
        var start = Int(fence.start)
        while start > 0, source[start - 1] == 32 || source[start - 1] == 9 { start -= 1 }
        guard start > 1,
            ProseRule(source[Int(fence.start)...].prefix { $0 != 10 && $0 != 13 })?.mark == UInt8(ascii: "~")
        else {
            return false
        }
        start -= source[start - 1] == 10 && source[start - 2] == 13 ? 2 : 1
        var first = start
        while first > 0, source[first - 1] != 10, source[first - 1] != 13 { first -= 1 }
        return !source[first..<start].trimmed.isEmpty
    }

    /// Whether a link's text follows a name right away: `table[i](x)` is code.
    private static func isCall(_ link: Event, _ source: [UInt8]) -> Bool {
        let start = Int(link.start)
        return start > 0 && source[start] == UInt8(ascii: "[")
            && (source[start - 1].isAlphanumeric || source[start - 1] == UInt8(ascii: "_"))
    }
}
