import Markdown

/// The rows and cells of a document's tables.
struct Grid: Sendable {
    struct Table: Sendable {
        /// Its block.
        var block: Int32
        var rows: [Int] = []
        /// The columns' names.
        var names: [String] = []
        /// How many rows it has, without the header.
        var height: Int32 = 0
    }

    struct Row: Sendable {
        var start: UInt32
        var end: UInt32
        var table: Int
        var cells: [Int] = []
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
        /// Its text in the plain text: of a cell of several lines, a range for each.
        var lines: [Range<UInt32>]
    }

    private(set) var tables: [Table] = []
    private(set) var rows: [Row] = []
    private(set) var cells: [Cell] = []

    /// How many columns a table has at most: a document can claim a cell of any width.
    private static let columnLimit = 10_000

    init(_ document: Document) {
        let blocks = document.outline.blocks
        let numbers = blocks.indices.filter { blocks[$0].kind == .table }
        guard let first = numbers.first else { return }
        read(numbers.map { Int32($0) }, document.markdown.events[Int(blocks[first].event)...], document.text.plain)
        for table in tables.indices {
            markHeader(tables[table], document.text)
            number(table)
            tables[table].names = names(of: tables[table], document.text.plain)
        }
    }

    /// Reads the tables, rows and cells in their order; a table in a cell is one of its own.
    private mutating func read(_ blocks: [Int32], _ events: ArraySlice<Event>, _ plain: PlainText) {
        // The tables that are open, and the event before which each ends.
        var open: [(table: Int, next: Int)] = []
        // Of each table, the last cell of each column.
        var lastCells: [Int: [Int: Int]] = [:]
        for index in events.indices {
            while let last = open.last, last.next <= index { open.removeLast() }
            let event = events[index]
            switch event.kind {
            case .table where tables.count < blocks.count:
                open.append((tables.count, Int(event.next)))
                tables.append(Table(block: blocks[tables.count]))
            case .tableRow:
                guard let table = open.last?.table else { continue }
                tables[table].rows.append(rows.count)
                rows.append(
                    Row(start: event.start, end: event.end, table: table, isHeader: event.flags.contains(.header)))
            case .tableCell:
                guard let table = open.last?.table, let row = tables[table].rows.last else { continue }
                let column = min(max(0, Int(event.detail)), Grid.columnLimit)
                let line = plain.range(in: event.start..<event.end)
                if event.flags.contains(.continued), let cell = lastCells[table]?[column] {
                    if !line.isEmpty { cells[cell].lines.append(line) }
                    continue
                }
                lastCells[table, default: [:]][column] = cells.count
                rows[row].cells.append(cells.count)
                cells.append(
                    Cell(
                        start: event.start, end: event.end, row: row, column: column, lines: line.isEmpty ? [] : [line])
                )
            default: break
            }
        }
    }

    /// The header is what is marked as such, or a first row whose every cell with text is bold.
    private mutating func markHeader(_ table: Table, _ text: DocumentText) {
        guard let first = table.rows.first, !table.rows.contains(where: { rows[$0].isHeader }) else { return }
        let filled = rows[first].cells.filter { !cells[$0].lines.isEmpty }
        guard !filled.isEmpty, table.rows.count > 1 else { return }
        text.plain.bytes.withUnsafeBufferPointer { bytes in
            let finder = HeadFinder(text: text, scan: PlainScan(bytes: bytes))
            if filled.allSatisfy({ cells[$0].lines.allSatisfy(finder.isBold) }) { rows[first].isHeader = true }
        }
    }

    private mutating func number(_ table: Int) {
        for row in tables[table].rows where !rows[row].isHeader {
            tables[table].height += 1
            rows[row].number = tables[table].height
        }
    }

    /// The columns' names: the text of the last header row that has one, else `column1`; a repeated one gets `_2`.
    private func names(of table: Table, _ plain: PlainText) -> [String] {
        let columns = table.rows.flatMap { rows[$0].cells }.map { cells[$0].column + 1 }.max() ?? 0
        var names = [String](repeating: "", count: min(columns, Grid.columnLimit))
        for row in table.rows where rows[row].isHeader {
            for cell in rows[row].cells where cells[cell].column < names.count && !cells[cell].lines.isEmpty {
                names[cells[cell].column] = text(of: cells[cell], plain)
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

    /// All text of a cell, its lines joined.
    func text(of cell: Cell, _ plain: PlainText) -> String {
        cell.lines.map(plain.string).joined(separator: " ")
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
