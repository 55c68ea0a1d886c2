/// `measures`: the figures of kind `measure`.
enum MeasuresLayer: LayerDefinition {
    static let schema = FiguresLayer.makeSchema(
        name: "measures", singular: "measure", help: "a physical quantity",
        example: "measures | take 3 | select value, unit, of, at")

    static func layer(of document: Document) -> Layer {
        FiguresLayer.layer(of: document, relation: .measures, kind: .measure)
    }
}
