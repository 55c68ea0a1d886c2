/// `percents`: the figures of kind `percent`.
enum PercentsLayer: LayerDefinition {
    static let schema = FiguresLayer.makeSchema(
        name: "percents", singular: "percentage", help: "a percentage",
        example: "percents | top 3 by value | select value, bound, of, at")

    static func layer(of document: Document) -> Layer {
        FiguresLayer.layer(of: document, relation: .percents, kind: .percent)
    }
}
