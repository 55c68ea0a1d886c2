/// `join (PIPELINE) as name on COND`: pairs, by left, then right; `left join` also the left rows that have none.
///
/// Right rows are looked up by what is equal on both sides; all else is asked of each pair.
struct JoinStage: Stage {
    let slot: Int
    let rightSlot: Int
    let right: Pipeline
    let keys: [Key]
    let rest: [any Computation]
    let isLeft: Bool

    /// An equality: what is worked out for each left row and each right one.
    struct Key: Sendable {
        let left: any Computation
        let right: any Computation
    }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var counts: [Int] = []
        var rightRows = try right.rows(in: &frame, counts: &counts)
        var table = JoinTable()
        var pairs: [Row] = []
        defer {
            BackgroundRelease.release(&rightRows)
            table.discard()
        }
        do {
            if !keys.isEmpty { try lookUp(rightRows, &table, in: &frame) }
            try join(rows, Rows(right.shape, rightRows), table, to: &pairs, in: &frame)
        } catch {
            BackgroundRelease.release(&pairs)
            throw error
        }
        return pairs
    }

    private func join(
        _ rows: [Row], _ right: Rows, _ table: JoinTable, to pairs: inout [Row], in frame: inout Frame
    ) throws(Interruption) {
        let all = keys.isEmpty ? Array(right.rows.indices) : []
        for row in rows {
            try frame.begin(row, in: slot)
            var candidates = all
            if !keys.isEmpty {
                let key = try values(of: keys.map(\.left), in: &frame)
                candidates = key.map { table.rows(of: $0) } ?? []
            }
            let before = pairs.count
            for index in candidates {
                try frame.begin(right.rows[index], in: rightSlot)
                guard try holds(in: &frame) else { continue }
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

    private func holds(in frame: inout Frame) throws(Interruption) -> Bool {
        for condition in rest where try condition.truth(in: &frame) != true { return false }
        return true
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
