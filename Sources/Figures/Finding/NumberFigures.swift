import Values

/// What a number turns out to be, by what follows it.
extension FigurePass {
    /// Tries the kinds that begin with a number, in the order in which one rules out the next.
    mutating func number(at index: Int) -> Int? {
        guard var numeral = numeral(at: index) else { return nil }
        if !numeral.inWords {
            if let next = numericDate(at: index) ?? dayMonth(numeral) ?? ordinalPeriod(numeral) { return next }
        }
        if isDenied(numeral) { return max(numeral.after, denialEnd) }
        if let next = yearDate(numeral) ?? decade(numeral) { return next }
        if token(numeral.after).isJoined, token(numeral.after).has(.ordinalEnding) { return numeral.after + 1 }
        if let next = ratioFraction(numeral) ?? shareFraction(numeral) { return next }
        let range = range(after: numeral, currency: false)
        let expression = Expression(numeral: numeral, upper: range, pass: self)
        if expression.isDeniedMultiple(self) { return expression.after + 1 }
        if let next = percent(expression) ?? moneyWords(expression) ?? yearsOld(expression) ?? boundedAge(expression)
            ?? duration(expression) ?? measure(expression)
        {
            return next
        }
        if range != nil, expression.upper != nil, !numeral.inWords, token(numeral.after).kind == .hyphen,
            !isCountedNoun(expression.after), token(expression.after).kind != .edge || numeral.isPlain
        {
            // A score, a vote: no range of anything
            return expression.after
        }
        numeral = expression.lower
        return count(expression) ?? expression.after
    }
}

/// One number or a range of two, before it is known what of.
struct Expression {
    var lower: Numeral
    var upper: Numeral?

    init(numeral: Numeral, upper: Numeral?, pass: FigurePass) {
        lower = numeral
        self.upper = upper
        guard let upper else { return }
        // `5 to 7 million`: the magnitude is said once.
        if numeral.exponent == 0, upper.exponent > 2, numeral.mantissa < 1_000, numeral.mantissa < upper.mantissa,
            let value = numeral.value.scaled(by: upper.exponent)
        {
            lower.value = value
        }
    }

    /// The token after it.
    var after: Int { upper?.after ?? lower.after }
    var first: Int { lower.first }
    var start: Int { lower.start }
    var end: Int { upper?.end ?? lower.end }
    var hasPlus: Bool { upper?.hasPlus ?? lower.hasPlus }

    /// `28 times`, `tenfold`, `3x`: how often, which is no figure.
    func isDeniedMultiple(_ pass: FigurePass) -> Bool {
        let next = pass.token(after)
        if pass.word(after, is: "times") || pass.word(after, is: "fold") || pass.word(after, is: "x") { return true }
        return next.kind == .hyphen && next.isJoined
            && (pass.word(after + 1, is: "fold") || pass.word(after + 1, is: "times"))
    }
}
