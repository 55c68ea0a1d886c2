/// Lines of text in aligned columns, for what commands print.
package enum TextColumns {
    /// Each row's cells, two spaces apart, the last one as long as it is; without a line end at the end.
    package static func aligned(_ rows: [[String]], indent: Int = 2) -> String {
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.dropLast().enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], cell.count)
            }
        }
        return rows.map { row in
            var line = String(repeating: " ", count: indent)
            for (column, cell) in row.enumerated() {
                line += cell
                if column + 1 < row.count { line += String(repeating: " ", count: widths[column] - cell.count + 2) }
            }
            return line
        }.joined(separator: "\n")
    }
}
