import Values

/// Words, with what they show of the notation of a text.
extension Lexer {
    mutating func readWord() {
        var (key, count, end, isCapitals) = (WordKey(), 0, position, true)
        var flags: Token.Flags = []
        if bytes[position] &- 65 < 26 { flags.insert(.capital) }
        // Most words are read whole here; the loop goes on where there are more letters, or some beyond ASCII.
        for _ in 0..<2 where count == end - position && count & 7 == 0 && end + 8 <= bytes.count {
            let run = LetterRun(bytes, at: end)
            if count == 0 { key.low = run.small } else { key.high = run.small }
            isCapitals = isCapitals && run.isCapitals
            count &+= run.count
            end &+= run.count
            if run.count == 0 { break }
        }
        while end < bytes.count {
            let byte = bytes[end]
            let small = byte | 0x20
            if small.isSmallLetter {
                if byte == small { isCapitals = false }
                key.append(small, at: count)
                end &+= 1
            } else if byte >= 0x80, let length = wideLetter(at: end) {
                if count == 0, byte == 0xC3, at(end + 1) < 0x9F { flags.insert(.capital) }
                flags.insert(.foreign)
                isCapitals = false
                for offset in 0..<length { key.append(at(end + offset), at: count + offset) }
                count &+= length - 1
                end += length
            } else {
                break
            }
            count &+= 1
        }
        if count > 7, let last = tokens.last, last.kind == .number || last.kind == .plus,
            let magnitude = magnitude(before: end)
        {
            // `$1 millionPuerto Rico`: the space was lost with a link's edge.
            let entry = Lexicon.of(.english).entry(WordKey(magnitude))
            return append(
                .word, to: position + magnitude.utf8.count, entry.roles, value: entry.value,
                flags: flags.subtracting(.foreign))
        }
        if isCapitals { flags.insert(.capitals) }
        if at(end) == Byte.period, count == 1, at(end + 1).isLetter, at(end + 2) == Byte.period {
            (end, key) = readDotted(key, from: end)
        } else if isAddress(end) {
            return readAddress()
        }
        if at(end) == Byte.dollar, count <= 4, let sign = dollarSign(end, isCapitals: isCapitals) {
            noteCurrency(.other)
            return append(.currency, to: sign, flags: flags)
        }
        if count <= 3, position == lastEnd, tokens.last?.kind == .number { noteShortTime(end) }
        let entry = lexicon.entry(key)
        append(.word, to: end, entry.roles, value: entry.value, flags: flags)
    }

    /// Where a sign ends whose letters stand before a dollar's: `HK$`, `Mex$`, `aud$`, `U$S`.
    func dollarSign(_ dollar: Int, isCapitals: Bool) -> Int? {
        func isBeforeAmount(_ end: Int) -> Bool { at(end).isDigit || at(end) == 32 }
        if isCapitals, isBeforeAmount(dollar + 1) { return dollar + 1 }
        if let sign = Unit.sign(in: bytes, at: position), sign.end > dollar, isBeforeAmount(sign.end) {
            return sign.end
        }
        let letters = String(decoding: bytes[position..<dollar], as: UTF8.self)
        return isBeforeAmount(dollar + 1) && Unit.currency(letters.uppercased()) != nil ? dollar + 1 : nil
    }

    /// Remembers that short lengths of time stand in the text; `1990s` is none.
    mutating func noteShortTime(_ end: Int) {
        guard !notation.hasShortTimes else { return }
        let isShort =
            switch (end - position, at(position), at(position + 1)) {
            case (1, UInt8(ascii: "h"), _), (2, UInt8(ascii: "m"), UInt8(ascii: "s")): true
            case (1, UInt8(ascii: "s"), _): at(position - 1) != 48 && tokens.last?.isJoined == false
            default: false
            }
        notation.hasShortTimes = isShort
    }

    mutating func noteCurrency(_ sign: Notation.CurrencySign) {
        if notation.currencySign == .none { notation.currencySign = sign }
    }

    /// The magnitude that a longer run of letters begins with, if the run is no word of its own, as `millionaires` is.
    func magnitude(before end: Int) -> String? {
        let word = String(decoding: bytes[position..<end], as: UTF8.self)
        for magnitude in ["million", "billion", "trillion"] where word.hasPrefix(magnitude) {
            let rest = word.dropFirst(magnitude.count)
            return rest.isEmpty || Lexer.magnitudeEndings.contains(String(rest)) ? nil : magnitude
        }
        return nil
    }

    static let magnitudeEndings: Set<String> = ["s", "th", "ths", "aire", "aires", "fold", "er", "en"]

    /// `U.S.`, `a.m.`: letters, each with a full stop.
    func readDotted(_ key: WordKey, from start: Int) -> (end: Int, key: WordKey) {
        var (key, end, count) = (key, start, 1)
        while at(end) == Byte.period {
            key.append(Byte.period, at: count)
            end += 1
            count += 1
            guard at(end).isLetter, at(end + 1) == Byte.period else { break }
            key.append(at(end) | 0x20, at: count)
            count += 1
            end += 1
        }
        return (end, key)
    }

    /// How many bytes the letter at an offset has, if it is one beyond ASCII.
    func wideLetter(at offset: Int) -> Int? {
        let byte = at(offset)
        switch byte {
        case 0xC2:
            // ª, µ, º are letters; the rest of Latin-1's first half is marks.
            return [0xAA, 0xB5, 0xBA].contains(at(offset + 1)) ? 2 : nil
        case 0xC3: return at(offset + 1) == 0x97 || at(offset + 1) == 0xB7 ? nil : min(2, bytes.count - offset)
        case 0xC4...0xDF: return min(2, bytes.count - offset)
        case 0xE2: return nil
        case 0xE3...0xEF, 0xE0, 0xE1: return min(3, bytes.count - offset)
        case 0xF0...0xF4: return min(4, bytes.count - offset)
        default: return 1
        }
    }
}
