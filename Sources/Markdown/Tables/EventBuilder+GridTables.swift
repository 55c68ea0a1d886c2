/// The events of grid tables. A line can part some columns only: the cells of the others then go on over it.
extension EventBuilder {
    mutating func writeGridTable(_ block: Block, _ shape: TableShape) {
        let range = Int(block.firstLine)..<Int(block.lastLine)
        let columnLine = range.lowerBound &+ shape.columnLine
        guard columnLine < range.upperBound, let columns = gridLine(columnLine) else { return }
        let corners = allCorners(of: range)
        let alignments = Self.alignments(of: columns, at: corners)
        inlines.output.setInnermost(detail: Int32(truncatingIfNeeded: corners.count &- 1))
        var row = ContiguousArray<ContiguousArray<ColumnCutter.Piece>>()
        var rowStart = range.lowerBound
        var continuing = ContiguousArray<Bool>()
        for index in range {
            let parts = separators(of: index)
            let isWhole = gridLine(index) != nil
            if !parts.isEmpty, !row.isEmpty {
                writeRow(
                    row, in: rowStart..<index, alignments, isHeader: shape.hasHeader && rowStart < columnLine,
                    continuing: continuing)
                row.removeAll(keepingCapacity: true)
            }
            if isWhole {
                continuing = []
                continue
            }
            var pieces = gridPieces(of: index, at: corners)
            if !parts.isEmpty {
                continuing = ContiguousArray(corners.map { corner in !parts.contains { $0.contains(corner &+ 1) } })
                for column in pieces.indices where !continuing[column] { pieces[column].end = pieces[column].start }
            }
            if row.isEmpty { rowStart = index }
            row.append(pieces)
        }
    }

    private func gridLine(_ index: Int) -> GridLine? {
        GridLine(bytes, from: gridStart(index), to: Int(lines[index].end))
    }

    private func gridStart(_ index: Int) -> Int {
        bytes.skipBlanks(from: Int(lines[index].start), to: Int(lines[index].end))
    }

    /// The columns where a `+` stands in a line between rows, sorted.
    private func allCorners(of range: Range<Int>) -> ContiguousArray<Int> {
        var all = Set<Int>()
        for index in range {
            for part in separators(of: index) { all.formUnion(part.corners) }
        }
        return ContiguousArray(all.sorted())
    }

    /// A column is aligned as the line under the header says of the offset where it begins.
    private static func alignments(of line: GridLine, at corners: ContiguousArray<Int>) -> ContiguousArray<UInt8> {
        ContiguousArray(
            corners.dropLast().map { corner in
                let column = line.corners.lastIndex { $0 <= corner } ?? 0
                return column < line.alignments.count ? line.alignments[column] : 0
            })
    }

    /// A stretch of a line that parts rows: `+-----+-----+`.
    private struct Separator {
        var start: Int
        var end = 0
        var corners = ContiguousArray<Int>()

        func contains(_ column: Int) -> Bool { start <= column && column < end }
    }

    /// The stretches of a line that part rows, by the columns that they take.
    private func separators(of index: Int) -> ContiguousArray<Separator> {
        var separators = ContiguousArray<Separator>()
        var open: Separator?
        var offset = gridStart(index)
        let end = Int(lines[index].end)
        let cutter = ColumnCutter(bytes: bytes)
        var column = 0
        while offset < end {
            let byte = bytes[offset]
            let next = bytes[offset &+ 1]
            if byte == Byte.plus {
                let startsPart = offset &+ 1 < end && (next == Byte.hyphen || next == Byte.equals || next == Byte.colon)
                if var part = open {
                    part.corners.append(column)
                    part.end = column
                    open = part
                    if !startsPart {
                        separators.append(part)
                        open = nil
                    }
                } else if startsPart {
                    open = Separator(start: column, corners: [column])
                }
            } else if byte != Byte.hyphen, byte != Byte.equals, byte != Byte.colon {
                // What no `+` ends is text.
                if let part = open, part.corners.count > 1 { separators.append(part) }
                open = nil
            }
            let (width, length) = cutter.width(at: offset, end: end, column: column)
            column &+= width
            offset &+= length
        }
        if let part = open, part.corners.count > 1 { separators.append(part) }
        return separators
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
}
