import Values

/// A number as it stands in a text: `1.1 million`, `two hundred and fifty`, `a dozen`.
struct Numeral {
    /// The number in full.
    var value: Number
    /// Without its magnitude: 1.1.
    var mantissa: Number
    /// The magnitude's power of ten; 0 without one.
    var exponent = 0
    /// The first token, and the one after the last.
    var first: Int
    var after: Int
    /// The bytes.
    var start: Int
    var end: Int
    /// Whether it is in words.
    var inWords = false
    /// Whether digits are written with grouping or a decimal point, or it has a magnitude: no year, no law's number.
    var isPlain = true
    /// `N+`
    var hasPlus = false
}

extension FigurePass {
    /// The number that starts at a token.
    func numeral(at index: Int) -> Numeral? {
        let token = token(index)
        switch token.kind {
        case .number: return digits(at: index, token)
        case .word:
            if token.has([.numberStart, .article, .half, .fractionNoun]), let part = partOfMagnitude(at: index) {
                return part
            }
            if token.has(.numberStart) { return words(at: index) }
            if token.has(.article) { return articleNumber(at: index) }
            if token.has(.half) { return halfNumber(at: index) }
            return nil
        default: return nil
        }
    }

    // MARK: Digits

    private func digits(at index: Int, _ token: Token) -> Numeral? {
        guard var mantissa = text.number(token), isShown(index, token) else { return nil }
        var after = index + 1
        var (end, isPlain) = (Int(token.end), token.flags.isDisjoint(with: Token.Flags.written))
        if isPlain, let (sum, last) = joinedFraction(at: index, mantissa) {
            (mantissa, after, end, isPlain) = (sum, last + 1, Int(self.token(last).end), false)
        } else if isPlain, self.word(after, is: "and"), self.word(after + 1, is: "a"), self.token(after + 2).has(.half),
            self.token(after + 2).isWord, let sum = mantissa.adding(FigurePass.oneHalf), token.length <= 3
        {
            (mantissa, after, end, isPlain) = (sum, after + 3, Int(self.token(after + 2).end), false)
        }
        var numeral = Numeral(
            value: mantissa, mantissa: mantissa, first: index, after: after, start: Int(token.start), end: end,
            isPlain: isPlain)
        addSign(&numeral)
        addInnerMark(&numeral)
        addMagnitude(&numeral)
        addPlus(&numeral)
        addRestatement(&numeral)
        return numeral
    }

    static let oneHalf = Number(coefficient: 5, exponent: -1) ?? .zero

    /// Whether a number like `12,5` is one: the text writes decimals so, or a unit of any kind shows it.
    private func isShown(_ index: Int, _ token: Token) -> Bool {
        guard token.flags.contains(.comma), !text.notation.hasDecimalComma else { return true }
        let next = self.token(index + 1)
        return self.token(index - 1).kind == .currency || [.percent, .currency].contains(next.kind)
            || next.has([.magnitude, .percentWord, .time, .unitStart]) || currencyWord(at: index + 1) != nil
    }

    /// `1-1/2`: a hyphen joins a whole number and its fraction.
    private func joinedFraction(at index: Int, _ whole: Number) -> (value: Number, last: Int)? {
        let (hyphen, part) = (token(index + 1), token(index + 2))
        guard hyphen.kind == .hyphen, hyphen.isJoined, part.isJoinedNumber, part.flags.contains(.fraction),
            let value = text.number(part), value < 1, let sum = whole.adding(value)
        else { return nil }
        return (sum, index + 2)
    }

    /// `thirty (30)`, `30 (thirty)`: the number said again in brackets belongs to it.
    private func addRestatement(_ numeral: inout Numeral) {
        let open = numeral.after
        guard token(open).kind == .open, !token(open).isJoined,
            token(open + 1).isNumber || token(open + 1).has(.numberStart),
            token(open + 1).isNumber == numeral.inWords, let again = self.numeral(at: open + 1),
            again.inWords != numeral.inWords, again.value == numeral.value, token(again.after).kind == .close
        else { return }
        numeral.after = again.after + 1
        numeral.end = Int(token(again.after).end)
        numeral.isPlain = false
        if numeral.exponent == 0 { addMagnitude(&numeral) }
    }

    /// A minus right before the digits, which joins them to nothing.
    private func addSign(_ numeral: inout Numeral) {
        let minus = token(numeral.first - 1)
        if minus.isWord, text.isWord(minus, "minus"), !token(numeral.first - 2).isNumber,
            !token(numeral.first - 2).isWord || token(numeral.first - 2).has([.auxiliary, .preposition])
        {
            numeral.value = numeral.value.negated
            numeral.mantissa = numeral.mantissa.negated
            numeral.start = Int(minus.start)
            numeral.first -= 1
            return
        }
        let isSign = minus.kind == .hyphen || minus.kind == .dash && minus.length == 3
        guard isSign, !minus.isJoined || token(numeral.first - 2).kind == .open, token(numeral.first).isJoined,
            token(numeral.first - 2).kind != .number
        else { return }
        numeral.value = numeral.value.negated
        numeral.mantissa = numeral.mantissa.negated
        numeral.start = Int(minus.start)
        numeral.first -= 1
    }

    /// ` million`, `-million`, `bn`, `k`.
    private func addMagnitude(_ numeral: inout Numeral) {
        var index = numeral.after
        var next = token(index)
        if next.kind == .hyphen, next.isJoined, token(index + 1).has(.magnitude), token(index + 1).isJoined {
            index += 1
            next = token(index)
        }
        guard next.isWord else { return }
        var power = 0
        if next.has(.magnitude) {
            power = Int(next.value)
        } else if next.has(.hundred), numeral.exponent == 0 {
            power = 2
        } else if next.has(.dozen), !next.isJoined, let value = numeral.value.multiplied(by: 12) {
            numeral.value = value
            numeral.after = index + 1
            numeral.end = Int(next.end)
            numeral.isPlain = false
            return
        } else if next.isJoined, let found = attachedPower(index, numeral) {
            power = found
        } else {
            return
        }
        // `3.2 lakh crore`, `5 hundred thousand`: a greater magnitude after a lesser one
        let second = token(index + 1)
        if !next.isJoined || next.length > 1, second.has([.magnitude, .hundred]), second.isWord, !second.isJoined,
            Int(second.value) > power, power > 0
        {
            power += Int(second.value)
            index += 1
            next = second
        }
        guard let value = numeral.value.scaled(by: power) else { return }
        numeral.value = value
        numeral.exponent += power
        numeral.after = index + 1
        numeral.end = Int(next.end)
        // `3,5 Mrd. EUR`, `2 Mio. Euro`
        let stop = token(index + 1)
        if next.length <= 3, stop.kind == .period, stop.isJoined, currencyWord(at: index + 2) != nil {
            numeral.after += 1
        }
        numeral.isPlain = false
        addSmaller(&numeral)
    }

    /// The power of ten of a letter right after digits: `31k`, and where it is money or counts something `5m` and `3b`.
    private func attachedPower(_ index: Int, _ numeral: Numeral) -> Int? {
        let next = token(index)
        guard next.length == 1, !token(index + 1).isJoinedNumber else { return nil }
        let isMoney =
            isAfterCurrency(numeral.first) || token(index + 1).kind == .currency || currencyWord(at: index + 1) != nil
        let byte = text.byte(Int(next.start))
        switch byte {
        case UInt8(ascii: "k"), UInt8(ascii: "K"): return 3
        case UInt8(ascii: "M"): return 6
        case UInt8(ascii: "m"): return isMoney || counts(index + 1) ? 6 : nil
        case UInt8(ascii: "b"), UInt8(ascii: "B"): return isMoney || counts(index + 1) ? 9 : nil
        case UInt8(ascii: "t"), UInt8(ascii: "T"): return isMoney ? 12 : nil
        default: return nil
        }
    }

    /// Whether a currency's sign or code stands before a number.
    func isAfterCurrency(_ first: Int) -> Bool {
        let before = token(first - 1)
        if before.kind == .currency { return true }
        if before.kind == .open, token(first - 2).kind == .currency { return true }
        let isLater = (before.kind == .hyphen || before.kind == .dash || before.isWord && text.isWord(before, "to"))
        if isLater, token(first - 2).isNumber, token(first - 3).kind == .currency { return true }
        return before.isWord && before.has(.currencyStart) && before.flags.contains(.capitals) && before.length == 3
    }

    /// Whether what follows is counted by a number of millions: people, and other nouns in the plural.
    private func counts(_ index: Int) -> Bool {
        let next = token(index)
        guard next.isWord, !next.isJoined,
            next.roles.isDisjoint(with: Roles.phraseEnd.union(.conjunction)) || next.has(.plural),
            !FigurePass.adjectives.contains(where: { text.isWord(next, $0) })
        else { return false }
        let second = token(index + 1)
        let isNoun =
            isPlural(next) || next.has(.person)
            || second.isWord && isPlural(second)
                && second.roles.isDisjoint(with: Roles.phraseEnd.union(.conjunction))
        return isNoun && !FigurePass.runs.contains { text.isWord(next, $0) }
    }

    /// What is measured in metres: `100m hurdles`.
    private static let runs: [StaticString] = [
        "hurdles", "sprints", "races", "heats", "steps", "stairs", "waves", "cables",
    ]

    /// `a quarter of a million`, `three quarters of a million`, `half of a million`: a part of a magnitude.
    private func partOfMagnitude(at index: Int) -> Numeral? {
        var (part, position) = (1, index)
        if token(position).has(.article) {
            position += 1
        } else if token(position).has(.numberStart), !token(position).has(.fractionNoun) {
            part = Int(token(position).value)
            position += token(position + 1).kind == .hyphen ? 2 : 1
        }
        let noun = token(position)
        guard noun.isWord, noun.has([.fractionNoun, .half]), noun.value > 1, !noun.has(.tens),
            word(position + 1, is: "of"),
            token(position + 2).has(.article), token(position + 3).has(.magnitude), part > 0,
            let value = Number(coefficient: Int128(part), exponent: Int(token(position + 3).value))?
                .divided(by: Number(Int(noun.value)))
        else { return nil }
        return Numeral(
            value: value, mantissa: value, exponent: Int(token(position + 3).value), first: index, after: position + 4,
            start: Int(token(index).start), end: Int(token(position + 3).end), inWords: true, isPlain: false)
    }

    /// `a trillion 200 billion`, `two million, three hundred thousand`: a smaller magnitude right after a larger one.
    private func addSmaller(_ numeral: inout Numeral) {
        let next = token(numeral.after)
        guard numeral.exponent >= 3, next.kind == .number || next.has(.numberStart), !next.isJoined,
            token(numeral.after - 1).has(.magnitude),
            let rest = self.numeral(at: numeral.after), rest.exponent >= 2, rest.exponent < numeral.exponent,
            let sum = numeral.value.adding(rest.value)
        else { return }
        numeral.value = sum
        numeral.after = rest.after
        numeral.end = rest.end
    }

    /// `48+ million`: the plus, or the bracket, of a number whose magnitude is still to come.
    private func addInnerMark(_ numeral: inout Numeral) {
        let (plus, next) = (token(numeral.after), token(numeral.after + 1))
        guard plus.isJoined, next.isWord, next.has(.magnitude) else { return }
        if plus.kind == .plus {
            numeral.hasPlus = true
            numeral.after += 1
        } else if plus.kind == .close, text.single(token(numeral.first - 1)) == UInt8(ascii: "["),
            token(numeral.first).isJoined
        {
            // `[3.6] million`: a transcript's correction
            numeral.after += 1
        }
    }

    private func addPlus(_ numeral: inout Numeral) {
        let plus = token(numeral.after)
        if plus.kind == .plus, plus.isJoined, !(token(numeral.after + 1).isJoined && token(numeral.after + 1).isNumber)
        {
            numeral.hasPlus = true
            numeral.end = Int(plus.end)
            numeral.after += 1
        } else if plus.kind == .hyphen, plus.isJoined, word(numeral.after + 1, is: "plus") {
            numeral.hasPlus = true
            numeral.end = Int(token(numeral.after + 1).end)
            numeral.after += 2
        }
    }

    // MARK: Words

    /// `two hundred and fifty thousand`, `twenty-four`.
    private func words(at index: Int) -> Numeral? {
        var reader = NumberWords()
        var (position, last) = (index, index)
        while position - index < 24 {
            let token = token(position)
            guard token.isWord, reader.read(token.roles, Int(token.value)) else {
                // `and` and hyphens stand between words of one number only.
                let next = self.token(position + 1)
                guard position > index, next.isWord, reader.canGoOn(next.roles, Int(next.value)),
                    token.kind == .hyphen && token.isJoined && next.isJoined
                        || token.isWord && reader.isRound && next.has(.numberStart) && text.isWord(token, "and")
                else { break }
                position += 1
                continue
            }
            last = position
            position += 1
        }
        guard let value = reader.value else { return nil }
        var numeral = Numeral(
            value: value, mantissa: reader.mantissa, exponent: reader.exponent, first: index, after: last + 1,
            start: Int(token(index).start), end: Int(token(last).end), inWords: true, isPlain: false)
        addHalf(&numeral, unit: reader.exponent)
        addPlus(&numeral)
        addRestatement(&numeral)
        return numeral
    }

    /// `two and a half million`, `a million and a half`.
    private func addHalf(_ numeral: inout Numeral, unit: Int) {
        let after = numeral.after
        let isBare = word(after, is: "and") && token(after + 1).has(.half) && token(after + 2).has(.time)
        if isBare, unit == 0, let sum = numeral.value.adding(FigurePass.oneHalf) {
            numeral.value = sum
            numeral.after = after + 2
            numeral.end = Int(token(after + 1).end)
            return
        }
        guard word(after, is: "and"), word(after + 1, is: "a"), token(after + 2).has(.half),
            let half = FigurePass.oneHalf.scaled(by: unit), let sum = numeral.value.adding(half)
        else { return }
        let isLast = token(after + 3).has(.magnitude) || unit > 0
        guard
            isLast || token(after + 3).has(.time) || token(after + 3).has(.percentWord)
                || token(after + 3).has(.unitStart)
        else { return }
        numeral.value = sum
        numeral.after = after + 3
        numeral.end = Int(token(after + 2).end)
        if unit == 0 { addMagnitude(&numeral) }
    }

    /// `a billion`, `a hundred and fifty`, `a dozen`.
    private func articleNumber(at index: Int) -> Numeral? {
        let next = token(index + 1)
        guard next.isWord, next.has([.hundred, .magnitude, .dozen]), !next.isJoined else { return nil }
        if next.has(.dozen) {
            return Numeral(
                value: 12, mantissa: 12, first: index, after: index + 2, start: Int(token(index).start),
                end: Int(next.end), inWords: true, isPlain: false)
        }
        var reader = NumberWords()
        _ = reader.read(.unitNumber, 1)
        var numeral = Numeral(
            value: 1, mantissa: 1, first: index, after: index + 1, start: Int(token(index).start),
            end: Int(token(index).end), inWords: true, isPlain: false)
        var position = index + 1
        while position - index < 24, token(position).isWord,
            reader.read(token(position).roles, Int(token(position).value))
        {
            position += 1
            if word(position, is: "and"), reader.isRound, token(position + 1).has(.numberStart) { position += 1 }
        }
        guard let value = reader.value, value > 1 else { return nil }
        numeral.value = value
        numeral.exponent = reader.exponent
        numeral.mantissa = reader.mantissa
        numeral.after = position
        numeral.end = Int(token(position - 1).end)
        addSmaller(&numeral)
        addHalf(&numeral, unit: reader.exponent)
        return numeral
    }

    /// `half a million`, `half a dozen`, `half-million`.
    private func halfNumber(at index: Int) -> Numeral? {
        var position = index + 1
        if token(position).has(.article) { position += 1 } else if token(position).kind == .hyphen { position += 1 }
        guard position > index + 1 || token(position).has(.dozen), token(position).has([.magnitude, .dozen]),
            token(position).isWord,
            let value = token(position).has(.dozen)
                ? 6 : Number(coefficient: 5, exponent: Int(token(position).value) - 1)
        else { return nil }
        return Numeral(
            value: value, mantissa: value, exponent: Int(token(position).value), first: index, after: position + 1,
            start: Int(token(index).start), end: Int(token(position).end), inWords: true, isPlain: false)
    }
}

/// Adds up the words of a number.
struct NumberWords {
    private var total = 0
    private var current = 0
    private var isEmpty = true
    /// What may come next is below this: after `thousand` no second `million`.
    private var room = Int.max
    private(set) var exponent = 0
    private var lead = 0

    /// Whether `and` may follow: the last word was a hundred or a magnitude.
    private(set) var isRound = false

    /// Takes a word; false if it cannot go on with it.
    mutating func read(_ roles: Roles, _ value: Int) -> Bool {
        guard canGoOn(roles, value) else { return false }
        if roles.contains(.hundred) {
            current *= 100
            isRound = true
        } else if roles.contains(.dozen) {
            current *= 12
            isRound = false
        } else if roles.contains(.magnitude) {
            var power = 1
            for _ in 0..<value { power *= 10 }
            let (product, overflow) = current.multipliedReportingOverflow(by: power)
            let (sum, overflow2) = total.addingReportingOverflow(product)
            guard !overflow, !overflow2 else { return false }
            if total == 0 { (exponent, lead) = (value, current) }
            (total, current, room, isRound) = (sum, 0, power, true)
        } else {
            current += value
            isRound = false
        }
        isEmpty = false
        return true
    }

    /// Whether a word can go on with the number.
    func canGoOn(_ roles: Roles, _ value: Int) -> Bool {
        if roles.contains(.hundred) { return current > 0 && current < 100 }
        if roles.contains(.dozen) { return current > 0 && total == 0 && current < 100 }
        if roles.contains(.magnitude) {
            guard current > 0, value <= 15 else { return false }
            var power = 1
            for _ in 0..<value { power *= 10 }
            return power < room
        }
        if roles.contains(.tens) { return current % 100 == 0 && (isEmpty || isRound) && current < room }
        if roles.contains(.unitNumber) {
            if isEmpty { return true }
            if value == 0 { return false }
            if isRound { return current < room }
            return current % 10 == 0 && current % 100 >= 20 && value < 10
        }
        return false
    }

    /// The number, if there is one.
    var value: Number? { isEmpty ? nil : Number(total + current) }
    /// What stands before the first magnitude.
    var mantissa: Number { Number(total == 0 ? current : lead) }
}
