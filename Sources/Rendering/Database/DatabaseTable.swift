import Documents
import Query
import Values

/// Rows as a table of a database, for what reads SQLite: Datasette, DuckDB, R.
///
/// A column has the type that its values have: whole numbers and truths `INTEGER`, numbers that a `Double` keeps whole
/// `REAL`, all else `TEXT`: numbers with more digits, dates and lengths of time as ISO 8601, lists and records as JSON.
/// An amount is a number beside a column `NAME_unit`. Columns `doc`, `line`, `start` and `end` follow: the row's node, or
/// the first of what it was made from.
struct DatabaseTable {
    private let name: String
    private let count: Int
    private let columns: [Column]
    private let isStopped: () -> Bool

    /// A column of the table and where its values come from.
    private struct Column {
        let name: String
        let type: String
        let value: (Int) -> DatabaseValue
    }

    init(_ name: String, _ rows: ResultRows) {
        self.name = name
        count = rows.count
        isStopped = rows.isStopped
        let writer = JSONWriter(library: rows.library, until: rows.isStopped)
        var names = ColumnNaming()
        var columns: [Column] = []
        for (index, column) in rows.columns.enumerated() {
            let values = DatabaseColumn(rows, index, writer)
            columns.append(
                Column(name: names.unused(column.name), type: values.type, value: { values.value(row: $0) }))
            guard values.hasUnits, !column.isAmountBesideUnit else { continue }
            columns.append(
                Column(name: names.unused(column.name + "_unit"), type: "TEXT", value: { values.unit(row: $0) }))
        }
        for part in SourcePart.allCases {
            let source = { (row: Int) in part.value(of: rows.firstSource(row: row), in: rows.library) }
            columns.append(Column(name: names.unused(part.rawValue), type: part.type, value: source))
        }
        self.columns = columns
    }

    /// All that rows of a table were made from: the row's number, from 1, and a passage; or `of_row`, the number of a row whose
    /// passages are its own, too.
    init(sourcesOf table: String, _ rows: ResultRows) {
        name = table + "_sources"
        isStopped = rows.isStopped
        var receipts: [(row: Int, receipt: Receipt?, other: Int?)] = []
        let sharedSources = rows.sharedSources
        let digests = DigestBudget(rows.library)
        for row in 0..<rows.count {
            if rows.isStopped() { break }
            let shared = sharedSources?.sources(row: row)
            if let other = shared?.row { receipts.append((row + 1, nil, other + 1)) }
            for node in shared?.nodes ?? rows.sources(row: row) {
                if rows.isStopped() { break }
                receipts.append((row + 1, Receipt(of: node, in: rows.library, within: digests), nil))
            }
        }
        let all = receipts
        count = all.count
        let numbers: [(String, (Int) -> Int?)] = [
            ("row", { all[$0].row }), ("of_row", { all[$0].other }), ("line", { all[$0].receipt?.line }),
            ("column", { all[$0].receipt?.column }), ("start", { all[$0].receipt?.start }),
            ("end", { all[$0].receipt?.end }),
        ]
        let texts: [(String, (Int) -> String?)] = [
            ("doc", { all[$0].receipt?.doc }), ("quote", { all[$0].receipt?.quote }),
            ("sha256", { all[$0].receipt?.sha256 }),
        ]
        columns =
            numbers.map { name, number in
                Column(name: name, type: "INTEGER", value: { number($0).map { .integer(Int64($0)) } ?? .null })
            }
            + texts.map { name, text in
                Column(name: name, type: "TEXT", value: { text($0).map { .text($0) } ?? .null })
            }
    }

    /// Puts the table into a database, in place of one of its name.
    func write(to database: Database) throws(Database.Problem) {
        let table = DatabaseTable.quoted(name)
        let definitions = columns.map { "\(DatabaseTable.quoted($0.name)) \($0.type)" }.joined(separator: ", ")
        try database.run("PRAGMA journal_mode = OFF; BEGIN; DROP TABLE IF EXISTS \(table)")
        try database.run("CREATE TABLE \(table) (\(definitions))")
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        try database.prepare("INSERT INTO \(table) VALUES (\(marks))")
        for row in 0..<count {
            if isStopped() { throw Database.stopped }
            for (index, column) in columns.enumerated() { database.bind(column.value(row), at: index + 1) }
            database.step()
        }
        try database.check()
        try database.run("COMMIT")
    }

    /// A name as SQL has it, whatever letters it has.
    private static func quoted(_ name: String) -> String {
        // A zero byte would end the statement.
        "\"" + name.replacing("\"", with: "\"\"").replacing("\0", with: "\u{FFFD}") + "\""
    }
}

/// Where a row comes from, a column each.
private enum SourcePart: String, CaseIterable {
    case doc, line, start, end

    var type: String { self == .doc ? "TEXT" : "INTEGER" }

    func value(of node: Node?, in library: Library) -> DatabaseValue {
        guard let node else { return .null }
        let span = library.span(of: node)
        let file = library.document(of: node).fileSpan(of: span)
        switch self {
        case .doc: return .text(library.document(of: node).path)
        case .line: return .integer(Int64(library.document(of: node).position(of: span.lowerBound).line))
        case .start: return .integer(Int64(file.lowerBound))
        case .end: return .integer(Int64(file.upperBound))
        }
    }
}

/// Names of columns, of which no two are one to SQLite, which ignores the case of letters.
struct ColumnNaming {
    private var used: Set<String> = []

    /// The name, with a number after it if there is one like it.
    mutating func unused(_ name: String) -> String {
        var candidate = name
        var number = 2
        while !used.insert(candidate.lowercased()).inserted {
            candidate = "\(name)_\(number)"
            number += 1
        }
        return candidate
    }
}
