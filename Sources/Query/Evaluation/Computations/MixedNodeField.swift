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
