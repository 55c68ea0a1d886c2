// What was worked out before: constants, globals, slots, and what is worked out once.

import Documents

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
        let value = frame.run.globals[index]
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
struct Memoized: Computation {
    let id: Int
    let body: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let known: CachedValue
        if let value = frame.run.once[id] {
            known = value
        } else {
            let before = frame.memory
            known = try CachedValue(of: body, in: &frame)
            _ = try frame.keepMade(since: before)
            frame.run.once[id] = known
        }
        frame.collected?.append(contentsOf: known.sources)
        return known.value
    }
}

/// `doc.acronyms.short`: what depends on a container only, worked out anew when that is another one.
///
/// Rows mostly come container by container, so one value is kept.
struct NodeMemo: Computation {
    let container: any Computation
    /// Where the body finds the container.
    let slot: Int
    let body: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let container = try container.value(in: &frame)
        guard let node = container.node else {
            frame.values[slot] = .null
            return try body.value(in: &frame)
        }
        if let memo = frame.memos[slot], memo.node == node {
            frame.collected?.append(contentsOf: memo.known.sources)
            return memo.known.value
        }
        frame.values[slot] = container
        frame.memory.release(frame.memos[slot]?.bytes ?? 0)
        let before = frame.memory
        let known = try CachedValue(of: body, in: &frame)
        frame.memos[slot] = Memo(node: node, known: known, bytes: try frame.keepMade(since: before))
        frame.collected?.append(contentsOf: known.sources)
        return known.value
    }

    /// The last container and what was worked out for it.
    struct Memo {
        let node: Node
        let known: CachedValue
        /// What it takes in memory.
        let bytes: Int
    }
}

/// A value that was worked out, and the sources of the lists that it came from.
struct CachedValue: Sendable {
    private(set) var value: Value
    private(set) var sources: [RowSources]

    /// Works out a value; its sources are kept for all who ask later.
    init(of computation: any Computation, in frame: inout Frame) throws(Interruption) {
        let outer = frame.collected
        frame.collected = []
        defer { frame.collected = outer }
        value = try computation.value(in: &frame)
        sources = frame.collected ?? []
    }

    /// Lets go of both.
    mutating func discard() {
        BackgroundRelease.release(&value)
        BackgroundRelease.release(&sources)
    }
}
