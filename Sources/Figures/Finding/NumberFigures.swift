import Values

/// What a number turns out to be, by what follows it.
extension FigurePass {
    /// Tries the kinds that begin with a number, in the order in which one rules out the next.
    mutating func number(at index: Int) -> Int? {
        guard var numeral = numeral(at: index) else { return nil }
        if !numeral.inWords, !isJoinedToName(numeral) {
            if let next = numericDate(at: index) ?? dayMonth(numeral) ?? ordinalPeriod(numeral) { return next }
        }
        if numeral.inWords, word(numeral.first - 1, is: "lord"), let year = numeral.value.int,
            let date = DateSpan(year: year)
        {
            return addDate(date, nil, numeral.start..<numeral.end, first: numeral.first, after: numeral.after)
        }
        if isDenied(numeral) { return max(numeral.after, denialEnd) }
        if let next = yearDate(numeral) ?? decade(numeral) { return next }
        // `in his 40s`
        if token(numeral.after).isJoined, text.single(token(numeral.after)) == UInt8(ascii: "s") {
            return numeral.after + 1
        }
        if token(numeral.after).isJoined, token(numeral.after).has(.ordinalEnding) { return numeral.after + 1 }
        if let next = ratioFraction(numeral) ?? shareFraction(numeral) { return next }
        if let next = sharedUnit(numeral) { return next }
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

extension FigurePass {
    /// The first of two numbers that share a unit: `3- and 4-year-olds`.
    private mutating func sharedUnit(_ numeral: Numeral) -> Int? {
        let index = numeral.after
        guard token(index).kind == .hyphen, token(index).isJoined, !token(index + 1).isJoined,
            token(index + 1).has(.conjunction), let second = self.numeral(at: index + 2),
            token(second.after).kind == .hyphen, let unit = timeUnit(token(second.after + 1))
        else { return nil }
        let span = numeral.start..<numeral.end
        if token(second.after + 2).kind == .hyphen,
            word(second.after + 3, is: "old") || word(second.after + 3, is: "olds")
        {
            return add(
                Figure(.age, span, .number(numeral.value)), first: numeral.first, after: index + 1, wantsThing: false)
        }
        guard let amount = numeral.value.multiplied(by: unit.times) else { return nil }
        return add(
            Figure(.duration, span, .duration(TimeLength(amount, unit.unit))), first: numeral.first, after: index + 1)
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
        // `60- to 70,000`, `4- and 500`: the zeros are said once.
        if pass.token(numeral.after).kind == .hyphen, !pass.token(numeral.after + 1).isJoined, upper.exponent == 0,
            upper.value >= 100
        {
            for power in [3, 2, 1] {
                if let scaled = numeral.value.scaled(by: power), scaled < upper.value,
                    let zeros = Number.one.scaled(by: power), upper.value.remainder(dividingBy: zeros)?.isZero == true
                {
                    lower.value = scaled
                    break
                }
            }
        }
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
