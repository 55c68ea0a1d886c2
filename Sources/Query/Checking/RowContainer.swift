/// A container of a row's node, such as its document: what depends on nothing else is the same for all rows in it.
struct RowContainer: Hashable {
    /// The row's slot.
    let row: Int
    /// The field of the node that is its container.
    let field: Int
}
