import Markdown

/// Text of prose without its marks.
enum ProseText {
    /// A text of its own, such as a hint's.
    static func prose(_ text: String) -> Prose {
        let source = Array(text.utf8)
        let parsed = ParsedMarkdown.parse(source, dialect: .document)
        return Prose(parsed: parsed, source: source, events: 1..<max(1, parsed.events.count))
    }

    /// What a reader sees, in one line.
    static func plain(_ prose: Prose) -> String {
        var text = ""
        for event in prose.parsed.events[prose.events] { text += self.text(of: event, in: prose) ?? "" }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The characters that an event of text stands for; nil for one that holds others, or is none.
    static func text(of event: Markdown.Event, in prose: Prose) -> String? {
        switch event.kind {
        case .text, .delimiter: bytes(event.start..<event.end, in: prose)
        case .escape: bytes(event.contentStart..<event.contentEnd, in: prose)
        case .entity: prose.parsed.decoded(event)
        case .softBreak, .hardBreak: " "
        default: nil
        }
    }

    static func bytes(_ range: Range<UInt32>, in prose: Prose) -> String {
        let end = min(Int(range.upperBound), prose.source.count)
        return String(decoding: prose.source[min(Int(range.lowerBound), end)..<end], as: UTF8.self)
    }
}
