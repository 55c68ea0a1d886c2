// Nodes, their fields, and what is inside them.

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
        for document in frame.run.given {
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
        NodeRun(all: relation, ofDocument: index, in: frame.run).rows
    }
}

/// A field of a node, or of a row's node, of a known relation.
struct NodeField: Computation {
    let node: any Computation
    let field: Int

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard let node = try node.value(in: &frame).node else { return .null }
        return try frame.fieldValue(field, of: node)
    }
}

/// A field by its name, of a node whose relation is only known now.
struct MixedNodeField: Computation {
    let node: any Computation
    let name: String

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard let node = try node.value(in: &frame).node, let field = node.relation.schema.index(ofField: name)
        else { return .null }
        return try frame.fieldValue(field, of: node)
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
        try frame.makeRows(rows.count)
        frame.collect(rows)
        return .rows(rows)
    }
}

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
        let rows = try frame.rows(of: relation, insideEach: outer.nodes)
        let result = Rows(shape, rows)
        try frame.makeRows(rows.count)
        frame.collect(result)
        return .rows(result)
    }
}
