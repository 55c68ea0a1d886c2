import Markdown

/// `code`: one row for a code block or span.
enum CodeLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "code", singular: "code", rank: 5,
        help: "a code block or span",
        example: "code | select kind, language, text",
        fields: [
            Field("language", .text, "the language that a block names, or null"),
            Field("kind", .text, "block or span", choices: ["block", "span"]),
            Field("info", .text, "everything after a block's opening fence, or null"),
        ])

    static func layer(of document: Document) -> Layer {
        let outline = document.outline
        let events = document.markdown.events
        var rows: [(event: Int32, start: UInt32, end: UInt32, block: Int32, depth: Int32)] = []
        for (number, block) in outline.blocks.enumerated() where block.kind == .code {
            rows.append((block.event, block.start, block.end, outline.rows[number], outline.ranks[number]))
        }
        for (index, event) in events.enumerated() where event.kind == .codeSpan {
            rows.append((Int32(index), event.start, event.end, -1, 0))
        }
        rows.sort { $0.start < $1.start }
        let indices = rows.map(\.event)
        return Layer(
            .code, starts: rows.map(\.start), ends: rows.map(\.end), depths: rows.map(\.depth),
            baseRows: rows.map(\.block),
            columns: [
                .computed { document, row in
                    let event = document.markdown.events[Int(indices[row])]
                    guard event.kind == .codeBlock else { return .null }
                    if event.flags.contains(.html) {
                        return document.markdown.language(of: event, in: document.source).map(FieldValue.text) ?? .null
                    }
                    let info = document.markdown.info(of: event, in: document.source)
                    return info.flatMap(CodeLanguage.name).map(FieldValue.text) ?? .null
                },
                .choice(rows.map { $0.block >= 0 ? 0 : 1 }, of: ["block", "span"]),
                .computed { document, row in
                    let event = document.markdown.events[Int(indices[row])]
                    return document.markdown.info(of: event, in: document.source).map(FieldValue.text) ?? .null
                },
            ],
            text: { document, row in code(indices[row], in: document) })
    }

    /// The code itself: its spaces stay, only line endings around it go.
    static func code(_ index: Int32, in document: Document) -> String {
        let event = document.markdown.events[Int(index)]
        let text = document.text.plain
        var start = text.plain(at: event.start)
        var end = max(start, text.plain(at: event.end))
        let isLineEnding: (UInt32) -> Bool = { text.bytes[Int($0)] == 10 || text.bytes[Int($0)] == 13 }
        // The space that divides it from the block before.
        if start < end, start > 0, text.bytes[Int(start)] == 32,
            text.sourceEnd(of: start + 1) == text.sourceStart(of: start)
        {
            start += 1
        }
        while start < end, isLineEnding(start) { start += 1 }
        while end > start, isLineEnding(end - 1) { end -= 1 }
        return text.string(start..<end)
    }
}
