/// `items`: one row for a list item.
enum ItemsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "items", singular: "item", rank: 3,
        help: "a list item",
        fields: [
            Field("label", .text, "the words that it opens with, up to a stop, if they are set apart"),
            Field("number", .number, "its number in an ordered list, or null"),
            Field("depth", .number, "how deep it is nested in lists, from 1"),
            Field("checked", .truth, "a task's mark, or null"),
        ])

    static func layer(of document: Document) -> Layer {
        Layer(.items)
    }
}
