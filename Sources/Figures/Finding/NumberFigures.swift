import Values

/// What a number turns out to be, by what follows it.
extension FigurePass {
    /// Tries the kinds that begin with a number, in the order in which one rules out the next.
    mutating func number(at index: Int) -> Int? {
        guard var numeral = numeral(at: index) else { return nil }
        if let next = eastAsian(numeral) { return next }
        if !numeral.inWords, let next = dateOfNumbers(numeral) { return next }
        if numeral.inWords, word(numeral.first - 1, is: "lord"), let year = numeral.value.int,
            let date = DateSpan(year: year)
        {
            return addDate(date, nil, numeral.start..<numeral.end, first: numeral.first, after: numeral.after)
        }
        if let next = ordinalOfWords(numeral) ?? numberedWeek(numeral) ?? foreignDecade(numeral)
            ?? approximateYear(numeral) ?? shortYearAlone(numeral)
        {
            return next
        }
        if let next = spokenTime(numeral) { return next }
        if isExcluded(numeral) { return max(numeral.after, exclusionEnd) }
        if let next = yearDate(numeral) ?? decade(numeral) { return next }
        if let next = agedGroup(numeral) { return next }
        // `in his 40s`
        if token(numeral.after).isJoined, text.single(token(numeral.after)) == UInt8(ascii: "s"),
            isDecadeOfLife(numeral)
        {
            return numeral.after + 1
        }
        if token(numeral.after).isJoined, token(numeral.after).has(.ordinalEnding) { return numeral.after + 1 }
        if let next = ratioFraction(numeral) ?? shareFraction(numeral) { return next }
        if let next = sharedUnit(numeral) ?? elidedUnit(numeral) { return next }
        let range = range(after: numeral, currency: false)
        let expression = Expression(numeral: numeral, upper: range, pass: self)
        if expression.isExcludedMultiple(self) { return expression.after + 1 }
        if let next = timesPerPeriod(expression) ?? agedPerson(expression) { return next }
        if let next = percent(expression) ?? moneyWords(expression) ?? yearsOld(expression) ?? boundedAge(expression)
            ?? duration(expression) ?? measure(expression)
        {
            return next
        }
        if let next = writtenFraction(expression) { return next }
        if range == nil, !numeral.inWords, token(numeral.after).isJoined, token(numeral.after + 1).isJoinedNumber {
            // What goes on after it is no range: none of it is a figure.
            return expression.after + 2
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
            token(second.after).kind == .hyphen, let unit = timeUnit(at: second.after + 1)
        else { return nil }
        let span = numeral.start..<numeral.end
        if token(second.after + 2).kind == .hyphen,
            word(second.after + 3, is: "old") || word(second.after + 3, is: "olds")
        {
            return add(
                Figure(.age, span, .number(numeral.value)), first: numeral.first, after: index + 1, wantsPhrase: false)
        }
        guard let amount = numeral.value.multiplied(by: unit.times) else { return nil }
        return add(
            Figure(.duration, span, .duration(TimeLength(amount, unit.unit))), first: numeral.first, after: index + 1)
    }
}

extension FigurePass {
    /// `12.5.2019`, `15 November`, `21st century`: what begins with a day or an ordinal in digits.
    private mutating func dateOfNumbers(_ numeral: Numeral) -> Int? {
        let index = numeral.first
        guard
            !token(index).isJoined
                || !(token(index - 1).isWord && !endsWide(token(index - 1)) || token(index - 1).isNumber
                    || token(index - 1).kind == .suffix)
        else { return nil }
        if let next = numericDate(at: index) ?? spacedDate(at: index) ?? namedDate(at: index) ?? yearFirst(at: index)
            ?? quarterBefore(at: index)
            ?? shortDate(at: index)
        {
            return next
        }
        guard !(token(index).isJoined && [.slash, .period, .hash].contains(token(index - 1).kind)) else { return nil }
        // `2019-H2`, `2019H2`, before the letter could make a code of it
        let letter = token(numeral.after).kind == .hyphen ? numeral.after + 1 : numeral.after
        if token(letter).isWord, token(letter).length == 1, token(letter).isJoined, token(letter + 1).isJoinedNumber,
            isYear(numeral), let year = numeral.value.int, let next = partAfterYear(numeral, year)
        {
            return next
        }
        if token(numeral.after).kind == .slash, isYear(numeral), let year = numeral.value.int,
            upperYear(after: numeral, year) != nil
        {
            return yearDate(numeral)
        }
        return dayRange(numeral) ?? dayMonth(numeral) ?? ordinalPeriod(numeral) ?? dayAlone(numeral)
    }

    /// Whether `40s` is a decade of someone’s life or of a scale, and no length of time.
    private func isDecadeOfLife(_ numeral: Numeral) -> Bool {
        guard let value = numeral.value.int, value >= 10, value % 10 == 0 else { return false }
        return !text.notation.hasShortTimes
            || (1...2).contains { token(numeral.first - $0).has([.determiner, .article]) }
    }

    /// The first of two numbers whose unit is said with the second: `fell from 19 to 15 percent`, `20 ± 2 g`.
    private mutating func elidedUnit(_ numeral: Numeral) -> Int? {
        guard numeral.exponent == 0, !numeral.hasPlus, range(after: numeral, currency: false) == nil else { return nil }
        var index = numeral.after
        let joint = token(index)
        let isSign =
            joint.kind == .other && text.byte(Int(joint.start)) == 0xC2 && text.byte(Int(joint.start) + 1) == 0xB1
        if let next = listedUnit(numeral) ?? sideOfProduct(numeral) { return next }
        // `-5 to -8 °C`
        let isBelow =
            numeral.value < .zero
            && ["to", "à", "bis", "a"].contains { word(index, is: $0) }
        guard
            isSign || isBelow || word(index, is: "or")
                || word(index, is: "to") && word(numeral.first - 1, is: "from") && !spans(before: numeral.first - 1)
        else { return nil }
        index += 1
        while token(index).isWord, token(index).has(.bound), index - numeral.after < 4 { index += 1 }
        if isBelow, token(index).kind == .hyphen || token(index).kind == .dash { index += 1 }
        guard let second = self.numeral(at: index), isBelow || second.first == index, !isYear(second) else {
            return nil
        }
        let span = numeral.start..<numeral.end
        let figure: Figure
        if let sign = percentSign(at: second.after), let value = numeral.value.multiplied(by: sign.times) {
            figure = Figure(.percent, span, .quantity(Quantity(value, sign.unit)))
        } else if let unit = unit(at: second.after, value: second) {
            figure = Figure(.measure, span, .quantity(Quantity(numeral.value, unit.unit)))
        } else if let time = timeUnit(at: second.after), let amount = numeral.value.multiplied(by: time.times) {
            figure = Figure(.duration, span, .duration(TimeLength(amount, time.unit)))
        } else if let money = currencyWord(at: second.after), let amount = numeral.value.multiplied(by: money.times) {
            figure = Figure(.money, span, .quantity(Quantity(amount, money.unit)))
        } else {
            return nil
        }
        return add(figure, first: numeral.first, after: numeral.after, wantsPhrase: false)
    }

    /// One of several numbers whose unit is said with the last: `1, 2 and 4 weeks`, `10, 20 and 30 mg`.
    private mutating func listedUnit(_ numeral: Numeral) -> Int? {
        guard !numeral.inWords, numeral.isPlain || token(numeral.first).flags.contains(.decimal) else { return nil }
        let isInList = listedIndex == numeral.first
        guard token(numeral.after).kind == .comma || isInList && token(numeral.after).has(.conjunction) else {
            return nil
        }
        var (index, last) = (numeral.after, numeral)
        for _ in 0..<6 {
            let isComma = token(index).kind == .comma
            if isComma { index += 1 }
            let isLast = token(index).has(.conjunction)
            if isLast { index += 1 }
            guard isComma || isLast, token(index).isNumber, !token(index).isJoined, let next = self.numeral(at: index),
                next.exponent == 0, last.value < next.value, !isYear(next)
            else { return nil }
            (last, index) = (next, next.after)
            if isLast { break }
        }
        guard token(last.first - 1).has(.conjunction), !token(last.after).isJoined || token(last.after).kind == .percent
        else { return nil }
        let span = numeral.start..<numeral.end
        let figure: Figure
        if let sign = percentSign(at: last.after), let value = numeral.value.multiplied(by: sign.times) {
            figure = Figure(.percent, span, .quantity(Quantity(value, sign.unit)))
        } else if let unit = unit(at: last.after, value: last) {
            figure = Figure(.measure, span, .quantity(Quantity(numeral.value, unit.unit)))
        } else if let time = timeUnit(at: last.after), let amount = numeral.value.multiplied(by: time.times),
            !word(last.after + 1, is: "old")
        {
            figure = Figure(.duration, span, .duration(TimeLength(amount, time.unit)))
        } else {
            return nil
        }
        listedIndex = token(numeral.after).kind == .comma ? numeral.after + 1 : -1
        return add(figure, first: numeral.first, after: numeral.after, wantsPhrase: false)
    }

    /// One of the sides whose unit is said with the last: `40 × 30 × 25 cm`, `6 by 4 feet`.
    private mutating func sideOfProduct(_ numeral: Numeral) -> Int? {
        guard !numeral.inWords, numeral.exponent == 0, let unit = unitOfSides(numeral),
            isTimesSign(numeral.after)
        else { return nil }
        let figure = Figure(.measure, numeral.start..<numeral.end, .quantity(Quantity(numeral.value, unit)))
        return add(figure, first: numeral.first, after: numeral.after, wantsPhrase: false)
    }

    /// Whether a number is a side of something whose unit is said with it or with the last.
    func isSide(_ numeral: Numeral) -> Bool { unitOfSides(numeral) != nil }

    /// The unit of length that stands behind a number, or behind the last of those that it is multiplied with.
    private func unitOfSides(_ numeral: Numeral) -> Unit? {
        var last = numeral
        for _ in 0..<2 where isTimesSign(last.after) {
            guard let next = self.numeral(at: last.after + 1), next.first == last.after + 1, next.exponent == 0,
                !next.inWords
            else { return nil }
            last = next
        }
        guard let unit = unit(at: last.after, value: last)?.unit,
            unit.dimension == .length || ["pixel", "px"].contains(unit.name)
        else { return nil }
        return unit
    }

    /// `×`, `x`, `by` between two numbers.
    private func isTimesSign(_ index: Int) -> Bool {
        let sign = token(index)
        guard token(index + 1).isNumber, sign.isJoined == token(index + 1).isJoined else { return false }
        return word(index, is: "x") || word(index, is: "by") && !sign.isJoined
            || sign.kind == .other && text.byte(Int(sign.start)) == 0xC3 && text.byte(Int(sign.start) + 1) == 0x97
    }

    /// `4 times a day`: how often in a period, which is a count; `4 times as many` is none.
    private mutating func timesPerPeriod(_ expression: Expression) -> Int? {
        guard word(expression.after, is: "times"), let rate = rateWords(at: expression.after + 1) else { return nil }
        var figure = Figure(
            .count, expression.start..<expression.end, .number(expression.lower.value),
            expression.upper.map { .number($0.value) })
        figure.of = span(expression.after, through: expression.after)
        figure.per = rate
        figure.bound = boundBefore(expression.first, kind: .count)
        return addReady(figure, first: expression.first, after: expression.after + 2)
    }

    /// `(4.2) million`: a loss, as accounts write it.
    mutating func loss(at index: Int) -> Int? {
        guard let numeral = bracketed(at: index + 1), numeral.exponent > 0 else { return nil }
        var negative = numeral
        negative.value = numeral.value.negated
        negative.mantissa = numeral.mantissa.negated
        negative.start = Int(token(index).start)
        negative.first = index
        let expression = Expression(numeral: negative, upper: nil, pass: self)
        return moneyWords(expression) ?? count(expression)
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
        if numeral.exponent == 0, upper.exponent > 2, numeral.mantissa < upper.mantissa, isAlike(numeral, upper),
            let value = numeral.value.scaled(by: upper.exponent)
        {
            lower.value = value
        }
        if let hundreds = pass.sharedHundred(numeral, upper) { lower.value = hundreds }
    }

    /// Whether two numbers can share the magnitude of the second: `5 to 7 million`, `$8,070 to $8,210 million`.
    private func isAlike(_ lower: Numeral, _ upper: Numeral) -> Bool {
        lower.mantissa < 1_000 || lower.mantissa.multiplied(by: 10).map { $0 >= upper.mantissa } ?? false
    }

    /// The token after it.
    var after: Int { upper?.after ?? lower.after }
    var first: Int { lower.first }
    var start: Int { lower.start }
    var end: Int { upper?.end ?? lower.end }
    var hasPlus: Bool { upper?.hasPlus ?? lower.hasPlus }

    /// `28 times`, `tenfold`, `3x`: how often, which is no figure.
    func isExcludedMultiple(_ pass: FigurePass) -> Bool {
        let next = pass.token(after)
        if pass.word(after, is: "times") { return pass.rateWords(at: after + 1) == nil }
        if pass.word(after, is: "fold") || pass.word(after, is: "x") { return true }
        if next.kind == .other, pass.text.byte(Int(next.start)) == 0xC3, pass.text.byte(Int(next.start) + 1) == 0x97 {
            return true
        }
        return next.kind == .hyphen && next.isJoined
            && (pass.word(after + 1, is: "fold") || pass.word(after + 1, is: "times"))
    }
}
