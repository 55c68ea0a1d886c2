/// `ages`: the figures of kind `age`.
enum AgesLayer: LayerDefinition {
    static let schema = FiguresLayer.makeSchema(
        name: "ages", singular: "age", help: "an age",
        example: "ages | select value, bound, text, at")

    static func layer(of document: Document) -> Layer {
        FiguresLayer.layer(of: document, relation: .ages, kind: .age)
    }
}
