import Documents

/// Up: the container of each row's node, each once.
struct UpStage: Stage {
    let relation: Relation

    var isSeparable: Bool { true }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var result: [Row] = []
        var seen = SeenNodes()
        for row in rows {
            try frame.checkStop()
            guard let node = row.node, let outer = frame.run.library.container(relation, of: node), seen.insert(outer)
            else { continue }
            result.append(Row(node: outer))
        }
        return result
    }
}
