/// An aggregate of `summarize`: what is worked out for each row, and the slot of the group's list.
struct Aggregate: Sendable {
    /// Nil for `count()`.
    let argument: (any Computation)?
    /// Which rows count; nil for all.
    let condition: (any Computation)?
    let slot: Int
    /// Whether what is worked out for rows can go to another process.
    var isPortable = true

    /// Whether a row counts.
    func counts(in frame: inout Frame) throws(Interruption) -> Bool {
        try condition.map { condition throws(Interruption) in try condition.truth(in: &frame) == true } ?? true
    }
}
