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
    /// What it is read as.
    var role = Role.whole

    /// What a number is read as. One within another is not gone on with as if it stood alone: so few are within each other,
    /// however many stand in a row.
    enum Role {
        case whole
        /// The number again: `thirty (30)`.
        case restatement
        /// What is added to a larger one, whose magnitude is a power of ten: `2 million 300 thousand`.
        case rest(ofPower: Int)
    }
}

extension FigurePass {
    /// The number that starts at a token.
    func numeral(at index: Int, as role: Numeral.Role = .whole) -> Numeral? {
        let token = token(index)
        switch token.kind {
        case .number: return digits(at: index, token, as: role)
        case .word:
            if token.has([.numberStart, .article, .half, .fractionNoun]), let part = partOfMagnitude(at: index) {
                return part
            }
            if token.has(.numberStart) { return words(at: index, as: role) }
            if token.has(.article) { return articleNumber(at: index, as: role) }
            if token.has(.half) { return halfNumber(at: index) }
            return nil
        default: return nil
        }
    }

    // MARK: Digits

    private func digits(at index: Int, _ token: Token, as role: Numeral.Role) -> Numeral? {
        guard var mantissa = text.number(token), isShown(index, token) else { return nil }
        var after = index + 1
        var (end, isPlain) = (Int(token.end), token.flags.isDisjoint(with: Token.Flags.written))
        if isPlain, let (sum, last) = joinedFraction(at: index, mantissa) {
            (mantissa, after, end, isPlain) = (sum, last + 1, Int(self.token(last).end), false)
        } else if isPlain, token.length <= 3, let part = fractionAfterAnd(after, from: index),
            let sum = mantissa.adding(part.value)
        {
            (mantissa, after, end, isPlain) = (sum, part.after, Int(self.token(part.after - 1).end), false)
        }
        var numeral = Numeral(
            value: mantissa, mantissa: mantissa, first: index, after: after, start: Int(token.start), end: end,
            isPlain: isPlain, role: role)
        addSign(&numeral)
        addInnerMark(&numeral)
        addMagnitude(&numeral)
        if numeral.exponent > 2 { addPart(&numeral, unit: numeral.exponent) }
        addPowerOfTen(&numeral)
        addPlus(&numeral)
        addRestatement(&numeral)
        if self.token(index - 1).length >= 5 { addMinus(&numeral) }
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
    func addRestatement(_ numeral: inout Numeral) {
        let open = numeral.after
        guard case .whole = numeral.role, token(open).kind == .open, !token(open).isJoined,
            token(open + 1).isNumber || token(open + 1).has(.numberStart),
            token(open + 1).isNumber == numeral.inWords, let again = self.numeral(at: open + 1, as: .restatement),
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
    func addMagnitude(_ numeral: inout Numeral) {
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
        } else if let found = pluralPower(index, numeral) {
            power = found
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
        if power == 2 { addRest(&numeral) }
        addSmaller(&numeral)
    }

    /// `3 hundred and 21`: what is left below a hundred.
    private func addRest(_ numeral: inout Numeral) {
        guard hasRest(numeral), word(numeral.after, is: "and"), !word(numeral.first - 1, is: "between"),
            token(numeral.after + 1).isNumber || token(numeral.after + 1).has(.numberStart),
            let rest = self.numeral(at: numeral.after + 1, as: .rest(ofPower: 1)), rest.exponent == 0, rest.value < 100,
            rest.value.isWhole,
            rest.first == numeral.after + 1, let sum = numeral.value.adding(rest.value)
        else { return }
        numeral.value = sum
        numeral.after = rest.after
        numeral.end = rest.end
    }

    /// Whether more may be added to a number: one whose own magnitude is too large for a rest is none, whatever follows.
    private func hasRest(_ numeral: Numeral) -> Bool {
        if case .rest(let power) = numeral.role { numeral.exponent < power } else { true }
    }

    /// `three billions`, `5 millions`: a magnitude in the plural, after a small number and not before `of`.
    func pluralPower(_ index: Int, _ numeral: Numeral) -> Int? {
        guard (8...9).contains(token(index).length), text.byte(Int(token(index).end) - 1) == UInt8(ascii: "s"),
            !word(index + 1, is: "of"), numeral.value >= 2,
            numeral.inWords || token(numeral.first).length <= 3 || numeral.exponent > 0
        else { return nil }
        for (name, power) in FigurePass.pluralMagnitudes where word(index, is: name) { return power }
        return nil
    }

    private static let pluralMagnitudes: [(StaticString, Int)] = [
        ("thousands", 3), ("millions", 6), ("billions", 9), ("trillions", 12),
    ]

    /// The power of ten of a letter right after digits: `31k`, and where it is money or counts something `5m` and `3b`.
    private func attachedPower(_ index: Int, _ numeral: Numeral) -> Int? {
        let next = token(index)
        guard next.length == 1, !token(index + 1).isJoinedNumber else { return nil }
        let isMoney =
            isAfterCurrency(numeral.first) || token(index + 1).kind == .currency || currencyWord(at: index + 1) != nil
        let byte = text.byte(Int(next.start))
        // `10m+ pulls`
        let counted = token(index + 1).kind == .plus && token(index + 1).isJoined ? index + 2 : index + 1
        switch byte {
        case UInt8(ascii: "k"): return 3
        case UInt8(ascii: "K"): return !isMoney && !counts(counted) && isTemperature(around: index) ? nil : 3
        case UInt8(ascii: "M"): return 6
        case UInt8(ascii: "m"): return isMoney || counts(counted) ? 6 : nil
        case UInt8(ascii: "b"), UInt8(ascii: "B"): return isMoney || counts(counted) ? 9 : nil
        case UInt8(ascii: "t"), UInt8(ascii: "T"): return isMoney ? 12 : nil
        default: return nil
        }
    }

    /// Whether temperatures are given beside a token: `300 °C (573 K)`. What may itself be thousands says so only of what is
    /// right beside it: `300K to 77K`.
    private func isTemperature(around index: Int) -> Bool {
        (2...6).contains { distance in
            [index - distance, index + distance].contains { place in
                guard let unit = unit(at: place)?.unit, unit.isTemperature else { return false }
                return unit.dimension != .kelvin || !token(place).isJoined || distance <= 3
            }
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

    /// `a quarter of a million`, `three quarters of a million`, `quarter million`: a part of a magnitude.
    private func partOfMagnitude(at index: Int) -> Numeral? {
        var (part, position) = (1, index)
        if token(position).has(.article) {
            position += 1
        } else if token(position).has(.numberStart), !token(position).has(.fractionNoun) {
            part = Int(token(position).value)
            position += token(position + 1).kind == .hyphen ? 2 : 1
        }
        let noun = token(position)
        guard noun.isWord, noun.has([.fractionNoun, .half]), noun.value > 1, !noun.has(.tens), part > 0 else {
            return nil
        }
        var last = position + 1
        if word(last, is: "of"), token(last + 1).has(.article) {
            last += 2
        } else {
            // `quarter million`, `a half-million`, `three quarters billion`; `third million` is the one after the second.
            guard noun.has(.half) || noun.value == 4 || part > 1 else { return nil }
            if token(last).kind == .hyphen, token(last).isJoined { last += 1 }
        }
        guard token(last).has(.magnitude), token(last).isWord,
            let value = Number(coefficient: Int128(part), exponent: Int(token(last).value))?
                .divided(by: Number(Int(noun.value)))
        else { return nil }
        return Numeral(
            value: value, mantissa: value, exponent: Int(token(last).value), first: index, after: last + 1,
            start: Int(token(index).start), end: Int(token(last).end), inWords: true, isPlain: false)
    }

    /// `a trillion 200 billion`, `two million, three hundred thousand`: a smaller magnitude right after a larger one.
    func addSmaller(_ numeral: inout Numeral) {
        let next = token(numeral.after)
        guard numeral.exponent >= 3, hasRest(numeral), next.kind == .number || next.has(.numberStart), !next.isJoined,
            token(numeral.after - 1).has(.magnitude),
            let rest = self.numeral(at: numeral.after, as: .rest(ofPower: numeral.exponent)), rest.exponent >= 2,
            rest.exponent < numeral.exponent,
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

    func addPlus(_ numeral: inout Numeral) {
        let plus = token(numeral.after)
        if plus.kind == .plus, plus.isJoined, !(token(numeral.after + 1).isJoined && token(numeral.after + 1).isNumber)
        {
            numeral.hasPlus = true
            numeral.end = Int(plus.end)
            numeral.after += 1
        } else if plus.kind == .hyphen, plus.isJoined, token(numeral.after + 1).isJoined,
            word(numeral.after + 1, is: "odd"), !token(numeral.after + 2).isJoined
        {
            numeral.end = Int(token(numeral.after + 1).end)
            numeral.after += 2
            numeral.isPlain = false
        } else if plus.kind == .hyphen, plus.isJoined, word(numeral.after + 1, is: "plus") {
            numeral.hasPlus = true
            numeral.end = Int(token(numeral.after + 1).end)
            numeral.after += 2
        }
    }
}
