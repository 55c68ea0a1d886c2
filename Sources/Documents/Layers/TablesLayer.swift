/// `tables`: one row for a table.
enum TablesLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "tables", singular: "table", rank: 3,
        help: "a table",
        example: "tables | select columns, height, at",
        fields: [
            Field("columns", .number, "how many columns it has"),
            Field("height", .number, "how many rows it has, without the header"),
        ])

    static func layer(of document: Document) -> Layer {
        let tables = document.grid.tables
        return BlocksLayer.layer(of: document, relation: .tables, kind: .table) { _ in
            [.number(tables.map { Int32($0.names.count) }), .number(tables.map(\.height))]
        }
    }
}
