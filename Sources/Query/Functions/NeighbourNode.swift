import Documents

/// The node beside another, for `next` and `previous`.
enum NeighbourNode {
    /// So many places on in the relation that the node came from; null outside its document.
    static func find(_ arguments: Arguments, step: Int32) throws(OperationError) -> Value {
        let node: Node
        switch arguments[0] {
        case .node(let given): node = given
        case .null:
            guard !arguments.isGiven(0), let own = arguments.node else { return .null }
            node = own
        default: throw arguments.wrong(0, "a node")
        }
        guard let library = arguments.library else { return .null }
        let count = library.document(of: node).layer(node.relation).count
        let index = node.index &+ step
        guard index >= 0, Int(index) < count else { return .null }
        return .node(Node(document: node.document, relation: node.relation, index: index))
    }
}
