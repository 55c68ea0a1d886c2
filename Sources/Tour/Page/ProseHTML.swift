import Markdown

/// Prose as HTML that loads nothing and runs nothing.
enum ProseHTML {
    static func of(_ prose: Prose) -> String {
        String(
            decoding: HTMLWriter.html(prose.parsed, of: prose.source, events: prose.events, safety: .safe),
            as: UTF8.self)
    }
}
