/// `words`: one row for a word.
enum WordsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "words", singular: "word", rank: 6,
        help: "a word",
        example: "words | where not common | count by lower | top 5 by count",
        fields: [
            Field("lower", .text, "the word in lower case"),
            Field("common", .truth, "whether it is one of the most common words of its language: the, of, und …"),
        ],
        shown: ["text", "at"])

    static func layer(of document: Document) -> Layer {
        let text = document.plainText
        let ranges = text.bytes.withUnsafeBufferPointer { WordScanner(PlainScan(bytes: $0)).words() }
        let spans = text.sources(of: ranges)
        return Layer(
            .words, starts: spans.map(\.lowerBound), ends: spans.map(\.upperBound),
            columns: [
                // To ask the document for its text each time would take as long as to make the word.
                .computed { _, row in .text(text.string(ranges[row]).lowercased()) },
                .computed { document, row in
                    .truth(CommonWords.contains(text, ranges[row], of: document.language))
                },
            ])
    }
}
