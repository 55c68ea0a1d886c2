/// `words`: one row for a word.
enum WordsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "words", singular: "word", rank: 6,
        help: "a word",
        fields: [
            Field("lower", .text, "it in small letters"),
            Field("common", .truth, "whether it is one of the words that are everywhere: the, of, is …"),
        ])

    static func layer(of document: Document) -> Layer {
        Layer(.words)
    }
}
