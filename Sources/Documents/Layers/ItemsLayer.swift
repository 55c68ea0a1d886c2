import Markdown

/// `items`: one row for a list item.
enum ItemsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "items", singular: "item", rank: 3,
        help: "a list item",
        example: "items | where label is not null | select label, at",
        fields: [
            Field("label", .text, "the words that it opens with, up to a stop, if they are set apart"),
            Field("number", .number, "its number in an ordered list, or null"),
            Field("depth", .number, "how deep it is nested in lists, from 1"),
            Field("checked", .truth, "a task's mark, or null"),
        ])

    static func layer(of document: Document) -> Layer {
        let outline = document.outline
        let events = document.markdown.events
        return BlocksLayer.layer(of: document, relation: .items, kind: .item) { blocks in
            [
                .plain(ItemLabels.ranges(of: blocks, in: document)),
                .number(blocks.map { outline.blocks[$0].number }),
                .number(blocks.map { outline.listDepths[$0] }),
                .truth(blocks.map { checked(Int(outline.blocks[$0].event), events) }),
            ]
        }
    }

    /// The state of the task marker that an item opens with.
    private static func checked(_ item: Int, _ events: [Event]) -> UInt8 {
        for index in item + 1..<max(item + 1, min(item + 3, Int(events[item].next))) {
            if events[index].kind == .taskMarker { return events[index].flags.contains(.checked) ? 1 : 0 }
        }
        return Column.noTruth
    }
}
