import Values

/// Bare addresses (GFM 0.29, section 6.9, extended autolinks).
///
/// They are found here even in brackets, and written as text where the brackets turn out to be a link.
extension InlineParser {
    /// Looks for an address whose `:`, `@` or `www.` stands at `place`.
    mutating func bareLink(at place: Int) -> Int {
        let bytes = text.bytes
        let floor = max(text.start, Int(tokens.last?.end ?? 0))
        switch bytes[place] {
        case Byte.colon: return schemeLink(at: place, floor: floor)
        case Byte.at: return emailLink(at: place, floor: floor)
        default:
            guard bytes.hasIgnoringCase("www.", at: place), place &+ 4 < text.end, canPrecede(place, floor: floor)
            else { return place &+ 1 }
            guard hasDomain(from: place &+ 4, leastDots: 0) else { return place &+ 4 }
            return add(from: place, to: addressEnd(from: place &+ 4), least: place &+ 4, level: 1)
        }
    }

    /// Bare addresses begin at a line's start, or after white space (a no-break space, too), `*`, `_`, `~` or `(`.
    private func canPrecede(_ place: Int, floor: Int) -> Bool {
        guard place > text.start else { return true }
        if place &- 2 >= text.start, isNoBreakSpace(at: place &- 2) { return true }
        let byte = text.bytes[place &- 1]
        return byte.isSpace || byte == Byte.asterisk || byte == Byte.underscore || byte == Byte.tilde
            || byte == Byte.openParenthesis
    }

    /// Whether U+00A0 stands there: no address goes on over it, since a reader sees a space.
    private func isNoBreakSpace(at place: Int) -> Bool {
        text.bytes[place] == 0xC2 && place &+ 1 < text.end && text.bytes[place &+ 1] == 0xA0
    }

    private mutating func schemeLink(at place: Int, floor: Int) -> Int {
        let bytes = text.bytes
        var start = -1
        if bytes.has("//", at: place &+ 1) {
            if bytes.hasIgnoringCase("https", at: place &- 5) {
                start = place &- 5
            } else if bytes.hasIgnoringCase("http", at: place &- 4) {
                start = place &- 4
            } else if bytes.hasIgnoringCase("ftp", at: place &- 3) {
                start = place &- 3
            }
            guard start >= floor, !(start > text.start && bytes[start &- 1].isAlphanumeric),
                hasDomain(from: place &+ 3, leastDots: 0)
            else { return place &+ 1 }
            return add(from: start, to: addressEnd(from: place &+ 3), least: place &+ 3, level: 0)
        }
        if bytes.hasIgnoringCase("mailto", at: place &- 6) {
            start = place &- 6
        } else if bytes.hasIgnoringCase("xmpp", at: place &- 4) {
            start = place &- 4
        }
        guard start >= floor, !(start > text.start && bytes[start &- 1].isAlphanumeric) else { return place &+ 1 }
        var local = place &+ 1
        while local < text.end, bytes[local].isBareEmailByte { local &+= 1 }
        guard local > place &+ 1, local < text.end, bytes[local] == Byte.at, var end = bareEmailEnd(at: local) else {
            return place &+ 1
        }
        if bytes[place &- 1].lowercased == 0x70, bytes[end] == Byte.slash {
            // An XMPP address may have a resource.
            var resource = end &+ 1
            while resource < text.end,
                bytes[resource].isAlphanumeric || bytes[resource] == Byte.at || bytes[resource] == Byte.dot
            {
                resource &+= 1
            }
            if resource > end &+ 1 { end = resource }
        }
        return add(from: start, to: end, least: place &+ 1, level: 0)
    }

    private mutating func emailLink(at place: Int, floor: Int) -> Int {
        var start = place
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
        guard start < place, let end = bareEmailEnd(at: place) else { return place &+ 1 }
        tokens.removeLast(tokens.count &- kept)
        return add(from: start, to: end, least: place, level: 2)
    }

    /// The end of the domain after the `@` at `place`: it has a dot, and its last byte is a letter or digit.
    private func bareEmailEnd(at place: Int) -> Int? {
        let bytes = text.bytes
        var end = place &+ 1
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
        guard dots > 0, end > place &+ 1, bytes[end &- 1].isAlphanumeric else { return nil }
        return end
    }

    /// Whether a valid domain begins at `start`: no underscore in its last two segments.
    private mutating func hasDomain(from start: Int, leastDots: Int) -> Bool {
        // A domain that failed fails from any place within it.
        guard start >= domainFailure, start < text.end else { return false }
        let bytes = text.bytes
        var place = start
        var underscores = 0
        var earlier = 0
        while place < text.end {
            let byte = bytes[place]
            if byte == Byte.underscore {
                underscores &+= 1
            } else if byte == Byte.dot {
                earlier = underscores
                underscores = 0
            } else if byte < 0x80, !byte.isAlphanumeric, byte != Byte.hyphen {
                break
            }
            place &+= 1
        }
        guard place > start, underscores == 0, earlier == 0, bytes[start] != Byte.dot else {
            domainFailure = place
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
        while end < text.end {
            let byte = bytes[end]
            if byte.isSpace || byte == Byte.less || isNoBreakSpace(at: end) { break }
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
