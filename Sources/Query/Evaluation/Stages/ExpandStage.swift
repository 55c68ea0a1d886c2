/// `expand LIST as name`: one row for each element.
struct ExpandStage: Stage {
    let slot: Int
    let list: any Computation
    let place: Place

    var isSeparable: Bool { true }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var result: [Row] = []
        do {
            try expand(rows, to: &result, in: &frame)
        } catch {
            Discarded.take(&result)
            throw error
        }
        return result
    }

    private func expand(_ rows: [Row], to result: inout [Row], in frame: inout Frame) throws(Interruption) {
        for row in rows {
            try frame.checkStop()
            frame.rows[slot] = row
            frame.collected = []
            let elements = try elements(in: &frame)
            let sources = row.sources.adding(frame.takeCollected(), node: row.node)
            try frame.makeRows(elements.count, at: place)
            for element in elements {
                result.append(Row(node: row.node, values: row.values + [element], sources: sources))
            }
        }
    }

    private func elements(in frame: inout Frame) throws(Interruption) -> [Value] {
        switch try list.value(in: &frame) {
        case .null: return []
        case .list(let list): return list
        case .rows(let rows): return rows.list(in: frame.run.library)
        case let other:
            throw .wrongArgument(other, of: "expand", wanted: "a list", at: place)
        }
    }
}

extension Frame {
    /// Counts rows that are made of others: what multiplies them has an end.
    func makeRows(_ count: Int, at place: Place) throws(Interruption) {
        run.rowsLeft -= count
        if run.rowsLeft < 0 { throw .failed(Diagnostic(CheckFault.tooManyRows, at: place)) }
    }
}
