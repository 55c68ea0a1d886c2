import Documents

/// Down from one node: the nodes of a relation inside it.
struct NodesInside: Computation {
    let node: any Computation
    let relation: Relation
    let shape: RowShape

    init(_ relation: Relation, inside node: any Computation) {
        self.node = node
        self.relation = relation
        shape = RowShape(of: relation)
    }

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard let node = try node.value(in: &frame).node else { return .rows(Rows(shape, [])) }
        let rows = Rows(shape, frame.run.library.nodes(relation, inside: node).map { Row(node: $0) })
        try frame.makeRows(rows.count)
        frame.collect(rows)
        return .rows(rows)
    }
}
