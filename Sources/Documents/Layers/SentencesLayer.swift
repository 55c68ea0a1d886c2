/// `sentences`: one row for a sentence. All text but code, comments, speakers and end marks is in exactly one.
enum SentencesLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "sentences", singular: "sentence", rank: 4,
        help: "a sentence",
        fields: [
            Field("number", .number, "its place in its block, from 1"),
            Field("tense", .text, "when it plays", choices: Tense.names),
        ])

    static func layer(of document: Document) -> Layer {
        let text = document.text
        let sentences = Sentences(document)
        let spans = sentences.ranges.map { text.plain.source(of: $0) }
        let ranges = sentences.ranges
        return Layer(
            .sentences, starts: spans.map(\.lowerBound), ends: spans.map(\.upperBound),
            columns: [
                .number(sentences.numbers),
                .computed { document, row in
                    .text(
                        Tense(of: document.text.plain.bytes[Int(ranges[row].lowerBound)..<Int(ranges[row].upperBound)])
                            .name)
                },
            ])
    }
}
