/// `sort A, B desc`: stable; nulls last either way.
struct SortStage: Stage {
    let slot: Int
    let keys: [Key]

    private static let longText = 256

    struct Key: Sendable {
        let computation: any Computation
        let isDescending: Bool
    }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        try order(of: rows, in: &frame).map { rows[$0] }
    }

    /// The places of rows in their new order.
    ///
    /// - Parameter choosing: only the first are taken: it is noted how many have an amount in another unit than the first,
    ///   which says nothing of which is greater.
    func order(of rows: [Row], choosing: Bool = false, in frame: inout Frame) throws(Interruption) -> [Int] {
        var values: [[SortKey]] = []
        let before = frame.memory.kept
        defer {
            BackgroundRelease.release(&values)
            frame.memory.release(frame.memory.kept - before)
        }
        do {
            try workOutKeys(of: rows, &values, in: &frame)
            // A frame is too much to be held for each comparison.
            let stopFlag = frame.run.stopFlag
            let order = try rows.indices.sorted {
                if stopFlag.isStopped { throw Interruption.stopped }
                return isBefore($0, $1, values)
            }
            if choosing { noteUnlike(order, values, in: frame.run.notes) }
            return order
        } catch {
            throw error as? Interruption ?? .stopped
        }
    }

    private func workOutKeys(
        of rows: [Row], _ values: inout [[SortKey]], in frame: inout Frame
    ) throws(Interruption) {
        values.reserveCapacity(rows.count)
        var last: [(text: String, key: SortKey)?] = Array(repeating: nil, count: keys.count)
        for row in rows {
            try frame.begin(row, in: slot)
            var rowKeys: [SortKey] = []
            rowKeys.reserveCapacity(keys.count)
            var bytes = MemorySize.overhead + keys.count * MemoryLayout<SortKey>.stride
            for (place, key) in keys.enumerated() {
                let value = try key.computation.value(in: &frame)
                // Rows that share a long text share its key.
                if case .text(let text) = value, let last = last[place], last.text == text {
                    rowKeys.append(last.key)
                    continue
                }
                let sortKey = SortKey(value, in: frame.run.library)
                rowKeys.append(sortKey)
                bytes += sortKey.size
                if case .text(let text) = value, text.utf8.count > Self.longText { last[place] = (text, sortKey) }
            }
            try frame.keep(bytes)
            values.append(rowKeys)
        }
    }

    /// Notes the rows whose first key is in another unit than that of the first row.
    private func noteUnlike(_ order: [Int], _ values: [[SortKey]], in notes: ComparisonNotes) {
        guard let first = order.first, case .quantity(let unit, _)? = values[first].first else { return }
        for place in order {
            if case .quantity(let other, _)? = values[place].first, other != unit { notes.add(other, unit) }
        }
    }

    private func isBefore(_ left: Int, _ right: Int, _ values: [[SortKey]]) -> Bool {
        for (index, key) in keys.enumerated() {
            let (first, second) = (values[left][index], values[right][index])
            if first.isNull || second.isNull {
                if first.isNull != second.isNull { return second.isNull }
                continue
            }
            let order = first.compare(second)
            if order != 0 { return (order < 0) != key.isDescending }
        }
        return left < right
    }
}
