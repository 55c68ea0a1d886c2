/// The current row of a pipeline: where it is and what it has.
struct RowBinding {
    let slot: Int
    var shape: RowShape

    /// A column's value in the row.
    func computation(of column: RowColumn) -> any Computation {
        switch column.storage {
        case .field(let field): RowField(slot: slot, field: field)
        case .value(let index): RowValue(slot: slot, index: index)
        }
    }
}
