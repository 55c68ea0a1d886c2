import Documents

extension Rows {
    /// Rows whose columns were not known before: records as rows of their keys, others as they are.
    var closed: Rows {
        guard shape.isOpen, shape.columns.count == 1 else { return self }
        var names: [String] = []
        var seen: Set<String> = []
        for row in rows {
            guard case .record(let record)? = row.values.first else { return self }
            for entry in record.entries where seen.insert(entry.name).inserted { names.append(entry.name) }
        }
        guard !names.isEmpty else { return self }
        var shape = RowShape(columns: names.enumerated().map { RowColumn($1, .any, at: .value($0)) })
        shape.isOpen = false
        return Rows(
            shape,
            rows.map { row in
                guard case .record(let record)? = row.values.first else { return row }
                return Row(node: row.node, values: names.map { record[$0] ?? .null }, sources: row.sources)
            })
    }
}
