import Values

/// Bare addresses (GFM 0.29, section 6.9, extended autolinks).
///
/// They are found here even in brackets, and written as text where the brackets turn out to be a link.
extension InlineParser {
    /// Looks for an address whose `:`, `@` or `www.` stands at `offset`.
    mutating func bareLink(at offset: Int) -> Int {
        let bytes = text.bytes
        let floor = max(text.start, Int(tokens.last?.end ?? 0))
        switch bytes[offset] {
        case Byte.colon: return schemeLink(at: offset, floor: floor)
        case Byte.at: return emailLink(at: offset, floor: floor)
        default:
            guard bytes.hasIgnoringCase("www.", at: offset), offset &+ 4 < text.end, canPrecede(offset, floor: floor)
            else { return offset &+ 1 }
            guard hasDomain(from: offset &+ 4, leastDots: 0) else { return offset &+ 4 }
            return add(from: offset, to: addressEnd(from: offset &+ 4), least: offset &+ 4, level: 1)
        }
    }

    /// Bare addresses begin at a line's start, or after white space (a no-break space, too), `*`, `_`, `~` or `(`.
    private func canPrecede(_ offset: Int, floor: Int) -> Bool {
        guard offset > text.start else { return true }
        if offset &- 2 >= text.start, isNoBreakSpace(at: offset &- 2) { return true }
        let byte = text.bytes[offset &- 1]
        return byte.isSpace || byte == Byte.asterisk || byte == Byte.underscore || byte == Byte.tilde
            || byte == Byte.openParenthesis
    }

    /// Whether U+00A0 stands there: no address goes on over it, since a reader sees a space.
    private func isNoBreakSpace(at offset: Int) -> Bool {
        text.bytes[offset] == 0xC2 && offset &+ 1 < text.end && text.bytes[offset &+ 1] == 0xA0
    }

    private mutating func schemeLink(at offset: Int, floor: Int) -> Int {
        let bytes = text.bytes
        var start = -1
        if bytes.has("//", at: offset &+ 1) {
            if bytes.hasIgnoringCase("https", at: offset &- 5) {
                start = offset &- 5
            } else if bytes.hasIgnoringCase("http", at: offset &- 4) {
                start = offset &- 4
            } else if bytes.hasIgnoringCase("ftp", at: offset &- 3) {
                start = offset &- 3
            }
            guard start >= floor, !(start > text.start && bytes[start &- 1].isAlphanumeric),
                hasDomain(from: offset &+ 3, leastDots: 0)
            else { return offset &+ 1 }
            return add(from: start, to: addressEnd(from: offset &+ 3), least: offset &+ 3, level: 0)
        }
        if bytes.hasIgnoringCase("mailto", at: offset &- 6) {
            start = offset &- 6
        } else if bytes.hasIgnoringCase("xmpp", at: offset &- 4) {
            start = offset &- 4
        }
        guard start >= floor, !(start > text.start && bytes[start &- 1].isAlphanumeric) else { return offset &+ 1 }
        var local = offset &+ 1
        while local < text.end, bytes[local].isBareEmailByte { local &+= 1 }
        guard local > offset &+ 1, local < text.end, bytes[local] == Byte.at, var end = bareEmailEnd(at: local) else {
            return offset &+ 1
        }
        if bytes[offset &- 1].lowercased == 0x70, bytes[end] == Byte.slash {
            // An XMPP address may have a resource.
            var resource = end &+ 1
            while resource < text.end,
                bytes[resource].isAlphanumeric || bytes[resource] == Byte.at || bytes[resource] == Byte.dot
            {
                resource &+= 1
            }
            if resource > end &+ 1 { end = resource }
        }
        return add(from: start, to: end, least: offset &+ 1, level: 0)
    }

    private mutating func emailLink(at offset: Int, floor: Int) -> Int {
        var start = offset
        var least = floor
        var kept = tokens.count
        while true {
            while start > least, text.bytes[start &- 1].isBareEmailByte { start &-= 1 }
            // An underscore within a word is no delimiter: it can be of the address.
            guard start == least, kept > 0, tokens[kept &- 1].kind == .delimiters, Int(tokens[kept &- 1].end) == start,
                tokens[kept &- 1].level == Byte.underscore,
                lastDelimiter < 0 || Int(delimiters[Int(lastDelimiter)].token) < kept &- 1
            else { break }
            kept &-= 1
            start = Int(tokens[kept].start)
            least = max(text.start, kept > 0 ? Int(tokens[kept &- 1].end) : 0)
        }
        guard start < offset, let end = bareEmailEnd(at: offset) else { return offset &+ 1 }
        tokens.removeLast(tokens.count &- kept)
        return add(from: start, to: end, least: offset, level: 2)
    }

    /// The end of the domain after the `@` at `offset`: it has a dot, and its last byte is a letter or digit.
    private func bareEmailEnd(at offset: Int) -> Int? {
        let bytes = text.bytes
        var end = offset &+ 1
        var dots = 0
        while end < text.end {
            let byte = bytes[end]
            if byte == Byte.dot, bytes[end &+ 1].isAlphanumeric, end &+ 1 < text.end {
                dots &+= 1
            } else if !byte.isAlphanumeric, byte != Byte.hyphen, byte != Byte.underscore {
                break
            }
            end &+= 1
        }
        guard dots > 0, end > offset &+ 1, bytes[end &- 1].isAlphanumeric else { return nil }
        return end
    }

    /// Whether a valid domain begins at `start`: no underscore in its last two segments.
    private mutating func hasDomain(from start: Int, leastDots: Int) -> Bool {
        // A domain that failed fails from any offset within it.
        guard start >= domainFailure, start < text.end else { return false }
        let bytes = text.bytes
        var offset = start
        var underscores = 0
        var earlier = 0
        while offset < text.end {
            let byte = bytes[offset]
            if byte == Byte.underscore {
                underscores &+= 1
            } else if byte == Byte.dot {
                earlier = underscores
                underscores = 0
            } else if byte < 0x80, !byte.isAlphanumeric, byte != Byte.hyphen {
                break
            }
            offset &+= 1
        }
        guard offset > start, underscores == 0, earlier == 0, bytes[start] != Byte.dot else {
            domainFailure = offset
            return false
        }
        return true
    }

    /// The end of an address: before white space or `<`, without the punctuation that ends a sentence.
    private func addressEnd(from start: Int) -> Int {
        let bytes = text.bytes
        var end = start
        var opening = 0
        var closing = 0
        let isInBracket = !brackets.isEmpty
        let isPlain = dialect.contains(.plainText)
        var squares = 0
        while end < text.end {
            let byte = bytes[end]
            if byte.isSpace || byte == Byte.less || isNoBreakSpace(at: end) { break }
            // Plain text sets addresses between `<` and `>`, or in brackets.
            if isPlain, byte == Byte.greater || byte == Byte.closeBracket && squares == 0 { break }
            if byte == Byte.openBracket { squares &+= 1 }
            if isInBracket, byte == Byte.closeBracket || byte == Byte.openBracket { break }
            if byte == Byte.openParenthesis { opening &+= 1 }
            if byte == Byte.closeParenthesis { closing &+= 1 }
            end &+= 1
        }
        while end > start {
            switch bytes[end &- 1] {
            case Byte.question, Byte.exclamation, Byte.dot, Byte.comma, Byte.colon, Byte.asterisk, Byte.underscore,
                Byte.tilde, Byte.apostrophe, Byte.quotation:
                end &-= 1
            case Byte.closeParenthesis:
                guard closing > opening else { return end }
                closing &-= 1
                end &-= 1
            case Byte.semicolon:
                var name = end &- 1
                while name > start, bytes[name &- 1].isAlphanumeric { name &-= 1 }
                end = name < end &- 1 && name > start && bytes[name &- 1] == Byte.ampersand ? name &- 1 : end &- 1
            default: return end
            }
        }
        return end
    }

    private mutating func add(from start: Int, to end: Int, least: Int, level: UInt8) -> Int {
        guard end > least else { return max(least, end) }
        tokens.append(Token(.bareLink, from: start, to: end, level: level))
        return end
    }
}

extension UInt8 {
    /// A byte that may stand before a bare email address's `@`.
    var isBareEmailByte: Bool {
        isAlphanumeric || self == Byte.dot || self == Byte.hyphen || self == Byte.underscore || self == Byte.plus
    }
}
