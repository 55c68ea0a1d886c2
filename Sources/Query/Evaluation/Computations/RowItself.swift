/// The current row itself.
struct RowItself: Computation {
    let slot: Int
    let shape: RowShape

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        .row(SingleRow(frame.rows[slot], of: shape))
    }
}
