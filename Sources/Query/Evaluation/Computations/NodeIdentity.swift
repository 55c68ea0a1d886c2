/// The one node that a node is, however it was reached: nodes that are equal are the same value then.
struct NodeIdentity: Computation {
    let node: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = try node.value(in: &frame)
        return value.node.map { .node(frame.run.library.identity($0)) } ?? value
    }
}
