/// A field of a node, or of a row's node, of a known relation.
struct NodeField: Computation {
    let node: any Computation
    let field: Int

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard let node = try node.value(in: &frame).node else { return .null }
        return try frame.fieldValue(field, of: node)
    }
}
