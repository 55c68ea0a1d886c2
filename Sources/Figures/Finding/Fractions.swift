import Values

/// Shares of a whole: `half`, `a third`, `two-thirds`, `three quarters`, `one in five`.
extension FigurePass {
    /// A fraction that begins with its noun (`half`, `quarter`), or with `quarter-century` and `half an hour`.
    mutating func fraction(at index: Int) -> Int? {
        let token = token(index)
        if let numeral = numeral(at: index), numeral.exponent > 0 || numeral.after > index + 1 {
            // `half a million`, `half a dozen`
            return number(at: index)
        }
        if let next = partOfTime(at: index) ?? partOfUnit(at: index) { return next }
        guard token.has(.half) else { return nil }
        let (before, next) = (self.token(index - 1), self.token(index + 1))
        // `second half of 2023`, `the first half`, `and a half`: a period, or part of a number
        if before.has([.ordinal, .pointer]) || before.isWord && text.isWord(before, "latter") { return nil }
        if before.has(.article), word(index - 2, is: "and") { return nil }
        if word(index + 1, is: "a"), word(index + 2, is: "chance") { return nil }
        if next.kind == .hyphen, next.isJoined { return nil }
        if before.kind == .hyphen, before.isJoined { return nil }
        if word(index + 1, is: "way") || word(index + 1, is: "time") || word(index + 1, is: "past") { return nil }
        return addFraction(FigurePass.oneHalf, first: index, last: index)
    }

    /// A fraction of a numerator and a noun: `one-third`, `three quarters`, `two fifths`.
    mutating func shareFraction(_ numeral: Numeral) -> Int? {
        guard numeral.inWords || numeral.isPlain, numeral.exponent == 0, !numeral.hasPlus else { return nil }
        var index = numeral.after
        let isHyphened = token(index).kind == .hyphen && token(index).isJoined && token(index + 1).isJoined
        if isHyphened { index += 1 }
        let noun = token(index)
        if let next = compoundShare(numeral, index) { return next }
        guard noun.isWord, noun.has([.fractionNoun, .half]), noun.value > 1 else { return nil }
        // `zwei Drittel`, `due terzi`: no s in the plural
        let isPluralNoun =
            ![.english, .french, .spanish, .portuguese].contains(text.notation.language)
            ? numeral.value > 1 : text.byte(Int(noun.end) - 1) == UInt8(ascii: "s")
        // `one hundred thirty fifths` could be 130 of them, or a hundred of others.
        if numeral.inWords, numeral.value >= 100 { return isPluralNoun ? index + 1 : nil }
        let isUnitNext = isHyphened || !noun.has(.ordinal)
        if isPluralNoun || isUnitNext, numeral.value < Number(Int(noun.value)), word(index + 1, is: "of") || isUnitNext,
            let part = numeral.value.divided(by: Number(Int(noun.value)))
        {
            var measured = numeral
            (measured.value, measured.mantissa, measured.inWords) = (part, part, true)
            if let next = addPartOfUnit(measured, index + 1) { return next }
        }
        guard (numeral.value == 1) != isPluralNoun || text.isWord(noun, "halves") else { return nil }
        // `three quarters of growth` are periods if years or growth are spoken of; `one third grader` is no share.
        if !isHyphened, word(index - 2, is: "for") || word(index - 2, is: "past") { return nil }
        guard let value = numeral.value.divided(by: Number(Int(noun.value))).map(\.fourDecimals) else { return nil }
        if self.token(index + 1).kind == .hyphen, self.token(index + 1).isJoined, self.token(index + 2).has(.time) {
            return nil
        }
        // `three-quarters of an hour`
        if word(index + 1, is: "of"), token(index + 2).has(.article), let time = timeUnit(token(index + 3)),
            let length = FigurePass.part(Int(noun.value), of: time, times: numeral.value)
        {
            let span = numeral.start..<Int(token(index + 3).end)
            return add(Figure(.duration, span, .duration(length)), first: numeral.first, after: index + 4)
        }
        if !isHyphened || isPluralNoun, word(index + 1, is: "of"), year(at: index + 2) != nil { return nil }
        // `tres cuartas partes`
        let hasParts = text.notation.language != .english && word(index + 1, is: "partes")
        return addFraction(value, first: numeral.first, last: hasParts ? index + 1 : index)
    }

    /// `one twenty-fifth`, `three thirty-seconds`: a denominator of two words.
    private mutating func compoundShare(_ numeral: Numeral, _ index: Int) -> Int? {
        let (tens, part) = (token(index), token(index + 2))
        guard numeral.inWords, numeral.value < 20, tens.has(.tens), token(index + 1).kind == .hyphen, part.isJoined,
            part.has([.ordinal, .fractionNoun]), part.has(.time) || part.value < 10 && part.value > 2
        else { return nil }
        let isPluralNoun = text.byte(Int(part.end) - 1) == UInt8(ascii: "s")
        guard (numeral.value == 1) != isPluralNoun, word(index + 3, is: "of") || !token(index + 3).isWord,
            let value = numeral.value.divided(by: Number(Int(tens.value + (part.has(.time) ? 2 : part.value)))).map(
                \.fourDecimals)
        else { return nil }
        return addFraction(value, first: numeral.first, last: index + 2)
    }

    /// `1 in 4`, `nine in ten`, `two out of every three`, `1 in 1,000`.
    mutating func ratioFraction(_ numeral: Numeral) -> Int? {
        guard numeral.exponent == 0, numeral.value <= 1_000, numeral.value > .zero else { return nil }
        var index = numeral.after
        let isHyphened = token(index).kind == .hyphen && token(index).isJoined
        if isHyphened { index += 1 }
        var isOut = false
        if word(index, is: "in") {
            index += 1
        } else if word(index, is: "out"), word(index + 1, is: "of") {
            index += 2
            isOut = true
        } else if !isHyphened, let words = text.notation.language.outOf, word(index, is: words.first) {
            guard words.second.map({ word(index + 1, is: $0) }) ?? true else { return nil }
            index += words.second == nil ? 1 : 2
            isOut = true
        } else {
            return nil
        }
        if isHyphened, token(index).kind == .hyphen { index += 1 }
        var isEvery = false
        if word(index, is: "every") || word(index, is: "each") {
            index += 1
            isEvery = true
        }
        guard let whole = self.numeral(at: index), numeral.value < whole.value, whole.value.isWhole,
            !token(whole.after).has([.time, .percentWord, .unitStart]), !isYear(whole),
            token(whole.after).kind != .percent, isEvery || isOut || numeral.value <= 10
        else { return nil }
        // `1 in 1,000`, `one in a million`: large wholes only of one
        let isOne = numeral.value == 1 && (whole.value >= 100 || whole.inWords == numeral.inWords)
        let isAlike = whole.inWords == numeral.inWords || isEvery || whole.isPlain && whole.value <= 10
        guard isOne || whole.exponent == 0 && isAlike && whole.value <= (isEvery ? 100_000 : isOut ? 10 : 1_000),
            isOne || whole.inWords || whole.isPlain || isEvery || numeral.isPlain
        else { return nil }
        return addRatio(numeral, whole)
    }

    /// `3/4`, `¾`, where no unit makes a measure of it.
    mutating func writtenFraction(_ expression: Expression) -> Int? {
        let lower = expression.lower
        guard token(lower.first).flags.contains(.fraction), lower.value < 1, lower.exponent == 0,
            expression.upper == nil
        else { return nil }
        return add(
            Figure(.fraction, lower.start..<lower.end, .number(lower.value.fourDecimals)), first: lower.first,
            after: lower.after)
    }

    private mutating func addRatio(_ part: Numeral, _ whole: Numeral) -> Int? {
        guard let value = part.value.divided(by: whole.value).map(\.fourDecimals) else { return nil }
        let figure = Figure(.fraction, part.start..<whole.end, .number(value))
        return add(figure, first: part.first, after: whole.after)
    }

    private mutating func addFraction(_ value: Number, first: Int, last: Int) -> Int {
        add(Figure(.fraction, span(first, through: last), .number(value)), first: first, after: last + 1)
    }

    /// Whether a word after `a third` goes on without its noun: `are`, `since`, `compared to`.
    private func endsShare(_ index: Int) -> Bool {
        let token = token(index)
        if token.has([.preposition, .auxiliary, .modal]) { return true }
        return ends(token, with: "ed") && self.token(index + 1).has(.preposition)
    }

    /// `un tiers des`, `ein Viertel der`, `un cuarto de`: what a share is of, in a language other than English.
    private func isForeignWhole(_ index: Int) -> Bool {
        text.notation.language != .english && token(index).has([.preposition, .determiner])
    }

    /// `a third of`, `a quarter`: with its article.
    mutating func articleFraction(at index: Int) -> Int? {
        let noun = token(index + 1)
        guard noun.isWord, noun.has(.fractionNoun) else { return nil }
        if let next = partOfTime(at: index + 1, from: index) ?? partOfUnit(at: index + 1, from: index) { return next }
        let isOrdinal = noun.has(.ordinal)
        let next = token(index + 2)
        // `a third country`, `a fourth dose`, `a quarter ago` are no shares.
        if isOrdinal || next.isWord {
            let isAmount = word(index - 1, is: "by") || token(index - 1).has(.bound) || isFurtherShare(index)
            guard
                word(index + 2, is: "of") || isForeignWhole(index + 2) || isAmount && endsShare(index + 2)
                    || isFurtherShare(index)
                    || [.period, .comma, .edge, .semicolon, .close].contains(next.kind)
            else {
                return nil
            }
            if isOrdinal, !word(index + 2, is: "of"), !isForeignWhole(index + 2), !isAmount { return nil }
        }
        if next.kind == .hyphen, next.isJoined { return nil }
        guard let value = Number.one.divided(by: Number(Int(noun.value))).map(\.fourDecimals) else { return nil }
        return addFraction(value, first: index, last: index + 1)
    }

    /// `38% admit it, and a third do so`: another share in the sentence, of which something is said.
    private func isFurtherShare(_ index: Int) -> Bool {
        guard let last = figures.last, last.kind == .fraction || last.kind == .percent, let span = tokenSpans.last,
            index - span.after <= 12, !(span.after..<index).contains(where: { token($0).kind == .edge })
        else { return false }
        let verb = token(index + 2)
        return verb.isWord && (verb.has([.auxiliary, .modal, .verb, .past]) || ends(verb, with: "ed"))
    }
}

extension Number {
    /// Rounded to four decimals, as fractions are given.
    var fourDecimals: Number { rounded(to: magnitude < Number.least ? 9 : 4) }

    /// Less than this has no digit left in four decimals.
    private static let least = Number(coefficient: 1, exponent: -4) ?? .zero
}

extension Language {
    /// What stands between a part and its whole: `ocho de cada diez`, `acht von zehn`.
    fileprivate var outOf: (first: StaticString, second: StaticString?)? {
        switch self {
        case .german: ("von", nil)
        case .french: ("sur", nil)
        case .spanish: ("de", "cada")
        case .italian: ("su", nil)
        case .portuguese: ("em", "cada")
        default: nil
        }
    }
}
