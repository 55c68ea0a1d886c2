import Fuzzing
import Markdown

/// The events of a text as lines: the kind, what the bytes are, and what the content is where it differs.
func outline(_ markdown: String, _ dialect: Dialect = .document) -> String {
    let source = Array(markdown.utf8)
    let violation = EventInvariants.violation(source, dialect: dialect)
    if let violation { return violation }
    let parsed = ParsedMarkdown.parse(source, dialect: dialect)
    func text(_ start: UInt32, _ end: UInt32) -> String {
        String(decoding: source[Int(start)..<Int(end)], as: UTF8.self)
            .replacing("\r\n", with: "\\r\\n").replacing("\n", with: "\\n").replacing("\u{A0}", with: "~")
    }
    var lines: [String] = []
    var ends: [UInt32] = []
    for (index, event) in parsed.events.enumerated().dropFirst() {
        while let end = ends.last, end <= UInt32(index) { ends.removeLast() }
        var line = String(repeating: " ", count: ends.count) + "\(event.kind) «\(text(event.start, event.end))»"
        if event.contentStart != event.start || event.contentEnd != event.end {
            line += " «\(text(event.contentStart, event.contentEnd))»"
        }
        lines.append(line)
        ends.append(event.next)
    }
    return lines.joined(separator: "\n")
}

/// The events of a kind.
func events(_ kind: Event.Kind, _ markdown: String, _ dialect: Dialect = .document) -> [Event] {
    ParsedMarkdown.parse(Array(markdown.utf8), dialect: dialect).events.filter { $0.kind == kind }
}

/// The bytes of the events of a kind, as text.
func texts(_ kind: Event.Kind, _ markdown: String, _ dialect: Dialect = .document) -> [String] {
    let source = Array(markdown.utf8)
    return events(kind, markdown, dialect).map {
        String(decoding: source[Int($0.start)..<Int($0.end)], as: UTF8.self)
    }
}
