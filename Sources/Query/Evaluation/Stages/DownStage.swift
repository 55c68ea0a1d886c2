import Documents

/// Down: the nodes of a relation inside each row's, each once.
struct DownStage: Stage {
    let relation: Relation
    let carried: CarriedValues

    var isSeparable: Bool { true }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        guard !carried.isEmpty else { return try frame.rows(of: relation, insideEach: rows.lazy.compactMap(\.node)) }
        var result: [Row] = []
        var (seen, around) = (NodeSet(), OuterNodes())
        for row in rows {
            guard let node = row.node, !around.covers(node, in: frame.run.library) else { continue }
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
        var (seen, around) = (NodeSet(), OuterNodes())
        for node in nodes where !around.covers(node, in: run.library) {
            try checkStop()
            for inner in run.library.nodes(relation, inside: node) where seen.insert(inner) {
                result.append(Row(node: inner))
            }
        }
        return result
    }
}

/// Passes over nodes that are within one that came before: what is inside them was found there. Of nodes nested very deeply,
/// each asked by itself, most would be found over and over.
private struct OuterNodes {
    private var last: Node?

    /// Whether a node adds nothing to those before it; it is noted where it may.
    mutating func covers(_ node: Node, in library: Library) -> Bool {
        if let last, library.isCovered(node, by: last) { return true }
        last = node
        return false
    }
}
