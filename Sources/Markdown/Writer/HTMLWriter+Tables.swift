/// Tables.
extension HTMLWriter {
    mutating func startRow(_ event: Event) {
        output.startLine()
        let isHeader = event.flags.contains(.header)
        if open.count > 1, open[open.count - 2].part != (isHeader ? .head : .body) {
            endPart(open[open.count - 2].part)
            open[open.count - 2].part = isHeader ? .head : .body
            output.append(isHeader ? "<thead>\n" : "<tbody>\n")
        }
        output.append("<tr>")
    }

    mutating func endPart(_ part: Open.Part) {
        switch part {
        case .none: break
        case .head: output.append("</thead>\n")
        case .body: output.append("</tbody>\n")
        }
    }

    /// Whether the table has no column for the cell (GFM 0.29, section 4.10: the excess is ignored).
    func isBeyondTable(_ cell: Event) -> Bool {
        guard open.count > 1 else { return false }
        return cell.detail >= parsed.events[open[open.count - 2].index].detail
    }

    mutating func endRow(_ event: Event, cells: Int) {
        var missing = 0
        if let table = open.last, parsed.events[table.index].kind == .table {
            missing = max(0, Int(parsed.events[table.index].detail) - cells)
        }
        while missing > 0, cellBudget > 0 {
            missing -= 1
            cellBudget -= 1
            writeCellStart(isHeader: event.flags.contains(.header), alignment: 0)
            output.append(event.flags.contains(.header) ? "</th>" : "</td>")
        }
        output.startLine()
        output.append("</tr>\n")
    }

    mutating func writeCellStart(isHeader: Bool, alignment: UInt8) {
        output.startLine()
        output.append(isHeader ? "<th" : "<td")
        switch alignment {
        case 1: output.append(" align=\"left\"")
        case 2: output.append(" align=\"center\"")
        case 3: output.append(" align=\"right\"")
        default: break
        }
        output.append(">")
    }

    // MARK: Rows on several lines

    /// Whether pieces of the row's cells alternate in the source.
    func isSplit(_ event: Event, at index: Int) -> Bool {
        var child = index + 1
        while child < Int(event.next) {
            if parsed.events[child].kind == .tableCell, parsed.events[child].flags.contains(.continued) { return true }
            child = Int(parsed.events[child].next)
        }
        return false
    }

    /// Writes such a row, column by column.
    mutating func writeSplitRow(_ event: Event, at index: Int) {
        var cells: [Int] = []
        var child = index + 1
        while child < Int(event.next) {
            cells.append(child)
            child = Int(parsed.events[child].next)
        }
        cells.sort { (parsed.events[$0].detail, $0) < (parsed.events[$1].detail, $1) }
        open.append(Open(index: index, end: Int(event.next)))
        startRow(event)
        var columns = 0
        var before: Int32?
        for cell in cells {
            let piece = parsed.events[cell]
            if piece.detail == before {
                output.append("\n")
            } else {
                if before != nil { output.append(event.flags.contains(.header) ? "</th>" : "</td>") }
                writeCellStart(isHeader: event.flags.contains(.header), alignment: piece.level)
                columns += 1
            }
            before = piece.detail
            write(from: cell + 1, to: Int(piece.next))
        }
        if before != nil { output.append(event.flags.contains(.header) ? "</th>" : "</td>") }
        open.removeLast()
        endRow(event, cells: columns)
    }
}
