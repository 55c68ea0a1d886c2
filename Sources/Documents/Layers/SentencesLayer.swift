import Figures

/// `sentences`: one row for a sentence. All text but code, comments, speakers and end marks is in exactly one.
enum SentencesLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "sentences", singular: "sentence", rank: 4,
        help: "a sentence",
        example: "sentences | count by tense",
        fields: [
            Field("number", .number, "its place in its block, from 1"),
            Field("tense", .text, "the time that it speaks of", choices: Tense.allCases.map(\.name)),
        ],
        shown: ["text", "at"])

    static func layer(of document: Document) -> Layer {
        let ranges = document.sentences.ranges
        let spans = document.text.plain.sources(of: ranges)
        return Layer(
            .sentences, starts: spans.map(\.lowerBound), ends: spans.map(\.upperBound),
            columns: [
                .number(document.sentences.numbers),
                .computed { document, row in
                    let range = ranges[row]
                    return .text(document.lexedText.tense(in: Int(range.lowerBound)..<Int(range.upperBound)).name)
                },
            ])
    }
}
