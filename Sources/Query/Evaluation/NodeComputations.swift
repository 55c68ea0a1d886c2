import Documents

/// A field of a node, or of a row's node, of a known relation.
struct NodeField: Computation {
    let node: any Computation
    let field: Int

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard let node = try node.value(in: &frame).node else { return .null }
        return Value(frame.run.library.field(field, of: node))
    }
}

/// A field by its name, of a node whose relation is only known now.
struct MixedNodeField: Computation {
    let node: any Computation
    let name: String

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard let node = try node.value(in: &frame).node, let field = node.relation.schema.index(ofField: name)
        else { return .null }
        return Value(frame.run.library.field(field, of: node))
    }
}

/// The node that a row is.
struct NodeOfRow: Computation {
    let row: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        try row.value(in: &frame).node.map(Value.node) ?? .null
    }
}

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
        for document in frame.run.documents.indices {
            try frame.checkStop()
            rows += self.rows(ofDocument: document, in: frame)
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
        frame.collect(rows)
        return .rows(rows)
    }
}

extension Value {
    /// The node that it is, if it is one or a row that has one.
    var node: Node? {
        switch self {
        case .node(let node): node
        case .row(let row): row.row.node
        default: nil
        }
    }
}
