import Documents

extension Rows {
    /// The rows as a list's elements: nodes where they have nothing else, else rows.
    var elements: [Value] {
        if shape.isWholeRelation {
            rows.map { $0.node.map(Value.node) ?? .null }
        } else {
            rows.indices.map { .row(self[$0]) }
        }
    }

    /// A row as a list's element.
    func element(_ index: Int) -> Value {
        shape.isWholeRelation ? rows[index].node.map(Value.node) ?? .null : .row(self[index])
    }
}

extension Rows {
    /// As a list: the values of one chosen column, or the rows.
    func list(in library: Library) -> [Value] {
        guard shape.isChosen, shape.columns.count == 1 else { return elements }
        return rows.map { $0.value(of: shape.columns[0], in: library) }
    }
}
