/// `cells`: one row for a table's cell.
enum CellsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "cells", singular: "cell", rank: 3,
        help: "a table's cell",
        fields: [
            Field("down", .number, "its row's place in the table, from 1, the header counted"),
            Field("across", .number, "its column, from 1"),
            Field("name", .text, "its column's name"),
            Field("header", .truth, "whether it is in the header"),
        ])

    static func layer(of document: Document) -> Layer {
        Layer(.cells)
    }
}
