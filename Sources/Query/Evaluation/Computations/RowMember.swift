/// A column of a row that is a value.
struct RowMember: Computation {
    let row: any Computation
    let column: RowColumn

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard case .row(let row) = try row.value(in: &frame) else { return .null }
        return row.value(of: column, in: frame.run.library)
    }
}
