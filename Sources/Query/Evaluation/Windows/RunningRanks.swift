import Values

/// `running(median(x))`, `running(percentile(x, 90))`: all values are put in order first, and then it is counted which of them
/// have come, so that the one of a rank is found in as many steps as the count has digits in binary.
struct RunningRanks: RunningAggregate {
    private let function: Function
    private let percent: Number?
    /// In order of size; the index there of each value, in the order in which they come.
    private let sorted: [Value]
    private let positions: [Int]
    /// Sums of how many have come, as Fenwick's trees have them.
    private var sums: [Int]
    private var count = 0
    private var total = Value.null

    init(
        _ function: Function, _ others: [Value], _ all: [Value], _ context: FunctionContext
    ) throws(OperationError) {
        self.function = function
        var elements: [Value] = []
        for value in all { elements.join(value) }
        elements.removeAll(where: \.isNull)
        percent = try Function.percent(
            Arguments(function.name, [.null] + (others.isEmpty ? [.number(50)] : others), context))
        // Plain numbers take the unit of the others.
        let unit = elements.lazy.compactMap { if case .quantity(let quantity) = $0 { quantity.unit } else { nil } }
            .first
        let keys = elements.map { element in
            if case .number(let number) = element, let unit {
                return SortKey(.quantity(Quantity(number, unit)), in: nil)
            }
            return SortKey(element, in: nil)
        }
        let order = keys.indices.sorted { left, right in
            let order = keys[left].compare(keys[right])
            return order != 0 ? order < 0 : left < right
        }
        sorted = order.map { elements[$0] }
        var positions = Array(repeating: 0, count: order.count)
        for (position, index) in order.enumerated() { positions[index] = position }
        self.positions = positions
        sums = Array(repeating: 0, count: order.count + 1)
    }

    mutating func add(_ element: Value, _ context: FunctionContext) throws(OperationError) {
        // What can't be added has no rank among the others either.
        let elements = total.isNull ? [element] : [total, element]
        total = try Total.of(elements, Arguments(function.name, [], context))
        var position = positions[count] + 1
        while position < sums.count {
            sums[position] += 1
            position += position & -position
        }
        count += 1
    }

    func value(_ context: FunctionContext) throws(OperationError) -> Value {
        guard let percent else { return .null }
        return try RankedList.value(at: percent, of: count) { element(ofRank: $0) }
    }

    /// The value that so many of those that have come are before.
    private func element(ofRank rank: Int) -> Value {
        var (position, left) = (0, rank)
        var step = 1
        while step * 2 < sums.count { step *= 2 }
        while step > 0 {
            if position + step < sums.count, sums[position + step] <= left {
                position += step
                left -= sums[position]
            }
            step /= 2
        }
        return sorted[position]
    }
}
