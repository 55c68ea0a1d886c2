/// `code`: one row for a code block or span.
enum CodeLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "code", singular: "code", rank: 5,
        help: "a code block or span",
        fields: [
            Field("language", .text, "the language that a block names, or null"),
            Field("kind", .text, "block or span", choices: ["block", "span"]),
        ])

    static func layer(of document: Document) -> Layer {
        Layer(.code)
    }
}
