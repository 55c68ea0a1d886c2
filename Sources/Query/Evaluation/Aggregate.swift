/// An aggregate of `summarize`: what is worked out for each row, and the slot of the group's list.
struct Aggregate: Sendable {
    /// Nil for `count()`.
    let argument: (any Computation)?
    let slot: Int
}
