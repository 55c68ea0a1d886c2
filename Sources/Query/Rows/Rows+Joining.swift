import Documents

extension RowShape {
    /// What rows of either have, with their values copied; nil where their columns have not the same names in order.
    func joined(with other: RowShape) -> RowShape? {
        guard !isOpen, !other.isOpen, columns.map(\.name) == other.columns.map(\.name) else { return nil }
        let joined = zip(columns, other.columns).enumerated().map { index, pair in
            RowColumn(pair.0.name, pair.0.type.joined(with: pair.1.type), at: .value(index))
        }
        var shape = RowShape(columns: joined, node: node == other.node ? node : nil)
        shape.hasMixedNodes = shape.node == nil && hasNodes && other.hasNodes
        shape.isChosen = isChosen && other.isChosen
        return shape
    }
}

extension SingleRow {
    /// As a row of a shape with the same columns.
    func row(as shape: RowShape, in library: Library) -> Row {
        if self.shape == shape { return row }
        let values = self.shape.columns.map { value(of: $0, in: library) }
        return Row(node: shape.hasNodes ? row.node : nil, values: values, sources: row.sources)
    }
}

extension Rows {
    /// Rows that are put together; nil where there are none, or not all have the same columns.
    public convenience init?(_ rows: [SingleRow], in library: Library) {
        guard var shape = rows.first?.shape else { return nil }
        var known = [shape]
        for row in rows where !known.contains(row.shape) {
            guard let joined = shape.joined(with: row.shape) else { return nil }
            known.append(row.shape)
            shape = joined
        }
        self.init(shape, rows.map { $0.row(as: shape, in: library) })
    }
}
