import Documents

/// Up: the container of each row's node, each once.
struct UpStage: Stage {
    let relation: Relation
    /// Whether a row may be of the relation itself, and stands for itself then: rows of `at` and `why` are of several.
    let mayBeOwn: Bool
    let carried: CarriedValues

    var isSeparable: Bool { true }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var result: [Row] = []
        var seen = NodeSet()
        for row in rows {
            try frame.checkStop()
            guard let node = row.node, let outer = outer(of: node, in: frame.run.library), seen.insert(outer)
            else { continue }
            result.append(Row(node: outer, values: try carried.values(of: row, in: &frame)))
        }
        return result
    }

    private func outer(of node: Node, in library: Library) -> Node? {
        if mayBeOwn {
            let own = library.identity(node)
            if own.relation == relation { return own }
        }
        return library.container(relation, of: node)
    }
}
