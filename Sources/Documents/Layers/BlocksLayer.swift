/// `blocks`: one row for a block: a paragraph, list, item, table ….
enum BlocksLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "blocks", singular: "block", rank: 3,
        help: "a block: a paragraph, list, item, table …",
        fields: [
            Field(
                "kind", .text, "what it is",
                choices: ["paragraph", "heading", "list", "item", "quote", "table", "code", "html", "rule"]),
            Field("depth", .number, "how deep it is nested in blocks, from 1"),
        ])

    static func layer(of document: Document) -> Layer {
        Layer(.blocks)
    }
}
