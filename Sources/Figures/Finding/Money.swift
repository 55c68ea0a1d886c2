import Values

/// Sums of money: `$1.8 billion`, `€3 bn`, `50 cents`, `5 million dollars`, `$5-7 billion`.
extension FigurePass {
    /// A sum that begins with a currency's sign or code.
    mutating func money(at index: Int) -> Int? {
        guard let numeral = numeral(at: index + 1), !numeral.inWords || token(index).kind == .currency,
            numeral.first == index + 1, let unit = currency(at: index)
        else { return nil }
        let upper = range(after: numeral, currency: true)
        let expression = Expression(numeral: numeral, upper: upper, pass: self)
        var (after, end) = (expression.after, expression.end)
        // `$5 million dollars`, `$5 million USD`
        if let word = currencyWord(at: after), word.unit == unit, word.times == .one {
            (after, end) = (word.after, word.end)
        }
        var start = Int(token(index).start)
        var first = index
        var (lower, higher) = (sharedZeros(numeral) ?? expression.lower.value, upper?.value)
        if isMinus(index - 1) {
            (lower, higher) = (lower.negated, higher?.negated)
            start = Int(token(index - 1).start)
            first -= 1
        }
        return addMoney(lower, higher, unit, start..<end, first: first, after: after, hasPlus: expression.hasPlus)
    }

    /// The value of a sum whose zeros are said with a later one: `$10-, $12-, $14,000`.
    private func sharedZeros(_ numeral: Numeral) -> Number? {
        guard token(numeral.after).kind == .hyphen, token(numeral.after).isJoined,
            !token(numeral.after + 1).isJoined
                || token(numeral.after + 1).kind == .comma
        else { return nil }
        var index = numeral.after
        for _ in 0..<3 {
            guard token(index).kind == .hyphen else { return nil }
            index += 1
            while token(index).kind == .comma || token(index).has(.conjunction) || word(index, is: "to") { index += 1 }
            guard token(index).kind == .currency, let next = self.numeral(at: index + 1) else { return nil }
            if token(next.after).kind != .hyphen {
                guard next.exponent == 0, next.value >= 1_000, let scaled = numeral.value.scaled(by: 3),
                    scaled < next.value
                else { return nil }
                return scaled
            }
            index = next.after
        }
        return nil
    }

    /// A minus before a sign: `-$5`.
    private func isMinus(_ index: Int) -> Bool {
        token(index).kind == .hyphen && !token(index).isJoined && token(index + 1).isJoined
    }

    /// A sum whose currency is a word after the number.
    mutating func moneyWords(_ expression: Expression) -> Int? {
        var index = expression.after
        if token(index).kind == .hyphen, token(index).isJoined, token(index + 1).isJoined { index += 1 }
        guard let word = currencyWord(at: index), let lower = expression.lower.value.multiplied(by: word.times)
        else { return nil }
        // Words that are more than a currency count only with a large number: `500 billion won`
        let upper = expression.upper.flatMap { $0.value.multiplied(by: word.times) }
        return addMoney(
            lower, upper, word.unit, expression.start..<word.end, first: expression.first, after: word.after,
            hasPlus: expression.hasPlus)
    }

    /// `a dollar`, `a buck`, where it is a sum: `over a dollar`.
    mutating func singleCoin(at index: Int) -> Int? {
        guard token(index + 1).has(.currencyStart), token(index + 2).kind != .hyphen, !token(index + 2).isCapital,
            token(index + 2).roles != [] || !token(index + 2).isWord, let word = currencyWord(at: index + 1),
            word.after == index + 2, boundBefore(index, kind: .money) != nil
        else { return nil }
        return addMoney(
            word.times, nil, word.unit, Int(token(index).start)..<word.end, first: index, after: word.after,
            hasPlus: false)
    }

    private mutating func addMoney(
        _ lower: Number, _ upper: Number?, _ unit: Unit, _ span: Range<Int>, first: Int, after: Int, hasPlus: Bool
    ) -> Int {
        var figure = Figure(
            .money, span, .quantity(Quantity(lower, unit)), upper.map { .quantity(Quantity($0, unit)) })
        if hasPlus { figure.bound = .atLeast }
        return add(figure, first: first, after: after)
    }

    /// The currency whose sign or code is at a token.
    private func currency(at index: Int) -> Unit? {
        let token = token(index)
        if token.length == 1, text.byte(Int(token.start)) == Byte.dollar { return .dollars }
        guard let sign = Unit.sign(in: text.bytes, at: Int(token.start)), sign.end == Int(token.end) else {
            // A sign with letters that no currency has is a dollar's.
            return token.kind == .currency && text.byte(Int(token.end) - 1) == Byte.dollar ? .dollars : nil
        }
        return sign.unit
    }

    /// The currency whose name or code is at a token, and where it ends.
    private func currencyWord(at index: Int) -> (unit: Unit, times: Number, after: Int, end: Int)? {
        let token = token(index)
        guard token.isWord, token.has(.currencyStart) || token.kind == .currency else { return nil }
        if text.isWord(token, "bucks") || text.isWord(token, "buck") {
            return (.dollars, .one, index + 1, Int(token.end))
        }
        guard !text.isWord(token, "pounds"), let match = UnitWord.match(in: text.bytes, at: Int(token.start)),
            case .unit(let unit, let times) = match.word, unit.isCurrency
        else { return nil }
        return (unit, times, text.index(at: match.end), match.end)
    }
}
