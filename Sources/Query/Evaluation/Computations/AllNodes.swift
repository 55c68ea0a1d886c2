import Documents

/// All nodes of a relation in the open documents.
struct AllNodes: Computation {
    let relation: Relation
    let shape: RowShape

    init(_ relation: Relation) {
        self.relation = relation
        shape = RowShape(of: relation)
    }

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        var rows: [Row] = []
        var counted = 0
        for document in frame.run.documents.indices {
            try frame.checkStop()
            rows += self.rows(ofDocument: document, in: frame)
            try frame.makeRows(rows.count - counted)
            counted = rows.count
        }
        let all = Rows(shape, rows)
        frame.collect(all)
        return .rows(all)
    }

    /// Those of one document.
    func rows(ofDocument index: Int, in frame: Frame) -> [Row] {
        let count = frame.run.documents[index].layer(relation).count
        return (0..<count).map { Row(node: Node(document: Int32(index), relation: relation, index: Int32($0))) }
    }
}
