import Values

/// How alike two texts are by their pairs of neighbouring letters, for `similar`. In linear time.
enum LetterPairs {
    /// Twice the shared pairs by all pairs (Dice's coefficient), case and white space aside, to four places.
    static func similarity(
        _ left: String, _ right: String, _ arguments: Arguments
    ) throws(OperationError) -> Number {
        let first = try pairs(of: left, arguments)
        let second = try pairs(of: right, arguments)
        let all = first.values.reduce(0, +) + second.values.reduce(0, +)
        // Texts of at most one letter have no pairs.
        guard all > 0 else {
            return LetterFolding.caseOnly.folded(left) == LetterFolding.caseOnly.folded(right) ? .one : .zero
        }
        let shared = first.reduce(0) { $0 + min($1.value, second[$1.key] ?? 0) }
        return Number(2 * shared).divided(by: Number(all))?.rounded(to: 4) ?? .zero
    }

    /// After how many letters it is asked whether to go on.
    private static let checkInterval = 4_096

    /// How often each pair of neighbouring scalars stands in a text.
    private static func pairs(of text: String, _ arguments: Arguments) throws(OperationError) -> [UInt64: Int] {
        var counts: [UInt64: Int] = [:]
        var previous: UInt32?
        var untilCheck = checkInterval
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            let letter = LetterFolding.caseOnly.entry(scalar.value).scalar
            if let previous { counts[UInt64(previous) << 32 | UInt64(letter), default: 0] += 1 }
            previous = letter
            untilCheck -= 1
            guard untilCheck == 0 else { continue }
            untilCheck = checkInterval
            if arguments.stopFlag.isStopped { break }
            try arguments.reserve(counts.count * 4 * MemoryLayout<UInt64>.stride)
        }
        return counts
    }
}
