/// `quotes`: one row for a block quote.
enum QuotesLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "quotes", singular: "quote", rank: 3,
        help: "a block quote",
        example: "quotes | select text, at",
        fields: [])

    static func layer(of document: Document) -> Layer {
        BlocksLayer.layer(of: document, relation: .quotes, kind: .quote) { _ in [] }
    }
}
