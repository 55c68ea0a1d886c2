import Documents
import Query
import Values

/// A value in a cell.
///
/// For people amounts and lengths of time are in words (`$65 million`, `3 years`); for machines in full digits and ISO
/// 8601 (`$65000000`, `P3Y`). Null is empty; the elements of a list stand between `; `, those of a record as `name: value`.
struct CellText {
    let library: Library
    /// Whether nobody wants the text any more; asked for each element.
    var isStopped: () -> Bool = { false }

    /// Appends a value's text.
    func write(_ value: Value, readable: Bool, to bytes: inout [UInt8]) {
        switch value {
        case .null: break
        case .truth(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
        case .number(let number): number.write(to: &bytes)
        case .quantity(let quantity): quantity.write(to: &bytes, readable: readable)
        case .date(let date): date.write(to: &bytes)
        case .duration(let length):
            if readable { bytes.append(contentsOf: length.words.utf8) } else { length.write(to: &bytes) }
        case .text(let text): bytes.append(contentsOf: text.utf8)
        case .pattern, .node: bytes.append(contentsOf: (value.text(in: library) ?? "").utf8)
        case .list(let list): write(list, readable, to: &bytes)
        case .record(let record): write(record.entries, readable, to: &bytes)
        case .range(let low, let high):
            write(low, readable: readable, to: &bytes)
            bytes.append(contentsOf: "..".utf8)
            write(high, readable: readable, to: &bytes)
        case .row(let row):
            write(row.summary(in: library), readable: readable, to: &bytes)
        case .rows(let rows):
            write((0..<rows.count).lazy.map { .row(rows[$0]) }, readable, to: &bytes)
        }
    }

    /// A value's text.
    func of(_ value: Value, readable: Bool) -> String {
        if case .text(let text) = value { return text }
        var bytes: [UInt8] = []
        write(value, readable: readable, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(_ list: some Collection<Value>, _ readable: Bool, to bytes: inout [UInt8]) {
        for (index, element) in list.enumerated() {
            if isStopped() { return }
            if index > 0 { bytes.append(contentsOf: "; ".utf8) }
            write(element, readable: readable, to: &bytes)
        }
    }

    private func write(_ entries: [(name: String, value: Value)], _ readable: Bool, to bytes: inout [UInt8]) {
        for (index, entry) in entries.enumerated() {
            if isStopped() { return }
            if index > 0 { bytes.append(contentsOf: "; ".utf8) }
            bytes.append(contentsOf: entry.name.utf8)
            bytes.append(contentsOf: ": ".utf8)
            write(entry.value, readable: readable, to: &bytes)
        }
    }
}

extension Page {
    /// Appends a cell for machines: an amount beside its unit's column is a plain number.
    func writePlain(row: Int, column: Int, to bytes: inout [UInt8]) {
        var value = rows.value(row: row, column: column)
        if rows.columns[column].isAmountBesideUnit, case .quantity(let quantity) = value {
            value = .number(quantity.value)
        }
        guard isForTerminal else {
            rows.cells.write(value, readable: false, to: &bytes)
            return
        }
        bytes.append(contentsOf: shownLines(rows.cells.of(value, readable: false)).utf8)
    }
}
