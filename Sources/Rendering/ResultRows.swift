import Documents
import Query

/// Any result as rows: those of a pipeline; else a list's elements, a record or a single value.
struct ResultRows {
    /// A column.
    struct Column {
        let name: String
        /// Whether it is a figure's amount beside the column of its unit, which machines get without the unit.
        var isAmountBesideUnit = false
        /// Where its values come from.
        var origin: Origin

        /// Whether its texts are pieces that may be cut without a loss.
        var isExcerpt: Bool { if case .around = origin { true } else { false } }

        enum Origin {
            /// A column of the content, by its index.
            case content(Int)
            /// What the row was made from; of rows that share some, what they do.
            case sources(SharedSources?)
            /// The row's node among the words of its sentence.
            case around
        }
    }

    /// Where the values come from.
    private enum Content {
        case rows(Rows)
        case values([Value])
        /// Each with the node that it tells of, where there are such.
        case records([Record], of: [Node])
    }

    private let content: Content
    let library: Library
    private(set) var columns: [Column]
    /// Whether somebody has chosen the columns.
    let isChosen: Bool
    /// Whether each row stands for its node with all of its own fields, as `money` gives them.
    let showsWholeNodes: Bool
    /// Whether nobody asks what they were made from.
    var omitsSources = false
    /// Whether nobody wants what is written of them any more.
    var isStopped: () -> Bool = { false }

    /// Their values' text.
    var cells: CellText { CellText(library: library, isStopped: isStopped) }

    /// The rows of a pipeline.
    init(_ rows: Rows, in library: Library) {
        content = .rows(rows)
        self.library = library
        let shape = rows.shape
        let isFigure = shape.node?.base == .figures
        let hasUnit = isFigure && shape.columns.contains { $0.name == "unit" && $0.isField }
        columns = shape.columns.enumerated().map { index, column in
            let isAmount = hasUnit && column.isField && ["value", "value2", "low", "high"].contains(column.name)
            return Column(name: column.name, isAmountBesideUnit: isAmount, origin: .content(index))
        }
        isChosen = shape.isChosen
        showsWholeNodes = shape.node.map { RowShape(of: $0).columns.allSatisfy(shape.columns.contains) } ?? false
    }

    /// A list: records by their names, rows and nodes of one relation as such, else a column `value`.
    init(_ values: [Value], in library: Library) {
        self.library = library
        showsWholeNodes = false
        isChosen = false
        let records = values.compactMap { if case .record(let record) = $0 { record } else { nil } }
        if !values.isEmpty, records.count == values.count {
            content = .records(records, of: [])
            var seen: Set<String> = []
            let names = records.flatMap { $0.entries.map(\.name) }.filter { seen.insert($0).inserted }
            columns = ResultRows.columns(names)
        } else {
            content = .values(values)
            columns = ResultRows.columns(["value"])
        }
    }

    private static func columns(_ names: [String]) -> [Column] {
        names.enumerated().map { Column(name: $1, origin: .content($0)) }
    }

    /// Records that all have these names, perhaps each of a node.
    init(_ records: [Record], of nodes: [Node] = [], named names: [String], in library: Library) {
        self.library = library
        showsWholeNodes = false
        isChosen = true
        content = .records(records, of: nodes)
        columns = ResultRows.columns(names)
    }

    /// What a value shows as rows; nil for a single value, which stands by itself.
    init?(_ value: Value, in library: Library) {
        switch value {
        case .rows(let rows): self.init(rows, in: library)
        case .row(let row): self.init(Rows(row.shape, [row.row]), in: library)
        case .node(let node):
            self.init(Rows(RowShape(of: node.relation), [Row(node: node)]), in: library)
        case .record(let record): self.init([.record(record)], in: library)
        case .list(let values):
            if let rows = ResultRows.rows(of: values, in: library) {
                self.init(rows, in: library)
            } else {
                self.init(values, in: library)
            }
        default: return nil
        }
    }

    /// How many rows there are.
    var count: Int {
        switch content {
        case .rows(let rows): rows.count
        case .values(let values): values.count
        case .records(let records, _): records.count
        }
    }

    /// A value.
    func value(row: Int, column: Int) -> Value {
        switch columns[column].origin {
        case .sources(let shared): .list(places(of: shared?.sources(row: row), or: row))
        case .around: node(row: row).flatMap(words(around:)).map { .text($0) } ?? .null
        case .content(let index):
            switch content {
            case .rows(let rows): rows.value(row: row, column: index, in: library)
            case .values(let values): values[row]
            case .records(let records, _): records[row][columns[column].name] ?? .null
            }
        }
    }

    /// How many words of its sentence are shown before a node and after it.
    private static let wordsAround = (before: 3, after: 6)

    private func words(around node: Node) -> String? {
        guard let sentence = library.container(.sentences, of: library.identity(node)) else { return nil }
        let (before, after) = Self.wordsAround
        return WordsAround(node, before: before, after: after, in: sentence, of: library).line
    }

    /// The same with the columns that tell most, where nobody has chosen any.
    var shown: ResultRows {
        guard case .rows(let all) = content, let relation = all.shape.node, let shape = all.shape.shown else {
            return self
        }
        var rows = ResultRows(Rows(shape, all.rows), in: library)
        rows.isStopped = isStopped
        if let index = relation.schema.shown.firstIndex(of: "around") {
            rows.columns.insert(Column(name: "around", origin: .around), at: index)
        }
        return rows
    }

    /// A row's node, if it has one.
    func node(row: Int) -> Node? {
        if case .rows(let rows) = content { rows.rows[row].node } else { nil }
    }

    /// What a row was made from, each node once.
    func sources(row: Int) -> [Node] {
        switch content {
        case .rows(let rows): rows.sources(row: row)
        case .values(let values): ResultRows.nodes(of: values[row])
        case .records(_, let nodes): nodes.indices.contains(row) ? [nodes[row]] : []
        }
    }

    /// What rows were made from, with nothing told twice; nil for what is no rows.
    var sharedSources: SharedSources? { if case .rows(let rows) = content { SharedSources(rows) } else { nil } }

    /// The places of what a row was made from, and the number of the row whose sources are its own, too.
    private func places(of shared: SharedSources.Sources?, or row: Int) -> [Value] {
        let places = (shared?.nodes ?? sources(row: row)).map { Value.text(place(of: $0)) }
        return places + (shared?.row.map { [.text("row \($0 + 1)")] } ?? [])
    }

    /// `path:line:column`
    func place(of node: Node) -> String {
        library.document(of: node).place(of: library.span(of: node).lowerBound)
    }

    /// Whether it is known what rows were made from.
    var hasSources: Bool {
        guard !omitsSources else { return false }
        return switch content {
        case .rows: true
        case .values(let values): values.contains { !ResultRows.nodes(of: $0).isEmpty }
        case .records(_, let nodes): !nodes.isEmpty
        }
    }

    /// The name that sources go by: `sources`, or with a number where a column is named so.
    var sourcesName: String {
        var names = ColumnNaming()
        for column in columns { _ = names.unused(column.name) }
        return names.unused("sources")
    }

    /// The same with a column that lists each row's sources.
    var withSourcesColumn: ResultRows {
        guard hasSources else { return self }
        var rows = self
        rows.columns.append(Column(name: sourcesName, origin: .sources(sharedSources)))
        return rows
    }

    /// The first of what a row was made from: its own node, if it has one.
    func firstSource(row: Int) -> Node? {
        if case .rows(let rows) = content { rows.firstSource(row: row) } else { sources(row: row).first }
    }

    private static func nodes(of value: Value) -> [Node] {
        switch value {
        case .node(let node): [node]
        case .row(let row): Rows(row.shape, [row.row]).sources(row: 0)
        default: []
        }
    }

    /// A list of nodes of one relation, or of rows with the same columns, as rows.
    private static func rows(of values: [Value], in library: Library) -> Rows? {
        switch values.first {
        case .node(let first):
            var rows: [Row] = []
            for value in values {
                guard case .node(let node) = value, node.relation == first.relation else { return nil }
                rows.append(Row(node: node))
            }
            return Rows(RowShape(of: first.relation), rows)
        case .row:
            let rows = values.compactMap { if case .row(let row) = $0 { row } else { nil } }
            return rows.count == values.count ? Rows(rows, in: library) : nil
        default: return nil
        }
    }
}

extension RowColumn {
    /// Whether its values are a field of the row's node.
    var isField: Bool { if case .field = storage { true } else { false } }
}
