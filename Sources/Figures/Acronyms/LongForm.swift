/// Finds the words that a short form's letters are the initials of.
struct LongForm {
    let text: LexedText

    /// A word that could belong to the long form.
    private struct Word {
        var index: Int
        /// Its letters, in small ones.
        var letters: [UInt8]
        /// Whether it may be passed over for nothing: `of`, `and`.
        var isSmall: Bool
        /// Whether each of its letters is an initial: `U.S.`
        var isDotted: Bool
    }

    /// What a match costs: a letter within a word, and a word that no letter is of.
    private static let cost = (inner: 2, skipped: 3)

    /// The span of the long form before a bracket, or nil.
    ///
    /// The cheapest way to give each letter, from the last to the first, to the words from the bracket backwards.
    func find(_ letters: [UInt8], before open: Int) -> Range<Int>? {
        let words = words(before: open, limit: letters.count * 2 + 6)
        guard !words.isEmpty else { return nil }
        // costs[n]: the least cost with the last n letters given to the words read so far.
        var costs: [Int?] = Array(repeating: nil, count: letters.count + 1)
        costs[0] = 0
        var best: (cost: Int, word: Int)?
        for (number, word) in words.enumerated() {
            var next: [Int?] = costs.map { $0.map { $0 + (word.isSmall ? 0 : LongForm.cost.skipped) } }
            for taken in 0..<letters.count {
                guard let cost = costs[taken] else { continue }
                for count in 1...(letters.count - taken) {
                    let wanted = letters[(letters.count - taken - count)..<(letters.count - taken)]
                    guard let price = price(of: wanted, in: word) else { continue }
                    let sum = cost + price
                    let total = taken + count
                    if total == letters.count {
                        // `as soon as possible (ASAP)`: small words begin one only if each word gives its initial.
                        guard !word.isSmall || sum == 0 && number + 1 == letters.count && !isAfterCapital(word.index)
                        else { continue }
                        // The long form ends here, at a word that begins with the first letter.
                        if best.map({ sum < $0.cost }) ?? true { best = (sum, number) }
                    } else if next[total].map({ sum < $0 }) ?? true {
                        next[total] = sum
                    }
                }
            }
            costs = next
        }
        // Half of the letters may be within words; a word in three may be passed over.
        guard let best, best.cost <= letters.count else { return nil }
        let last = Int(text.token(words[0].index).end)
        let first = extended(words[best.word].index)
        return Int(text.token(first).start)..<last
    }

    private func isAfterCapital(_ index: Int) -> Bool {
        text.token(index - 1).isWord && text.token(index - 1).isCapital
    }

    /// What it costs to find letters in a word, the first of them as its initial; nil if they aren't there.
    private func price(of letters: ArraySlice<UInt8>, in word: Word) -> Int? {
        guard let first = letters.first, word.letters.first == first else { return nil }
        if letters.count == 1 { return 0 }
        var position = 1
        for letter in letters.dropFirst() {
            while position < word.letters.count, word.letters[position] != letter { position += 1 }
            guard position < word.letters.count else { return nil }
            position += 1
        }
        return word.isDotted ? 0 : (letters.count - 1) * LongForm.cost.inner
    }

    /// The words before a bracket, the nearest first; they end at the sentence's start or another bracket.
    private func words(before open: Int, limit: Int) -> [Word] {
        var words: [Word] = []
        var index = open - 1
        // Between the words stand signs and a bracket or two, but not hundreds.
        let first = open - 2 * limit - 32
        while index > first, words.count < limit {
            let token = text.token(index)
            switch token.kind {
            case .word:
                let bytes = text.bytes[Int(token.start)..<Int(token.end)]
                words.append(
                    Word(
                        index: index,
                        letters: bytes.filter { $0 != Byte.period }.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 },
                        isSmall: token.has([.preposition, .conjunction, .article])
                            || token.has(.determiner) && !token.isCapital,
                        isDotted: bytes.contains(Byte.period)))
            case .close where words.isEmpty:
                // `Powers Act (50 U.S.C. 1701 et seq.) (IEEPA)`
                let close = index
                while close - index < 16, text.token(index).kind != .open, text.token(index).kind != .edge {
                    index -= 1
                }
            case .hyphen, .suffix, .comma, .slash, .other, .quote, .period: break
            default: return words
            }
            index -= 1
        }
        return words
    }

    /// The first token of a long form with a `Department of` before it.
    private func extended(_ first: Int) -> Int {
        guard text.isWord(text.token(first - 1), "of"), text.token(first).isCapital else { return first }
        let head = text.token(first - 2)
        let isOffice = ["department", "office", "bureau", "ministry", "university", "institute", "board"]
            .contains { text.isWord(head, $0) }
        return isOffice && head.isCapital ? first - 2 : first
    }
}
