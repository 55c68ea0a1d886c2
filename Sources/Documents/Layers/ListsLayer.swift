/// `lists`: one row for a list.
enum ListsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "lists", singular: "list", rank: 3,
        help: "a list",
        fields: [
            Field("ordered", .truth, "whether its items are numbered"),
            Field("first", .number, "its first item's number, or null"),
            Field("tight", .truth, "whether no blank lines divide it"),
            Field("depth", .number, "how deep it is nested in lists, from 1"),
        ])

    static func layer(of document: Document) -> Layer {
        Layer(.lists)
    }
}
