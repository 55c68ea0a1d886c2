/// The current row's node.
struct RowNode: Computation {
    let slot: Int

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        frame.rows[slot].node.map(Value.node) ?? .null
    }
}
