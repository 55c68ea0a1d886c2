/// `rows`: one row for a table's row.
enum RowsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "rows", singular: "row", rank: 3,
        help: "a table's row",
        example: "rows | where not header | take 3 | select number, text, at",
        fields: [
            Field("number", .number, "its number in the table, from 1; 0 for the header"),
            Field("header", .truth, "whether it is the header"),
            Field("values", .record, "its cells' texts, by the names of the columns"),
        ],
        shown: ["values", "at"])

    static func layer(of document: Document) -> Layer {
        let grid = document.grid
        let ranks = document.outline.ranks
        return Layer(
            .rows, starts: grid.rows.map(\.start), ends: grid.rows.map(\.end),
            depths: grid.rows.map { ranks[Int(grid.tables[$0.table].block)] + 1 },
            columns: [
                .number(grid.rows.map(\.number)),
                .truth(grid.rows.map { $0.isHeader ? 1 : 0 }),
                .computed { document, row in values(of: row, in: document) },
            ])
    }

    /// A row's cells by their columns' names; of a cell that is missing null.
    private static func values(of row: Int, in document: Document) -> FieldValue {
        let grid = document.grid
        var record: [(name: String, value: FieldValue)] = []
        for name in grid.tables[grid.rows[row].table].names { record.append((name, .null)) }
        for cell in grid.rows[row].cells where record.indices.contains(grid.cells[cell].column) {
            record[grid.cells[cell].column].value = .text(grid.text(of: grid.cells[cell], document.text.plain))
        }
        return .record(record)
    }
}
