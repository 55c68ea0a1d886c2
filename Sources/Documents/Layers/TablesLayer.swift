/// `tables`: one row for a table.
enum TablesLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "tables", singular: "table", rank: 3,
        help: "a table",
        fields: [
            Field("columns", .number, "how many columns it has"),
            Field("height", .number, "how many rows it has, without the header"),
        ])

    static func layer(of document: Document) -> Layer {
        Layer(.tables)
    }
}
