/// Finds the name that was meant.
package enum NearestName {
    /// The candidate that takes the fewest changes (letters put in, left out, changed, or two swapped), if they are few
    /// for its length.
    package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let word = Array(name.lowercased().unicodeScalars)
        guard word.count <= 64 else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in candidates where candidate != name {
            let other = Array(candidate.lowercased().unicodeScalars)
            guard other.count <= 64 else { continue }
            let limit = max(1, min(word.count, other.count) / 3)
            guard abs(word.count - other.count) <= limit else { continue }
            let distance = distance(word, other)
            if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// The number of changes, two swapped neighbours being one.
    private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
        let width = second.count + 1
        // Three rows, of which each is filled anew when it is no longer needed.
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { costs in
            for column in 0..<width { costs[column] = column }
            for (row, letter) in first.enumerated() {
                let (beforeLast, last, current) = ((row + 2) % 3 * width, row % 3 * width, (row + 1) % 3 * width)
                costs[current] = row + 1
                for (column, other) in second.enumerated() {
                    var cost = min(
                        costs[last + column] + (letter == other ? 0 : 1), costs[last + column + 1] + 1,
                        costs[current + column] + 1)
                    if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
                        cost = min(cost, costs[beforeLast + column - 1] + 1)
                    }
                    costs[current + column + 1] = cost
                }
            }
            return costs[first.count % 3 * width + second.count]
        }
    }
}
