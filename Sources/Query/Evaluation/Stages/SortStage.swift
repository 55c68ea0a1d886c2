/// `sort A, B desc`: stable; nulls last either way.
struct SortStage: Stage {
    let slot: Int
    let keys: [Key]

    struct Key: Sendable {
        let computation: any Computation
        let isDescending: Bool
    }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        try order(of: rows, in: &frame).map { rows[$0] }
    }

    /// The places of rows in their new order.
    func order(of rows: [Row], in frame: inout Frame) throws(Interruption) -> [Int] {
        var values: [[SortKey]] = []
        defer { Discarded.take(&values) }
        do {
            try workOutKeys(of: rows, &values, in: &frame)
            return try rows.indices.sorted {
                try frame.checkStop()
                return isBefore($0, $1, values)
            }
        } catch {
            throw error as? Interruption ?? .stopped
        }
    }

    private func workOutKeys(
        of rows: [Row], _ values: inout [[SortKey]], in frame: inout Frame
    ) throws(Interruption) {
        values.reserveCapacity(rows.count)
        for row in rows {
            try frame.checkStop()
            frame.rows[slot] = row
            var rowKeys: [SortKey] = []
            for key in keys { rowKeys.append(SortKey(try key.computation.value(in: &frame), in: frame.run.library)) }
            values.append(rowKeys)
        }
    }

    private func isBefore(_ left: Int, _ right: Int, _ values: [[SortKey]]) -> Bool {
        for (index, key) in keys.enumerated() {
            let (first, second) = (values[left][index], values[right][index])
            if first.isNull || second.isNull {
                if first.isNull != second.isNull { return second.isNull }
                continue
            }
            if first < second { return !key.isDescending }
            if second < first { return key.isDescending }
        }
        return left < right
    }
}
