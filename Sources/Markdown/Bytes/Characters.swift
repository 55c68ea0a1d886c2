import Values

/// The character beside a delimiter run, as the flanking rules see it (CommonMark 0.31.2, sections 2.1 and 6.2).
enum CharacterClass {
    case whiteSpace, punctuation, other

    init(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            self = byte.isSpace ? .whiteSpace : byte.isPunctuation ? .punctuation : .other
            return
        }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: self = .whiteSpace
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            self = .punctuation
        default: self = .other
        }
    }
}

extension Bytes {
    /// The class of the character that starts at `position`; the end counts as white space.
    func characterClass(at position: Int, end: Int) -> CharacterClass {
        guard position < end else { return .whiteSpace }
        let byte = self[position]
        if byte < 0x80 { return CharacterClass(Unicode.Scalar(byte)) }
        return CharacterClass(scalar(at: position, end: end).scalar)
    }

    /// The class of the character that ends before `position`; the start counts as white space.
    func characterClass(before position: Int, start: Int) -> CharacterClass {
        guard position > start else { return .whiteSpace }
        let byte = self[position &- 1]
        if byte < 0x80 { return CharacterClass(Unicode.Scalar(byte)) }
        var first = position &- 1
        while first > start, position &- first < 4, self[first] & 0xC0 == 0x80 { first &-= 1 }
        return CharacterClass(scalar(at: first, end: position).scalar)
    }

    /// The character at `position` and its length in bytes; U+FFFD and 1 where the bytes are not UTF-8.
    func scalar(at position: Int, end: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let replacement: Unicode.Scalar = "\u{FFFD}"
        let first = self[position]
        let length: Int
        var value: UInt32
        switch first {
        case 0..<0x80: return (Unicode.Scalar(first), 1)
        case 0xC2..<0xE0: (length, value) = (2, UInt32(first & 0x1F))
        case 0xE0..<0xF0: (length, value) = (3, UInt32(first & 0x0F))
        case 0xF0..<0xF5: (length, value) = (4, UInt32(first & 0x07))
        default: return (replacement, 1)
        }
        guard position &+ length <= end else { return (replacement, 1) }
        for index in 1..<length {
            let next = self[position &+ index]
            guard next & 0xC0 == 0x80 else { return (replacement, 1) }
            value = value << 6 | UInt32(next & 0x3F)
        }
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard value >= least, let scalar = Unicode.Scalar(value) else { return (replacement, 1) }
        return (scalar, length)
    }
}
