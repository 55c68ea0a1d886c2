import Values

/// A unit and what is said of how much of it: `a pint and a half`, `an hour and a quarter`, `2 heaped tablespoons`, and
/// parts of years that are past.
extension FigurePass {
    /// `a mile and three quarters`: one unit, with its article, and a part of another.
    mutating func unitAndPart(at index: Int) -> Int? {
        let noun = token(index + 1)
        guard noun.isWord, !noun.isCapital, noun.length > 2 || text.isWord(noun, "ft") else { return nil }
        if let time = timeUnit(noun), let part = partAfterUnit(index + 2), part.value != FigurePass.oneHalf,
            let length = part.value.adding(1), let whole = FigurePass.part(1, of: time, times: length)
        {
            let span = span(index, through: part.after - 1)
            return add(Figure(.duration, span, .duration(whole)), first: index, after: part.after)
        }
        guard let unit = unit(at: index + 1), let part = partAfterUnit(unit.after), let sum = part.value.adding(1)
        else {
            return nil
        }
        let figure = Figure(.measure, span(index, through: part.after - 1), .quantity(Quantity(sum, unit.unit)))
        return add(figure, first: index, after: part.after)
    }

    /// The part that stands after a unit, if nothing follows that it could be a part of: `and a half`, but neither
    /// `and a half cup` nor `and a half of the rest`.
    func partAfterUnit(_ index: Int) -> (value: Number, after: Int)? {
        guard word(index, is: "and") else { return nil }
        let first = token(index + 1)
        guard first.isWord, first.has(.article) || first.has(.unitNumber), first.value < 20 else { return nil }
        var noun = index + 2
        if token(noun).kind == .hyphen, token(noun).isJoined { noun += 1 }
        let part = token(noun)
        let isSeveral = !first.has(.article) && first.value > 1
        guard part.isWord, part.has([.half, .fractionNoun]), part.value > 1,
            isSeveral == (text.byte(Int(part.end) - 1) == UInt8(ascii: "s")),
            let value = Number(isSeveral ? Int(first.value) : 1).divided(by: Number(Int(part.value))), value < 1
        else { return nil }
        let next = token(noun + 1)
        if word(noun + 1, is: "of") {
            return token(noun + 2).has([.determiner, .article, .pronoun]) ? nil : (value, noun + 1)
        }
        let isEnded =
            !next.isWord && next.kind != .hyphen && !next.isNumber
            || next.isWord
                && (next.has([.preposition, .conjunction, .adverb, .auxiliary, .modal, .pronoun, .determiner])
                    || word(noun + 1, is: "square") || FigurePass.adjectives.contains { text.isWord(next, $0) })
        return isEnded ? (value, noun + 1) : nil
    }

    /// `2 heaped tablespoons`, `1/2 packed cup`: how full a spoon or cup is stands between the number and its unit.
    func filledUnit(_ expression: Expression) -> UnitMatch? {
        guard FigurePass.fillings.contains(where: { word(expression.after, is: $0) }),
            let unit = unit(at: expression.after + 1, value: expression.lower),
            FigurePass.spoons.contains(unit.unit.name.lowercased())
        else { return nil }
        return unit
    }

    /// Whether degrees are of a university: `hold two degrees`.
    func isEarned(_ degrees: Numeral) -> Bool {
        degrees.value < 10
            && ["hold", "holds", "held", "earned", "earn", "earns", "holding", "conferred", "awarded", "received"]
                .contains {
                    word(degrees.first - 1, is: $0)
                }
    }

    private static let fillings: [StaticString] = [
        "heaped", "heaping", "level", "rounded", "scant", "generous", "packed", "metric", "full", "overflowing",
    ]

    private static let spoons: Set<String> = ["tablespoon", "tbsp", "teaspoon", "tsp", "cup"]

    /// `half a century ago`: the year that was so long before the text; of hours, or without the text's date, a length.
    mutating func partAgo(_ length: TimeLength, first: Int, unitAt index: Int) -> Int? {
        if let part = length.parts.first, part.unit == .year || part.unit == .month {
            let value = part.unit == .year ? TimeWord.year : TimeWord.month
            let unit = TimeUnit(unit: part.unit, times: .one, value: value)
            let start = Int(token(first).start)
            if let date = timeAgo(part.amount, unit, first: first, start: start, unitAt: index) { return date }
        }
        let span = span(first, through: index)
        return add(Figure(.duration, span, .duration(length)), first: first, after: index + 1)
    }

    /// `the Twenty-second Regiment`: tens before `-second` say which one, unless `a` makes a length of them.
    func isOrdinalInTens(_ expression: Expression, _ second: Int) -> Bool {
        expression.lower.inWords && word(second, is: "second") && token(expression.first).has(.tens)
            && expression.upper == nil && expression.lower.value < 100
            && (token(expression.first).isCapital && token(expression.first - 1).kind != .edge
                || !token(expression.first - 1).has(.article))
    }
}
