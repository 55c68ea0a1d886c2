import Values

/// Citations and notes in place (Pandoc User's Guide, "Citation syntax" and "Inline notes"), and tags.
extension InlineParser {
    /// A citation, or an email address, whose `@` stands at `offset`.
    @inline(never)
    mutating func at(_ offset: Int) -> Int {
        if dialect.contains(.citations), mayPrecedeKey(offset),
            let end = text.bytes.keyEnd(from: offset &+ 1, to: text.end)
        {
            lastCitation = tokens.count
            tokens.append(Token(.citation, from: offset, to: end))
            return end
        }
        return dialect.contains(.bareLinks) ? bareLink(at: offset) : offset &+ 1
    }

    /// Whether what stands before a `@` leaves it free to begin a key: no address, path or word.
    private func mayPrecedeKey(_ offset: Int) -> Bool {
        guard offset > text.start else { return true }
        let byte = text.bytes[offset &- 1]
        switch byte {
        case Byte.slash, Byte.dot, Byte.at, Byte.colon, Byte.plus, Byte.equals, Byte.hash, Byte.percent, Byte.ampersand,
            Byte.underscore, Byte.tilde, Byte.backslash, Byte.dollar:
            return false
        case Byte.hyphen: return offset &- 1 == text.start || !text.bytes[offset &- 2].isAlphanumeric
        default: return !byte.isAlphanumeric
        }
    }

    /// Makes brackets that hold a citation, and are no link, a group of citations.
    @inline(never)
    mutating func makeCitationGroup(_ bracket: Bracket, close: Int) {
        let token = Int(bracket.token)
        guard lastCitation > token, !bracket.isImage else { return }
        lastCitation = -1
        hasCitationGroups = true
        tokens[token].kind = .groupOpen
        for index in token..<tokens.count where tokens[index].kind == .citation { tokens[index].flags = .inGroup }
        tokens.append(Token(.groupClose, from: close, to: close &+ 1))
        settleEmphasis(above: bracket.delimiter)
    }

    // MARK: Notes

    /// The `^` of a note in place, or of a block's name at its end (Obsidian Help, "Link to a block in a note").
    @inline(never)
    mutating func caret(at offset: Int) -> Int {
        let bytes = text.bytes
        if bytes[offset &+ 1] == Byte.openBracket, offset &+ 1 < text.end {
            push(from: offset, to: offset &+ 2, isImage: false, isNote: true)
            return offset &+ 2
        }
        if let end = raised(at: offset) { return end }
        guard offset == text.start || bytes[offset &- 1].isSpace, offset &+ 1 < text.end, text.end &- offset < 64 else {
            return offset &+ 1
        }
        for index in offset &+ 1..<text.end where !bytes[index].isAlphanumeric && bytes[index] != Byte.hyphen {
            return offset &+ 1
        }
        tokens.append(Token(.markup, from: offset, to: text.end))
        return text.end
    }

    /// `x^2^`: what is raised, without its signs (Pandoc User's Guide, "Superscripts and subscripts").
    private mutating func raised(at offset: Int) -> Int? {
        let bytes = text.bytes
        guard offset > text.start, bytes[offset &- 1].isAlphanumeric || bytes[offset &- 1] == Byte.closeParenthesis
        else {
            return nil
        }
        var close = offset &+ 1
        let end = min(text.end, offset &+ 12)
        while close < end, bytes[close].isAlphanumeric || bytes[close] == Byte.plus || bytes[close] == Byte.hyphen {
            close &+= 1
        }
        guard close > offset &+ 1, close < end, bytes[close] == Byte.caret, !bytes[close &+ 1].isAlphanumeric,
            bytes[close &+ 1] != Byte.caret
        else { return nil }
        tokens.append(Token(.markup, from: offset, to: offset &+ 1))
        tokens.append(Token(.markup, from: close, to: close &+ 1))
        return close &+ 1
    }

    /// Makes `^[…]` a note; not a number that is raised, `10^[3]`.
    @inline(never)
    mutating func makeNote(_ bracket: Bracket, close: Int) -> Int {
        inactiveBelow = min(inactiveBelow, brackets.count)
        let token = Int(bracket.token)
        let content = Int(bracket.textStart)..<close
        let before = Int(tokens[token].start) &- 1
        let isRaised =
            before >= text.start && text.bytes[before].isAlphanumeric
            && content.allSatisfy {
                text.bytes[$0].isDigit || text.bytes[$0] == Byte.comma || text.bytes[$0] == Byte.hyphen
            }
        guard !isRaised, !content.allSatisfy({ text.bytes[$0].isSpace }) else { return close &+ 1 }
        tokens[token].kind = .noteOpen
        tokens.append(Token(.noteClose, from: close, to: close &+ 1))
        settleEmphasis(above: bracket.delimiter)
        if lastCitation > token { lastCitation = -1 }
        return close &+ 1
    }

    // MARK: Tags

    /// `#tag` after white space, with a letter in it.
    @inline(never)
    mutating func hash(at offset: Int) -> Int {
        let bytes = text.bytes
        guard readsTags, offset == text.start || bytes.isWhiteSpace(before: offset) else { return offset &+ 1 }
        var index = offset &+ 1
        var hasLetter = false
        while index < text.end {
            let byte = bytes[index]
            if byte.isLetter {
                hasLetter = true
            } else if byte >= 0x80 {
                let (scalar, length) = bytes.scalar(at: index, end: text.end)
                guard let isLetter = Self.isLetterOfTag(scalar) else { break }
                if isLetter { hasLetter = true }
                index &+= length &- 1
            } else if !byte.isDigit, byte != Byte.underscore, byte != Byte.hyphen, byte != Byte.slash {
                break
            }
            index &+= 1
        }
        while index > offset &+ 1, bytes[index &- 1] == Byte.slash { index &-= 1 }
        guard hasLetter else { return offset &+ 1 }
        tokens.append(Token(.tag, from: offset, to: index))
        return index
    }

    /// Whether a character beyond ASCII is a letter; nil where it can be in no tag.
    private static func isLetterOfTag(_ scalar: Unicode.Scalar) -> Bool? {
        let properties = scalar.properties
        if properties.isAlphabetic { return true }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .decimalNumber, .otherSymbol, .format, .connectorPunctuation: return false
        default: return nil
        }
    }
}

extension Bytes {
    /// The end of a citation's key: letters, digits and `_`, and single signs between them.
    func keyEnd(from start: Int, to end: Int) -> Int? {
        var offset = start
        guard offset < end, self[offset].isAlphanumeric || self[offset] == Byte.underscore || self[offset] >= 0x80
        else {
            return nil
        }
        while offset < end {
            let byte = self[offset]
            if isKeyByte(offset) {
                offset &+= byte < 0x80 ? 1 : scalar(at: offset, end: end).length
            } else if Self.isKeySign(byte), offset &+ 1 < end, isKeyByte(offset &+ 1) {
                offset &+= 1
            } else {
                break
            }
        }
        return offset > start ? offset : nil
    }

    private func isKeyByte(_ offset: Int) -> Bool {
        let byte = self[offset]
        if byte < 0x80 { return byte.isAlphanumeric || byte == Byte.underscore }
        return scalar(at: offset, end: count).scalar.properties.isAlphabetic
    }

    private static func isKeySign(_ byte: UInt8) -> Bool {
        switch byte {
        case Byte.colon, Byte.dot, Byte.hash, Byte.dollar, Byte.percent, Byte.ampersand, Byte.hyphen, Byte.plus,
            Byte.question, Byte.less, Byte.greater, Byte.tilde, Byte.slash:
            true
        default: false
        }
    }
}
