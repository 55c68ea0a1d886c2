import Query
import Values

/// The values of a column as a database has them.
struct DatabaseColumn {
    /// `INTEGER`, `REAL` or `TEXT`, as all values allow.
    let type: String
    /// Whether there are amounts with units.
    private(set) var hasUnits = false
    private let rows: ResultRows
    private let column: Int
    private let writer: JSONWriter

    /// What a value could be kept as.
    private enum Kind { case integer, real, text }

    init(_ rows: ResultRows, _ column: Int, _ writer: JSONWriter) {
        self.rows = rows
        self.column = column
        self.writer = writer
        var kinds: Set<Kind> = []
        for row in 0..<rows.count {
            if rows.isStopped() { break }
            switch rows.value(row: row, column: column) {
            case .null: break
            case .truth: kinds.insert(.integer)
            case .number(let number): kinds.insert(DatabaseColumn.kind(of: number))
            case .quantity(let quantity):
                kinds.insert(DatabaseColumn.kind(of: quantity.value))
                hasUnits = true
            default: kinds.insert(.text)
            }
        }
        // In a column of numbers SQLite would make numbers of texts, and lose their last digits.
        type = kinds.isEmpty || kinds.contains(.text) ? "TEXT" : kinds.contains(.real) ? "REAL" : "INTEGER"
    }

    private static func kind(of number: Number) -> Kind {
        number.int != nil ? .integer : number.isExactInJSON ? .real : .text
    }

    /// A value; of an amount its number.
    func value(row: Int) -> DatabaseValue {
        let value = rows.value(row: row, column: column)
        switch value {
        case .null: return .null
        case .truth(let truth): return type == "TEXT" ? .text("\(truth)") : .integer(truth ? 1 : 0)
        case .number(let number): return stored(number)
        case .quantity(let quantity): return stored(quantity.value)
        case .list, .record, .row, .rows, .range:
            var bytes: [UInt8] = []
            writer.write(value, depth: 1, to: &bytes)
            return .text(String(decoding: bytes, as: UTF8.self))
        default: return .text(rows.cells.of(value, readable: false))
        }
    }

    /// The unit of an amount.
    func unit(row: Int) -> DatabaseValue {
        if case .quantity(let quantity) = rows.value(row: row, column: column) {
            .text(quantity.unit.name)
        } else {
            .null
        }
    }

    private func stored(_ number: Number) -> DatabaseValue {
        switch type {
        case "INTEGER": return number.int.map { .integer(Int64($0)) } ?? .real(number.double)
        case "REAL": return .real(number.double)
        default:
            var bytes: [UInt8] = []
            number.write(to: &bytes)
            return .text(String(decoding: bytes, as: UTF8.self))
        }
    }
}
