/// The current row of a pipeline: where it is and what it has.
struct RowBinding {
    let slot: Int
    var shape: RowShape
}
