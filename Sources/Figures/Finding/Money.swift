import Values

/// Sums of money: `$1.8 billion`, `€3 bn`, `50 cents`, `5 million dollars`, `$5-7 billion`.
extension FigurePass {
    /// A sum that begins with a currency's sign or code.
    mutating func money(at index: Int) -> Int? {
        guard !token(index).isJoined || !token(index - 1).isWord && !token(index - 1).isNumber else { return nil }
        var next = index + 1
        // `Rs. 500`
        if token(next).kind == .period, token(next).isJoined, token(index).isWord { next += 1 }
        // `$(4.2) million`
        let isBracketed = token(next).kind == .open && token(next).isJoined && token(next + 1).isJoinedNumber
        if isBracketed { next += 1 }
        guard let numeral = isBracketed ? bracketed(at: next) : numeral(at: next),
            !numeral.inWords || token(index).kind == .currency, numeral.first == next || isSigned(numeral, next),
            var unit = currency(at: index), !isOtherWord(index, numeral), !isPartOfCode(numeral),
            !isVariable(numeral)
        else { return nil }
        // `£000`: what the numbers of a column are in
        if numeral.isPlain, numeral.value == .zero, token(numeral.first).length > 1 { return numeral.after }
        let upper = range(after: numeral, currency: true)
        let expression = Expression(numeral: numeral, upper: upper, pass: self)
        var (after, end) = (expression.after, expression.end)
        if let stroke = afterStroke(after) { (after, end) = (stroke, Int(token(stroke - 1).end)) }
        // `$5 million dollars`, `$5 million USD`, but no sign of the next sum: `$20 $37`
        if let word = currencyWord(at: after), word.unit == unit, word.times == .one,
            !(token(after).kind == .currency && token(word.after).isNumber)
        {
            (after, end) = (word.after, word.end)
        }
        if unit.name == "GBP", upper == nil, numeral.exponent == 0, let coins = oldCoins(from: after),
            let sum = numeral.value.adding(coins.pounds)
        {
            return addMoney(
                sum, nil, unit, Int(token(index).start)..<coins.end, first: index, after: coins.after, hasPlus: false)
        }
        if let national = nationalDollars(after, unit, at: index) {
            (unit, after, end) = (national.unit, national.after, national.end)
        }
        var start = Int(token(index).start)
        var first = index
        var (lower, higher) = (sharedZeros(numeral) ?? expression.lower.value, upper?.value)
        if isMinus(index - 1) {
            (lower, higher) = (lower.negated, higher?.negated)
            start = Int(token(index - 1).start)
            first -= 1
        }
        if isBracketed { lower = lower.magnitude.negated }
        return addMoney(lower, higher, unit, start..<end, first: first, after: after, hasPlus: expression.hasPlus)
    }

    /// A number in brackets, which is less than nothing, with the magnitude behind it: `(4.2) million`.
    func bracketed(at index: Int) -> Numeral? {
        guard token(index).isNumber, let value = text.number(token(index)), token(index + 1).kind == .close,
            token(index + 1).isJoined, token(index - 1).kind == .open,
            text.single(token(index - 1)) == UInt8(ascii: "(")
        else { return nil }
        var numeral = Numeral(
            value: value, mantissa: value, first: index, after: index + 2, start: Int(token(index).start),
            end: Int(token(index + 1).end), isPlain: false)
        let power = magnitudePower(numeral.after)
        if power > 0, let value = numeral.value.scaled(by: power) {
            numeral.value = value
            numeral.exponent = power
            numeral.end = Int(token(numeral.after).end)
            numeral.after += 1
        }
        return numeral
    }

    private func magnitudePower(_ index: Int) -> Int {
        token(index).isWord && token(index).has(.magnitude) ? Int(token(index).value) : 0
    }

    /// `€-5`: the sign stands between.
    private func isSigned(_ numeral: Numeral, _ index: Int) -> Bool {
        numeral.first == index && token(index).kind == .hyphen
    }

    /// Codes that are words as well (`TOP 10`, `ALL 50`) need a sum that looks like one; so do those that few write right
    /// before digits (`CRC32`), and those that are a program's name (`PHP 8.3`).
    private func isOtherWord(_ index: Int, _ numeral: Numeral) -> Bool {
        let code = token(index)
        guard code.isWord, code.length == 3 else { return false }
        if code.has(.product), numeral.exponent == 0, isVersionNumber(numeral.first) { return true }
        guard numeral.isPlain else { return false }
        if token(numeral.first).isJoined, token(numeral.first).length < 3,
            !FigurePass.tradedCodes.contains(where: { text.isWord(code, $0) })
        {
            return true
        }
        return isWordCode(at: index)
    }

    /// Whether the code of a currency at a token is a word or a name as well: `ALL`, `TOP`, `CVE`.
    func isWordCode(at index: Int) -> Bool {
        let code = token(index)
        return code.isWord && code.length == 3 && FigurePass.wordCodes.contains { text.isWord(code, $0) }
    }

    /// `8`, `4.3`: no number that is written as a sum is, with groups of digits or two decimals.
    func isVersionNumber(_ index: Int) -> Bool {
        let token = token(index)
        return token.flags.isDisjoint(with: .grouped)
            && !(token.flags.contains(.decimal) && text.byte(Int(token.end) - 3) == Byte.period)
    }

    /// The codes of the currencies most traded, after the first ten (Bank for International Settlements, Triennial Survey
    /// 2022).
    private static let tradedCodes: [StaticString] =
        smallCodes + [
            "krw", "inr", "nzd", "mxn", "twd", "sek", "nok", "brl", "dkk", "pln", "zar", "thb", "ils", "idr", "czk",
            "aed",
            "try", "huf", "clp", "sar", "php", "myr", "cop", "rub", "ron", "pen", "bhd", "bgn", "ars",
        ]

    static let wordCodes: [StaticString] = [
        "all", "top", "try", "cup", "cop", "pen", "mad", "bam", "bob", "mop", "gel", "sos", "ron", "amd", "ern", "nad",
        "lak", "mur", "tmt", "bif", "sdg", "ssp", "php", "mga", "stn", "cve", "bhd", "bsd",
    ]

    /// `EUR-1/2/3`: what looks like a sum goes on as a code.
    private func isPartOfCode(_ numeral: Numeral) -> Bool {
        let (next, follows) = (token(numeral.after), token(numeral.after + 1))
        guard next.isJoined, token(numeral.after - 1).isNumber else { return false }
        if next.isWord {
            return !(next.has([.currencyStart, .magnitude, .unitStart]) || next.length == 1 || text.isWord(next, "x"))
        }
        return [.slash, .period, .comma, .colon].contains(next.kind) && follows.isJoinedNumber
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

    /// The token after `,-` or `,–`, which stands for no hundredths: `€ 850,-`, `900,– €`.
    func afterStroke(_ index: Int) -> Int? {
        let (mark, stroke) = (token(index), token(index + 1))
        guard mark.kind == .comma || mark.kind == .period, mark.isJoined,
            stroke.kind == .hyphen || stroke.kind == .dash, stroke.isJoined,
            !token(index + 2).isJoined || !(token(index + 2).isNumber || token(index + 2).isWord)
        else { return nil }
        return index + 2
    }

    /// A minus before a sign: `-$5`.
    private func isMinus(_ index: Int) -> Bool {
        word(index, is: "minus") || token(index).kind == .hyphen && !token(index).isJoined && token(index + 1).isJoined
    }

    /// A sum whose currency is a word after the number.
    mutating func moneyWords(_ expression: Expression) -> Int? {
        var index = afterStroke(expression.after) ?? expression.after
        if token(index).kind == .hyphen, token(index).isJoined, token(index + 1).isJoined { index += 1 }
        // `2,5 millions d’euros`, `2 millones de euros`
        if text.notation.language != .english, max(expression.lower.exponent, expression.upper?.exponent ?? 0) > 3,
            word(index, is: "d") || word(index, is: "de") || word(index, is: "di")
        {
            index += token(index + 1).kind == .quote ? 2 : 1
        }
        let isLarge = expression.lower.exponent >= 6 || expression.upper?.exponent ?? 0 >= 6
        guard
            let word = currencyWord(at: index, large: isLarge || isSpent(expression, index)),
            let lower = expression.lower.value.multiplied(by: word.times),
            !(token(word.after - 1).kind == .currency && token(word.after).isJoinedNumber)
        else { return nil }
        if let next = coins(expression, lower, word) ?? laterMagnitude(expression, word) { return next }
        let upper = expression.upper.flatMap { $0.value.multiplied(by: word.times) }
        return addMoney(
            lower, upper, word.unit, expression.start..<word.end, first: expression.first, after: word.after,
            hasPlus: expression.hasPlus)
    }

    /// Whether pounds are money by what stands around them: `costs two pounds`, `ten pounds a head`, `two pounds and ten
    /// pence`.
    private func isSpent(_ expression: Expression, _ pounds: Int) -> Bool {
        guard word(pounds, is: "pounds") || word(pounds, is: "pound") else { return false }
        if word(pounds + 1, is: "a"), word(pounds + 2, is: "head") { return true }
        let part = token(pounds + 1).has(.conjunction) ? pounds + 2 : pounds + 1
        if let coins = numeral(at: part), FigurePass.smallCoins.contains(where: { word(coins.after, is: $0) }) {
            return true
        }
        // `ten pounds fifty`
        if expression.lower.inWords, let pence = numeral(at: pounds + 1), pence.inWords, pence.value >= 10,
            pence.value < 100,
            !token(pence.after).isWord || token(pence.after).has([.conjunction, .preposition])
        {
            return true
        }
        return (1...3).contains { distance in
            let index = expression.first - distance
            return (distance == 1 || !token(index + 1).isNumber)
                && (FigurePass.expenses.contains { word(index, is: $0) }
                    || FigurePass.gifts.contains { word(index, is: $0) } && !word(pounds + 1, is: "of"))
        }
    }

    private static let smallCoins: [StaticString] = ["pence", "penny", "pennies", "shillings", "shilling", "p"]

    /// What is done with sums of money, and with things of that weight only where `of` names them.
    private static let gifts: [StaticString] = [
        "raised", "raise", "raises", "donate", "donates", "gave", "gives", "give", "bequeathed", "inherited", "stole",
        "stolen", "invested", "granted", "awarded", "pledged", "receive", "received", "saved", "compensation",
        "damages",
        "left",
    ]

    private static let expenses: [StaticString] = [
        "cost", "costs", "costing", "paid", "pay", "pays", "paying", "price", "priced", "fine", "fined", "fee", "fees",
        "charge", "charged", "charges", "worth", "owed", "owes", "owe", "earned", "earns", "earn", "spent", "spend",
        "spends", "wage", "wages", "salary", "rent", "tip", "bill", "debt", "lent", "borrowed", "donated", "refund",
    ]

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

    /// `three dollars and twenty cents`, `£3 20p`: what follows in hundredths.
    private mutating func coins(_ expression: Expression, _ sum: Number, _ unit: CurrencyMatch) -> Int? {
        guard expression.upper == nil, unit.times == .one, expression.lower.exponent == 0 else { return nil }
        var next = unit.after
        if token(next).has(.conjunction) && !word(next, is: "or") || word(next, is: "con") { next += 1 }
        if next == unit.after, let coins = bareCents(next, unit), let total = sum.adding(coins.value) {
            return addMoney(
                total, nil, unit.unit, expression.start..<Int(token(coins.after - 1).end), first: expression.first,
                after: coins.after, hasPlus: false)
        }
        guard let part = numeral(at: next), part.value < 100, let coin = currencyWord(at: part.after),
            coin.times != .one,
            coin.unit == unit.unit
                || coin.times == FigurePass.hundredth && unit.unit.name != "GBP" && coin.unit == centUnit,
            let cents = part.value.multiplied(by: coin.times), let total = sum.adding(cents)
        else { return nil }
        return addMoney(
            total, nil, unit.unit, expression.start..<coin.end, first: expression.first, after: coin.after,
            hasPlus: false)
    }

    /// `15 dollars 50`, `15 euros 50`, `ten pounds fifty`: hundredths that are not named, where nothing else is counted.
    private func bareCents(_ index: Int, _ unit: CurrencyMatch) -> (value: Number, after: Int)? {
        let (digits, next) = (token(index), token(index + 1))
        if token(unit.after - 2).has([.numberStart, .hundred]), let pence = numeral(at: index), pence.inWords,
            pence.value >= 10, pence.value < 100,
            !token(pence.after).isWord || token(pence.after).has([.conjunction, .preposition])
        {
            return pence.value.multiplied(by: FigurePass.hundredth).map { ($0, pence.after) }
        }
        guard unit.end - Int(token(unit.after - 1).start) > 3, token(unit.after - 1).isWord, digits.isNumber,
            digits.length == 2, digits.flags.isDisjoint(with: Token.Flags.written), !digits.isJoined,
            [.edge, .period, .comma, .close, .semicolon].contains(next.kind), !token(index + 2).isJoinedNumber
        else { return nil }
        return text.number(digits)?.multiplied(by: FigurePass.hundredth).map { ($0, index + 1) }
    }

    /// `75 USD million`: the magnitude after the currency.
    private mutating func laterMagnitude(_ expression: Expression, _ unit: CurrencyMatch) -> Int? {
        let next = token(unit.after)
        guard expression.lower.exponent == 0, next.isWord, next.has(.magnitude), !next.isJoined,
            let lower = expression.lower.value.multiplied(by: unit.times)?.scaled(by: Int(next.value))
        else { return nil }
        let upper = expression.upper.flatMap { $0.value.scaled(by: Int(next.value)) }
        return addMoney(
            lower, upper, unit.unit, expression.start..<Int(next.end), first: expression.first, after: unit.after + 1,
            hasPlus: expression.hasPlus)
    }

    private mutating func addMoney(
        _ lower: Number, _ upper: Number?, _ unit: Unit, _ span: Range<Int>, first: Int, after: Int, hasPlus: Bool
    ) -> Int {
        var figure = Figure(
            .money, span, .quantity(Quantity(lower, unit)), upper.map { .quantity(Quantity($0, unit)) })
        if hasPlus { figure.bound = .atLeast }
        var after = after
        if upper == nil, let (next, end) = restatement(after, of: lower) {
            after = next
            figure.span = span.lowerBound..<end
        }
        return add(figure, first: first, after: after)
    }
}
