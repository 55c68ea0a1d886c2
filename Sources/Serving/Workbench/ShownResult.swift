import Documents
import Query
import Rendering
import Session

/// A result as a program gets it: as many of its rows as were asked for, and how many there are.
struct ShownResult {
    /// How rows are written.
    enum Format {
        /// An object each, with its place and receipts.
        case json
        /// Cells between tabs, below a line of the columns' names; long ones are cut.
        case table
    }

    /// How much of a result is wanted.
    struct Limits {
        var rows = 1_000
        var bytes = 16 << 20
        /// The characters of a cell in a table.
        var cell = 500
        /// How it looks to people, if they are to see it, too.
        var look: SeenPart.Look?
    }

    /// What it is: `rows`, `value`, `text`, `drawing`.
    private(set) var kind = "rows"
    /// The columns' names, each with the kind of its values, where that is known.
    private(set) var columns: [(name: String, kind: String?)] = []
    /// Of JSON an object each; of a table the first are the columns' names. Of what is no rows one.
    private(set) var lines: [[UInt8]] = []
    /// How many rows there are; nil for what is no rows.
    private(set) var count: Int?
    /// Whether there is more than is shown.
    private(set) var isCut = false
    /// Whether a cell of a table was cut.
    private(set) var cutsCells = false
    /// What a drawing looks like.
    private(set) var drawn: String?
    /// The same for people, where that is wanted.
    private var seen: SeenResult?

    private let format: Format
    private let limits: Limits

    init(_ result: QueryResult, in session: Session, _ format: Format, _ limits: Limits) {
        (self.format, self.limits) = (format, limits)
        let library = session.library
        let isStopped = { session.stopFlag.isStopped }
        seen = limits.look.map { SeenResult(result, in: session, $0, tellsRest: false) }
        var renderer = Renderer(library: library, format: format == .json ? .ndjson : .tsv)
        renderer.isStopped = isStopped
        renderer.receipts = true
        var result = result
        // The place says it already.
        if format == .table, case .rows(let rows) = result.content, rows.shape.index(of: "at") != nil {
            renderer.receipts = false
        }
        switch result.content {
        case .rows(let rows): result.content = .rows(cut(rows))
        case .value(.rows(let rows)): result.content = .rows(cut(rows))
        case .value(.list(let list)):
            count = list.count
            result.content = .value(.list(Array(list.prefix(limits.rows))))
        case .marks(let nodes):
            count = nodes.count
            result.content = .marks(Array(nodes.prefix(limits.rows)))
        case .value(.row), .value(.node), .value(.record): count = 1
        case .value(let value):
            kind = "value"
            if case .text(let text) = value, text.utf8.count > limits.bytes {
                isCut = true
                result.content = .value(.text(text.beginning(limits.bytes)))
            }
        case .printed(let text):
            kind = "text"
            isCut = text.utf8.count > limits.bytes
            lines = [Array((isCut ? text.beginning(limits.bytes) : text).utf8)]
            return
        case .drawing:
            kind = "drawing"
            var drawer = renderer
            drawer.format = .text
            drawn = String(decoding: drawer.bytes(of: result), as: UTF8.self).beginning(limits.bytes)
        }
        write(result, renderer)
        if let count, !isCut { isCut = count > limits.rows }
    }

    private mutating func cut(_ rows: Rows) -> Rows {
        count = rows.count
        columns = rows.shape.columns.map { ($0.name, $0.type.kind?.rawValue) }
        return rows.count > limits.rows ? Rows(rows.shape, Array(rows.rows.prefix(limits.rows))) : rows
    }

    private mutating func write(_ result: QueryResult, _ renderer: Renderer) {
        var bytes: [UInt8] = []
        // What is cut in cells may be longer before.
        let most = format == .table ? limits.bytes * 8 : limits.bytes
        renderer.write(result) { portion in
            bytes += portion
            return bytes.count <= most
        }
        if kind == "value" {
            if bytes.last == 10 { bytes.removeLast() }
            isCut = isCut || bytes.count > limits.bytes + 2
            lines = [bytes]
            if isCut, bytes.count > limits.bytes + 2 {
                lines = [format == .json ? Array("null".utf8) : Array(bytes.prefix(limits.bytes))]
            }
            return
        }
        var used = 0
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
            let line = format == .table ? shortened(line) : Array(line)
            used += line.count
            // The last of what was written may not be whole.
            guard used <= limits.bytes else {
                isCut = true
                break
            }
            lines.append(line)
        }
        if bytes.last != 10, !lines.isEmpty, bytes.count > most {
            lines.removeLast()
            isCut = true
        }
    }

    /// A line of a table with its long cells cut.
    private mutating func shortened(_ line: ArraySlice<UInt8>) -> [UInt8] {
        guard line.count > limits.cell else { return Array(line) }
        var cells: [[UInt8]] = []
        for cell in line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false) {
            if cell.count > limits.cell {
                cutsCells = true
                cells.append(Array((String(decoding: cell, as: UTF8.self).beginning(limits.cell) + "…").utf8))
            } else {
                cells.append(Array(cell))
            }
        }
        return Array(cells.joined(separator: [UInt8(ascii: "\t")]))
    }

    /// How many rows are shown.
    var shown: Int { max(0, lines.count - (format == .table && kind != "value" && kind != "text" ? 1 : 0)) }

    var json: JSON {
        switch kind {
        case "value": return ["kind": "value", "value": .written(lines.first ?? []), "cut": .truth(isCut)]
        case "text":
            return [
                "kind": "text", "text": .text(String(decoding: lines.first ?? [], as: UTF8.self)), "cut": .truth(isCut),
            ]
        default:
            let columns = columns.map { column in
                JSON.object(leavingOutNil: ["name": .text(column.name), "kind": column.kind.map { .text($0) }])
            }
            return .object(leavingOutNil: [
                "kind": .text(kind), "columns": columns.isEmpty ? nil : .list(columns),
                "rows": .list(lines.map { .written($0) }), "count": .count(count ?? lines.count), "cut": .truth(isCut),
                "drawing": drawn.map { .text($0) }, "text": seen.map { .text($0.text) },
                "html": seen?.html.map { .text($0) }, "svg": seen?.svg.map { .text($0) },
            ])
        }
    }
}

extension String {
    /// The beginning that has at most so many bytes, without half of a character.
    func beginning(_ most: Int) -> String {
        guard utf8.count > most else { return self }
        var end = utf8.index(utf8.startIndex, offsetBy: most)
        while end > startIndex, end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
        return String(self[..<end])
    }
}
