/// `unique A, …`: the first of equals.
struct UniqueStage: Stage {
    let slot: Int
    let keys: [any Computation]

    var gatherer: (any Gatherer)? { UniqueGatherer(stage: self) }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var gatherer = Optional(UniqueGatherer(stage: self))
        defer { BackgroundRelease.release(&gatherer, leaving: nil, count: rows.count) }
        try gatherer?.add(rows, in: &frame)
        return try gatherer?.finish(in: &frame) ?? []
    }
}

/// Gathers the first of equals.
struct UniqueGatherer: Gatherer {
    private let stage: UniqueStage
    private var grouping: Grouping
    private var rows: [Row] = []
    /// There may be one of each document.
    private(set) var keepsLayers = false
    private(set) var documents: Set<Int> = []

    init(stage: UniqueStage) {
        self.stage = stage
        grouping = Grouping(slot: stage.slot, keys: stage.keys)
    }

    mutating func add(_ more: [Row], in frame: inout Frame) throws(Interruption) {
        let before = rows.count
        defer {
            keepsLayers = rows.count > before
            if keepsLayers { documents.insert(frame.document) }
        }
        for row in more {
            try frame.begin(row, in: stage.slot)
            if try grouping.group(in: &frame) == rows.count { rows.append(row) }
        }
    }

    func measure(with meter: inout ValueMeter) {
        meter.add(rows)
        for keys in grouping.groups { _ = meter.extent(of: Row(node: nil, values: keys)) }
    }

    mutating func finish(in frame: inout Frame) throws(Interruption) -> [Row] {
        defer { grouping.discard() }
        return rows
    }
}
