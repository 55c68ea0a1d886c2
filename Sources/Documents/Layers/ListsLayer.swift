/// `lists`: one row for a list.
enum ListsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "lists", singular: "list", rank: 3,
        help: "a list",
        example: "lists | select count(items) as items, section.heading",
        fields: [
            Field("ordered", .truth, "whether its items are numbered"),
            Field("first", .number, "its first item's number, or null"),
            Field("tight", .truth, "whether no blank lines divide it"),
            Field("depth", .number, "how deep it is nested in lists, from 1"),
        ],
        shown: ["text", "ordered", "at"])

    static func layer(of document: Document) -> Layer {
        let outline = document.outline
        let events = document.markdown.events
        return BlocksLayer.layer(of: document, relation: .lists, kind: .list) { blocks in
            let lists = blocks.map { events[Int(outline.blocks[$0].event)] }
            return [
                .truth(lists.map { $0.flags.contains(.ordered) ? 1 : 0 }),
                .number(lists.map { $0.flags.contains(.ordered) ? max(0, $0.detail) : Column.noNumber }),
                .truth(blocks.map { outline.blocks[$0].isTight ? 1 : 0 }),
                .number(blocks.map { outline.listDepths[$0] }),
            ]
        }
    }
}
