/// Pandoc's grid tables (Pandoc User's Guide, "Tables").
extension BlockParser {
    /// Opens a table that begins with a line like `+---+---+`, if it ends with one, too.
    mutating func startGridTable() -> Bool {
        guard dialect.contains(.pandocTables), canStartColumnTable,
            GridLine(bytes, from: nonspace, to: lineEnd) != nil
        else { return false }
        prepareToOpen()
        var rows = Buffer<Line>()
        rows.append(currentLine)
        var ahead = LookAhead(nextLine)
        var end = ahead
        var height = 0
        var columnLine = 0
        while let line = peek(&ahead) {
            let start = bytes.skipBlanks(from: Int(line.start), to: Int(line.end))
            guard bytes[start] == Byte.plus || bytes[start] == Byte.pipe, start < Int(line.end) else { break }
            rows.append(line)
            if let grid = GridLine(bytes, from: start, to: Int(line.end)) {
                height = rows.count
                end = ahead
                if grid.isHeaderEnd, columnLine == 0 { columnLine = height &- 1 }
            }
        }
        guard height > 2 else { return false }
        rows.removeLast(rows.count &- height)
        // A line of `=` at the very end closes a footer, and there is no header.
        let hasHeader = columnLine > 0 && columnLine < height &- 1
        return take(
            rows, as: TableShape(style: .grid, columnLine: hasHeader ? columnLine : 0, hasHeader: hasHeader), to: end)
    }
}
