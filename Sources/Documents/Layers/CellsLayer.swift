/// `cells`: one row for a table's cell.
enum CellsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "cells", singular: "cell", rank: 3,
        help: "a table's cell",
        example: "cells | where header | select name, across, at",
        fields: [
            Field("down", .number, "its row's number in the table, from 1; 0 for the header"),
            Field("across", .number, "its column, from 1"),
            Field("name", .text, "its column's name"),
            Field("header", .truth, "whether it is in the header"),
        ],
        shown: ["text", "name", "header", "at"])

    static func layer(of document: Document) -> Layer {
        let grid = document.grid
        let ranks = document.outline.ranks
        return Layer(
            .cells, starts: grid.cells.map(\.start), ends: grid.cells.map(\.end),
            depths: grid.cells.map { ranks[Int(grid.tables[grid.rows[$0.row].table].block)] + 2 },
            columns: [
                .number(grid.cells.map { grid.rows[$0.row].number }),
                .number(grid.cells.map { Int32($0.column) + 1 }),
                .computed { document, row in .text(document.grid.name(of: document.grid.cells[row])) },
                .truth(grid.cells.map { grid.rows[$0.row].isHeader ? 1 : 0 }),
            ],
            text: { document, row in document.grid.text(of: document.grid.cells[row], document.text.plain) })
    }
}
