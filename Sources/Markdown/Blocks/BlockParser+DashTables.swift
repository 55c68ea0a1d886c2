/// Pandoc's simple and multiline tables (Pandoc User's Guide, "Tables").
///
/// They need a look ahead, which goes over at most two further lines of dashes; so each line is looked at a few times at
/// most. A simple table must have two columns at least: under a line of text, one group of dashes makes a heading.
extension BlockParser {
    /// Opens a table whose line of dashes is at hand: under a header, or as its first line.
    mutating func startDashTable() -> Bool {
        guard dialect.contains(.pandocTables), let dashes = DashLine(bytes, from: offset, to: lineEnd) else {
            return false
        }
        if leaf == .paragraph { return startSimpleTable(under: dashes) }
        guard canStartColumnTable else { return false }
        prepareToOpen()
        let first = currentLine
        var ahead = LookAhead(nextLine)
        var rows = Buffer<Line>()
        rows.append(first)
        // Up to the next line of dashes.
        guard let next = dashLine(&ahead, into: &rows, throughBlanks: !dashes.isOneGroup) else { return false }
        let columnLine = rows.count &- 1
        let hasBlank = hasBlankLine(rows)
        if !hasBlank, !next.isOneGroup {
            // A multiline table with a header, if a line of dashes with nothing after it ends it.
            var whole = Buffer<Line>(capacity: rows.count &* 2)
            whole.append(contentsOf: rows)
            var further = ahead
            if dashLine(&further, into: &whole, throughBlanks: true) != nil, isFollowedByBlank(&further) {
                return take(
                    whole, as: TableShape(style: .multiline, columnLine: columnLine, hasHeader: true), to: further)
            }
        }
        guard !dashes.isOneGroup, isFollowedByBlank(&ahead) else { return false }
        return take(
            rows, as: TableShape(style: hasBlank ? .multiline : .simple, columnLine: 0, hasHeader: false), to: ahead)
    }

    /// A header of one line, dashes, and rows of one line up to a blank line or to dashes.
    private mutating func startSimpleTable(under dashes: DashLine) -> Bool {
        guard isWhole, !hasOpened, !dashes.isOneGroup, let paragraph = blocks.last,
            lines.count == Int(paragraph.firstLine) &+ 1,
            var header = lines.last
        else { return false }
        header.start = UInt32(truncatingIfNeeded: paragraphOffset)
        var rows = Buffer<Line>()
        rows.append(header)
        rows.append(currentLine)
        var ahead = LookAhead(nextLine)
        while let row = peek(&ahead), !isBlankLine(row) {
            let isEnd = DashLine(bytes, from: Int(row.start), to: Int(row.end)) != nil && isFollowedByBlank(&ahead)
            rows.append(row)
            if isEnd { break }
        }
        let end = rows[rows.count &- 1]
        guard rows.count > 2, DashLine(bytes, from: Int(rows[2].start), to: Int(rows[2].end)) == nil else {
            return false
        }
        lines.removeLast()
        blocks.removeLast()
        leaf = .none
        return take(
            rows, as: TableShape(style: .simple, columnLine: 1, hasHeader: true), to: LookAhead(Int(end.next)))
    }

    /// Reads lines up to the next one of dashes, which is the last one read; nil if there is none, or no text before it.
    private mutating func dashLine(
        _ ahead: inout LookAhead, into rows: inout Buffer<Line>, throughBlanks: Bool
    ) -> DashLine? {
        var isFirst = true
        while let line = peek(&ahead) {
            let isBlank = isBlankLine(line)
            if isBlank, isFirst || !throughBlanks { return nil }
            rows.append(line)
            if let dashes = DashLine(bytes, from: Int(line.start), to: Int(line.end)) { return isFirst ? nil : dashes }
            isFirst = false
        }
        return nil
    }

    private mutating func isFollowedByBlank(_ ahead: inout LookAhead) -> Bool {
        var further = ahead
        return peek(&further).map { isBlankLine($0) } ?? true
    }

    // MARK: Taking lines

    /// Whether a table's first line can stand here: not in a paragraph, which it would go on with, nor in a pipe table.
    /// If so, the line goes on with no leaf, and what it does not go on with can be closed.
    var canStartColumnTable: Bool { leaf != .paragraph && !(leaf == .table && isWhole) }

    /// The line at hand, without the marks of containers.
    var currentLine: Line {
        Line(
            start: UInt32(truncatingIfNeeded: isInTab ? offset &+ 1 : offset), end: UInt32(truncatingIfNeeded: lineEnd),
            next: UInt32(truncatingIfNeeded: nextLine))
    }

    /// Records a table of these lines, and goes on after them.
    mutating func take(_ rows: borrowing Buffer<Line>, as shape: TableShape, to ahead: LookAhead) -> Bool {
        guard let first = rows.first, let last = rows.last else { return false }
        prepareToOpen()
        let start = bytes.skipBlanks(from: Int(first.start), to: Int(first.end))
        var table = Block(.table, at: start)
        table.level = shape.style.rawValue
        table.detail = Int32(truncatingIfNeeded: shapes.count)
        table.end = UInt32(truncatingIfNeeded: trimmedEnd(from: Int(last.start), to: Int(last.end)))
        table.contentEnd = table.end
        table.firstLine = UInt32(truncatingIfNeeded: lines.count)
        lines.append(contentsOf: rows)
        table.lastLine = UInt32(truncatingIfNeeded: lines.count)
        shapes.append(shape)
        add(table)
        finish(blocks.count &- 1)
        nextLine = ahead.offset
        return true
    }
}

/// An offset in lines that are not read yet.
struct LookAhead {
    var offset: Int

    init(_ offset: Int) { self.offset = offset }
}

extension BlockParser {
    /// The next line that goes on in all open containers, without their marks; nil where none does.
    mutating func peek(_ ahead: inout LookAhead) -> Line? {
        guard ahead.offset < bytes.count else { return nil }
        // Where the line at hand has opened nothing yet, containers that it is not in are open still.
        let depth = hasOpened ? open.count : matched
        let saved = (
            lineStart, lineEnd, nextLine, offset, column, isInTab, nonspace, indent, isBlank, matched, lastMark
        )
        lineStart = ahead.offset
        lineEnd = bytes.lineEnd(from: lineStart)
        nextLine = bytes.afterLineEnding(at: lineEnd)
        offset = lineStart
        column = 0
        isInTab = false
        measureIndent()
        matchContainers(limit: depth)
        let line = matched >= depth ? currentLine : nil
        if line != nil { ahead.offset = nextLine }
        (lineStart, lineEnd, nextLine, offset, column, isInTab, nonspace, indent, isBlank, matched, lastMark) = saved
        return line
    }

    private func hasBlankLine(_ rows: borrowing Buffer<Line>) -> Bool {
        for index in rows.indices where isBlankLine(rows[index]) { return true }
        return false
    }

    func isBlankLine(_ line: Line) -> Bool {
        bytes.skipBlanks(from: Int(line.start), to: Int(line.end)) >= Int(line.end)
    }
}
