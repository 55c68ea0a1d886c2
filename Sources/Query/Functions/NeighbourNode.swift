import Documents

/// The node beside another, for `next` and `previous`.
enum NeighbourNode {
    /// So many places on in the relation that the node came from; null outside its document.
    static func find(_ arguments: Arguments, step: Int32) throws(OperationError) -> Value {
        if arguments[0].isNull { return .null }
        guard case .node(let node) = arguments[0] else { throw arguments.wrong(0, "a node") }
        let count = arguments.library.document(of: node).layer(node.relation).count
        // After a run of words comes what stands after its last.
        let index = node.index &+ step &+ (step > 0 ? Int32(node.further) : 0)
        guard index >= 0, Int(index) < count else { return .null }
        return .node(Node(document: node.document, relation: node.relation, index: index))
    }
}
