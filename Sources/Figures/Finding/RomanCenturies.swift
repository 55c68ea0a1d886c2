import Values

/// Centuries that Roman numerals count, in languages that write them so: `XVe siècle`, `siglo XV`, `XV secolo`.
extension FigurePass {
    /// The century whose word is at a token.
    mutating func romanCentury(at index: Int) -> Int? {
        guard text.notation.language != .english, token(index).value == TimeWord.century else { return nil }
        let end = roman(token(index - 1)) == nil ? index + 2 : index + 1
        if era(at: end) == .before { return end }
        if let ordinal = roman(token(index - 1)), let date = DateSpan(century: ordinal - 1) {
            return addDate(date, first: index - 1, last: index)
        }
        guard let ordinal = roman(token(index + 1)), let date = DateSpan(century: ordinal - 1) else { return nil }
        return addDate(date, first: index, last: index + 1)
    }

    /// The number of a word in Roman numerals, without the ending of an ordinal: 15 of `XV` and `XVe`.
    private func roman(_ token: Token) -> Int? {
        guard token.isWord, token.isCapital else { return nil }
        let letters = text.string(Int(token.start)..<Int(token.end)).prefix { "IVX".contains($0) }
        let ending = text.string(Int(token.start) + letters.utf8.count..<Int(token.end))
        guard !letters.isEmpty, ["", "e", "er", "ème"].contains(ending) else { return nil }
        let values = letters.map { $0 == "X" ? 10 : $0 == "V" ? 5 : 1 }
        var sum = 0
        for (place, value) in values.enumerated() {
            sum += place + 1 < values.count && value < values[place + 1] ? -value : value
        }
        return (1...21).contains(sum) ? sum : nil
    }
}
