import Figures

extension Document {
    /// The cells under a head, with what their numbers are told by: the heads of their column, table and row.
    func tableCells() -> [TableCell] {
        let (grid, plain) = (grid, text.plain)
        var found: [TableCell] = []
        for table in grid.tables {
            let heads = columnHeads(of: table)
            guard !heads.isEmpty else { continue }
            for row in table.rows where !grid.rows[row].isHeader {
                let cells = grid.rows[row].cells
                guard let first = cells.first else { continue }
                let rowHead = grid.text(of: grid.cells[first], plain)
                for cell in cells {
                    let column = grid.cells[cell].column
                    guard column < heads.count else { continue }
                    for line in grid.cells[cell].lines {
                        found.append(
                            TableCell(
                                span: Int(line.lowerBound)..<Int(line.upperBound), head: heads[column],
                                tableHead: column > 0 ? heads[0] : "", rowHead: cell == first ? "" : rowHead))
                    }
                }
            }
        }
        return found
    }

    /// The text over each column, of all rows of the header.
    private func columnHeads(of table: Grid.Table) -> [String] {
        var heads: [String] = []
        for row in table.rows where grid.rows[row].isHeader {
            for cell in grid.rows[row].cells {
                let cell = grid.cells[cell]
                while heads.count <= cell.column { heads.append("") }
                let words = grid.text(of: cell, text.plain)
                heads[cell.column] += heads[cell.column].isEmpty ? words : " " + words
            }
        }
        return heads
    }
}
