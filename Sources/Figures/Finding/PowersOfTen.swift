import Values

/// Numbers as science writes them, where a unit shows that they measure: `6.0 × 10^24 kg`, `2.5x10-3 m`, `1.5e-3 W`.
extension FigurePass {
    /// Multiplies a number by the power of ten that follows it and that a unit follows.
    func addPowerOfTen(_ numeral: inout Numeral) {
        let next = token(numeral.after)
        guard numeral.exponent == 0, next.kind == .other || next.isWord && next.length == 1,
            let (power, after) = powerOfTen(at: numeral.after), abs(power) <= 30, unit(at: after) != nil,
            let value = numeral.value.scaled(by: power)
        else { return }
        numeral.value = value
        numeral.mantissa = value
        numeral.after = after
        numeral.end = Int(token(after - 1).end)
        numeral.isPlain = false
    }

    /// The exponent that is written from a token on, and the token after it.
    private func powerOfTen(at index: Int) -> (power: Int, after: Int)? {
        let next = token(index)
        if next.isWord, text.isWord(next, "e"), next.isJoined { return exponent(at: index + 1) }
        guard isTimesSign(next), token(index + 1).length == 2, text.number(token(index + 1)) == 10 else { return nil }
        let mark = token(index + 2)
        guard mark.isJoined else { return nil }
        if mark.kind == .other, text.single(mark) == UInt8(ascii: "^") { return exponent(at: index + 3) }
        return raised(at: index + 2) ?? (mark.isNumber ? nil : exponent(at: index + 2))
    }

    private func isTimesSign(_ token: Token) -> Bool {
        if token.isWord { return token.length == 1 && text.isWord(token, "x") }
        let (first, second) = (text.byte(Int(token.start)), text.byte(Int(token.start) + 1))
        return token.kind == .other
            && (first == 0xC3 && second == 0x97 || first == 0xC2 && second == 0xB7 || first == UInt8(ascii: "*"))
    }

    /// `-3`, `−5`, `12`: joined to what stands before.
    private func exponent(at index: Int) -> (power: Int, after: Int)? {
        let isNegative = (token(index).kind == .hyphen || token(index).kind == .dash) && token(index).isJoined
        let digits = token(isNegative ? index + 1 : index)
        guard digits.isJoinedNumber, digits.length <= 2, let power = text.number(digits)?.int else { return nil }
        return (isNegative ? -power : power, isNegative ? index + 2 : index + 1)
    }

    /// `⁻³`, `²⁴`: superscript digits (Unicode, Latin-1 Supplement and Superscripts and Subscripts).
    private func raised(at index: Int) -> (power: Int, after: Int)? {
        var (power, isNegative, position) = (0, false, index)
        while position - index < 3, token(position).isJoined, let digit = raisedDigit(token(position)) {
            if digit < 0 { isNegative = true } else { power = power * 10 + digit }
            position += 1
        }
        guard position > index + (isNegative ? 1 : 0) else { return nil }
        return (isNegative ? -power : power, position)
    }

    /// The value of a superscript digit; -1 of the minus.
    private func raisedDigit(_ token: Token) -> Int? {
        guard token.kind == .other || token.kind == .dash else { return nil }
        let bytes = (0..<3).map { text.byte(Int(token.start) + $0) }
        switch (bytes[0], bytes[1]) {
        case (0xC2, 0xB9): return 1
        case (0xC2, 0xB2): return 2
        case (0xC2, 0xB3): return 3
        case (0xE2, 0x81) where bytes[2] == 0xBB: return -1
        case (0xE2, 0x81) where bytes[2] == 0xB0: return 0
        case (0xE2, 0x81) where (0xB4...0xB9).contains(bytes[2]): return Int(bytes[2]) - 0xB0
        default: return nil
        }
    }
}
