import Markdown

/// Text that nobody has marked up: paragraphs whose lines join, heads that blank lines set apart, and what else people write
/// without signs.
enum Prose {
    /// Reads a file of plain text from an offset on; one that has Markdown's signs is Markdown.
    static func parse(text source: [UInt8], from start: Int) -> ParsedMarkdown {
        let range = start..<source.count
        let markdown = ParsedMarkdown.parse(source, in: range, dialect: .document)
        return isMarked(markdown) ? markdown : read(source, range)
    }

    /// Reads Markdown from an offset on; one without any mark is prose.
    static func parse(markdown source: [UInt8], from start: Int, dialect: Dialect = .document) -> ParsedMarkdown {
        let range = start..<source.count
        let markdown = ParsedMarkdown.parse(source, in: range, dialect: dialect)
        // What has front matter is marked by that.
        return start == 0 && isBare(markdown) ? read(source, range) : markdown
    }

    private static func read(_ source: [UInt8], _ range: Range<Int>) -> ParsedMarkdown {
        let parsed = ParsedMarkdown.parse(source, in: range, dialect: .prose)
        return ProseHeads(source, parsed).parsed
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

    /// Whether it has signs that hardly stand in plain text by chance: `#` heads, fences, links with their target, bold text.
    private static func isMarked(_ parsed: ParsedMarkdown) -> Bool {
        parsed.events.contains { event in
            switch event.kind {
            case .heading: !event.flags.contains(.underlined) && !event.flags.contains(.html)
            case .codeBlock: event.flags.contains(.fenced)
            case .link, .image: !event.flags.contains(.reference) && event.end - event.start > 4
            case .strong: true
            default: false
            }
        }
    }
}
