/// The node that a row is.
struct NodeOfRow: Computation {
    let row: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        try row.value(in: &frame).node.map(Value.node) ?? .null
    }
}
