/// What the rows that a stage makes of a row take along of it: what the names mean that `as` gave.
struct CarriedValues: Sendable {
    /// The slot of the row that is gone on from.
    let slot: Int
    let values: [any Computation]

    var isEmpty: Bool { values.isEmpty }

    /// Those of a row; all that are reached from it share them.
    func values(of row: Row, in frame: inout Frame) throws(Interruption) -> [Value] {
        guard !isEmpty else { return [] }
        try frame.begin(row, in: slot)
        var result: [Value] = []
        for value in values { result.append(try value.value(in: &frame)) }
        try frame.keep(MemorySize.values(result.count))
        return result
    }
}
