/// Rows where a list is due: the values of their one column, if that was chosen; else the rows.
struct ListOfRows: Computation {
    let rows: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard case .rows(let rows) = try rows.value(in: &frame) else { return .null }
        return .list(try frame.list(of: rows))
    }
}
