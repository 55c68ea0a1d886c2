/// The tables, rows and cells that are open inside an HTML block, and the columns of cells.
///
/// Tags need not be closed or stand in order: what HTML's own parser would close, closes (HTML Living Standard, section
/// 13.2.6.4.9 and on, as far as it concerns tables).
package struct HTMLTables {
    package enum Part { case table, row, cell }

    package struct Table {
        package var event: Int
        package var columns = 0
        package var row = 0
        /// The next free column of the row.
        package var column = 0
        package var isHead = false
        /// Whether the row holds `<th>` alone so far.
        package var isHeaderRow = false
        /// For each column, the first row that no cell from above reaches into; for as many columns as need it.
        var free = ContiguousArray<Int>()
    }

    package private(set) var parts = ContiguousArray<Part>()
    package private(set) var tables = ContiguousArray<Table>()
    /// Columns beyond this one are reached by no cell from above: a bound on time.
    package init() {}

    private static let widest = 1000

    package var innermost: Part? { parts.last }
    package var isInTable: Bool { !parts.isEmpty }

    package mutating func openTable(event: Int) {
        parts.append(.table)
        tables.append(Table(event: event))
    }

    package mutating func openRow() {
        parts.append(.row)
        guard !tables.isEmpty else { return }
        tables[tables.count &- 1].column = 0
        tables[tables.count &- 1].isHeaderRow = true
    }

    /// Opens a cell, and returns its column.
    package mutating func openCell(isHeader: Bool, columnSpan: Int, rowSpan: Int) -> Int {
        parts.append(.cell)
        guard var table = tables.popLast() else { return 0 }
        if !isHeader { table.isHeaderRow = false }
        while table.column < table.free.count, table.free[table.column] > table.row { table.column &+= 1 }
        let column = table.column
        let width = max(1, min(columnSpan, Self.widest))
        let end = min(column &+ width, Self.widest)
        if rowSpan != 1, column < end {
            while table.free.count < end { table.free.append(0) }
            // A span of 0 reaches to the end.
            let bottom = rowSpan <= 0 ? Int.max : table.row &+ rowSpan
            for index in column..<end { table.free[index] = max(table.free[index], bottom) }
        }
        table.column = min(column &+ width, Int(Int32.max) / 2)
        table.columns = max(table.columns, table.column)
        tables.append(table)
        return column
    }

    /// Closes the innermost part; of a row, whether it is one of the header, and of a table, what is known of it.
    package mutating func close() -> (part: Part, table: Table)? {
        guard let part = parts.popLast(), let table = tables.last else { return nil }
        switch part {
        case .cell: break
        case .row: tables[tables.count &- 1].row &+= 1
        case .table: tables.removeLast()
        }
        return (part, table)
    }

    package mutating func setHead(_ isHead: Bool) {
        if !tables.isEmpty { tables[tables.count &- 1].isHead = isHead }
    }
}
