/// `with A as name`: columns besides; each sees those before it.
struct WithStage: Stage {
    let slot: Int
    let columns: [any Computation]

    var isSeparable: Bool { true }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        guard !columns.isEmpty else { return rows }
        var result: [Row] = []
        result.reserveCapacity(rows.count)
        for row in rows {
            try frame.begin(row, in: slot)
            frame.collected = []
            for column in columns { frame.rows[slot].values.append(try column.value(in: &frame)) }
            let collected = frame.takeCollected()
            try frame.keep(frame.rows[slot].values, sources: collected.count)
            frame.rows[slot].sources = row.sources.adding(collected, node: row.node)
            result.append(frame.rows[slot])
        }
        return result
    }
}
