/// `dates`: the figures of kind `date`.
enum DatesLayer: LayerDefinition {
    static let schema = FiguresLayer.makeSchema(
        name: "dates", singular: "date", help: "a date or span of the calendar",
        example: "dates | where value > doc.date | select value, text, at")

    static func layer(of document: Document) -> Layer {
        FiguresLayer.layer(of: document, relation: .dates, kind: .date)
    }
}
