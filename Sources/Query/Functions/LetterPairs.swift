import Values

/// How alike two texts are by their pairs of neighbouring letters, for `similar`. In linear time.
enum LetterPairs {
    /// Twice the shared pairs by all pairs (Dice's coefficient), case and white space aside, to four places.
    static func similarity(_ left: String, _ right: String) -> Number {
        let (first, second) = (pairs(of: left), pairs(of: right))
        let all = first.values.reduce(0, +) + second.values.reduce(0, +)
        // Texts of at most one letter have no pairs.
        guard all > 0 else { return LetterFolding.folded(left) == LetterFolding.folded(right) ? .one : .zero }
        let shared = first.reduce(0) { $0 + min($1.value, second[$1.key] ?? 0) }
        return Number(2 * shared).divided(by: Number(all))?.rounded(to: 4) ?? .zero
    }

    /// How often each pair of neighbouring scalars stands in a text.
    private static func pairs(of text: String) -> [UInt64: Int] {
        var counts: [UInt64: Int] = [:]
        var previous: UInt32?
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            let letter = LetterFolding.entry(scalar.value).scalar
            if let previous { counts[UInt64(previous) << 32 | UInt64(letter), default: 0] += 1 }
            previous = letter
        }
        return counts
    }
}
