import Documents

/// What rows of one result were made from, with nothing told twice: a running total was made from all that the one before
/// was, and one value more. A thousand of them have a thousand sources, not half a million.
public struct SharedSources {
    private let rows: Rows
    /// For each row the one whose sources are all its own, too, or -1.
    private var before: [Int]

    /// What a row was made from.
    public struct Sources {
        /// Nodes, each once.
        public let nodes: [Node]
        /// The row, from 0, whose sources are among its own, too; they are not among the nodes.
        public let row: Int?
    }

    public init(_ rows: Rows) {
        self.rows = rows
        before = Array(repeating: -1, count: rows.count)
        var groups: [[ObjectIdentifier]: [Running]] = [:]
        for row in rows.rows.indices {
            guard let running = Running(rows.rows[row], at: row) else { continue }
            groups[running.lists, default: []].append(running)
        }
        for group in groups.values { link(group.sorted { ($0.counts, $0.row) < ($1.counts, $1.row) }) }
    }

    /// Finds for each row one that has less.
    private mutating func link(_ group: [Running]) {
        var last: Running?
        for running in group {
            if let last, zip(last.counts, running.counts).allSatisfy({ $0 <= $1 }) { before[running.row] = last.row }
            // Of a row that is in none of its own lists another has not all.
            if running.isWithinItsLists { last = running }
        }
    }

    /// What a row was made from.
    public func sources(row: Int) -> Sources {
        guard before[row] >= 0, let own = Running(rows.rows[row], at: row),
            let other = Running(rows.rows[before[row]], at: before[row])
        else { return Sources(nodes: rows.sources(row: row), row: nil) }
        var collected = NodeCollector()
        own.nodes.forEach { collected.add($0) }
        for (part, count) in zip(own.parts, other.counts) {
            for sources in part.list.all[count..<part.count] { collected.add(sources, of: nil) }
        }
        return Sources(nodes: collected.nodes, row: before[row])
    }
}

/// A row that was made from the first of some lists, and from itself.
private struct Running {
    let row: Int
    private(set) var nodes: [Node] = []
    private(set) var parts: [(list: SourceList, count: Int)] = []

    /// Nil for a row that was made from anything else.
    init?(_ row: Row, at index: Int) {
        self.row = index
        if case .node = row.sources { return nil }
        let all = if case .all(let all) = row.sources { all } else { [row.sources] }
        for sources in all { guard add(sources, of: row.node) else { return nil } }
        // Most rows were made from their own node only.
        if parts.isEmpty { return nil }
    }

    private mutating func add(_ sources: RowSources, of node: Node?) -> Bool {
        switch sources {
        case .node: if let node { nodes.append(node) }
        case .nodes(let more): nodes += more
        case .first(let count, let list): parts.append((list, count))
        case .all, .rows: return false
        }
        return true
    }

    var lists: [ObjectIdentifier] { parts.map { ObjectIdentifier($0.list) } }
    var counts: [Int] { parts.map(\.count) }

    /// Whether its own nodes are the last of one of its lists.
    var isWithinItsLists: Bool {
        nodes.allSatisfy { node in
            parts.contains { list, count in
                guard count > 0, case .nodes(let last) = list.all[count - 1] else { return false }
                return last.contains(node)
            }
        }
    }
}

/// By the first that is unlike, as words are sorted.
private func < (left: ([Int], Int), right: ([Int], Int)) -> Bool {
    left.0 == right.0 ? left.1 < right.1 : left.0.lexicographicallyPrecedes(right.0)
}
