import Values

/// The currency of a sum: its sign, code or name, in any of the languages, and the hundredths that are named alone.
extension FigurePass {
    /// The currency whose sign or code is at a token.
    func currency(at index: Int) -> Unit? {
        let token = token(index)
        if token.length == 1, text.byte(Int(token.start)) == Byte.dollar { return .dollars }
        if token.isWord, !token.has(.currencyStart) { return nil }
        // `USD34.6`
        if token.length == 3, token.flags.contains(.capitals),
            let code = Unit.currency(text.string(Int(token.start)..<Int(token.end)))
        {
            return code
        }
        // `AUD$ 15`, `mxn$20`
        if token.kind == .currency, token.length == 4, text.byte(Int(token.end) - 1) == Byte.dollar,
            let code = Unit.currency(text.string(Int(token.start)..<Int(token.end) - 1).uppercased())
        {
            return code
        }
        guard let sign = Unit.sign(in: text.bytes, at: Int(token.start)),
            sign.end == Int(token.end) || sign.end == Int(token.end) + 1 && text.byte(Int(token.end)) == Byte.period
        else {
            // A sign with letters that no currency has is a dollar's.
            return token.kind == .currency && text.byte(Int(token.end) - 1) == Byte.dollar ? .dollars : nil
        }
        return crown(sign.unit, token) ?? sign.unit
    }

    /// `kr` in a text in Danish or Norwegian.
    private func crown(_ unit: Unit, _ token: Token) -> Unit? {
        guard ["SEK", "NOK"].contains(unit.name), text.isWord(token, "kr") || text.isWord(token, "kroner") else {
            return nil
        }
        switch text.notation.written {
        case .danish: return Unit.currency("DKK")
        case .norwegian: return Unit.currency("NOK")
        default: return nil
        }
    }

    /// A currency that has been read: how many of it the word means, the token after it and its last byte's end.
    typealias CurrencyMatch = (unit: Unit, times: Number, after: Int, end: Int)

    /// The currency whose name, sign or code is at a token after a number, and where it ends.
    ///
    /// - Parameter large: the number has a magnitude from a million on, so that `pounds` are no weight.
    func currencyWord(at index: Int, large: Bool = false) -> CurrencyMatch? {
        let token = token(index)
        if token.length == 1, token.isWord { return hundredths(index) ?? scaledSign(index) }
        if let scaled = scaledCode(index) ?? scaledSign(index) { return scaled }
        // ¢
        if token.kind == .currency, token.length == 2, text.byte(Int(token.end) - 1) == 0xA2 {
            return (centUnit, FigurePass.hundredth, index + 1, Int(token.end))
        }
        guard token.isWord && token.has(.currencyStart) || token.kind == .currency else { return nil }
        if let named = foreignCurrency(index) { return named }
        // `the three Rs`
        if text.isWord(token, "rs"), self.token(index - 1).has([.unitNumber, .tens]) { return nil }
        // `20 usd`
        if token.isWord, token.length == 3, !token.isCapital,
            FigurePass.smallCodes.contains(where: { text.isWord(token, $0) }),
            let code = Unit.currency(text.string(Int(token.start)..<Int(token.end)).uppercased())
        {
            return (code, .one, index + 1, Int(token.end))
        }
        if text.isWord(token, "bucks") || text.isWord(token, "buck") {
            return (.dollars, .one, index + 1, Int(token.end))
        }
        if text.isWord(token, "cents") || text.isWord(token, "cent") || text.isWord(token, "centimes")
            || text.isWord(token, "centimos") || text.isWord(token, "céntimos")
        {
            return (centUnit, FigurePass.hundredth, index + 1, Int(token.end))
        }
        if text.isWord(token, "pounds") || text.isWord(token, "pound"), !word(index + 1, is: "sterling") {
            guard large, let pound = Unit.currency("GBP") else { return nil }
            return (pound, .one, index + 1, Int(token.end))
        }
        if token.flags.contains(.capitals), isWordCode(at: index),
            self.token(index - 1).flags.isDisjoint(with: .written) || token.has(.product) && isVersionNumber(index - 1)
        {
            return nil
        }
        guard let match = UnitWord.match(in: text.bytes, at: Int(token.start)),
            case .unit(let unit, let times) = match.word, unit.isCurrency
        else { return nil }
        var after = text.index(at: match.end)
        if self.token(after).kind == .period, match.end > Int(token.end) { after += 1 }
        guard !self.token(after).isJoined || !self.token(after).isWord else { return nil }
        return (crown(unit, token) ?? unit, times, after, match.end)
    }

    /// The codes that are written in small letters as well: those of the ten currencies most traded (Bank for
    /// International Settlements, Triennial Survey 2022).
    static let smallCodes: [StaticString] = [
        "usd", "eur", "jpy", "gbp", "cny", "aud", "cad", "chf", "hkd", "sgd",
    ]

    /// A currency by its name in the text's language, where that is not English: `dólares canadienses`.
    private func foreignCurrency(_ index: Int) -> CurrencyMatch? {
        guard text.notation.language != .english, let found = phrase(at: index, in: Language.currencies),
            let unit = Unit.currency(found.meaning)
        else {
            return nil
        }
        return (unit, .one, found.after, found.end)
    }

    /// Of what `cents` are hundredths: of the currency that the text writes, dollars in a text without any.
    var centUnit: Unit {
        let isEuro =
            text.notation.currencySign == .euro
            || text.notation.currencySign == .none && text.notation.language != .english
        return isEuro ? Unit.currency("EUR") ?? .dollars : .dollars
    }

    /// `95p`, `15c`: pence and cents right after digits; `1080p` is a picture.
    private func hundredths(_ index: Int) -> CurrencyMatch? {
        let token = token(index)
        guard token.isJoined, self.token(index - 1).isNumber, !self.token(index + 1).isJoinedNumber,
            !isJoinedBeyond(index),
            let value = text.number(self.token(index - 1)), !self.token(index - 2).has(.designator)
        else { return nil }
        switch text.byte(Int(token.start)) {
        case UInt8(ascii: "p") where value < 240 || !FigurePass.pictureHeights.contains(value.int ?? 0):
            return Unit.currency("GBP").map { ($0, FigurePass.hundredth, index + 1, Int(token.end)) }
        case UInt8(ascii: "c") where text.notation.currencySign != .none && self.token(index - 1).length < 6:
            return (centUnit, FigurePass.hundredth, index + 1, Int(token.end))
        default: return nil
        }
    }

    /// Whether a mark goes on after hundredths: `1080p/60`, but no `245p/kg`.
    private func isJoinedBeyond(_ index: Int) -> Bool {
        let (mark, next) = (token(index + 1), token(index + 2))
        guard mark.isJoined, [.slash, .hyphen].contains(mark.kind) else { return false }
        return mark.kind == .hyphen
            || !(next.isWord && next.isJoined && (next.has([.unitStart, .time]) || next.length > 2))
    }

    private static let pictureHeights: Set<Int> = [240, 360, 480, 576, 720, 1080, 1440, 2160, 4320]

    /// `MEUR`, `kUSD`, `TEUR`: a code with the letter of its magnitude.
    private func scaledCode(_ index: Int) -> CurrencyMatch? {
        let token = token(index)
        guard token.isWord, token.length == 4, let power = FigurePass.power(text.byte(Int(token.start)), before: true),
            (1...3).allSatisfy({ text.byte(Int(token.start) + $0) &- 65 < 26 })
        else { return nil }
        let code = text.string(Int(token.start) + 1..<Int(token.end))
        guard !FigurePass.wordCodes.contains(where: { code.lowercased() == "\($0)" }), let unit = Unit.currency(code),
            let times = Number(coefficient: 1, exponent: power)
        else { return nil }
        return (unit, times, index + 1, Int(token.end))
    }

    /// `k€`, `M€`: a sign with the letter of its magnitude.
    private func scaledSign(_ index: Int) -> CurrencyMatch? {
        let (token, sign) = (token(index), token(index + 1))
        guard token.isWord, token.length == 1, sign.kind == .currency, sign.isJoined,
            !self.token(index + 2).isJoinedNumber,
            let power = FigurePass.power(text.byte(Int(token.start)), before: true), let unit = currency(at: index + 1),
            let times = Number(coefficient: 1, exponent: power)
        else { return nil }
        return (unit, times, index + 2, Int(sign.end))
    }

    private static func power(_ letter: UInt8, before: Bool) -> Int? {
        switch letter {
        case UInt8(ascii: "k"), UInt8(ascii: "K"), UInt8(ascii: "T"): 3
        case UInt8(ascii: "m"), UInt8(ascii: "M"): 6
        case UInt8(ascii: "b"), UInt8(ascii: "B"): 9
        default: nil
        }
    }
}
