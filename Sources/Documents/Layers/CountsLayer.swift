/// `counts`: the figures of kind `count`.
enum CountsLayer: LayerDefinition {
    static let schema = FiguresLayer.makeSchema(
        name: "counts", singular: "count", help: "a number of people or things",
        example: "counts | top 3 by value | select value, bound, of, per, at")

    static func layer(of document: Document) -> Layer {
        FiguresLayer.layer(of: document, relation: .counts, kind: .count)
    }
}
