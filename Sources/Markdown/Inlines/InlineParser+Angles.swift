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
    mutating func angleBracket(at offset: Int) -> Int {
        let next = text.bytes[offset &+ 1]
        if next.isAlphanumeric || next.isPunctuation, let (end, level) = autolinkEnd(from: offset &+ 1) {
            tokens.append(Token(.autolink, from: offset, to: end, level: level))
            return end
        }
        guard let end = htmlEnd(from: offset) ?? componentEnd(from: offset) else { return offset &+ 1 }
        tokens.append(Token(.html, from: offset, to: end))
        return end
    }

    private mutating func htmlEnd(from offset: Int) -> Int? {
        let bytes = text.bytes
        switch bytes[offset &+ 1] {
        case Byte.question: return end(of: .instruction, "?>", from: offset &+ 2)
        case Byte.exclamation:
            if bytes.has("--", at: offset &+ 2) {
                // `<!-->` and `<!--->` are comments.
                if bytes[offset &+ 4] == Byte.greater { return offset &+ 5 }
                if bytes.has("->", at: offset &+ 4) { return offset &+ 6 }
                return end(of: .comment, "-->", from: offset &+ 4)
            }
            if bytes.has("[CDATA[", at: offset &+ 2) { return end(of: .characterData, "]]>", from: offset &+ 9) }
            guard bytes[offset &+ 2].isLetter else { return nil }
            return end(of: .declaration, ">", from: offset &+ 2)
        default: return bytes.tagEnd(from: offset, to: text.end)
        }
    }

    /// The offset after `mark`, looked for from `start` on; a look that has failed is not repeated in the same text.
    mutating func end(of kind: UnclosedHTML, _ mark: StaticString, from start: Int) -> Int? {
        guard !unclosedHTML.contains(kind) else { return nil }
        if let offset = text.bytes.find(mark, from: start, to: text.end) { return offset &+ mark.utf8CodeUnitCount }
        unclosedHTML.insert(kind)
        return nil
    }

    /// The offset after `>` of an absolute URI or an email address that begins at `start`; the level is 2 for email.
    private func autolinkEnd(from start: Int) -> (end: Int, level: UInt8)? {
        let bytes = text.bytes
        let end = text.end
        var offset = start
        if bytes[start].isLetter {
            while offset < end, offset &- start < 33,
                bytes[offset].isAlphanumeric || bytes[offset] == Byte.plus
                    || bytes[offset] == Byte.dot || bytes[offset] == Byte.hyphen
            {
                offset &+= 1
            }
            if offset < end, bytes[offset] == Byte.colon, offset &- start >= 2, offset &- start <= 32 {
                while offset < end {
                    let byte = bytes[offset]
                    if byte == Byte.greater { return (offset &+ 1, 0) }
                    if byte <= Byte.space || byte == 0x7F || byte == Byte.less { return nil }
                    offset &+= 1
                }
                return nil
            }
        }
        return emailEnd(from: start).map { ($0, 2) }
    }

    private func emailEnd(from start: Int) -> Int? {
        let bytes = text.bytes
        let end = text.end
        var offset = start
        while offset < end, bytes[offset].isEmailByte { offset &+= 1 }
        guard offset > start, offset < end, bytes[offset] == Byte.at else { return nil }
        offset &+= 1
        while true {
            // A label: 1 to 63 letters, digits and hyphens, none of those at an edge.
            let labelStart = offset
            while offset < end, bytes[offset].isAlphanumeric || bytes[offset] == Byte.hyphen { offset &+= 1 }
            guard offset > labelStart, offset &- labelStart <= 63, bytes[labelStart] != Byte.hyphen,
                bytes[offset &- 1] != Byte.hyphen, offset < end
            else { return nil }
            if bytes[offset] == Byte.greater { return offset &+ 1 }
            guard bytes[offset] == Byte.dot else { return nil }
            offset &+= 1
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
