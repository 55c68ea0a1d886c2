/// `join (PIPELINE) as name on COND`: pairs, by left, then right; `left join` also the left rows that have none.
///
/// Right rows are looked up by what is equal on both sides, or by what texts have in common; all else is asked of each pair,
/// and of what only one side decides, of each of its rows.
struct JoinStage: Stage {
    let slot: Int
    let rightSlot: Int
    let right: Pipeline
    let keys: [Key]
    let likeness: Likeness?
    let rest: [Condition]
    let isLeft: Bool

    /// An equality: what is worked out for each left row and each right one.
    struct Key: Sendable {
        let left: any Computation
        let right: any Computation
    }

    /// `similar(a, b) >= 0.8`: the texts of both sides, and how alike they must be at least.
    struct Likeness: Sendable {
        let left: any Computation
        let right: any Computation
        let least: any Computation
        /// The whole condition.
        let condition: any Computation
    }

    /// What else must hold of a pair.
    struct Condition: Sendable {
        let computation: any Computation
        let side: Side

        /// Which rows decide it.
        enum Side { case left, right, both }
    }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var counts: [Int] = []
        var rightRows = try right.rows(in: &frame, counts: &counts)
        if !rows.isEmpty { rightRows = try keeping(.right, of: rightRows, in: rightSlot, &frame) }
        var table = JoinTable()
        var pairs: [Row] = []
        defer {
            BackgroundRelease.release(&rightRows)
            table.discard()
        }
        do {
            if !keys.isEmpty { try lookUp(rightRows, &table, in: &frame) }
            let alike = try likePairs(rows, rightRows, in: &frame)
            try join(rows, Rows(right.shape, rightRows), table, alike, to: &pairs, in: &frame)
        } catch {
            BackgroundRelease.release(&pairs)
            throw error
        }
        return pairs
    }

    private func join(
        _ rows: [Row], _ right: Rows, _ table: JoinTable, _ alike: [[Int32]]?, to pairs: inout [Row],
        in frame: inout Frame
    ) throws(Interruption) {
        let all = keys.isEmpty && alike == nil ? Array(right.rows.indices) : []
        for (number, row) in rows.enumerated() {
            try frame.begin(row, in: slot)
            var candidates = all
            if !keys.isEmpty {
                let key = try values(of: keys.map(\.left), in: &frame)
                candidates = key.map { table.rows(of: $0) } ?? []
            }
            if let alike = alike?[number] {
                if keys.isEmpty {
                    candidates = alike.map { Int($0) }
                } else {
                    let both = Set(alike)
                    candidates = candidates.filter { both.contains(Int32($0)) }
                }
            }
            if try !holds(.left, in: &frame) { candidates = [] }
            let before = pairs.count
            for index in candidates {
                try frame.begin(right.rows[index], in: rightSlot)
                guard try isAlike(alike != nil, in: &frame), try holds(.both, in: &frame) else { continue }
                pairs.append(pair(row, right, index))
                try frame.keep(MemorySize.values(row.values.count + 1) + MemorySize.sources(2) + MemorySize.row)
            }
            if isLeft, pairs.count == before {
                pairs.append(Row(node: row.node, values: row.values + [.null], sources: row.sources))
                try frame.keep(MemorySize.values(row.values.count + 1))
            }
        }
    }

    /// The right rows by their keys; what has a null in them equals nothing.
    private func lookUp(
        _ right: [Row], _ table: inout JoinTable, in frame: inout Frame
    ) throws(Interruption) {
        for (index, row) in right.enumerated() {
            try frame.begin(row, in: rightSlot)
            guard let key = try values(of: keys.map(\.right), in: &frame) else { continue }
            if table.add(index, to: key) { try frame.keepKey(key) }
            try frame.keep(2 * MemoryLayout<Int>.stride)
        }
    }

    private func values(
        of computations: [any Computation], in frame: inout Frame
    ) throws(Interruption) -> [Value]? {
        var values: [Value] = []
        for computation in computations {
            let value = try computation.value(in: &frame)
            if value.isNull { return nil }
            values.append(value)
        }
        return values
    }

    /// Whether what these rows decide holds.
    private func holds(_ side: Condition.Side, in frame: inout Frame) throws(Interruption) -> Bool {
        for condition in rest where condition.side == side {
            guard try condition.computation.truth(in: &frame) == true else { return false }
        }
        return true
    }

    /// The rows for which all holds that one side decides.
    private func keeping(
        _ side: Condition.Side, of rows: [Row], in slot: Int, _ frame: inout Frame
    ) throws(Interruption) -> [Row] {
        guard rest.contains(where: { $0.side == side }) else { return rows }
        var kept: [Row] = []
        for row in rows {
            try frame.begin(row, in: slot)
            if try holds(side, in: &frame) { kept.append(row) }
        }
        return kept
    }

    /// Whether a pair's texts are alike, where that was not looked up.
    private func isAlike(_ isKnown: Bool, in frame: inout Frame) throws(Interruption) -> Bool {
        guard !isKnown, let likeness else { return true }
        return try likeness.condition.truth(in: &frame) == true
    }

    /// For each left row the right rows whose texts are as alike as they must be; nil where they can't be looked up.
    private func likePairs(
        _ rows: [Row], _ right: [Row], in frame: inout Frame
    ) throws(Interruption) -> [[Int32]]? {
        guard let likeness, case .number(let least) = try likeness.least.value(in: &frame),
            least > SimilarityJoin.leastLookedUp,
            right.count < Int(Int32.max)
        else { return nil }
        let isStrict = (likeness.condition as? Order)?.isStrict ?? false
        let lefts = try texts(rows, likeness.left, slot, where: .left, in: &frame)
        let rights = try texts(right, likeness.right, rightSlot, where: nil, in: &frame)
        return try SimilarityJoin(lefts, rights, least: least, isStrict: isStrict, in: frame).pairs(in: &frame)
    }

    private func texts(
        _ rows: [Row], _ text: any Computation, _ slot: Int, where side: Condition.Side?, in frame: inout Frame
    ) throws(Interruption) -> [String?] {
        var texts: [String?] = []
        texts.reserveCapacity(rows.count)
        for row in rows {
            try frame.begin(row, in: slot)
            if let side, try !holds(side, in: &frame) {
                texts.append(nil)
            } else if case .text(let text) = try text.value(in: &frame) {
                try frame.keep(text.heapSize + 3 * text.utf8.count)
                texts.append(text)
            } else {
                texts.append(nil)
            }
        }
        return texts
    }

    private func pair(_ row: Row, _ right: Rows, _ index: Int) -> Row {
        let other = right.rows[index]
        return Row(
            node: row.node, values: row.values + [right.element(index)],
            sources: .all([row.sources.of(row.node), other.sources.of(other.node)]))
    }
}

/// Where the right rows of a join stand, by their keys.
private struct JoinTable {
    private var numbers = KeyNumbers<[Value]>()
    private var rows: [[Int]] = []

    /// Adds a row; whether its key is a new one.
    mutating func add(_ row: Int, to key: [Value]) -> Bool {
        let number = numbers.number(of: key)
        let isNew = number == rows.count
        if isNew { rows.append([]) }
        rows[number].append(row)
        return isNew
    }

    func rows(of key: [Value]) -> [Int] { numbers.knownNumber(of: key).map { rows[$0] } ?? [] }

    mutating func discard() {
        numbers.discard()
        BackgroundRelease.release(&rows)
    }
}
