/// The events of tables whose cells are pieces of lines: pandoc's simple, multiline and grid tables.
///
/// The cells of a row on several lines alternate in the source, so each of their pieces is a cell's event, and those after
/// the first line's are `continued`.
extension EventBuilder {
    mutating func writeDashTable(_ block: Block, _ shape: TableShape) {
        let first = Int(block.firstLine)
        let last = Int(block.lastLine)
        let columnLine = first &+ shape.columnLine
        guard columnLine < last,
            let dashes = DashLine(bytes, from: Int(lines[columnLine].start), to: Int(lines[columnLine].end))
        else { return }
        inlines.output.setInnermost(detail: Int32(truncatingIfNeeded: dashes.groups.count))
        var alignments = ContiguousArray<UInt8>()
        var row = ContiguousArray<ContiguousArray<ColumnCutter.Piece>>()
        var rowLines = first..<first
        let cutter = ColumnCutter(bytes: bytes)
        let starts = dashes.starts
        for index in first..<last {
            let (start, end) = (Int(lines[index].start), Int(lines[index].end))
            let isDashes = index == columnLine || index == first && shape.columnLine > 1 || index == last &- 1
            let isBreak =
                isDashes && DashLine(bytes, from: start, to: end) != nil
                || bytes.skipBlanks(from: start, to: end) >= end
            if !isBreak {
                if row.isEmpty { rowLines = index..<index }
                row.append(cutter.pieces(from: start, to: end, at: starts))
                rowLines = rowLines.lowerBound..<index &+ 1
            }
            let isEnd = isBreak || index == last &- 1 || shape.style == .simple
            guard isEnd, !row.isEmpty else { continue }
            if alignments.isEmpty { alignments = Self.alignments(of: row, under: dashes) }
            writeRow(row, in: rowLines, alignments, isHeader: shape.hasHeader && rowLines.lowerBound < columnLine)
            row.removeAll(keepingCapacity: true)
        }
    }

    mutating func writeGridTable(_ block: Block, _ shape: TableShape) {
        let first = Int(block.firstLine)
        let columnLine = first &+ shape.columnLine
        guard columnLine < Int(block.lastLine), let top = gridLine(first), let columns = gridLine(columnLine) else {
            return
        }
        inlines.output.setInnermost(detail: Int32(truncatingIfNeeded: top.alignments.count))
        var row = ContiguousArray<ContiguousArray<ColumnCutter.Piece>>()
        var rowStart = first
        for index in first..<Int(block.lastLine) {
            if gridLine(index) == nil {
                if row.isEmpty { rowStart = index }
                row.append(gridPieces(of: index, at: top.corners))
            } else if !row.isEmpty {
                writeRow(
                    row, in: rowStart..<index, columns.alignments, isHeader: shape.hasHeader && rowStart < columnLine)
                row.removeAll(keepingCapacity: true)
            }
        }
    }

    private func gridLine(_ index: Int) -> GridLine? {
        let start = bytes.skipBlanks(from: Int(lines[index].start), to: Int(lines[index].end))
        return GridLine(bytes, from: start, to: Int(lines[index].end))
    }

    /// The pieces of a grid's line between its bars; one that reaches over several columns stands in its first one.
    private func gridPieces(of index: Int, at corners: ContiguousArray<Int>) -> ContiguousArray<ColumnCutter.Piece> {
        let start = bytes.skipBlanks(from: Int(lines[index].start), to: Int(lines[index].end))
        var pieces = ColumnCutter(bytes: bytes).pieces(from: start, to: Int(lines[index].end), at: corners)
        // Each piece begins with the bar at its left, if there is one; the last one is the bar at the right.
        var holder = 0
        for column in pieces.indices {
            var piece = pieces[column]
            let hasBar = !piece.isEmpty && (bytes[piece.start] == Byte.pipe || bytes[piece.start] == Byte.plus)
            if hasBar {
                piece.start = bytes.skipBlanks(from: piece.start &+ 1, to: piece.end)
                holder = column
                pieces[column] = piece
            } else if !piece.isEmpty, column > 0 {
                pieces[holder].start = pieces[holder].isEmpty ? piece.start : pieces[holder].start
                pieces[holder].end = piece.end
                pieces[column].end = pieces[column].start
            }
        }
        if pieces.count == corners.count, let last = pieces.last, last.isEmpty { pieces.removeLast() }
        return pieces
    }

    private mutating func writeRow(
        _ row: ContiguousArray<ContiguousArray<ColumnCutter.Piece>>, in range: Range<Int>,
        _ alignments: ContiguousArray<UInt8>, isHeader: Bool
    ) {
        let flags: Event.Flags = isHeader ? .header : []
        let firstLine = lines[range.lowerBound]
        let start = bytes.skipBlanks(from: Int(firstLine.start), to: Int(firstLine.end))
        let lastLine = lines[range.upperBound &- 1]
        var end = Int(lastLine.end)
        while end > Int(lastLine.start), bytes[end &- 1].isBlank { end &-= 1 }
        inlines.output.begin(.tableRow, at: start, content: start, flags: flags)
        var least = start
        for (index, pieces) in row.enumerated() {
            for (column, piece) in pieces.enumerated() where index == 0 || !piece.isEmpty {
                let cellStart = min(max(piece.start, least), end)
                let cellEnd = max(cellStart, min(piece.end, end))
                least = cellEnd
                inlines.output.begin(
                    .tableCell, at: cellStart, content: cellStart,
                    level: column < alignments.count ? alignments[column] : 0,
                    flags: index == 0 ? flags : flags.union(.continued), detail: Int32(truncatingIfNeeded: column))
                inlines.text.take(from: cellStart, to: cellEnd, of: bytes)
                inlines.parse()
                inlines.output.finish(content: cellEnd, at: cellEnd)
            }
        }
        inlines.output.finish(content: end, at: end)
    }

    /// A column is aligned as the shortest text in its header stands over its dashes.
    private static func alignments(
        of row: ContiguousArray<ContiguousArray<ColumnCutter.Piece>>, under dashes: DashLine
    ) -> ContiguousArray<UInt8> {
        var alignments = ContiguousArray<UInt8>()
        for (column, group) in dashes.groups.enumerated() {
            var shortest: ColumnCutter.Piece?
            for pieces in row where column < pieces.count && !pieces[column].isEmpty {
                if shortest.map({ pieces[column].width < $0.width }) ?? true { shortest = pieces[column] }
            }
            guard let shortest else {
                alignments.append(0)
                continue
            }
            let isShort = shortest.width < group.count
            alignments.append(shortest.isIndented ? isShort ? 2 : 3 : isShort ? 1 : 0)
        }
        return alignments
    }
}
