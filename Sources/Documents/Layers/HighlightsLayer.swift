/// `highlights`: one row for a run of text in one style.
enum HighlightsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "highlights", singular: "highlight", rank: 5,
        help: "a run of text in one style",
        fields: [
            Field("kind", .text, "the style", choices: ["bold", "italic", "underline", "strike"])
        ])

    static func layer(of document: Document) -> Layer {
        Layer(.highlights)
    }
}
