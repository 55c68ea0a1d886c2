/// `rows`: one row for a table's row.
enum RowsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "rows", singular: "row", rank: 3,
        help: "a table's row",
        fields: [
            Field("number", .number, "its place in the table, from 1; of a header row null"),
            Field("header", .truth, "whether it is the header"),
            Field("values", .record, "column name to text"),
        ])

    static func layer(of document: Document) -> Layer {
        Layer(.rows)
    }
}
