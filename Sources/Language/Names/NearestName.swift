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
        var (beforeLast, last) = ([Int](), Array(0...second.count))
        for (row, letter) in first.enumerated() {
            var current = [row + 1]
            for (column, other) in second.enumerated() {
                var cost = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[second.count]
    }
}
