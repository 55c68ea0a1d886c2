/// `percents`: the figures of kind `percent`.
enum PercentsLayer: LayerDefinition {
    static let schema = FiguresLayer.makeSchema(name: "percents", singular: "percentage", help: "a percentage")

    static func layer(of document: Document) -> Layer {
        FiguresLayer.layer(of: document, relation: .percents, kind: .percent)
    }
}
