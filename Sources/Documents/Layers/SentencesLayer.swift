/// `sentences`: one row for a sentence.
enum SentencesLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "sentences", singular: "sentence", rank: 4,
        help: "a sentence",
        fields: [
            Field("number", .number, "its place in its block, from 1"),
            Field("tense", .text, "when it plays", choices: ["past", "present", "future"]),
        ])

    static func layer(of document: Document) -> Layer {
        Layer(.sentences)
    }
}
