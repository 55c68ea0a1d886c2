import CPage
import Markdown

/// Tables of a page.
extension PageScanner {
    /// Opens a table or a part of one, and tells what is to be closed after it.
    mutating func openTablePart(
        _ element: PageElement, _ start: Range<UInt32>, _ close: Range<UInt32>, _ index: Int
    ) -> Closing {
        let kind = containers[Int(block)].kind
        switch element {
        case .table:
            guard !isLayout(index) else { return .nothing }
            open(.table, start, close)
            tables.openTable(event: Int(block))
            mark(start.upperBound)
            return .part
        case .thead where kind == .table:
            tables.setHead(true)
            return .head
        case .tr where kind == .table:
            open(.tableRow, start, close)
            tables.openRow()
            mark(start.upperBound)
            return .part
        case .td where kind == .tableRow, .th where kind == .tableRow:
            let isHeader = element == .th
            let column = tables.openCell(
                isHeader: isHeader, columnSpan: number("colspan", of: start) ?? 1,
                rowSpan: number("rowspan", of: start) ?? 1)
            let isHead = isHeader || tables.tables.last?.isHead == true
            open(.tableCell, start, close, flags: isHead ? .header : [], detail: Int32(clamping: column))
            mark(start.upperBound)
            return .part
        case .caption where kind == .table: open(.paragraph, start, close)
        default: break
        }
        return .nothing
    }

    /// Closes the cell, row or table that is open.
    mutating func closePart() {
        guard let (part, table) = tables.close() else { return }
        let open = block
        switch part {
        case .cell: break
        case .table: change(open) { $0.detail = Int32(clamping: table.columns) }
        case .row:
            let isFirst = !containers[table.event].hasData
            if table.isHead || table.isHeaderRow && table.column > 0 && isFirst {
                change(open) { $0.flags.insert(.header) }
            } else if table.column > 0 {
                change(Int32(table.event)) { $0.hasData = true }
            }
        }
    }

    /// Whether a table only puts things in their places: one that says so, that holds headings or other tables, that has a
    /// single column without a header, or a single row of code.
    private func isLayout(_ index: Int) -> Bool {
        let node = tree.nodes[index]
        if let tag = tree.startTag(node), tag.has.contains(.role),
            let role = PageAttributes.value(of: "role", in: source, tag: Int(tag.start)..<Int(tag.end)),
            role.elementsEqual("presentation".utf8) || role.elementsEqual("none".utf8)
        {
            return true
        }
        var (row, widest, rows, cells, code) = (0, 0, 0, 0, 0)
        var hasHeader = false
        for inner in index + 1..<max(index + 1, min(Int(node.next), tree.nodes.count)) {
            guard let element = tree.element(tree.nodes[inner]) else { continue }
            if element == .table || element.headingLevel != nil { return true }
            switch element {
            case .pre: code += 1
            case .tr:
                row = 0
                rows += 1
            case .th, .thead: hasHeader = true
            default: break
            }
            if element == .td || element == .th { (row, cells) = (row + 1, cells + 1) }
            widest = max(widest, row)
        }
        // Code, and the numbers of its lines beside it.
        if rows == 1, !hasHeader, code > 0, code == cells { return true }
        return widest <= 1 && !hasHeader
    }
}
