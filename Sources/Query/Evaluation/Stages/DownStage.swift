import Documents

/// Down: the nodes of a relation inside each row's, each once.
struct DownStage: Stage {
    let relation: Relation

    var isSeparable: Bool { true }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var result: [Row] = []
        var seen = SeenNodes()
        for row in rows {
            try frame.checkStop()
            guard let node = row.node else { continue }
            for inner in frame.run.library.nodes(relation, inside: node) where seen.insert(inner) {
                result.append(Row(node: inner))
            }
        }
        return result
    }
}
