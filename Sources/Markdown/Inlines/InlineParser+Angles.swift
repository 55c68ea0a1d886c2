import Values

/// What a look for an end has not found: not looked for again in the same text.
struct UnclosedHTML: OptionSet {
    let rawValue: UInt8
    static let comment = UnclosedHTML(rawValue: 1)
    static let instruction = UnclosedHTML(rawValue: 2)
    static let declaration = UnclosedHTML(rawValue: 4)
    static let characterData = UnclosedHTML(rawValue: 8)
}

/// Autolinks and raw HTML (CommonMark 0.31.2, sections 6.5 and 6.6).
extension InlineParser {
    mutating func angleBracket(at place: Int) -> Int {
        let next = text.bytes[place &+ 1]
        if next.isAlphanumeric || next.isPunctuation, let (end, level) = autolinkEnd(from: place &+ 1) {
            tokens.append(Token(.autolink, from: place, to: end, level: level))
            return end
        }
        guard let end = htmlEnd(from: place) ?? componentEnd(from: place) else { return place &+ 1 }
        tokens.append(Token(.html, from: place, to: end))
        return end
    }

    private mutating func htmlEnd(from place: Int) -> Int? {
        let bytes = text.bytes
        switch bytes[place &+ 1] {
        case Byte.question: return end(of: .instruction, "?>", from: place &+ 2)
        case Byte.exclamation:
            if bytes.has("--", at: place &+ 2) {
                // `<!-->` and `<!--->` are comments.
                if bytes[place &+ 4] == Byte.greater { return place &+ 5 }
                if bytes.has("->", at: place &+ 4) { return place &+ 6 }
                return end(of: .comment, "-->", from: place &+ 4)
            }
            if bytes.has("[CDATA[", at: place &+ 2) { return end(of: .characterData, "]]>", from: place &+ 9) }
            guard bytes[place &+ 2].isLetter else { return nil }
            return end(of: .declaration, ">", from: place &+ 2)
        default: return bytes.tagEnd(from: place, to: text.end)
        }
    }

    /// The place after `mark`, looked for from `start` on; a look that has failed is not repeated in the same text.
    mutating func end(of kind: UnclosedHTML, _ mark: StaticString, from start: Int) -> Int? {
        guard !unclosedHTML.contains(kind) else { return nil }
        if let place = text.bytes.find(mark, from: start, to: text.end) { return place &+ mark.utf8CodeUnitCount }
        unclosedHTML.insert(kind)
        return nil
    }

    /// The place after `>` of an absolute URI or an email address that begins at `start`; the level is 2 for email.
    private func autolinkEnd(from start: Int) -> (end: Int, level: UInt8)? {
        let bytes = text.bytes
        let end = text.end
        var place = start
        if bytes[start].isLetter {
            while place < end, place &- start < 33,
                bytes[place].isAlphanumeric || bytes[place] == Byte.plus
                    || bytes[place] == Byte.dot || bytes[place] == Byte.hyphen
            {
                place &+= 1
            }
            if place < end, bytes[place] == Byte.colon, place &- start >= 2, place &- start <= 32 {
                while place < end {
                    let byte = bytes[place]
                    if byte == Byte.greater { return (place &+ 1, 0) }
                    if byte <= Byte.space || byte == 0x7F || byte == Byte.less { return nil }
                    place &+= 1
                }
                return nil
            }
        }
        return emailEnd(from: start).map { ($0, 2) }
    }

    private func emailEnd(from start: Int) -> Int? {
        let bytes = text.bytes
        let end = text.end
        var place = start
        while place < end, bytes[place].isEmailByte { place &+= 1 }
        guard place > start, place < end, bytes[place] == Byte.at else { return nil }
        place &+= 1
        while true {
            // A label: 1 to 63 letters, digits and hyphens, none of those at an edge.
            let labelStart = place
            while place < end, bytes[place].isAlphanumeric || bytes[place] == Byte.hyphen { place &+= 1 }
            guard place > labelStart, place &- labelStart <= 63, bytes[labelStart] != Byte.hyphen,
                bytes[place &- 1] != Byte.hyphen, place < end
            else { return nil }
            if bytes[place] == Byte.greater { return place &+ 1 }
            guard bytes[place] == Byte.dot else { return nil }
            place &+= 1
        }
    }
}

extension UInt8 {
    /// A byte that may stand before an email address's `@` (6.5).
    var isEmailByte: Bool {
        if isAlphanumeric { return true }
        switch self {
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x2F, 0x3D, 0x3F, 0x5E, 0x5F, 0x60, 0x7B...0x7E: return true
        default: return false
        }
    }
}
