/// `counts`: the figures of kind `count`.
enum CountsLayer: LayerDefinition {
    static let schema = FiguresLayer.makeSchema(
        name: "counts", singular: "count", help: "how many of something there are")

    static func layer(of document: Document) -> Layer {
        FiguresLayer.layer(of: document, relation: .counts, kind: .count)
    }
}
