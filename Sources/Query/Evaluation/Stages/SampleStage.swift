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
        let groups = try Grouping.indices(of: rows, slot: slot, keys: per, in: &frame)
        return groups.flatMap { generator.sample(count, of: $0) }.sorted().map { rows[$0] }
    }
}
