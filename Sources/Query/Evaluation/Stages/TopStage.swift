import Documents

/// `top N by A`: `sort A desc | take N`, perhaps of each group.
struct TopStage: Stage {
    let slot: Int
    let count: RowCount
    let sort: SortStage
    let per: [any Computation]

    var gatherer: (any Gatherer)? { TopGatherer(stage: self) }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var gatherer = Optional(TopGatherer(stage: self))
        defer { BackgroundRelease.release(&gatherer, leaving: nil, count: rows.count) }
        try gatherer?.add(rows, in: &frame)
        return try gatherer?.finish(in: &frame) ?? []
    }
}

/// Gathers the first rows of an order, of each group: it holds no more than some times those that are asked for.
struct TopGatherer: Gatherer {
    let stage: TopStage
    private var count: Int?
    private var maker: SortStage.KeyMaker
    private var grouping: Grouping
    private var groups: [Group] = []
    private(set) var keepsLayers = false

    private struct Group {
        /// The number of the document that its first row came from, which decides where it stands among groups.
        let first: Int
        var entries: [Entry] = []
        /// The keys of the last that is still among the first; nil while there are too few.
        var bound: [SortKey]?
        /// How many rows have an amount of each dimension or currency as their first key.
        var units: [String: Int] = [:]
        /// The same by the numbers of the documents that they are in, where these are asked for.
        var unitsByDocument: [Int: [String: Int]] = [:]
    }

    private struct Entry {
        let row: Row
        let keys: [SortKey]
        let bytes: Int
        /// The number of the document that it came from.
        let document: Int
    }

    /// How many are held beyond so many that are asked for, before the others are let go of: with as many again each row is put in
    /// order some few times at most.
    private static func slack(beyond count: Int) -> Int { max(count, 64) }

    /// The documents of more rows than that may be too many for their layers to be made again.
    private static let few = 1024

    init(stage: TopStage) {
        self.stage = stage
        maker = SortStage.KeyMaker(stage.sort)
        grouping = Grouping(slot: stage.slot, keys: stage.per)
    }

    mutating func add(_ rows: [Row], in frame: inout Frame) throws(Interruption) {
        let count = try limit(in: &frame)
        // The layers of few documents are soon made again.
        let mayBeMany = count > Self.few || !stage.per.isEmpty
        keepsLayers = false
        for row in rows {
            try frame.begin(row, in: stage.slot)
            let index = stage.per.isEmpty ? 0 : try grouping.group(in: &frame)
            if index == groups.count { groups.append(Group(first: frame.document)) }
            let (keys, bytes) = try maker.keys(in: &frame)
            if case .quantity(let unit, _)? = keys.first {
                groups[index].units[unit, default: 0] += 1
                if frame.run.isSplit {
                    groups[index].unitsByDocument[frame.document, default: [:]][unit, default: 0] += 1
                }
            }
            // Of equals the first is first.
            if let bound = groups[index].bound, stage.sort.isBefore(keys, bound) != true { continue }
            try frame.keep(bytes)
            groups[index].entries.append(Entry(row: row, keys: keys, bytes: bytes, document: frame.document))
            keepsLayers = mayBeMany
            if groups[index].entries.count - Self.slack(beyond: count) >= count {
                try choose(count, of: index, in: &frame)
                groups[index].bound = groups[index].entries.last?.keys
            }
        }
    }

    private mutating func limit(in frame: inout Frame) throws(Interruption) -> Int {
        if let count { return count }
        let count = try stage.count.value(in: &frame)
        self.count = count
        return count
    }

    /// Puts a group's rows in order, and lets go of those that are none of the first.
    private mutating func choose(_ count: Int, of index: Int, in frame: inout Frame) throws(Interruption) {
        // A frame is too much to be held for each comparison.
        let (sort, stopFlag) = (stage.sort, frame.run.stopFlag)
        do {
            // Swift's sort is stable, but does not promise it.
            let entries = groups[index].entries
            let order = try entries.indices.sorted {
                if stopFlag.isStopped { throw Interruption.stopped }
                return sort.isBefore(entries[$0].keys, entries[$1].keys) ?? ($0 < $1)
            }
            frame.memory.release(order.dropFirst(count).reduce(0) { $0 + entries[$1].bytes })
            groups[index].entries = order.prefix(count).map { entries[$0] }
        } catch {
            throw error as? Interruption ?? .stopped
        }
    }

    // MARK: On several threads

    var part: (any Gatherer)? { TopGatherer(stage: stage) }

    mutating func close(in frame: inout Frame) throws(Interruption) {
        guard let count else { return }
        for index in groups.indices { try choose(count, of: index, in: &frame) }
    }

    mutating func take(_ part: any Gatherer, in frame: inout Frame) throws(Interruption) {
        guard let part = part as? TopGatherer else { return }
        let count = try limit(in: &frame)
        for (number, group) in part.groups.enumerated() {
            try frame.checkStop()
            let (index, isNew) = grouping.take(number, of: part.grouping, in: &frame)
            // Of one that has no keys, there is none before a first row came.
            guard !isNew, index < groups.count else {
                groups.append(group)
                continue
            }
            groups[index].units.merge(group.units, uniquingKeysWith: +)
            for entry in group.entries {
                if let bound = groups[index].bound, stage.sort.isBefore(entry.keys, bound) != true {
                    frame.memory.release(entry.bytes)
                } else {
                    groups[index].entries.append(entry)
                }
            }
            if groups[index].entries.count - Self.slack(beyond: count) >= count {
                try choose(count, of: index, in: &frame)
                groups[index].bound = groups[index].entries.last?.keys
            }
        }
    }

    func measure(with meter: inout ValueMeter) {
        for group in groups {
            meter.add(group.entries.map(\.row))
            meter.add(group.entries.reduce(0) { $0 + $1.bytes })
        }
        for keys in grouping.groups { _ = meter.extent(of: Row(node: nil, values: keys)) }
    }

    mutating func finish(in frame: inout Frame) throws(Interruption) -> [Row] {
        // Checked even where no row came.
        let count = try limit(in: &frame)
        defer { grouping.discard() }
        var rows: [Row] = []
        for index in groups.indices {
            try choose(count, of: index, in: &frame)
            noteUnlike(groups[index], in: frame.run.notes)
            rows += groups[index].entries.map(\.row)
            frame.memory.release(groups[index].entries.reduce(0) { $0 + $1.bytes })
            groups[index].entries = []
        }
        return rows
    }

    var documents: Set<Int> {
        Set(groups.flatMap { group in [group.first] + group.entries.map(\.document) })
    }

    /// Which units were met in documents that are not held.
    func states(in parts: Int, in frame: inout Frame) throws(Interruption) -> [Int: StateWriter] {
        var writer = StateWriter()
        let held = documents
        for (index, group) in groups.enumerated() {
            let units = group.unitsByDocument.filter { !held.contains($0.key) }.reduce(into: [:]) {
                $0.merge($1.value) { $0 + $1 }
            }
            guard !units.isEmpty else { continue }
            writer.write(all: stage.per.isEmpty ? [] : grouping.groups[index]) { $0.write($1) }
            writer.write(all: units.sorted { $0.key < $1.key }) { writer, unit in
                writer.write(unit.key)
                writer.write(unit.value)
            }
        }
        return [0: writer]
    }

    /// The number of all documents of other processes.
    private static let others = -1

    mutating func read(_ state: inout StateReader) throws(MalformedBytes) {
        while !state.isAtEnd {
            let keys = try state.all { reader throws(MalformedBytes) in try reader.value() }
            let units = try state.all { reader throws(MalformedBytes) in (try reader.text(), try reader.amount()) }
            let index = stage.per.isEmpty ? 0 : grouping.group(of: keys)
            guard keys.count == stage.per.count, index < groups.count else {
                throw MalformedBytes("a group has no rows")
            }
            for (unit, count) in units {
                groups[index].units[unit, default: 0] += count
                groups[index].unitsByDocument[Self.others, default: [:]][unit, default: 0] += count
            }
        }
    }

    /// Notes how many have an amount in another unit than the first, which says nothing of which is greater.
    private func noteUnlike(_ group: Group, in notes: ComparisonNotes) {
        guard let key = stage.sort.keys.first, case .quantity(let first, _)? = group.entries.first?.keys.first else {
            return
        }
        let units = group.units.keys.sorted { key.isDescending ? $1 < $0 : $0 < $1 }
        for unit in units where unit != first {
            for _ in 0..<(group.units[unit] ?? 0) { notes.add(unit, first) }
        }
    }
}
