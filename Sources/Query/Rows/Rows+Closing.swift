import Documents

extension Rows {
    /// Rows whose columns were not known before: records as rows of their keys, others as they are.
    var closed: Rows { closed(with: namesInRecords) }

    /// The keys of rows that are records whose keys were not known before, in order of first appearance; none of others.
    var namesInRecords: [String] {
        guard shape.isOpen, shape.columns.count == 1 else { return [] }
        var names: [String] = []
        var seen: Set<String> = []
        for row in rows {
            guard case .record(let record)? = row.values.first else { return [] }
            for entry in record.entries where seen.insert(entry.name).inserted { names.append(entry.name) }
        }
        return names
    }

    /// Those rows with a column for each of these keys, if there are any.
    func closed(with names: [String]) -> Rows {
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
