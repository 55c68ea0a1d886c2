/// `durations`: the figures of kind `duration`.
enum DurationsLayer: LayerDefinition {
    static let schema = FiguresLayer.makeSchema(
        name: "durations", singular: "duration", help: "a length of time",
        example: "durations | top 3 by value | select value, text, at")

    static func layer(of document: Document) -> Layer {
        FiguresLayer.layer(of: document, relation: .durations, kind: .duration)
    }
}
