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
        let (ranges, words) = text.bytes.withUnsafeBufferPointer { bytes in
            let ranges = WordScanner(PlainScan(bytes: bytes)).words()
            return (ranges, DifferentWords(bytes, ranges, WordNumbers(of: ranges, in: bytes)))
        }
        let spans = text.sources(of: ranges)
        return Layer(
            .words, starts: spans.map(\.lowerBound), ends: spans.map(\.upperBound), columns: columns(of: words))
    }

    /// What the different words tell of each.
    static func columns(of words: DifferentWords) -> [Column] {
        [
            .numbered(words.numbers, words.lower),
            .laterTruth(LaterTruths { words.areCommon(in: $0.language) }),
        ]
    }
}
