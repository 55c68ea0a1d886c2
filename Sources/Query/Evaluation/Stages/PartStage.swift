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
        defer { grouping.discard() }
        var groups: [Int] = []
        var sizes: [Int] = []
        for row in rows {
            try frame.begin(row, in: slot)
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
