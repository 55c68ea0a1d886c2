/// `headings`: one row for a section's head, of any kind.
enum HeadingsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "headings", singular: "heading", rank: 3,
        help: "a section's head, of any kind",
        fields: [
            Field("level", .number, "the section's level, from 1")
        ])

    static func layer(of document: Document) -> Layer {
        Layer(.headings)
    }
}
