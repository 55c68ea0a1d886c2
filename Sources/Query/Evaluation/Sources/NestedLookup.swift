import Documents

/// `any(doc.words | where lower == w.lower)`: the rows of a pipeline inside an expression, by a key that an equality compares
/// with what is around. They are made once, or once for each container, and looked up for each row around.
struct NestedLookup: RowSource {
    /// Which of the frame's lookups it is.
    let id: Int
    /// What the rows depend on; nil where they depend on nothing.
    let container: (any Computation)?
    /// Makes the rows.
    let prefix: Pipeline
    let slot: Int
    /// What a row goes by, and what it is compared with.
    let own: any Computation
    let around: any Computation
    /// Whether nothing else around decides what the pipeline gives, so that it gives the same for the same key.
    var decidesAll = false

    func rows(in frame: inout Frame) throws(Interruption) -> [Row] {
        let node = try container?.value(in: &frame).node
        guard let table = frame.lookups[id]?.byNode[node] else { return [] }
        return table.rows(of: try around.value(in: &frame))
    }

    /// Makes what is looked up, before the pipeline begins: it outlives the row.
    func prepare(in frame: inout Frame) throws(Interruption) {
        let node = try container?.value(in: &frame).node
        guard frame.lookups[id]?.byNode[node] == nil else { return }
        let outer = frame.memory.enter()
        let noted = frame.run.isPart ? frame.run.noteCount : 0
        defer { frame.run.noteRemembered(since: noted) }
        let table = try frame.withoutCollecting { frame throws(Interruption) in try makeTable(in: &frame) }
        frame.memory.leave(to: outer, with: nil, areSources: false)
        let bytes = try frame.keepMade(since: outer)
        if let tables = frame.lookups[id], tables.bytes + bytes > frame.memory.budget / NodeMemo.Memo.share {
            frame.memory.release(tables.bytes)
            frame.lookups[id] = Tables()
        }
        frame.lookups[id, default: Tables()].byNode[node] = table
        frame.lookups[id]?.bytes += bytes
    }

    private func makeTable(in frame: inout Frame) throws(Interruption) -> Table {
        var counts: [Int] = []
        let table = Table(try prefix.rows(in: &frame, counts: &counts))
        for (index, row) in table.rows.enumerated() {
            try frame.begin(row, in: slot)
            let key = try own.value(in: &frame)
            if table.add(index, to: key) { try frame.keepKey([key]) }
            try frame.keep(2 * MemoryLayout<Int>.stride)
        }
        return table
    }

    /// The rows by their keys; null is one.
    final class Table {
        let rows: [Row]
        private var numbers = KeyNumbers<Value>()
        private var lists: [[Int]] = []

        init(_ rows: [Row]) { self.rows = rows }

        /// Adds a row; whether its key is a new one.
        func add(_ row: Int, to key: Value) -> Bool {
            let number = numbers.number(of: key)
            let isNew = number == lists.count
            if isNew { lists.append([]) }
            lists[number].append(row)
            return isNew
        }

        /// Those of a key, in their order.
        func rows(of key: Value) -> [Row] {
            numbers.knownNumber(of: key).map { lists[$0].map { rows[$0] } } ?? []
        }
    }

    /// The tables, by container.
    struct Tables {
        var byNode: [Node?: Table] = [:]
        /// What they take in memory.
        var bytes = 0
    }
}
