import Documents

/// A column of a row that is a value.
struct RowMember: Computation {
    let row: any Computation
    let column: RowColumn

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard case .row(let row) = try row.value(in: &frame) else { return .null }
        return row.value(of: column, in: frame.run.library)
    }
}

/// A value of a record by its key, or null.
struct RecordMember: Computation {
    let record: any Computation
    let name: String

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard case .record(let record) = try record.value(in: &frame) else { return .null }
        return record[name] ?? .null
    }
}

/// A member of each row of rows, in one list; lists in it are joined.
struct MemberOfRows: Computation {
    let rows: any Computation
    let slot: Int
    let member: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard case .rows(let rows) = try rows.value(in: &frame) else { return .null }
        return try frame.withoutCollecting { frame throws(Interruption) in
            var list: [Value] = []
            list.reserveCapacity(rows.count)
            for row in rows.rows {
                try frame.checkStop()
                frame.rows[slot] = row
                list.join(try member.value(in: &frame))
            }
            return .list(list)
        }
    }
}

/// A member of each element of a list, in one list; lists in it are joined.
struct MemberOfList: Computation {
    let list: any Computation
    let slot: Int
    let member: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard case .list(let elements) = try list.value(in: &frame) else { return .null }
        var list: [Value] = []
        for element in elements {
            try frame.checkStop()
            frame.values[slot] = element
            list.join(try member.value(in: &frame))
        }
        return .list(list)
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
        var rows: [Row] = []
        var seen = SeenNodes()
        for node in outer.nodes {
            try frame.checkStop()
            for inner in frame.run.library.nodes(relation, inside: node) where seen.insert(inner) {
                rows.append(Row(node: inner))
            }
        }
        let result = Rows(shape, rows)
        frame.collect(result)
        return .rows(result)
    }
}

/// A member of a value whose type is only known now.
struct DynamicMember: Computation {
    let value: any Computation
    let name: String
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = try value.value(in: &frame)
        return try member(of: value, in: &frame)
    }

    private func member(of value: Value, in frame: inout Frame) throws(Interruption) -> Value {
        switch value {
        case .null: return .null
        case .record(let record): return record[name] ?? .null
        case .node(let node): return try member(ofNode: node, in: frame)
        case .row(let row):
            if let column = row.shape.columns.first(where: { $0.name == name }) {
                return row.value(of: column, in: frame.run.library)
            }
            if let node = row.row.node { return try member(ofNode: node, in: frame) }
        case .list(let list): return try joined(list, in: &frame)
        case .rows(let rows): return try joined(rows.elements, in: &frame)
        default: break
        }
        throw .failed(Diagnostic(NameFault.noFields(name, of: value.kind.words), at: place))
    }

    private func joined(_ list: [Value], in frame: inout Frame) throws(Interruption) -> Value {
        var members: [Value] = []
        for element in list {
            try frame.checkStop()
            members.join(try member(of: element, in: &frame))
        }
        return .list(members)
    }

    private func member(ofNode node: Node, in frame: Frame) throws(Interruption) -> Value {
        if let field = node.relation.schema.index(ofField: name) {
            return Value(frame.run.library.field(field, of: node))
        }
        if let relation = Relation(named: name) {
            let nodes = frame.run.library.nodes(relation, inside: node)
            return .rows(Rows(RowShape(of: relation), nodes.map { Row(node: $0) }))
        }
        throw .failed(
            Diagnostic(NameFault.unknownField(name, on: node.relation.schema.name, nearest: nil), at: place))
    }
}

extension [Value] {
    /// Adds a value, and of a list or rows each element.
    mutating func join(_ value: Value) {
        switch value {
        case .list(let list): append(contentsOf: list)
        case .rows(let rows): append(contentsOf: rows.elements)
        default: append(value)
        }
    }
}

extension Value {
    /// The nodes that it is or has, nulls left out.
    var nodes: [Node] {
        switch self {
        case .rows(let rows): rows.rows.compactMap(\.node)
        case .list(let list): list.compactMap(\.node)
        default: node.map { [$0] } ?? []
        }
    }
}

extension Rows {
    /// The rows as a list's elements: nodes where they have nothing else, else rows.
    var elements: [Value] {
        if shape.isWholeRelation {
            rows.map { $0.node.map(Value.node) ?? .null }
        } else {
            rows.indices.map { .row(self[$0]) }
        }
    }

    /// A row as a list's element.
    func element(_ index: Int) -> Value {
        shape.isWholeRelation ? rows[index].node.map(Value.node) ?? .null : .row(self[index])
    }
}
