import Documents

/// What a column wants to know of the rows around each: `lag(x)`, `rank(x)`, `running(sum(x))` …
struct Window: Sendable {
    enum Kind: Sendable {
        /// The value so many rows before or after.
        case neighbour(RowCount, isBefore: Bool)
        case position
        case rank(isDescending: Bool)
        /// An aggregate of the rows up to each: which, and its other arguments.
        case running(Function, others: [any Computation])
    }

    let kind: Kind
    /// What is worked out for each row; nil for `position()` and `count()`.
    let argument: (any Computation)?
    /// Which rows an aggregate takes in; nil for all.
    let condition: (any Computation)?
    /// Where the column finds the value.
    let slot: Int
    /// Of the call, for errors and notes.
    let place: Place
}

/// What windows are of each row.
struct WindowValues {
    var values: [Value]
    /// What else each was made from than the row itself.
    var sources: [RowSources?]

    init(count: Int) {
        values = Array(repeating: .null, count: count)
        sources = Array(repeating: nil, count: count)
    }
}

/// A window's argument, worked out for each row.
struct WindowInput {
    /// Null also where the condition does not hold.
    var values: [Value] = []
    /// Whether the row counts.
    var counts: [Bool] = []
    var nodes: [Node?] = []
    /// What each was made from, the row itself among it.
    var sources: [RowSources] = []
}
