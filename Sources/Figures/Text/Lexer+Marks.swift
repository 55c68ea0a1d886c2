import Values

/// Marks, apostrophes and characters beyond ASCII.
extension Lexer {
    mutating func readMark(_ byte: UInt8) {
        switch byte {
        case Byte.apostrophe: readApostrophe(length: 1)
        case Byte.colon where at(position + 1) == Byte.slash && at(position + 2) == Byte.slash: readAddress()
        case UInt8(ascii: "@") where position == lastEnd: readAddress()
        case Byte.period where at(position + 1).isDigit && position != lastEnd: readNumber()
        case Byte.hyphen:
            var end = position + 1
            while at(end) == Byte.hyphen { end += 1 }
            append(end == position + 1 ? .hyphen : .dash, to: end)
        default:
            if byte == Byte.dollar {
                let next = at(position + 1)
                if next.isSmallLetter || next == UInt8(ascii: "_") || next == UInt8(ascii: "{") {
                    notation.variables &+= 1
                }
                noteCurrency(.dollar)
            }
            append(Lexer.marks[Int(byte & 127)], to: position + 1)
        }
    }

    mutating func readApostrophe(length: Int) {
        var end = position + length
        guard position == lastEnd, at(end).isLetter, let last = tokens.last,
            last.kind == .word || last.kind == .number, !isElision(last)
        else { return append(.quote, to: end) }
        var (key, count) = (WordKey(), 1)
        key.append(Byte.apostrophe, at: 0)
        while at(end).isLetter {
            key.append(at(end) | 0x20, at: count)
            count &+= 1
            end += 1
        }
        let entry = lexicon.entry(key)
        append(.suffix, to: end, entry.roles, value: entry.value)
    }

    /// `d’euros`, `l’an`, `jusqu’au`: what stands before the apostrophe is a word of its own.
    func isElision(_ token: Token) -> Bool {
        guard token.kind == .word, language == .french || language == .italian else { return false }
        let end = Int(token.end)
        return token.length <= 2 || at(end - 2) | 0x20 == UInt8(ascii: "q") && at(end - 1) | 0x20 == UInt8(ascii: "u")
    }

    /// A character beyond ASCII.
    mutating func readWide(_ byte: UInt8) {
        let (second, third) = (at(position + 1), at(position + 2))
        switch (byte, second) {
        case (0xC2, 0xA0): skip(2)
        case (0xC2, 0xA2...0xA5):
            noteCurrency(second == 0xA3 ? .pound : .other)
            append(.currency, to: position + 2)
        case (0xC2, 0xBC...0xBE): appendNumber(to: position + 2, .fraction, .none)
        case (0xE2, 0x85) where VulgarFraction.end(at: position, in: bytes) != nil:
            appendNumber(to: position + 3, .fraction, .none)
        case (0xC2, 0xAA), (0xC2, 0xB5), (0xC2, 0xBA): readWord()
        case (0xC2, _): append(.other, to: min(position + 2, bytes.count))
        case (0xE2, 0x80):
            switch third {
            case 0x80...0x8D, 0xA8, 0xA9, 0xAF: skip(3)
            case 0x90, 0x91: append(.hyphen, to: position + 3)
            case 0x92...0x95: append(.dash, to: position + 3)
            case 0x99, 0x98: readApostrophe(length: 3)
            case 0x9A...0x9F: append(.quote, to: position + 3)
            default: append(.other, to: min(position + 3, bytes.count))
            }
        case (0xE2, 0x82) where third >= 0xA0:
            noteCurrency(third == 0xAC ? .euro : .other)
            append(.currency, to: position + 3)
        case (0xE2, 0x88) where third == 0x92: append(.hyphen, to: position + 3)
        case (0xE2, 0x89) where third == 0xA4: append(.atMost, to: position + 3)
        case (0xE2, 0x89) where third == 0xA5: append(.atLeast, to: position + 3)
        case (0xE2, _): append(.other, to: min(position + 3, bytes.count))
        case (0xC3, 0x97), (0xC3, 0xB7): append(.other, to: position + 2)
        case (0xE3, 0x80) where third == 0x80, (0xEF, 0xBB) where third == 0xBF: skip(3)
        default:
            if wideLetter(at: position) != nil { readWord() } else { append(.other, to: position + 1) }
        }
    }

    mutating func skip(_ length: Int) {
        position += length
        chunkStart = position
    }

    static let marks: [Token.Kind] = (0..<128).map { value in
        switch UInt8(value) {
        case UInt8(ascii: "$"): .currency
        case UInt8(ascii: "%"): .percent
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: "."): .period
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: ";"): .semicolon
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .open
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .close
        case UInt8(ascii: "\""), UInt8(ascii: "`"): .quote
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: "+"): .plus
        case UInt8(ascii: "~"): .tilde
        case UInt8(ascii: "#"): .hash
        case UInt8(ascii: "<"): .less
        case UInt8(ascii: ">"): .greater
        default: .other
        }
    }
}
