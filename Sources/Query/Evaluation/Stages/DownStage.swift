import Documents

/// Down: the nodes of a relation inside each row's, each once.
struct DownStage: Stage {
    let relation: Relation
    let carried: CarriedValues

    var isSeparable: Bool { true }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        guard !carried.isEmpty else { return try frame.rows(of: relation, insideEach: rows.lazy.compactMap(\.node)) }
        var result: [Row] = []
        var seen = NodeSet()
        for row in rows {
            guard let node = row.node else { continue }
            let values = try carried.values(of: row, in: &frame)
            for inner in frame.run.library.nodes(relation, inside: node) where seen.insert(inner) {
                result.append(Row(node: inner, values: values))
            }
        }
        return result
    }
}

extension Frame {
    /// The nodes of a relation inside each of others, each once.
    mutating func rows(of relation: Relation, insideEach nodes: some Sequence<Node>) throws(Interruption) -> [Row] {
        var result: [Row] = []
        var seen = NodeSet()
        for node in nodes {
            try checkStop()
            for inner in run.library.nodes(relation, inside: node) where seen.insert(inner) {
                result.append(Row(node: inner))
            }
        }
        return result
    }
}
