import Values

/// Parts of a unit: `half a mile`, `quarter-inch`, `three-quarters of a mile`, `half a percentage point`.
extension FigurePass {
    /// What `half` or `quarter` is a part of.
    ///
    /// - Parameters:
    ///   - index: the token of `half` or `quarter`.
    ///   - first: where the expression begins, with an article.
    mutating func partOfUnit(at index: Int, from first: Int? = nil) -> Int? {
        let noun = token(index)
        // `a third of an inch`
        let isOfUnit =
            first != nil && noun.has(.fractionNoun) && noun.value > 1 && word(index + 1, is: "of")
            && token(index + 2).has(.article)
        guard noun.isWord, noun.has(.half) || text.isWord(noun, "quarter") || isOfUnit else { return nil }
        let before = token(index - 1)
        guard !before.has([.ordinal, .pointer]), !(before.kind == .hyphen && before.isJoined) else { return nil }
        guard let part = Number.one.divided(by: noun.has(.half) ? 2 : isOfUnit ? Number(Int(noun.value)) : 4) else {
            return nil
        }
        let numeral = Numeral(
            value: part, mantissa: part, first: first ?? index, after: index + 1,
            start: Int(token(first ?? index).start),
            end: Int(noun.end), inWords: true, isPlain: false)
        return addPartOfUnit(numeral, index + 1)
    }

    /// Adds a part whose unit stands at a token, after `of a` or a hyphen perhaps; nil if none does.
    mutating func addPartOfUnit(_ part: Numeral, _ index: Int) -> Int? {
        var position = index
        if token(position).kind == .hyphen, token(position).isJoined, token(position + 1).isJoined {
            position += 1
        } else {
            if word(position, is: "of") {
                guard token(position + 1).has(.article) else { return nil }
                position += 1
            }
            if token(position).has(.article) { position += 1 }
        }
        let value = part.value.rounded(to: 10)
        if let sign = percentSign(at: position), let amount = value.multiplied(by: sign.times),
            token(position).kind != .percent
        {
            let figure = Figure(.percent, part.start..<sign.end, .quantity(Quantity(amount, sign.unit)))
            return add(figure, first: part.first, after: sign.after)
        }
        guard token(position).isWord, token(position).length > 1, let unit = unit(at: position, value: part) else {
            return nil
        }
        let figure = Figure(.measure, part.start..<unit.end, .quantity(Quantity(value, unit.unit)))
        return add(figure, first: part.first, after: unit.after)
    }
}
