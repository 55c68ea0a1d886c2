/// `top N by A`: `sort A desc | take N`, perhaps of each group.
struct TopStage: Stage {
    let slot: Int
    let count: RowCount
    let sort: SortStage
    let per: [any Computation]

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        let count = try count.value(in: &frame)
        guard !per.isEmpty else {
            return try sort.order(of: rows, choosing: true, in: &frame).prefix(count).map { rows[$0] }
        }
        var grouping = Grouping(slot: slot, keys: per)
        defer { grouping.discard() }
        var groups: [[Row]] = []
        for row in rows {
            try frame.begin(row, in: slot)
            let group = try grouping.group(in: &frame)
            if group == groups.count { groups.append([]) }
            groups[group].append(row)
        }
        var result: [Row] = []
        for group in groups {
            result += try sort.order(of: group, choosing: true, in: &frame).prefix(count).map { group[$0] }
        }
        return result
    }
}
