import Markdown

/// `items`: one row for a list item.
enum ItemsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "items", singular: "item", rank: 3,
        help: "a list item",
        example: "items | where label is not null | select label, at",
        fields: [
            Field("label", .text, "the opening words that are set apart, up to a stop; or null"),
            Field("number", .number, "its number in an ordered list, or null"),
            Field("depth", .number, "how deep it is nested in lists, from 1"),
            Field(
                "checked", .truth,
                "whether a task is done: true for x, false for a space, null for any other mark or none"),
            Field("mark", .text, "the sign in a task's brackets, or null"),
        ],
        shown: ["text", "label", "checked", "at"])

    static func layer(of document: Document) -> Layer {
        let outline = document.outline
        let events = document.markdown.events
        return BlocksLayer.layer(of: document, relation: .items, kind: .item) { blocks in
            [
                .plain(ItemLabels.ranges(of: blocks, in: document)),
                .number(blocks.map { outline.blocks[$0].number }),
                .number(blocks.map { outline.listDepths[$0] }),
                .truth(blocks.map { checked(mark(of: outline.blocks[$0], events), in: document) }),
                .computed { document, row in
                    mark(of: document.outline.blocks[blocks[row]], document.markdown.events).map {
                        .text(document.sourceText(in: $0.contentStart..<$0.contentEnd))
                    } ?? .null
                },
            ]
        }
    }

    /// The task marker that an item opens with, or nil.
    private static func mark(of item: Block, _ events: [Event]) -> Event? {
        let index = Int(item.event)
        return events[index + 1..<max(index + 1, min(index + 3, Int(events[index].next)))].first {
            $0.kind == .taskMarker
        }
    }

    private static func checked(_ mark: Event?, in document: Document) -> UInt8 {
        guard let mark else { return Column.noTruth }
        if mark.flags.contains(.checked) { return 1 }
        return document.source[Int(mark.contentStart)] == UInt8(ascii: " ") ? 0 : Column.noTruth
    }
}
