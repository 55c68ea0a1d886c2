import Values

/// Citations and notes in place (Pandoc User's Guide, "Citation syntax" and "Inline notes"), and tags.
extension InlineParser {
    /// A citation, or an email address, whose `@` stands at `place`.
    @inline(never)
    mutating func at(_ place: Int) -> Int {
        if dialect.contains(.citations), mayPrecedeKey(place),
            let end = text.bytes.keyEnd(from: place &+ 1, to: text.end)
        {
            lastCitation = tokens.count
            tokens.append(Token(.citation, from: place, to: end))
            return end
        }
        return dialect.contains(.bareLinks) ? bareLink(at: place) : place &+ 1
    }

    /// Whether what stands before a `@` leaves it free to begin a key: no address, path or word.
    private func mayPrecedeKey(_ place: Int) -> Bool {
        guard place > text.start else { return true }
        let byte = text.bytes[place &- 1]
        switch byte {
        case Byte.slash, Byte.dot, Byte.at, Byte.colon, Byte.plus, Byte.equals, Byte.hash, Byte.percent, Byte.ampersand,
            Byte.underscore, Byte.tilde, Byte.backslash, Byte.dollar:
            return false
        case Byte.hyphen: return place &- 1 == text.start || !text.bytes[place &- 2].isAlphanumeric
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
    mutating func caret(at place: Int) -> Int {
        let bytes = text.bytes
        if bytes[place &+ 1] == Byte.openBracket, place &+ 1 < text.end {
            push(from: place, to: place &+ 2, isImage: false, isNote: true)
            return place &+ 2
        }
        if let end = raised(at: place) { return end }
        guard place == text.start || bytes[place &- 1].isSpace, place &+ 1 < text.end, text.end &- place < 64 else {
            return place &+ 1
        }
        for index in place &+ 1..<text.end where !bytes[index].isAlphanumeric && bytes[index] != Byte.hyphen {
            return place &+ 1
        }
        tokens.append(Token(.markup, from: place, to: text.end))
        return text.end
    }

    /// `x^2^`: what is raised, without its signs (Pandoc User's Guide, "Superscripts and subscripts").
    private mutating func raised(at place: Int) -> Int? {
        let bytes = text.bytes
        guard place > text.start, bytes[place &- 1].isAlphanumeric || bytes[place &- 1] == Byte.closeParenthesis else {
            return nil
        }
        var close = place &+ 1
        let end = min(text.end, place &+ 12)
        while close < end, bytes[close].isAlphanumeric || bytes[close] == Byte.plus || bytes[close] == Byte.hyphen {
            close &+= 1
        }
        guard close > place &+ 1, close < end, bytes[close] == Byte.caret, !bytes[close &+ 1].isAlphanumeric,
            bytes[close &+ 1] != Byte.caret
        else { return nil }
        tokens.append(Token(.markup, from: place, to: place &+ 1))
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
    mutating func hash(at place: Int) -> Int {
        let bytes = text.bytes
        guard readsTags, place == text.start || bytes.isWhiteSpace(before: place) else { return place &+ 1 }
        var index = place &+ 1
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
        while index > place &+ 1, bytes[index &- 1] == Byte.slash { index &-= 1 }
        guard hasLetter else { return place &+ 1 }
        tokens.append(Token(.tag, from: place, to: index))
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
        var place = start
        guard place < end, self[place].isAlphanumeric || self[place] == Byte.underscore || self[place] >= 0x80 else {
            return nil
        }
        while place < end {
            let byte = self[place]
            if isKeyByte(place) {
                place &+= byte < 0x80 ? 1 : scalar(at: place, end: end).length
            } else if Self.isKeySign(byte), place &+ 1 < end, isKeyByte(place &+ 1) {
                place &+= 1
            } else {
                break
            }
        }
        return place > start ? place : nil
    }

    private func isKeyByte(_ place: Int) -> Bool {
        let byte = self[place]
        if byte < 0x80 { return byte.isAlphanumeric || byte == Byte.underscore }
        return scalar(at: place, end: count).scalar.properties.isAlphabetic
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
