/// `where COND`
struct WhereStage: Stage {
    let slot: Int
    let condition: any Computation

    var isSeparable: Bool { true }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var kept: [Row] = []
        for row in rows {
            try frame.begin(row, in: slot)
            if try condition.truth(in: &frame) == true { kept.append(row) }
        }
        return kept
    }
}
