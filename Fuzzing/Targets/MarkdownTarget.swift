import Markdown

/// The parser of Markdown, in each of its dialects, and the writer of HTML.
enum MarkdownTarget: FuzzTarget {
    static let name = "markdown"

    static func check(_ bytes: [UInt8]) throws(Violation) {
        for dialect in [Dialect.commonMark, .gitHub, .document] {
            try Violation.check(EventInvariants.violation(bytes, dialect: dialect))
            let parsed = ParsedMarkdown.parse(bytes, dialect: dialect)
            for event in parsed.events {
                _ = parsed.destination(of: event, in: bytes)
                _ = parsed.title(of: event, in: bytes)
                _ = parsed.language(of: event, in: bytes)
                _ = parsed.label(of: event, in: bytes)
            }
            _ = HTMLWriter.html(parsed, of: bytes)
        }
    }
}
