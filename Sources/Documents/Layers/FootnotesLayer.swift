/// `footnotes`: one row for a footnote's definition.
enum FootnotesLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "footnotes", singular: "footnote", rank: 3,
        help: "a footnote's definition",
        fields: [
            Field("label", .text, "its label")
        ])

    static func layer(of document: Document) -> Layer {
        Layer(.footnotes)
    }
}
