/// Lays lines that are expected beside lines that were printed, with as few differences as can be.
struct LineAlignment {
    /// The lines in order.
    let lines: [OutputComparison.Line]

    /// The table of a comparison has so many cells at most; what differs in more is told as a whole.
    private static let largestTable = 4_000_000

    init(expected: [String], printed: [String]) {
        var start = 0
        while start < expected.count, start < printed.count, expected[start] == printed[start],
            !Self.isAny(expected[start])
        {
            start += 1
        }
        var end = 0
        while end < expected.count - start, end < printed.count - start,
            expected[expected.count - 1 - end] == printed[printed.count - 1 - end],
            !Self.isAny(expected[expected.count - 1 - end])
        {
            end += 1
        }
        let middle = Self.middle(
            expected[start..<expected.count - end].map(\.self), printed[start..<printed.count - end].map(\.self))
        lines = printed.prefix(start).map { .same($0) } + middle + printed.suffix(end).map { .same($0) }
    }

    private static func isAny(_ line: String) -> Bool { line == OutputComparison.anyLines }

    private static func middle(_ expected: [String], _ printed: [String]) -> [OutputComparison.Line] {
        if let matched = matched(expected, printed) { return matched }
        guard (expected.count + 1) * (printed.count + 1) <= largestTable else {
            return expected.map { .expected($0) } + printed.map { .printed($0) }
        }
        return read(costs(expected, printed), expected, printed)
    }

    /// The lines where all is as expected: what stands between two `...` is looked for from the front, the last of it from
    /// the end. Nil where something differs.
    private static func matched(_ expected: [String], _ printed: [String]) -> [OutputComparison.Line]? {
        let parts = expected.split(separator: OutputComparison.anyLines, omittingEmptySubsequences: false)
        guard let first = parts.first, let last = parts.last, parts.count > 1 else {
            return expected == printed ? printed.map { .same($0) } : nil
        }
        guard printed.count >= first.count + last.count, printed.starts(with: first),
            printed.suffix(last.count).elementsEqual(last)
        else { return nil }
        var lines: [OutputComparison.Line] = first.map { .same($0) }
        var index = first.count
        let end = printed.count - last.count
        for part in parts.dropFirst().dropLast() {
            guard let found = find(part, in: printed[index..<end]) else { return nil }
            if found > index { lines.append(.leftOut(found - index)) }
            lines += part.map { .same($0) }
            index = found + part.count
        }
        if end > index { lines.append(.leftOut(end - index)) }
        return lines + last.map { .same($0) }
    }

    private static func find(_ part: ArraySlice<String>, in lines: ArraySlice<String>) -> Int? {
        guard lines.count >= part.count else { return nil }
        return (lines.startIndex...lines.endIndex - part.count).first { lines[$0...].starts(with: part) }
    }

    /// How many differences are left from each pair of lines on; row after row of `printed.count + 1`.
    private static func costs(_ expected: [String], _ printed: [String]) -> [Int32] {
        let width = printed.count + 1
        var costs = [Int32](repeating: 0, count: (expected.count + 1) * width)
        for column in 0..<printed.count { costs[expected.count * width + column] = Int32(printed.count - column) }
        for row in stride(from: expected.count - 1, through: 0, by: -1) {
            let isAny = isAny(expected[row])
            costs[row * width + printed.count] = costs[(row + 1) * width + printed.count] + (isAny ? 0 : 1)
            for column in stride(from: printed.count - 1, through: 0, by: -1) {
                let here = row * width + column
                let (below, right) = (costs[here + width], costs[here + 1])
                if isAny {
                    costs[here] = min(below, right)
                } else if expected[row] == printed[column] {
                    costs[here] = costs[here + width + 1]
                } else {
                    costs[here] = min(below, right) + 1
                }
            }
        }
        return costs
    }

    /// The cheapest way through the table.
    private static func read(_ costs: [Int32], _ expected: [String], _ printed: [String]) -> [OutputComparison.Line] {
        let width = printed.count + 1
        var lines: [OutputComparison.Line] = []
        var (row, column, leftOut) = (0, 0, 0)
        while row < expected.count || column < printed.count {
            let here = costs[row * width + column]
            if row < expected.count, isAny(expected[row]) {
                if here == costs[(row + 1) * width + column] {
                    if leftOut > 0 { lines.append(.leftOut(leftOut)) }
                    leftOut = 0
                    row += 1
                } else {
                    leftOut += 1
                    column += 1
                }
            } else if row < expected.count, column < printed.count, expected[row] == printed[column] {
                lines.append(.same(printed[column]))
                (row, column) = (row + 1, column + 1)
            } else if row < expected.count, here == costs[(row + 1) * width + column] + 1 {
                lines.append(.expected(expected[row]))
                row += 1
            } else {
                lines.append(.printed(printed[column]))
                column += 1
            }
        }
        return lines
    }
}
