/// Divides a text into tokens, in one pass.
struct Lexer {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let breaks: UnsafeBufferPointer<Int>
    private let lexicon = Lexicon.shared
    private var position = 0
    private var nextBreak = 0
    private var tokens: [Token] = []
    /// The offset after the last token: where the next one starts if it is joined to it.
    private var lastEnd = -1
    /// Where the present run of bytes without white space began.
    private var chunkStart = 0

    /// The tokens of a text; offsets are 32 bits, so what is beyond is left out.
    static func tokens(of bytes: [UInt8], breaks: [Int]) -> [Token] {
        bytes.withUnsafeBufferPointer { text in
            breaks.withUnsafeBufferPointer { breaks in
                var lexer = Lexer(bytes: UnsafeBufferPointer(rebasing: text.prefix(Int(Int32.max))), breaks: breaks)
                lexer.run()
                return lexer.tokens
            }
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, breaks: UnsafeBufferPointer<Int>) {
        self.bytes = bytes
        self.breaks = breaks
        tokens.reserveCapacity(bytes.count / 4 + 16)
    }

    @inline(__always) private func at(_ offset: Int) -> UInt8 {
        offset < bytes.count && offset >= 0 ? bytes[offset] : 0
    }

    private mutating func run() {
        while position < bytes.count {
            while nextBreak < breaks.count, breaks[nextBreak] <= position { passBreak() }
            let byte = bytes[position]
            switch Lexer.classes[Int(byte)] {
            case .space:
                position += 1
                chunkStart = position
            case .letter: readWord()
            case .digit: readNumber()
            case .mark: readMark(byte)
            case .wide: readWide(byte)
            }
        }
        appendEdge()
    }

    private mutating func passBreak() {
        nextBreak += 1
        appendEdge()
    }

    private mutating func appendEdge() {
        if let last = tokens.last, last.kind == .edge { return }
        let offset = UInt32(truncatingIfNeeded: position)
        tokens.append(Token(start: offset, end: offset, kind: .edge))
        lastEnd = -1
    }

    private mutating func append(
        _ kind: Token.Kind, to end: Int, _ roles: Roles = [], value: Int32 = 0,
        flags: Token.Flags = []
    ) {
        var flags = flags
        if position == lastEnd { flags.insert(.joined) }
        tokens.append(
            Token(
                start: UInt32(truncatingIfNeeded: position), end: UInt32(truncatingIfNeeded: end), roles: roles,
                value: value, kind: kind, flags: flags))
        position = end
        lastEnd = end
    }

    // MARK: Words

    private mutating func readWord() {
        var (key, count, end, capitals) = (WordKey(), 0, position, 0)
        var flags: Token.Flags = []
        if bytes[position] &- 65 < 26 { flags.insert(.capital) }
        while end < bytes.count {
            let byte = bytes[end]
            let small = byte | 0x20
            if small &- 97 < 26 {
                if byte != small { capitals &+= 1 }
                key.append(small, at: count)
                end &+= 1
            } else if byte >= 0x80, let length = wideLetter(at: end) {
                if count == 0, byte == 0xC3, at(end + 1) < 0x9F { flags.insert(.capital) }
                flags.insert(.foreign)
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
            let entry = lexicon.entry(WordKey(magnitude))
            return append(
                .word, to: position + magnitude.utf8.count, entry.roles, value: entry.value,
                flags: flags.subtracting(.foreign))
        }
        if count == capitals { flags.insert(.capitals) }
        if at(end) == Byte.period, count == 1, at(end + 1) | 0x20 &- 97 < 26, at(end + 2) == Byte.period {
            (end, key) = readDotted(key, from: end)
        } else if isAddress(end) {
            return readAddress()
        }
        if at(end) == Byte.dollar, count <= 4, count == capitals, at(end + 1) &- 48 < 10 || at(end + 1) == 32 {
            return append(.currency, to: end + 1, flags: flags)
        }
        let entry = lexicon.entry(key)
        append(.word, to: end, entry.roles, value: entry.value, flags: flags)
    }

    /// The magnitude that a longer run of letters begins with, if the run is no word of its own, as `millionaires` is.
    private func magnitude(before end: Int) -> String? {
        let word = String(decoding: bytes[position..<end], as: UTF8.self)
        for magnitude in ["million", "billion", "trillion"] where word.hasPrefix(magnitude) {
            let rest = word.dropFirst(magnitude.count)
            return rest.isEmpty || Lexer.magnitudeEndings.contains(String(rest)) ? nil : magnitude
        }
        return nil
    }

    private static let magnitudeEndings: Set<String> = ["s", "th", "ths", "aire", "aires", "fold"]

    /// `U.S.`, `a.m.`: letters, each with a full stop.
    private func readDotted(_ key: WordKey, from start: Int) -> (end: Int, key: WordKey) {
        var (key, end, count) = (key, start, 1)
        while at(end) == Byte.period {
            key.append(Byte.period, at: count)
            end += 1
            count += 1
            guard at(end) | 0x20 &- 97 < 26, at(end + 1) == Byte.period else { break }
            key.append(at(end) | 0x20, at: count)
            count += 1
            end += 1
        }
        return (end, key)
    }

    /// How many bytes the letter at an offset has, if it is one beyond ASCII.
    private func wideLetter(at offset: Int) -> Int? {
        let byte = at(offset)
        switch byte {
        case 0xC2:
            // ª, µ, º are letters; the rest of Latin-1's first half is marks.
            return [0xAA, 0xB5, 0xBA].contains(at(offset + 1)) ? 2 : nil
        case 0xC3: return at(offset + 1) == 0x97 || at(offset + 1) == 0xB7 ? nil : 2
        case 0xC4...0xDF: return offset + 2 <= bytes.count ? 2 : 1
        case 0xE2: return nil
        case 0xE3...0xEF, 0xE0, 0xE1: return min(3, bytes.count - offset)
        case 0xF0...0xF4: return min(4, bytes.count - offset)
        default: return 1
        }
    }

    // MARK: Numbers

    private mutating func readNumber() {
        var (end, flags) = (position, Token.Flags())
        while at(end) &- 48 < 10 { end += 1 }
        var digits = end - position
        // Commas group thousands; Indian ones group twos before the last three.
        while at(end) == Byte.comma, digits <= 3, let next = groupEnd(end + 1) {
            flags.insert(.grouped)
            end = next
            digits = 3
        }
        if at(end) == Byte.period, at(end + 1) &- 48 < 10 {
            flags.insert(.decimal)
            end += 1
            while at(end) &- 48 < 10 { end += 1 }
        }
        append(.number, to: end, flags: flags)
    }

    /// The end of a group of digits: three and no more, or two with a further comma.
    private func groupEnd(_ start: Int) -> Int? {
        guard at(start) &- 48 < 10, at(start + 1) &- 48 < 10 else { return nil }
        if at(start + 2) &- 48 < 10 { return at(start + 3) &- 48 < 10 ? nil : start + 3 }
        guard at(start + 2) == Byte.comma else { return nil }
        // Indian: the rest must be groups of two and at last three.
        let rest = start + 3
        guard at(rest) &- 48 < 10, at(rest + 1) &- 48 < 10 else { return nil }
        return at(rest + 2) &- 48 < 10 || at(rest + 2) == Byte.comma ? start + 2 : nil
    }

    // MARK: Marks

    private mutating func readMark(_ byte: UInt8) {
        switch byte {
        case Byte.apostrophe: readApostrophe(length: 1)
        case Byte.colon where at(position + 1) == Byte.slash && at(position + 2) == Byte.slash: readAddress()
        case UInt8(ascii: "@") where position == lastEnd: readAddress()
        case Byte.period where at(position + 1) &- 48 < 10 && position != lastEnd: readNumber()
        case Byte.hyphen:
            var end = position + 1
            while at(end) == Byte.hyphen { end += 1 }
            append(end == position + 1 ? .hyphen : .dash, to: end)
        default: append(Lexer.marks[Int(byte & 127)], to: position + 1)
        }
    }

    private mutating func readApostrophe(length: Int) {
        var end = position + length
        guard position == lastEnd, at(end) | 0x20 &- 97 < 26, let last = tokens.last,
            last.kind == .word || last.kind == .number
        else { return append(.quote, to: end) }
        var (key, count) = (WordKey(), 1)
        key.append(Byte.apostrophe, at: 0)
        while at(end) | 0x20 &- 97 < 26 {
            key.append(at(end) | 0x20, at: count)
            count &+= 1
            end += 1
        }
        let entry = lexicon.entry(key)
        append(.suffix, to: end, entry.roles, value: entry.value)
    }

    /// A character beyond ASCII.
    private mutating func readWide(_ byte: UInt8) {
        let (second, third) = (at(position + 1), at(position + 2))
        switch (byte, second) {
        case (0xC2, 0xA0): skip(2)
        case (0xC2, 0xA2...0xA5): append(.currency, to: position + 2)
        case (0xC2, 0xBC...0xBE): append(.vulgar, to: position + 2, value: Int32(second) - 0xBB)
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
        case (0xE2, 0x82) where third >= 0xA0: append(.currency, to: position + 3)
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

    private mutating func skip(_ length: Int) {
        position += length
        chunkStart = position
    }

    // MARK: Addresses

    /// Whether a word that ends here is the start or a part of a web address.
    private func isAddress(_ end: Int) -> Bool {
        guard at(end) == Byte.period else { return false }
        let length = end - position
        if length == 3, at(position) | 0x20 == 119, at(position + 1) | 0x20 == 119 { return true }
        return Lexer.domains.contains { domain in
            let count = domain.utf8CodeUnitCount
            for offset in 0..<count where at(end + 1 + offset) != domain.utf8Start[offset] { return false }
            let after = at(end + 1 + count)
            return !(after | 0x20 &- 97 < 26 || after &- 48 < 10)
        }
    }

    private static let domains: [StaticString] = ["gov", "com", "org", "net", "edu", "mil", "us", "io", "int", "eu"]

    /// Makes one token of all that stands there without white space.
    private mutating func readAddress() {
        var start = max(chunkStart, nextBreak > 0 ? breaks[nextBreak - 1] : 0)
        while start < position, Lexer.classes[Int(bytes[start])] == .mark { start += 1 }
        while let last = tokens.last, Int(last.start) >= start, last.kind != .edge { tokens.removeLast() }
        var end = position + 1
        let limit = nextBreak < breaks.count ? min(bytes.count, breaks[nextBreak]) : bytes.count
        while end < limit, Lexer.classes[Int(bytes[end])] != .space, bytes[end] != 0xC2 || at(end + 1) != 0xA0 {
            end += 1
        }
        while end > position + 1, [Byte.period, Byte.comma, 41, 93, 59, 34].contains(at(end - 1)) { end -= 1 }
        position = start
        append(.address, to: max(end, start + 1))
    }

    // MARK: Tables

    private enum Class: UInt8 { case space, letter, digit, mark, wide }

    private static let classes: [Class] = (0..<256).map { value in
        switch UInt8(value) {
        case 0...32, 127: .space
        case 48...57: .digit
        case 65...90, 97...122: .letter
        case 128...255: .wide
        default: .mark
        }
    }

    private static let marks: [Token.Kind] = (0..<128).map { value in
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

/// Bytes by their names.
enum Byte {
    static let period = UInt8(ascii: ".")
    static let comma = UInt8(ascii: ",")
    static let colon = UInt8(ascii: ":")
    static let slash = UInt8(ascii: "/")
    static let hyphen = UInt8(ascii: "-")
    static let dollar = UInt8(ascii: "$")
    static let apostrophe = UInt8(ascii: "'")
}
