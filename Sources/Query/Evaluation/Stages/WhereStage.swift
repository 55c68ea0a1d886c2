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
        var condition = NumberedCondition(self)
        var kept: [Row] = []
        for row in rows where try condition.holds(for: row, in: &frame) { kept.append(row) }
        return kept
    }

    /// Whether it asks rows for nothing but one field of their nodes.
    var asksOneField: Bool { field != nil }

    /// Keeps those for which it holds.
    func filter(_ nodes: inout NodeRun, in frame: inout Frame) throws(Interruption) {
        var condition = NumberedCondition(self)
        nodes.indices = try condition.kept(of: nodes, in: &frame)
    }

    fileprivate func holds(for row: Row, in frame: inout Frame) throws(Interruption) -> Bool {
        try frame.begin(row, in: slot)
        return try condition.truth(in: &frame) == true
    }

    fileprivate var numbers: RowNumbers? { field.map { RowNumbers(of: $0) } }
}

/// A condition that, where it depends on one field alone, is asked once of rows that have the same value.
private struct NumberedCondition {
    private let stage: WhereStage
    private var numbers: RowNumbers?
    private var meaning = -1
    /// By number.
    private var known: [Bool?] = []

    init(_ stage: WhereStage) {
        self.stage = stage
        numbers = stage.numbers
    }

    /// Those of the rows for which it holds.
    mutating func kept(of nodes: NodeRun, in frame: inout Frame) throws(Interruption) -> [Int32] {
        var kept: [Int32] = []
        let values = numbers?.numbers(
            of: nodes.relation, in: nodes.document, for: nodes.indices.count, frame.run)
        settleMeaning()
        guard let values else {
            for index in nodes.indices where try holds(for: Row(node: nodes.node(index)), in: &frame) {
                kept.append(index)
            }
            return kept
        }
        for index in nodes.indices {
            try frame.checkStop()
            var holds = known[values[Int(index)]]
            if holds == nil { holds = try self.holds(for: Row(node: nodes.node(index)), in: &frame) }
            if holds == true { kept.append(index) }
        }
        return kept
    }

    /// Forgets what is known where numbers mean something else now.
    private mutating func settleMeaning() {
        guard let current = numbers?.meaning, current != meaning else { return }
        meaning = current
        known = Array(repeating: nil, count: numbers?.count ?? 0)
    }

    mutating func holds(for row: Row, in frame: inout Frame) throws(Interruption) -> Bool {
        guard let number = numbers?.number(of: row.node, in: frame.run) else {
            return try stage.holds(for: row, in: &frame)
        }
        settleMeaning()
        if let holds = known[number] {
            try frame.checkStop()
            return holds
        }
        let noted = frame.run.noteCount
        let holds = try stage.holds(for: row, in: &frame)
        // What is to be noted is of each row.
        if frame.run.noteCount == noted { known[number] = holds }
        return holds
    }
}
