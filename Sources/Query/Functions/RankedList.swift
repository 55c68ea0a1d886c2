import Values

/// Amounts in order of size, for `median` and `percentile`.
struct RankedList {
    private let sorted: [Value]

    /// Numbers, quantities of like units, or durations; others are an error. Of a stopped query it is empty.
    init(_ elements: [Value], _ arguments: Arguments) throws(OperationError) {
        // The sum is made for its checks: what can't be added has no rank among the others either.
        _ = try Total.of(elements, arguments)
        let stopFlag = arguments.stopFlag
        var keys: [SortKey] = []
        keys.reserveCapacity(elements.count)
        for element in elements where !stopFlag.isStopped { keys.append(SortKey(element, in: nil)) }
        let order = try? keys.indices.sorted { left, right in
            if stopFlag.isStopped { throw CancellationError() }
            return keys[left] < keys[right]
        }
        sorted = order?.map { elements[$0] } ?? []
    }

    /// The value at so many percent of the way from the first to the last; null of none.
    func value(at percent: Number) throws(OperationError) -> Value {
        try Self.value(at: percent, of: sorted.count) { sorted[$0] }
    }

    /// The same of so many values, of which the one of each rank, from 0, is known.
    static func value(at percent: Number, of count: Int, _ element: (Int) -> Value) throws(OperationError) -> Value {
        guard count > 0 else { return .null }
        guard let rank = percent.multiplied(by: Number(count - 1))?.scaled(by: -2),
            let position = rank.floor.int, position + 1 < count, let part = rank.subtracting(rank.floor)
        else { return element(count - 1) }
        let low = element(position)
        guard !part.isZero else { return low }
        let step = try element(position + 1).subtracting(low).multiplied(by: .number(part))
        return try low.adding(step)
    }
}
