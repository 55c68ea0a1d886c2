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
    /// What the keys are called.
    let keyNames: [String]
    /// Whether groups can go to another process.
    let isPortable: Bool

    var gatherer: (any Gatherer)? { SummarizeGatherer(stage: self) }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var gatherer = Optional(SummarizeGatherer(stage: self))
        defer { BackgroundRelease.release(&gatherer, leaving: nil, count: rows.count) }
        try gatherer?.add(rows, in: &frame)
        return try gatherer?.finish(in: &frame) ?? []
    }
}

/// Gathers groups: of each, a list for each aggregate, and the sources of its rows.
fileprivate struct SummarizeGatherer: Gatherer {
    let stage: SummarizeStage
    private var grouping: Grouping
    private var groups: [Group] = []
    /// How many rows of each group are counted and not added to it yet: thousands of numbers that are close together.
    private var waiting: [Int] = []
    /// One for all: what is not changed in a group is shared.
    private let emptyGroup: Group

    fileprivate struct Group {
        var count = 0
        var lists: [[Value]]
        /// Of each aggregate with a condition, how many rows counted.
        var counts: [Int]
        var sources: [RowSources] = []
        var nodes: [Node] = []
        /// The node of its first row, where no more of its rows are kept than that.
        var first: Node?
        /// By the index of an aggregate: the node of the first value that is unlike its first.
        var odd: [Int: Node] = [:]
        /// By the index of an aggregate: the node of its first value, for who comes before on another thread.
        var firsts: [Int: Node] = [:]
        /// What is known besides of groups that come from several processes.
        var split = SplitGroup()

        /// Notes a value that can't be added to those before it.
        mutating func noteOdd(_ value: Value, in number: Int, of row: Row) {
            guard let first = lists[number].first, value.isUnlike(first), odd[number] == nil else { return }
            odd[number] = row.node ?? row.firstSource
        }

        /// The node of its first row.
        var firstNode: Node? {
            first ?? nodes.first ?? sources.first?.first(of: nil)
        }

        mutating func closeNodes() {
            if let first, nodes.isEmpty, sources.isEmpty { nodes = [first] }
            guard !nodes.isEmpty else { return }
            sources.append(.nodes(nodes))
            nodes = []
        }
    }

    init(stage: SummarizeStage) {
        self.stage = stage
        grouping = Grouping(slot: stage.slot, keys: stage.keys)
        let count = stage.aggregates.count
        emptyGroup = Group(lists: Array(repeating: [], count: count), counts: Array(repeating: 0, count: count))
        // Without keys there is one group, even of no rows.
        if stage.keys.isEmpty { groups.append(emptyGroup) }
    }

    /// Whether nothing is worked out for each row: `count`.
    private var onlyCounts: Bool { stage.keys.isEmpty && countsGroups }

    mutating func add(_ rows: [Row], in frame: inout Frame) throws(Interruption) {
        guard !onlyCounts else {
            for row in rows {
                try frame.checkStop()
                groups[0].count += 1
                if frame.run.isSplit, groups[0].count == 1 { groups[0].split.begin(frame.document, rank: 0) }
                if keepsSources(of: 0, in: frame.run) {
                    try frame.keep(bytesEach)
                    addSources(of: row, [], to: 0)
                }
                if frame.run.isSplit { groups[0].noteSources(of: frame.document) }
            }
            return
        }
        for row in rows {
            try frame.begin(row, in: stage.slot)
            frame.collected = []
            let index = stage.keys.isEmpty ? 0 : try grouping.group(in: &frame)
            if index == groups.count { groups.append(emptyGroup) }
            groups[index].count += 1
            if frame.run.isSplit, groups[index].count == 1 { groups[index].split.begin(frame.document, rank: index) }
            // What no aggregate takes in is no source of them.
            var isSource = stage.aggregates.isEmpty
            for (number, aggregate) in stage.aggregates.enumerated() {
                guard try aggregate.counts(in: &frame) else { continue }
                isSource = true
                // Where all count, their number is the group's.
                if aggregate.condition != nil { groups[index].counts[number] += 1 }
                guard let argument = aggregate.argument else { continue }
                let value = try argument.value(in: &frame)
                guard !value.isNull else { continue }
                groups[index].noteOdd(value, in: number, of: row)
                if frame.run.isPart, groups[index].lists[number].isEmpty {
                    groups[index].firsts[number] = row.node ?? row.firstSource
                }
                groups[index].lists[number].join(value)
                try frame.keep(inList: value)
                if frame.run.isSplit {
                    groups[index].split.lists[number, default: .init()]
                        .reach(groups[index].lists[number].count, of: frame.document)
                }
            }
            let collected = frame.takeCollected()
            if isSource, keepsSources(of: index, in: frame.run) {
                try frame.keep(bytesEach + MemorySize.sources(collected.count) + frame.memory.madeSources)
                addSources(of: row, collected, to: index)
            }
            if frame.run.isSplit { groups[index].noteSources(of: frame.document) }
        }
    }

    /// Whether what the next rows of a group were made from is kept. Where nobody asks for it, errors still name a first place.
    private func keepsSources(of group: Int, in run: Run) -> Bool {
        run.namesSources || !run.isSplit && groups[group].first == nil && groups[group].firstNode == nil
    }

    /// Whether nothing is asked of a group's rows but how many there are.
    private var countsGroups: Bool {
        stage.aggregates.allSatisfy { $0.argument == nil && $0.condition == nil }
    }

    mutating func add(_ nodes: NodeRun, in frame: inout Frame) throws(Interruption) {
        guard countsGroups, !frame.run.isSplit else { return try add(nodes.rows, in: &frame) }
        guard !stage.keys.isEmpty else {
            try frame.checkStop()
            groups[0].count += nodes.indices.count
            guard keepsSources(of: 0, in: frame.run) else { return }
            if frame.run.namesSources {
                try frame.keep(nodes.indices.count * bytesEach)
                groups[0].nodes += nodes.indices.lazy.map { nodes.node($0) }
            } else if let first = nodes.indices.first {
                try frame.keep(bytesEach)
                groups[0].first = nodes.node(first)
            }
            return
        }
        if let numbers = grouping.valueNumbers(of: nodes, in: frame.run) {
            return try add(nodes, by: numbers, in: &frame)
        }
        for index in nodes.indices {
            let node = nodes.node(index)
            let group = try group(of: node, in: &frame)
            groups[group].count += 1
            guard keepsSources(of: group, in: frame.run) else { continue }
            try frame.keep(bytesEach)
            groups[group].nodes.append(node)
        }
    }

    /// The group of a node that is a row, a new one for a new key.
    private mutating func group(of node: Node, in frame: inout Frame) throws(Interruption) -> Int {
        try frame.begin(Row(node: node), in: stage.slot)
        let group = try grouping.group(in: &frame)
        if group == groups.count { groups.append(emptyGroup) }
        return group
    }

    /// Adds rows by the numbers of their only key, so that a group is looked for once for all that have the same.
    private mutating func add(
        _ nodes: NodeRun, by numbers: ValueNumbers, in frame: inout Frame
    ) throws(Interruption) {
        let runs = NumberedRuns(nodes, numbers)
        let namesSources = frame.run.namesSources
        var groupsOfRuns: [Int] = []
        for run in runs.all {
            try frame.checkStop()
            var group = grouping.knownGroup(ofNumber: run.number) ?? -1
            if group < 0 {
                group = try self.group(of: run.first, in: &frame)
                if !namesSources, groups[group].firstNode == nil {
                    try frame.keep(bytesEach)
                    groups[group].first = run.first
                }
            }
            if group >= waiting.count {
                waiting += repeatElement(0, count: max(group + 1, 2 * waiting.count) - waiting.count)
            }
            waiting[group] += run.count
            if namesSources {
                try frame.keep(run.count * bytesEach)
                groupsOfRuns.append(group)
            }
        }
        guard namesSources else { return }
        // Values with different numbers may be equal, and sources are in the order of the text.
        for index in nodes.indices { groups[groupsOfRuns[runs.run(of: index)]].nodes.append(nodes.node(index)) }
    }

    /// Adds to the groups what was counted of them.
    mutating func close(in frame: inout Frame) throws(Interruption) {
        for (group, count) in zip(groups.indices, waiting) { groups[group].count += count }
        waiting = []
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
        try close(in: &frame)
        if frame.run.isSplit { for index in groups.indices { groups[index].order() } }
        for index in order(in: frame) {
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
            let places = groups[index].split.oddPlaces.map { (stage.aggregates[$0].slot, $1) }
            frame.group = CurrentGroup(
                keys: keys, odd: Dictionary(uniqueKeysWithValues: odd), first: groups[index].firstNode,
                oddPlaces: Dictionary(uniqueKeysWithValues: places))
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

    // MARK: On several threads

    var part: (any Gatherer)? { SummarizeGatherer(stage: stage) }

    mutating func take(_ part: any Gatherer, in frame: inout Frame) throws(Interruption) {
        guard let part = part as? SummarizeGatherer else { return }
        for index in part.groups.indices {
            try frame.checkStop()
            let (own, isNew) = grouping.take(index, of: part.grouping, in: &frame)
            let keepsSources = isNew || keepsSources(of: own, in: frame.run)
            if isNew {
                groups.append(part.groups[index])
            } else if countsGroups, !keepsSources {
                groups[own].count += part.groups[index].count
            } else {
                groups[own].append(part.groups[index], withSources: keepsSources)
            }
        }
    }

    // MARK: In several processes

    /// The indices of groups in the order of their first rows: what came from other processes came in any order.
    private func order(in frame: Frame) -> [Int] {
        guard frame.run.isSplit else { return Array(groups.indices) }
        return groups.indices.sorted {
            let (left, right) = (groups[$0].split, groups[$1].split)
            return (left.document, left.rank, $0) < (right.document, right.rank, $1)
        }
    }

    /// Of a row nothing but values is held.
    var documents: Set<Int> { [] }

    func states(in parts: Int, in frame: inout Frame) throws(Interruption) -> [Int: StateWriter] {
        var writers: [Int: StateWriter] = [:]
        for index in order(in: frame) where groups[index].count > 0 {
            try frame.checkStop()
            let keys = stage.keys.isEmpty ? [] : grouping.groups[index]
            var group = groups[index]
            group.order()
            for (number, node) in group.odd where group.split.oddPlaces[number] == nil {
                if case .text(let at) = frame.run.library.field("at", of: node) { group.split.oddPlaces[number] = at }
            }
            let part = parts > 1 ? Self.part(of: keys, parts) : 0
            writers[part, default: StateWriter()].write(keys, group)
        }
        return writers.isEmpty ? [0: StateWriter()] : writers
    }

    /// The same part for the same keys, whichever process asks.
    private static func part(of keys: [Value], _ parts: Int) -> Int {
        var writer = StateWriter()
        for key in keys { writer.write(key) }
        // FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv
        let hash = writer.bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return Int(hash % UInt64(parts))
    }

    mutating func read(_ state: inout StateReader) throws(MalformedBytes) {
        while !state.isAtEnd {
            let keys = try state.all { reader throws(MalformedBytes) in try reader.value() }
            guard keys.count == stage.keys.count else { throw MalformedBytes("a group has other keys") }
            let group = try Group(from: &state, aggregates: stage.aggregates.count)
            let index = stage.keys.isEmpty ? 0 : grouping.group(of: keys)
            if index == groups.count {
                groups.append(group)
            } else {
                if !stage.keys.isEmpty, group.split.isBefore(groups[index].split) { grouping.spell(index, as: keys) }
                groups[index].add(group)
            }
        }
    }
}

extension SummarizeGatherer.Group {
    /// Notes that its sources so far are of documents up to this one.
    mutating func noteSources(of document: Int) {
        guard !nodes.isEmpty || !sources.isEmpty else { return }
        if !sources.isEmpty {
            // One by one, so that they can be put in order.
            closeNodes()
            var collector = NodeCollector()
            for source in sources { collector.add(source, of: nil) }
            (nodes, sources) = (collector.nodes, [])
        }
        split.sources.reach(nodes.count, of: document)
    }

    /// Puts what came from several processes in the order of the documents.
    mutating func order() {
        for number in lists.indices { split.lists[number]?.order(&lists[number]) }
        split.sources.order(&nodes)
    }

    /// Takes in the same group of the documents that come next.
    mutating func append(_ other: SummarizeGatherer.Group, withSources: Bool) {
        for number in lists.indices where !other.lists[number].isEmpty {
            if odd[number] == nil {
                if let first = lists[number].first, other.lists[number][0].isUnlike(first) {
                    odd[number] = other.firsts[number]
                } else if let node = other.odd[number] {
                    odd[number] = node
                }
            }
            if lists[number].isEmpty { firsts[number] = other.firsts[number] }
            lists[number] += other.lists[number]
        }
        for number in counts.indices where other.counts[number] > 0 { counts[number] += other.counts[number] }
        count += other.count
        guard withSources else { return }
        if !other.sources.isEmpty {
            closeNodes()
            sources += other.sources
        }
        nodes += other.nodes
    }

    /// Takes in the same group of other documents, whichever come first.
    mutating func add(_ other: SummarizeGatherer.Group) {
        let (isFirst, isEmpty) = (other.split.isBefore(split), count == 0)
        for number in lists.indices {
            let before = lists[number].count
            lists[number] += other.lists[number]
            counts[number] += other.counts[number]
            if let portions = other.split.lists[number] {
                split.lists[number, default: .init()].add(portions, after: before)
            }
        }
        split.oddPlaces.merge(other.split.oddPlaces) { mine, others in isFirst ? others : mine }
        split.sources.add(other.split.sources, after: nodes.count)
        nodes += other.nodes
        count += other.count
        if isFirst || isEmpty { (split.document, split.rank) = (other.split.document, other.split.rank) }
    }

    /// One that another process wrote.
    init(from state: inout StateReader, aggregates: Int) throws(MalformedBytes) {
        count = try state.amount()
        counts = try state.all { reader throws(MalformedBytes) in try reader.amount() }
        lists = try state.all { reader throws(MalformedBytes) in
            try reader.all { reader throws(MalformedBytes) in try reader.value() }
        }
        nodes = try state.all { reader throws(MalformedBytes) in try reader.node() }
        split = try SplitGroup(from: &state)
        guard count > 0, counts.count == aggregates, lists.count == aggregates,
            split.sources.end == nodes.count,
            lists.indices.allSatisfy({ split.lists[$0]?.end ?? 0 == lists[$0].count })
        else { throw MalformedBytes("a group is not whole") }
    }
}

extension StateWriter {
    fileprivate mutating func write(_ keys: [Value], _ group: SummarizeGatherer.Group) {
        write(all: keys) { $0.write($1) }
        write(group.count)
        write(all: group.counts) { $0.write($1) }
        write(all: group.lists) { $0.write(all: $1) { $0.write($1) } }
        write(all: group.nodes) { $0.write($1) }
        write(group.split)
    }
}
