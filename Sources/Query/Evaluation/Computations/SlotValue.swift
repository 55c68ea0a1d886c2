/// A value in a slot: an argument of a `def`, an aggregate of a group, a list's element.
struct SlotValue: Computation {
    let slot: Int

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = frame.values[slot]
        if case .rows(let rows) = value { frame.collect(rows) }
        return value
    }
}
