import Markdown

/// `callouts`: one row for a note, warning or the like that stands apart from the text.
enum CalloutsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "callouts", singular: "callout", rank: 3,
        help: "a note, warning or the like, set apart: > [!note], !!! note, :::note",
        example: "callouts | select kind, title, text",
        fields: [
            Field("kind", .text, "note, warning, tip …, in lower case"),
            Field("title", .text, "its title, or null"),
        ])

    static func layer(of document: Document) -> Layer {
        let outline = document.outline
        let events = document.markdown.events
        let blocks = outline.blocks.indices.filter {
            let block = outline.blocks[$0]
            return block.kind == .callout || block.kind == .quote && events[Int(block.event)].detail >= 0
        }
        return Layer(
            .callouts, starts: blocks.map { outline.blocks[$0].start }, ends: blocks.map { outline.blocks[$0].end },
            depths: blocks.map { outline.ranks[$0] }, baseRows: blocks.map { outline.rows[$0] },
            columns: [
                .computed { document, row in
                    let event = document.markdown.events[Int(document.outline.blocks[blocks[row]].event)]
                    return document.markdown.calloutKind(of: event, in: document.source).map(FieldValue.text) ?? .null
                },
                .computed { document, row in title(of: document.outline.blocks[blocks[row]], in: document) },
            ])
    }

    /// What its signs say, or else a heading that it begins with (Quarto, "Callout Blocks").
    private static func title(of callout: Block, in document: Document) -> FieldValue {
        let events = document.markdown.events
        let first = Int(callout.event) + 1
        let end = Int(events[first - 1].next)
        // Its signs may stand before it.
        let title = events[first..<max(first, min(first + 2, end))].first { $0.kind == .calloutTitle }
        guard let title = title ?? events[first..<max(first, end)].first(where: { $0.kind != .markup }),
            title.kind == .calloutTitle || title.kind == .heading
        else { return .null }
        let text = document.text(in: title.start..<title.end)
        return text.isEmpty ? .null : .text(text)
    }
}
