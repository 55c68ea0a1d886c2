import Values

/// `take N`, `last N`, `skip N`, perhaps of each group.
struct PartStage: Stage {
    let part: StageSyntax.Part
    let slot: Int
    let count: RowCount
    let per: [any Computation]

    var gatherer: (any Gatherer)? {
        guard per.isEmpty, part == .take else { return nil }
        return TakeGatherer(count: count)
    }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        let count = try count.value(in: &frame)
        guard !per.isEmpty else {
            return switch part {
            case .take: Array(rows.prefix(count))
            case .last: Array(rows.suffix(count))
            case .skip: Array(rows.dropFirst(count))
            }
        }
        var grouping = Grouping(slot: slot, keys: per)
        var groups: [Int] = []
        var sizes: [Int] = []
        for row in rows {
            try frame.checkStop()
            frame.rows[slot] = row
            let group = try grouping.group(in: &frame)
            if group == sizes.count { sizes.append(0) }
            sizes[group] += 1
            groups.append(group)
        }
        var seen = Array(repeating: 0, count: sizes.count)
        return rows.indices.filter { index in
            let group = groups[index]
            defer { seen[group] += 1 }
            return switch part {
            case .take: seen[group] < count
            case .last: seen[group] >= sizes[group] - count
            case .skip: seen[group] >= count
            }
        }.map { rows[$0] }
    }
}

/// How many rows a stage is for: a whole number, 0 or more.
struct RowCount: Sendable {
    let computation: any Computation
    let stage: String
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Int {
        if case .number(let number) = try computation.value(in: &frame), number.isWhole, !number.isNegative {
            return number.int ?? Int.max
        }
        throw .failed(Diagnostic(CheckFault.notACount(stage), at: place))
    }
}

/// Takes the first rows, and then no more.
private struct TakeGatherer: Gatherer {
    let count: RowCount
    private var rows: [Row] = []
    private var limit: Int?

    init(count: RowCount) { self.count = count }

    var isSatisfied: Bool { limit.map { rows.count >= $0 } ?? false }

    mutating func add(_ more: [Row], in frame: inout Frame) throws(Interruption) {
        if limit == nil { limit = try count.value(in: &frame) }
        rows += more.prefix((limit ?? 0) - rows.count)
    }

    mutating func finish(in frame: inout Frame) throws(Interruption) -> [Row] {
        // Checked even where no row came.
        if limit == nil { limit = try count.value(in: &frame) }
        return rows
    }
}
