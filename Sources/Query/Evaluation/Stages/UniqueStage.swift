/// `unique A, …`: the first of equals.
struct UniqueStage: Stage {
    let slot: Int
    let keys: [any Computation]

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var grouping = Grouping(slot: slot, keys: keys)
        var kept: [Row] = []
        defer { grouping.discard() }
        do {
            for row in rows {
                try frame.begin(row, in: slot)
                if try grouping.group(in: &frame) == kept.count { kept.append(row) }
            }
        } catch {
            BackgroundRelease.release(&kept)
            throw error
        }
        return kept
    }
}
