/// `citations`: one row for a citation's key.
enum CitationsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "citations", singular: "citation", rank: 5,
        help: "a citation: [@key, p. 33], @key",
        example: "citations | count by key | sort count desc",
        fields: [
            Field("key", .text, "its key in the bibliography")
        ])

    static func layer(of document: Document) -> Layer {
        let events = document.markdown.citations(in: document.source).map { document.markdown.events[$0] }
        return Layer(
            .citations, starts: events.map(\.start), ends: events.map(\.end),
            columns: [
                .computed { document, row in .text(document.sourceText(in: events[row].start + 1..<events[row].end)) }
            ])
    }
}
