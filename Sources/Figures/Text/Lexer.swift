import Values

/// Divides a text into tokens, in one pass.
struct Lexer {
    let bytes: UnsafeBufferPointer<UInt8>
    let breaks: UnsafeBufferPointer<Int>
    /// `Lexer.byteClasses`, held here because every byte is looked up in it.
    let classes = Lexer.byteClasses
    let lexicon: Lexicon
    var numberReader: NumberReader
    let numberValue: NumberValue
    let language: Language
    var position = 0
    var nextBreak = 0
    var tokens: [Token] = []
    /// The offset after the last token: where the next one starts if it is joined to it.
    var lastEnd = -1
    /// Where the present run of bytes without white space began.
    var chunkStart = 0
    var numbers: [Number?] = []
    /// The number tokens, and of each the mark of its decimals.
    var numberTokens: [(token: Int, mark: NumberReader.Mark)] = []
    var (commas, points) = (0, 0)
    var notation = Notation()

    /// The tokens of a text, its numbers and how it writes them; offsets are 32 bits, so what is beyond is left out.
    static func read(
        _ bytes: [UInt8], breaks: [Int], language: Language?
    ) -> (tokens: [Token], numbers: [Number?], notation: Notation) {
        bytes.withUnsafeBufferPointer { text in
            breaks.withUnsafeBufferPointer { breaks in
                let text = UnsafeBufferPointer(rebasing: text.prefix(Int(Int32.max)))
                let language = language ?? Language.shown(by: text) ?? .english
                var lexer = Lexer(bytes: text, breaks: breaks, language: language)
                lexer.run()
                lexer.settle()
                return (lexer.tokens, lexer.numbers, lexer.notation)
            }
        }
    }

    init(bytes: UnsafeBufferPointer<UInt8>, breaks: UnsafeBufferPointer<Int>, language: Language) {
        self.bytes = bytes
        self.breaks = breaks
        self.language = language.ofNumbers
        notation.written = language
        lexicon = Lexicon.of(language.ofNumbers)
        numberReader = NumberReader(bytes: bytes)
        numberReader.hasDecimalComma = language.hasDecimalComma
        numberValue = NumberValue(bytes: bytes)
        tokens.reserveCapacity(bytes.count / 4 + 16)
    }

    @inline(__always) func at(_ offset: Int) -> UInt8 {
        offset < bytes.count && offset >= 0 ? bytes[offset] : 0
    }

    mutating func run() {
        while position < bytes.count {
            while nextBreak < breaks.count, breaks[nextBreak] <= position { passBreak() }
            let byte = bytes[position]
            switch classes[Int(byte)] {
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

    mutating func passBreak() {
        let offset = breaks[nextBreak]
        nextBreak += 1
        if !isWithinAbbreviation(offset) { appendEdge() }
    }

    /// Whether a sentence seems to end after what has a stop of its own: `Rs. 500`, `max. 5`, `am 15. März`.
    func isWithinAbbreviation(_ offset: Int) -> Bool {
        guard tokens.count > 1, let stop = tokens.last, stop.kind == .period, stop.isJoined else { return false }
        let before = tokens[tokens.count - 2]
        var next = offset
        while at(next) == 32 { next += 1 }
        if before.isWord, before.length <= 6, before.has([.currencyStart, .bound]) { return at(next).isDigit }
        // `3,5 Mrd. EUR`, `2 Mio. Euro`
        if before.isWord, before.length == 3, before.has(.magnitude), before.isCapital {
            return at(next) &- 65 < 26 && at(next + 1) &- 65 < 26 || at(next) >= 0xC2 || at(next) == Byte.dollar
                || roles(at: next).contains(.currencyStart)
        }
        guard before.isNumber, before.length <= 2 else { return false }
        // `3. 5. 2018`
        if notation.written.hasOrdinalStops, at(next).isDigit { return true }
        guard language != .english else { return false }
        return roles(at: next).contains(.month)
    }

    /// What the lexicon says of the word at an offset.
    func roles(at offset: Int) -> Roles {
        var (next, key, length) = (offset, WordKey(), 0)
        while at(next).isLetter || at(next) >= 0x80, length < 16 {
            key.append(at(next) &- 65 < 26 ? at(next) | 0x20 : at(next), at: length)
            (next, length) = (next + 1, length + 1)
        }
        return lexicon.entry(key).roles
    }

    mutating func appendEdge() {
        if let last = tokens.last, last.kind == .edge { return }
        let offset = UInt32(truncatingIfNeeded: position)
        tokens.append(Token(start: offset, end: offset, kind: .edge))
        lastEnd = -1
    }

    mutating func append(
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

    // MARK: Tables

    enum Class: UInt8 { case space, letter, digit, mark, wide }

    static let byteClasses: [Class] = (0..<256).map { value in
        switch UInt8(value) {
        case 0...32, 127: .space
        case 48...57: .digit
        case 65...90, 97...122: .letter
        case 128...255: .wide
        default: .mark
        }
    }
}
