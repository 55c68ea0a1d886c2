/// A value of the current row.
struct RowValue: Computation {
    let slot: Int
    let index: Int

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let values = frame.rows[slot].values
        return index < values.count ? values[index] : .null
    }
}
