/// `sample N seed S`: so many rows by chance, in their order; of each group, if asked for. The same seed takes the same of the
/// same rows.
struct SampleStage: Stage {
    let slot: Int
    let count: RowCount
    let seed: RowCount?
    let per: [any Computation]

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        let count = try count.value(in: &frame)
        var generator = SeededGenerator(seed: UInt64(try seed?.value(in: &frame) ?? 1))
        guard !per.isEmpty else {
            return generator.sample(count, of: Array(rows.indices)).map { rows[$0] }
        }
        var grouping = Grouping(slot: slot, keys: per)
        defer { grouping.discard() }
        var groups: [[Int]] = []
        for (index, row) in rows.enumerated() {
            try frame.begin(row, in: slot)
            let group = try grouping.group(in: &frame)
            if group == groups.count { groups.append([]) }
            groups[group].append(index)
        }
        return groups.flatMap { generator.sample(count, of: $0) }.sorted().map { rows[$0] }
    }
}
