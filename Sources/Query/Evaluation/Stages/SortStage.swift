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
        var sorted: [Row] = []
        sorted.reserveCapacity(rows.count)
        for index in try order(of: rows, in: &frame) {
            try frame.checkStop()
            sorted.append(rows[index])
        }
        return sorted
    }

    /// The positions of rows in their new order.
    private func order(of rows: [Row], in frame: inout Frame) throws(Interruption) -> [Int] {
        var values: [[SortKey]] = []
        let before = frame.memory.kept
        defer {
            BackgroundRelease.release(&values)
            frame.memory.release(frame.memory.kept - before)
        }
        values.reserveCapacity(rows.count)
        var maker = KeyMaker(self)
        for row in rows {
            try frame.begin(row, in: slot)
            let (keys, bytes) = try maker.keys(in: &frame)
            try frame.keep(bytes)
            values.append(keys)
        }
        // A frame is too much to be held for each comparison.
        let stopFlag = frame.run.stopFlag
        do {
            return try rows.indices.sorted {
                if stopFlag.isStopped { throw Interruption.stopped }
                return isBefore(values[$0], values[$1]) ?? ($0 < $1)
            }
        } catch {
            throw error as? Interruption ?? .stopped
        }
    }

    /// Works out what rows are sorted by.
    struct KeyMaker: Sendable {
        private let keys: [Key]
        private var last: [(text: String, key: SortKey)?]

        init(_ stage: SortStage) {
            keys = stage.keys
            last = Array(repeating: nil, count: keys.count)
        }

        /// The keys of the row in the slot, and how many bytes they take.
        mutating func keys(in frame: inout Frame) throws(Interruption) -> (keys: [SortKey], bytes: Int) {
            var rowKeys: [SortKey] = []
            rowKeys.reserveCapacity(keys.count)
            var bytes = MemorySize.overhead + keys.count * MemoryLayout<SortKey>.stride
            for (index, key) in keys.enumerated() {
                let value = try key.computation.value(in: &frame)
                // Rows that share a long text share its key.
                if case .text(let text) = value, let last = last[index], last.text == text {
                    rowKeys.append(last.key)
                    continue
                }
                let sortKey = SortKey(value, in: frame.run.library)
                rowKeys.append(sortKey)
                bytes += sortKey.size
                if case .text(let text) = value, text.utf8.count > SortStage.longText { last[index] = (text, sortKey) }
            }
            return (rowKeys, bytes)
        }
    }

    /// Whether a row with these keys goes before one with those; nil where they are equal.
    func isBefore(_ left: [SortKey], _ right: [SortKey]) -> Bool? {
        for (index, key) in keys.enumerated() {
            let (first, second) = (left[index], right[index])
            if first.isNull || second.isNull {
                if first.isNull != second.isNull { return second.isNull }
                continue
            }
            let order = first.compare(second)
            if order != 0 { return (order < 0) != key.isDescending }
        }
        return nil
    }
}
