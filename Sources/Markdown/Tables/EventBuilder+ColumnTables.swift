/// The events of tables whose cells are pieces of lines: pandoc's simple and multiline tables.
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

    /// Writes a row's lines; `continuing`: the columns whose cells go on with those above.
    mutating func writeRow(
        _ row: ContiguousArray<ContiguousArray<ColumnCutter.Piece>>, in range: Range<Int>,
        _ alignments: ContiguousArray<UInt8>, isHeader: Bool, continuing: ContiguousArray<Bool> = []
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
            for (column, piece) in pieces.enumerated() {
                let goesOn = index > 0 || column < continuing.count && continuing[column]
                if goesOn, piece.isEmpty { continue }
                let cellStart = min(max(piece.start, least), end)
                let cellEnd = max(cellStart, min(piece.end, end))
                least = cellEnd
                inlines.output.begin(
                    .tableCell, at: cellStart, content: cellStart,
                    level: column < alignments.count ? alignments[column] : 0,
                    flags: goesOn ? flags.union(.continued) : flags, detail: Int32(truncatingIfNeeded: column))
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
