import Figures

/// `names`: one row for a mention of a proper name.
enum NamesLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "names", singular: "mention", rank: 5,
        help: "a mention of a proper name",
        example: "names | count by name | top 5 by count",
        fields: [
            Field("name", .text, "the name, with an acronym spelled out")
        ])

    static func layer(of document: Document) -> Layer {
        let names = document.lexedText.names(acronyms: document.acronyms).filter { document.isInSentence($0.span) }
        let spans = document.sourceSpans(of: names.map(\.span))
        return Layer(
            .names, starts: spans.map(\.lowerBound), ends: spans.map(\.upperBound),
            columns: [.lasting { document, row in .text(document.plainText(names[row].name)) }])
    }
}
