/// `money`: the figures of kind `money`.
enum MoneyLayer: LayerDefinition {
    static let schema = FiguresLayer.makeSchema(
        name: "money", singular: "sum of money", help: "a sum of money",
        example: "money | top 3 by value | select value, bound, of, at")

    static func layer(of document: Document) -> Layer {
        FiguresLayer.layer(of: document, relation: .money, kind: .money)
    }
}
