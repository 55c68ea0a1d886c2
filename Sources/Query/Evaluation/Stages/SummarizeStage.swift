import Documents
import Values

/// `summarize AGG by KEY`: one row for each group: its keys, then what is computed from its rows.
struct SummarizeStage: Stage {
    /// The slot of the rows that come in.
    let slot: Int
    let keys: [any Computation]
    let aggregates: [Aggregate]
    /// The slot of the group's row, of which only the keys are known.
    let groupSlot: Int
    let columns: [any Computation]
    /// The index of the first key that is a node.
    let nodeKey: Int?

    var gatherer: (any Gatherer)? { SummarizeGatherer(stage: self) }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var gatherer = Optional(SummarizeGatherer(stage: self))
        defer { BackgroundRelease.release(&gatherer, leaving: nil, count: rows.count) }
        try gatherer?.add(rows, in: &frame)
        return try gatherer?.finish(in: &frame) ?? []
    }
}

/// Gathers groups: of each, a list for each aggregate, and the sources of its rows.
private struct SummarizeGatherer: Gatherer {
    let stage: SummarizeStage
    private var grouping: Grouping
    private var groups: [Group] = []

    private struct Group {
        var count = 0
        var lists: [[Value]]
        /// Of each aggregate, how many rows counted.
        var counts: [Int]
        var sources: [RowSources] = []
        var nodes: [Node] = []
        /// By the index of an aggregate: the node of the first value that is unlike its first.
        var odd: [Int: Node] = [:]

        /// Notes a value that can't be added to those before it.
        mutating func noteOdd(_ value: Value, in number: Int, of row: Row) {
            guard let first = lists[number].first, value.isUnlike(first), odd[number] == nil else { return }
            odd[number] = row.node ?? row.firstSource
        }

        /// The node of its first row.
        var firstNode: Node? {
            nodes.first ?? sources.first?.first(of: nil)
        }

        mutating func closeNodes() {
            guard !nodes.isEmpty else { return }
            sources.append(.nodes(nodes))
            nodes = []
        }
    }

    init(stage: SummarizeStage) {
        self.stage = stage
        grouping = Grouping(slot: stage.slot, keys: stage.keys)
        // Without keys there is one group, even of no rows.
        if stage.keys.isEmpty { groups.append(emptyGroup) }
    }

    /// Whether nothing is worked out for each row: `count`.
    private var onlyCounts: Bool {
        stage.keys.isEmpty && stage.aggregates.allSatisfy { $0.argument == nil && $0.condition == nil }
    }

    private var emptyGroup: Group {
        let count = stage.aggregates.count
        return Group(lists: Array(repeating: [], count: count), counts: Array(repeating: 0, count: count))
    }

    mutating func add(_ rows: [Row], in frame: inout Frame) throws(Interruption) {
        guard !onlyCounts else {
            for row in rows {
                try frame.checkStop()
                groups[0].count += 1
                try frame.keep(bytesEach)
                addSources(of: row, [], to: 0)
            }
            return
        }
        for row in rows {
            try frame.begin(row, in: stage.slot)
            frame.collected = []
            let index = stage.keys.isEmpty ? 0 : try grouping.group(in: &frame)
            if index == groups.count { groups.append(emptyGroup) }
            groups[index].count += 1
            // What no aggregate takes in is no source of them.
            var isSource = stage.aggregates.isEmpty
            for (number, aggregate) in stage.aggregates.enumerated() {
                guard try aggregate.counts(in: &frame) else { continue }
                isSource = true
                groups[index].counts[number] += 1
                guard let argument = aggregate.argument else { continue }
                let value = try argument.value(in: &frame)
                guard !value.isNull else { continue }
                groups[index].noteOdd(value, in: number, of: row)
                groups[index].lists[number].join(value)
                try frame.keep(inList: value)
            }
            let collected = frame.takeCollected()
            try frame.keep(bytesEach + MemorySize.sources(collected.count) + frame.memory.madeSources)
            if isSource { addSources(of: row, collected, to: index) }
        }
    }

    /// Nodes are kept as such, so that many rows take little room.
    private mutating func addSources(of row: Row, _ collected: [RowSources], to index: Int) {
        if case .node = row.sources {
            if let node = row.node { groups[index].nodes.append(node) }
        } else {
            groups[index].closeNodes()
            groups[index].sources.append(row.sources.of(row.node))
        }
        if !collected.isEmpty {
            groups[index].closeNodes()
            groups[index].sources += collected
        }
    }

    /// What is kept of each row besides values.
    private var bytesEach: Int { 2 * MemoryLayout<Node>.stride }

    func measure(with meter: inout ValueMeter) {
        for group in groups {
            meter.add(2 * MemorySize.overhead + group.nodes.count * MemoryLayout<Node>.stride)
            for list in group.lists { _ = meter.extent(of: .list(list)) }
            for sources in group.sources { meter.add(sources) }
        }
        for keys in grouping.groups { _ = meter.extent(of: Row(node: nil, values: keys)) }
        meter.add(3 * grouping.groups.count * MemorySize.values(stage.keys.count))
    }

    mutating func finish(in frame: inout Frame) throws(Interruption) -> [Row] {
        var rows: [Row] = []
        do {
            try finish(&rows, in: &frame)
        } catch {
            BackgroundRelease.release(&rows)
            throw error
        }
        return rows
    }

    private mutating func finish(_ rows: inout [Row], in frame: inout Frame) throws(Interruption) {
        for index in groups.indices {
            try frame.checkStop()
            groups[index].closeNodes()
            let keys = stage.keys.isEmpty ? [] : grouping.groups[index]
            let node = stage.nodeKey.flatMap { keys[$0].node }
            frame.rows[stage.groupSlot] = Row(node: node, values: keys)
            for (number, aggregate) in stage.aggregates.enumerated() {
                let count = aggregate.condition == nil ? groups[index].count : groups[index].counts[number]
                frame.values[aggregate.slot] =
                    aggregate.argument == nil ? .number(Number(count)) : .list(groups[index].lists[number])
            }
            let odd = groups[index].odd.map { (stage.aggregates[$0].slot, $1) }
            frame.group = CurrentGroup(
                keys: keys, odd: Dictionary(uniqueKeysWithValues: odd), first: groups[index].firstNode)
            defer { frame.group = nil }
            frame.collected = []
            var values = keys
            frame.memory.forgetMade()
            for column in stage.columns { values.append(try column.value(in: &frame)) }
            let collected = frame.takeCollected()
            try frame.keep(values, sources: collected.count + groups[index].sources.count)
            rows.append(Row(node: node, values: values, sources: .all(groups[index].sources + collected)))
        }
    }
}
