extension Document {
    /// The names of the columns, where the document is one table and nothing else (csv, tsv); else none.
    package var tableColumns: [String] {
        guard reading.kind == .commaTable || reading.kind == .tabTable, layer(.rows).count > 0 else { return [] }
        let library = Library()
        let node = Node(document: library.add(self), relation: .rows, index: 0)
        guard case .record(let values) = library.field("values", of: node) else { return [] }
        return values.map(\.name)
    }
}
