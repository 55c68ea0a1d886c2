// What was worked out before: constants, globals, slots, and what is worked out once.

import Documents

/// A value that is known before the query runs.
struct Constant: Computation {
    let constant: Value

    init(_ constant: Value) { self.constant = constant }

    var dependence: Dependence { .nothing }

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

/// `out[3]`: a result of the session, which may have been let go of since the statement was checked.
struct NumberedResultValue: Computation {
    let index: Int
    let number: Int
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard frame.run.globals.has(index) else {
            throw .failed(Diagnostic(NameFault.releasedResult(number, kept: frame.run.keptNumbers), at: place))
        }
        return try GlobalValue(index: index).value(in: &frame)
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

/// `count(doc.acronyms)`: what depends on a container only, worked out once for each.
struct NodeMemo: Computation, ContainerField {
    let container: any Computation
    /// Which of the frame's memos it is.
    let id: Int
    let body: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard let node = try container.value(in: &frame).node else { return try body.value(in: &frame) }
        if let known = frame.memos[id]?.values[node] {
            frame.collected?.append(contentsOf: known.sources)
            return known.value
        }
        let before = frame.memory
        let known = try CachedValue(of: body, in: &frame)
        let bytes = try frame.keepMade(since: before) + MemorySize.row
        if let memo = frame.memos[id], memo.bytes + bytes > frame.memory.budget / Memo.share {
            frame.memory.release(memo.bytes)
            frame.memos[id] = Memo()
        }
        frame.memos[id, default: Memo()].values[node] = known
        frame.memos[id]?.bytes += bytes
        frame.collected?.append(contentsOf: known.sources)
        return known.value
    }

    /// What was worked out, by container. Where that gets to be much, it begins anew.
    struct Memo {
        var values: [Node: CachedValue] = [:]
        /// What it takes in memory.
        var bytes = 0

        /// So many of them may share the budget.
        static let share = 16
    }
}

/// What is read of a container as fast as it would be remembered.
protocol ContainerField {}

extension RowField: ContainerField {}
extension NodeField: ContainerField {}
extension MixedNodeField: ContainerField {}
extension RowNode: ContainerField {}

/// A value that was worked out, and the sources of the lists that it came from.
struct CachedValue: Sendable {
    private(set) var value: Value
    private(set) var sources: [RowSources]

    /// Works out a value; its sources are kept for all who ask later.
    init(of computation: any Computation, in frame: inout Frame) throws(Interruption) {
        let outer = frame.collected
        frame.collected = []
        defer { frame.collected = outer }
        let noted = frame.run.isPart ? frame.run.noteCount : 0
        value = try computation.value(in: &frame)
        sources = frame.collected ?? []
        frame.run.noteRemembered(since: noted)
    }

    /// Lets go of both.
    mutating func discard() {
        BackgroundRelease.release(&value)
        BackgroundRelease.release(&sources)
    }
}
