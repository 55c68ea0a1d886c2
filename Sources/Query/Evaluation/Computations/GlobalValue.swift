/// A `let`, `param` or `it`.
struct GlobalValue: Computation {
    let index: Int

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = frame.run.globals.indices.contains(index) ? frame.run.globals[index] : .null
        if case .rows(let rows) = value { frame.collect(rows) }
        return value
    }
}
