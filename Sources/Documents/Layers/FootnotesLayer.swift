import Markdown

/// `footnotes`: one row for a footnote's definition.
enum FootnotesLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "footnotes", singular: "footnote", rank: 3,
        help: "a footnote: its definition, or a note in place",
        example: "footnotes | select label, text",
        fields: [
            Field("label", .text, "its label; null for a note in place")
        ])

    static func layer(of document: Document) -> Layer {
        let outline = document.outline
        let events = document.markdown.events
        var notes: [Note] = []
        for (number, block) in outline.blocks.enumerated() where block.kind == .footnote {
            notes.append(Note(event: Int(block.event), end: block.end, depth: outline.ranks[number]))
        }
        for (index, event) in events.enumerated() where event.kind == .inlineNote {
            // Deeper than any block of its own span.
            notes.append(Note(event: index, end: event.end, depth: Int32.max))
        }
        notes.sort { $0.event < $1.event }
        let indices = notes.map(\.event)
        let ends = notes.map(\.end)
        return Layer(
            .footnotes, starts: indices.map { events[$0].start }, ends: ends, depths: notes.map(\.depth),
            columns: [
                .computed { document, row in
                    let event = document.markdown.events[indices[row]]
                    return document.markdown.label(of: event, in: document.source).map(FieldValue.text) ?? .null
                }
            ],
            text: { document, row in
                let event = document.markdown.events[indices[row]]
                return event.kind == .inlineNote
                    ? AlternativeText.text(of: indices[row], in: document) : document.text(in: event.start..<ends[row])
            })
    }

    private struct Note: Sendable {
        var event: Int
        var end: UInt32
        var depth: Int32
    }
}
