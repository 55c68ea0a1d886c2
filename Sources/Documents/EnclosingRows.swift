/// Finds, among rows that overlap, the last one up to a given row that reaches to an offset.
///
/// A tree of the greatest ends of halves of the rows: a search costs the logarithm of their number, however deep they
/// are nested.
struct EnclosingRows: Sendable {
    /// The number of leaves: a power of two.
    private let width: Int
    /// The greatest end below each node of the tree; the root is 1, the children of `n` are `2n` and `2n + 1`.
    private let greatest: [UInt32]

    /// Nil where each row ends before the next one starts.
    init?(starts: [UInt32], ends: [UInt32]) {
        guard zip(ends, starts.dropFirst()).contains(where: { $0 > $1 }) else { return nil }
        var width = 1
        while width < ends.count { width *= 2 }
        var greatest = [UInt32](repeating: 0, count: 2 * width)
        greatest.replaceSubrange(width..<width + ends.count, with: ends)
        for node in stride(from: width - 1, to: 0, by: -1) {
            greatest[node] = max(greatest[2 * node], greatest[2 * node + 1])
        }
        self.width = width
        self.greatest = greatest
    }

    /// The last row of `0...row` whose end is at least `end`, or nil.
    func lastRow(upTo row: Int, reaching end: UInt32) -> Int? {
        guard row >= 0, row < width else { return nil }
        var node = width + row
        // Up, until the node itself or a sibling to its left has it.
        while greatest[node] < end {
            while node & 1 == 0 { node /= 2 }
            if node <= 1 { return nil }
            node -= 1
        }
        while node < width {
            node = greatest[2 * node + 1] >= end ? 2 * node + 1 : 2 * node
        }
        return node - width
    }
}
