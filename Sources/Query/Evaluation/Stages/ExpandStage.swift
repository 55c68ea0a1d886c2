/// `expand LIST as name`: one row for each element.
struct ExpandStage: Stage {
    let slot: Int
    let list: any Computation

    var isSeparable: Bool { true }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var result: [Row] = []
        do {
            try expand(rows, to: &result, in: &frame)
        } catch {
            BackgroundRelease.release(&result)
            throw error
        }
        return result
    }

    private func expand(_ rows: [Row], to result: inout [Row], in frame: inout Frame) throws(Interruption) {
        for row in rows {
            try frame.begin(row, in: slot)
            frame.collected = []
            let elements = try elements(in: &frame)
            let collected = frame.takeCollected()
            try frame.keep([.list(elements)], sources: collected.count)
            let sources = row.sources.adding(collected, node: row.node)
            // All rows of a list are counted at once, before they are made: there can be many.
            try frame.keep(elements.count * MemorySize.values(row.values.count + 1))
            for element in elements {
                result.append(Row(node: row.node, values: row.values + [element], sources: sources))
            }
        }
    }

    private func elements(in frame: inout Frame) throws(Interruption) -> [Value] {
        switch try list.value(in: &frame) {
        case .null: return []
        case .list(let list): return list
        case .rows(let rows): return try frame.list(of: rows)
        // One value is a list of one.
        case let one: return [one]
        }
    }
}
