import Documents

/// An expression that has been checked: what it is worth where the evaluation stands.
protocol Computation: Sendable {
    func value(in frame: inout Frame) throws(Interruption) -> Value
    /// Whether it is true; nil for null.
    func truth(in frame: inout Frame) throws(Interruption) -> Bool?
}

extension Computation {
    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        if case .truth(let truth) = try value(in: &frame) { truth } else { nil }
    }
}

/// A value that is known before the query runs.
struct Constant: Computation {
    let constant: Value

    init(_ constant: Value) { self.constant = constant }

    func value(in frame: inout Frame) throws(Interruption) -> Value { constant }
}

/// A `let`, `param` or `it`.
struct GlobalValue: Computation {
    let index: Int

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = frame.run.globals.indices.contains(index) ? frame.run.globals[index] : .null
        if case .rows(let rows) = value { frame.collect(rows) }
        return value
    }
}

/// A value in a slot: an argument of a `def`, an aggregate of a group, a list's element.
struct SlotValue: Computation {
    let slot: Int

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = frame.values[slot]
        if case .rows(let rows) = value { frame.collect(rows) }
        return value
    }
}

/// Works out a value, puts it into a slot, and goes on: the arguments of a `def`, and what stands in it.
struct Binding: Computation {
    let bound: any Computation
    let slot: Int
    let body: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        frame.values[slot] = try bound.value(in: &frame)
        return try body.value(in: &frame)
    }
}

/// Something that depends on no row, worked out when it is first asked for.
struct Once: Computation {
    let id: Int
    let body: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let known: KnownValue
        if let value = frame.run.once[id] {
            known = value
        } else {
            known = try KnownValue(of: body, in: &frame)
            frame.run.once[id] = known
        }
        frame.collected?.append(contentsOf: known.sources)
        return known.value
    }
}

/// A value that was worked out, and the sources of the lists that it came from.
struct KnownValue: Sendable {
    let value: Value
    let sources: [RowSources]

    /// Works out a value; its sources are kept for all who ask later.
    init(of computation: any Computation, in frame: inout Frame) throws(Interruption) {
        let outer = frame.collected
        frame.collected = []
        defer { frame.collected = outer }
        value = try computation.value(in: &frame)
        sources = frame.collected ?? []
    }
}
