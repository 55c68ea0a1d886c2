/// `select A, B`: those of the columns that are no fields of the node are worked out.
struct SelectStage: Stage {
    let slot: Int
    let columns: [any Computation]

    var isSeparable: Bool { true }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        guard !columns.isEmpty else { return rows.map { Row(node: $0.node, sources: $0.sources) } }
        var selected: [Row] = []
        selected.reserveCapacity(rows.count)
        for row in rows {
            try frame.begin(row, in: slot)
            frame.collected = []
            var values: [Value] = []
            values.reserveCapacity(columns.count)
            for column in columns { values.append(try column.value(in: &frame)) }
            let collected = frame.takeCollected()
            try frame.keep(values, sources: collected.count)
            let sources = row.sources.adding(collected, node: row.node)
            selected.append(Row(node: row.node, values: values, sources: sources))
        }
        return selected
    }
}
