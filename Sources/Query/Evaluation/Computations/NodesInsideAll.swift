import Documents

/// Down from each node of a list or of rows: the nodes inside them, each once.
struct NodesInsideAll: Computation {
    let outer: any Computation
    let relation: Relation
    let shape: RowShape

    init(_ relation: Relation, inside outer: any Computation) {
        self.outer = outer
        self.relation = relation
        shape = RowShape(of: relation)
    }

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let computation = outer
        let outer = try frame.withoutCollecting { frame throws(Interruption) -> Value in
            try computation.value(in: &frame)
        }
        guard !outer.isNull else { return .null }
        var rows: [Row] = []
        var seen = SeenNodes()
        for node in outer.nodes {
            try frame.checkStop()
            for inner in frame.run.library.nodes(relation, inside: node) where seen.insert(inner) {
                rows.append(Row(node: inner))
            }
        }
        let result = Rows(shape, rows)
        try frame.makeRows(rows.count)
        frame.collect(result)
        return .rows(result)
    }
}
