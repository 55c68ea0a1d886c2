/// `sections`: one row for a head and what follows it, up to the next head of its level.
enum SectionsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "sections", singular: "section", rank: 1,
        help: "a head and what follows it, up to the next head of its level",
        fields: [
            Field("heading", .text, "the head's text, or null"),
            Field("level", .number, "1 for the outermost"),
            Field(
                "kind", .text, "what the head looks like", choices: ["heading", "bold", "run-in", "numbered", "intro"]),
            Field("number", .text, "the number in the head: 2, IV"),
            Field("parent", .node(.sections), "the section around it, or null"),
            Field("path", .list(.text), "the headings down to it, outermost first"),
        ])

    static func layer(of document: Document) -> Layer {
        Layer(.sections)
    }
}
