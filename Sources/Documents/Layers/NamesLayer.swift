/// `names`: one row for a mention of a proper name.
enum NamesLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "names", singular: "mention", rank: 5,
        help: "a mention of a proper name",
        fields: [
            Field("name", .text, "the name, an acronym resolved")
        ])

    static func layer(of document: Document) -> Layer {
        Layer(.names)
    }
}
