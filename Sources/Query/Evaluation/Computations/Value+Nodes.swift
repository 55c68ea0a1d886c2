import Documents

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
