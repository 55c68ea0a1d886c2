/// `where COND`
struct WhereStage: Stage {
    let slot: Int
    let condition: any Computation
    /// The field that the condition depends on alone; nil where there is none.
    private let field: RowField?

    init(slot: Int, condition: any Computation) {
        self.slot = slot
        self.condition = condition
        if case .field(let field) = condition.dependence, field.slot == slot { self.field = field } else { field = nil }
    }

    var isSeparable: Bool { true }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        if let field { return try rows.kept(by: self, of: field, in: &frame) }
        var kept: [Row] = []
        for row in rows where try holds(for: row, in: &frame) { kept.append(row) }
        return kept
    }

    fileprivate func holds(for row: Row, in frame: inout Frame) throws(Interruption) -> Bool {
        try frame.begin(row, in: slot)
        return try condition.truth(in: &frame) == true
    }
}

extension [Row] {
    /// Those for which a condition holds that depends on one field alone: of rows that have the same value, it is asked once.
    fileprivate func kept(
        by stage: WhereStage, of field: RowField, in frame: inout Frame
    ) throws(Interruption) -> [Row] {
        var numbers = RowNumbers(of: field)
        var meaning = numbers.meaning
        // By number.
        var known: [Bool?] = []
        var kept: [Row] = []
        for row in self {
            guard let number = numbers.number(of: row.node, in: frame.run) else {
                if try stage.holds(for: row, in: &frame) { kept.append(row) }
                continue
            }
            if numbers.meaning != meaning || known.isEmpty {
                meaning = numbers.meaning
                known = Array<Bool?>(repeating: nil, count: numbers.count)
            }
            if let holds = known[number] {
                try frame.checkStop()
                if holds { kept.append(row) }
                continue
            }
            let noted = frame.run.noteCount
            let holds = try stage.holds(for: row, in: &frame)
            // What is to be noted is of each row.
            if frame.run.noteCount == noted { known[number] = holds }
            if holds { kept.append(row) }
        }
        return kept
    }
}
