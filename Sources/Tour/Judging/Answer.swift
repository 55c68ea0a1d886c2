import Documents
import Query
import Rendering
import Values

/// A result in the form in which answers are compared: rows of values, or of nodes.
struct Answer: Sendable {
    /// A row of it.
    struct Row: Sendable {
        var values: [Value]
        /// The one node that the row is about, however it was reached.
        var node: Node?
    }

    /// The names of the columns; of nodes by themselves none are compared.
    var columns: [String]
    var rows: [Row]
    /// Whether the rows are nodes with their own fields and no others.
    var isNodes: Bool
    /// Whether it is drawn; what is drawn is compared.
    var isDrawing = false
    /// Whether they are marked in their lines: then only the nodes are told.
    var isMarked = false
    /// The relation that its nodes are of, by the name that they were asked for; nil of rows without nodes, or of several.
    var relation: Relation?
    /// Whether it is a value by itself.
    var isSingle: Bool { rows.count == 1 && columns.count == 1 && !isNodes }

    /// The only value, if it is one.
    var single: Value? { isSingle ? rows.first?.values.first : nil }

    /// What the rows are compared by.
    var keys: [[Value]] {
        rows.map { row in isNodes ? [row.node.map(Value.node) ?? .null] : row.values }
    }

    /// The nodes that the rows are about; nil where one has none.
    var nodes: [Node]? {
        let nodes = rows.compactMap(\.node)
        return nodes.count == rows.count ? nodes : nil
    }

    init(_ content: QueryResult.Content, in library: Library) {
        if case .rows(let rows) = content {
            self.init(rows, in: library)
        } else if case .value(let value) = content {
            self.init(value, in: library)
        } else if case .printed(let text) = content {
            self.init(value: .text(text))
        } else if case .marks(let nodes) = content {
            self.init(nodes, in: library)
            isMarked = true
        } else if case .drawing(let drawing) = content {
            self.init(.list(drawing.records.map { .record($0) }), in: library)
            isDrawing = true
        } else {
            self.init(columns: [], rows: [], isNodes: false)
        }
    }

    private init(_ value: Value, in library: Library) {
        switch value {
        case .rows(let rows): self.init(rows, in: library)
        case .row(let row): self.init(Rows(row.shape, [row.row]), in: library)
        case .node(let node): self.init([node], in: library)
        case .record(let record):
            let values = record.entries.map { Self.canonical($0.value, in: library) }
            self.init(columns: record.entries.map(\.name), rows: [Row(values: values)], isNodes: false)
        case .list(let values): self.init(values, in: library)
        default: self.init(value: value)
        }
    }

    private init(columns: [String], rows: [Row], isNodes: Bool) {
        self.columns = columns
        self.rows = rows
        self.isNodes = isNodes
    }

    private init(value: Value) { self.init(columns: ["value"], rows: [Row(values: [value])], isNodes: false) }

    private init(_ nodes: [Node], in library: Library) {
        self.init(
            columns: [], rows: nodes.map { Row(values: [], node: library.identity($0)) }, isNodes: true)
        relation = Self.relation(of: nodes)
    }

    private static func relation(of nodes: [Node]) -> Relation? {
        guard let first = nodes.first, nodes.allSatisfy({ $0.relation == first.relation }) else { return nil }
        return first.relation
    }

    private init(_ values: [Value], in library: Library) {
        let nodes = values.compactMap { if case .node(let node) = $0 { node } else { nil } }
        if !values.isEmpty, nodes.count == values.count {
            self.init(nodes, in: library)
            return
        }
        let rows = values.compactMap { if case .row(let row) = $0 { row } else { nil } }
        if let first = rows.first, rows.count == values.count, rows.allSatisfy({ $0.shape == first.shape }) {
            self.init(Rows(first.shape, rows.map(\.row)), in: library)
            return
        }
        let records = values.compactMap { if case .record(let record) = $0 { record } else { nil } }
        if let first = records.first, records.count == values.count {
            let names = records.reduce(into: first.entries.map(\.name)) { names, record in
                names += record.entries.map(\.name).filter { !names.contains($0) }
            }
            let all = records.map { record in
                Row(values: names.map { Self.canonical(record[$0] ?? .null, in: library) })
            }
            self.init(columns: names, rows: all, isNodes: false)
            return
        }
        let all = values.map { Row(values: [Self.canonical($0, in: library)]) }
        self.init(columns: ["value"], rows: all, isNodes: false)
    }

    private init(_ rows: Rows, in library: Library) {
        let columns = rows.shape.columns
        let isNodes = rows.shape.isWholeRelation
        let all = rows.rows.map { row in
            Row(
                values: isNodes ? [] : columns.map { Self.canonical(row.value(of: $0, in: library), in: library) },
                node: row.node.map(library.identity))
        }
        self.init(columns: columns.map(\.name), rows: all, isNodes: isNodes)
        relation = Self.relation(of: rows.rows.compactMap(\.node))
    }

    /// Where a date is wanted, the number of a year as that date, as in a query: 2026.
    func asYear(like model: Answer) -> Answer {
        guard case .date? = model.single, case .number(let number)? = single, let year = number.int,
            (1000...2999).contains(year), let date = DateSpan(year: year)
        else { return self }
        return Answer(value: .date(date))
    }

    /// A value whose nodes are the same ones however they were reached.
    private static func canonical(_ value: Value, in library: Library) -> Value {
        switch value {
        case .node(let node): .node(library.identity(node))
        case .list(let list): .list(list.map { canonical($0, in: library) })
        case .rows(let rows): .list((0..<rows.count).map { canonical(.row(rows[$0]), in: library) })
        case .row(let row): canonical(row.summary(in: library), in: library)
        case .record(let record):
            .record(Record(record.entries.map { ($0.name, canonical($0.value, in: library)) }))
        default: value
        }
    }
}
