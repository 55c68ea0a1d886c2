import Documents

/// A value as rows: rows, a list's elements, one node, row or record.
struct ValueSource: RowSource {
    let value: any Computation
    let place: Place

    func rows(in frame: inout Frame) throws(Interruption) -> [Row] {
        let outer = frame.collected
        frame.collected = []
        defer { frame.collected = outer }
        let value = try value.value(in: &frame)
        let sources = RowSources.all(frame.collected ?? [])
        switch value {
        case .null: return []
        case .rows(let rows): return rows.rows
        case .list(let list):
            let library = frame.context.library
            return list.compactMap { row(of: $0, sources, in: library) }
        case .row, .node, .record: return row(of: value, sources, in: frame.context.library).map { [$0] } ?? []
        default: throw .failed(Diagnostic(CheckFault.notRows(value.kind), at: place))
        }
    }

    /// An element as a row. Its sources are its own, or those of the list.
    private func row(of element: Value, _ sources: RowSources, in library: Library) -> Row? {
        switch element {
        case .node(let node): Row(node: node, values: isOfNodes ? [] : [element])
        case .row(let row) where !isOpen: row.row(as: shape, in: library)
        case .row(let row): Row(node: row.row.node, values: [element], sources: row.row.sources)
        case .record(let record): Row(node: nil, values: isOpen ? [element] : values(of: record), sources: sources)
        case .null where isOfNodes: nil
        default: Row(node: nil, values: [element], sources: sources)
        }
    }

    /// The values of a record in the order of the columns, which are the keys of all records.
    private func values(of record: Record) -> [Value] {
        let entries = record.entries
        if entries.count == shape.columns.count, zip(entries, shape.columns).allSatisfy({ $0.name == $1.name }) {
            return entries.map(\.value)
        }
        return shape.columns.map { record[$0.name] ?? .null }
    }

    /// The shape that the checker gave the rows.
    let shape: RowShape
    private var isOfNodes: Bool { shape.node != nil }
    private var isOpen: Bool { shape.isOpen }
}
