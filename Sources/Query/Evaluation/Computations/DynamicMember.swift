import Documents

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
        case .node(let node): return try member(ofNode: node, in: &frame)
        case .row(let row):
            if let column = row.shape.columns.first(where: { $0.name == name }) {
                return row.value(of: column, in: frame.run.library)
            }
            if let node = row.row.node { return try member(ofNode: node, in: &frame) }
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
            let member = try member(of: element, in: &frame)
            try frame.make(member.joinedSize)
            members.join(member)
        }
        return .list(members)
    }

    private func member(ofNode node: Node, in frame: inout Frame) throws(Interruption) -> Value {
        if let field = node.relation.schema.index(ofField: name) {
            return try frame.fieldValue(field, of: node)
        }
        if let relation = Relation(named: name) {
            let nodes = frame.run.library.nodes(relation, inside: node)
            try frame.make(nodes.count * MemorySize.row)
            return .rows(Rows(RowShape(of: relation), nodes.map { Row(node: $0) }))
        }
        throw .failed(
            Diagnostic(NameFault.unknownField(name, on: node.relation.schema.name, nearest: nil), at: place))
    }
}
