/// Lines of text in aligned columns, for what commands print.
package enum TextColumns {
    /// Each row's cells, two spaces apart, the last one as long as it is; without a line end at the end. What is stopped has
    /// not all rows.
    ///
    /// - Parameter widest: Longer cells push what follows them in their row, and widen no column.
    package static func aligned(
        _ rows: [[String]], indent: Int = 2, widest: Int = .max, until isStopped: () -> Bool = { false }
    ) -> String {
        var widths: [Int] = []
        for row in rows where !isStopped() {
            for (column, cell) in row.dropLast().enumerated() {
                if column == widths.count { widths.append(0) }
                let count = cell.count
                if count <= widest { widths[column] = max(widths[column], count) }
            }
        }
        let spaces = String(repeating: " ", count: max(indent, (widths.max() ?? 0) + 2))
        var text = ""
        for (number, row) in rows.enumerated() {
            if isStopped() { break }
            if number > 0 { text += "\n" }
            text += spaces.prefix(indent)
            for (column, cell) in row.enumerated() {
                text += cell
                if column + 1 < row.count { text += spaces.prefix(max(widths[column] - cell.count, 0) + 2) }
            }
        }
        return text
    }
}
