/// `| f(x)`: a `def` whose first parameter is the rows.
struct CallStage: Stage {
    /// The slot of the value that the rows are.
    let slot: Int
    let shape: RowShape
    let body: any RowSource

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        frame.values[slot] = .rows(Rows(shape, rows))
        return try body.rows(in: &frame)
    }
}
