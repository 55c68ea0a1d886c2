/// `turns`: one row for the speech of one speaker in a transcript.
enum TurnsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "turns", singular: "turn", rank: 2,
        help: "the speech of one speaker in a transcript",
        fields: [
            Field("speaker", .text, "who speaks, as the transcript has it"),
            Field("number", .number, "its place in the document, from 1"),
            Field("question", .truth, "whether the speaker is Q"),
        ])

    static func layer(of document: Document) -> Layer {
        Layer(.turns)
    }
}
