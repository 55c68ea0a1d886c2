/// A field of the current row's node.
struct RowField: Computation {
    let slot: Int
    let field: Int

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard let node = frame.rows[slot].node else { return .null }
        return try frame.fieldValue(field, of: node)
    }
}
