import Markdown

/// The rows and cells of a document's tables.
struct Grid: Sendable {
    struct Table: Sendable {
        /// Its block.
        var block: Int32
        var rows: Range<Int> = 0..<0
        /// The columns' names.
        var names: [String] = []
        /// How many rows it has, without the header.
        var height: Int32 = 0
    }

    struct Row: Sendable {
        var start: UInt32
        var end: UInt32
        var table: Int
        var cells: Range<Int>
        /// From 1; of the header 0.
        var number: Int32 = 0
        var isHeader: Bool
    }

    struct Cell: Sendable {
        var start: UInt32
        var end: UInt32
        var row: Int
        /// The first column that it fills, from 0.
        var column: Int
        /// Its text in the plain text.
        var plain: Range<UInt32>
    }

    private(set) var tables: [Table] = []
    private(set) var rows: [Row] = []
    private(set) var cells: [Cell] = []

    /// How many columns a table has at most: a document can claim a cell of any width.
    private static let columnLimit = 10_000

    init(_ document: Document) {
        let outline = document.outline
        let events = document.markdown.events
        for number in outline.blocks.indices where outline.blocks[number].kind == .table {
            read(number, Int(outline.blocks[number].event), events, document.text)
        }
    }

    private mutating func read(_ block: Int, _ index: Int, _ events: [Event], _ text: DocumentText) {
        var table = Table(block: Int32(block))
        let firstRow = rows.count
        var inner = index + 1
        while inner < Int(events[index].next) {
            let event = events[inner]
            switch event.kind {
            case .table:
                // A table in a cell is one of its own.
                inner = Int(event.next)
                continue
            case .tableRow:
                rows.append(
                    Row(
                        start: event.start, end: event.end, table: tables.count, cells: cells.count..<cells.count,
                        isHeader: event.flags.contains(.header)))
            case .tableCell where rows.count > firstRow:
                cells.append(
                    Cell(
                        start: event.start, end: event.end, row: rows.count - 1,
                        column: min(max(0, Int(event.detail)), Grid.columnLimit),
                        plain: text.plain.range(in: event.start..<event.end)))
                rows[rows.count - 1].cells = rows[rows.count - 1].cells.lowerBound..<cells.count
            default: break
            }
            inner += 1
        }
        table.rows = firstRow..<rows.count
        markHeader(table, text)
        number(&table)
        table.names = names(of: table, text.plain)
        tables.append(table)
    }

    /// The header is what is marked as such, or a first row whose every cell with text is bold.
    private mutating func markHeader(_ table: Table, _ text: DocumentText) {
        guard let first = table.rows.first, !table.rows.contains(where: { rows[$0].isHeader }) else { return }
        let filled = rows[first].cells.filter { !cells[$0].plain.isEmpty }
        guard !filled.isEmpty, table.rows.count > 1 else { return }
        text.plain.bytes.withUnsafeBufferPointer { bytes in
            let finder = HeadFinder(text: text, scan: PlainScan(bytes: bytes))
            if filled.allSatisfy({ finder.isBold(cells[$0].plain) }) { rows[first].isHeader = true }
        }
    }

    private mutating func number(_ table: inout Table) {
        for row in table.rows where !rows[row].isHeader {
            table.height += 1
            rows[row].number = table.height
        }
    }

    /// The columns' names: the text of the last header row that has one, else `column1`; a repeated one gets `_2`.
    private func names(of table: Table, _ plain: PlainText) -> [String] {
        let columns = table.rows.flatMap { rows[$0].cells }.map { cells[$0].column + 1 }.max() ?? 0
        var names = [String](repeating: "", count: min(columns, Grid.columnLimit))
        for row in table.rows where rows[row].isHeader {
            for cell in rows[row].cells where cells[cell].column < names.count && !cells[cell].plain.isEmpty {
                names[cells[cell].column] = plain.string(cells[cell].plain)
            }
        }
        var counts: [String: Int] = [:]
        for column in names.indices {
            let name = names[column].isEmpty ? "column\(column + 1)" : names[column]
            let count = counts[name, default: 0] + 1
            counts[name] = count
            names[column] = count > 1 ? "\(name)_\(count)" : name
        }
        return names
    }

    /// The name of a cell's column.
    func name(of cell: Cell) -> String {
        let names = tables[rows[cell.row].table].names
        return names.indices.contains(cell.column) ? names[cell.column] : "column\(cell.column + 1)"
    }
}

extension HeadFinder {
    /// Whether every letter and digit of a range is bold.
    func isBold(_ plain: Range<UInt32>) -> Bool {
        covers(plain, .bold, text.runs(startingIn: plain))
    }
}
