import Values

/// Divides a text into tokens, in one pass.
struct Lexer {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let breaks: UnsafeBufferPointer<Int>
    /// `Lexer.byteClasses`, held here because every byte is looked up in it.
    private let classes = Lexer.byteClasses
    private let lexicon: Lexicon
    private var numberReader: NumberReader
    private let numberValue: NumberValue
    private let language: Language
    private var position = 0
    private var nextBreak = 0
    private var tokens: [Token] = []
    /// The offset after the last token: where the next one starts if it is joined to it.
    private var lastEnd = -1
    /// Where the present run of bytes without white space began.
    private var chunkStart = 0
    private var numbers: [Number?] = []
    /// The number tokens, and of each the mark of its decimals.
    private var places: [(token: Int, mark: NumberReader.Mark)] = []
    private var (commas, points) = (0, 0)
    private var notation = Notation()

    /// The tokens of a text, its numbers and how it writes them; offsets are 32 bits, so what is beyond is left out.
    static func read(
        _ bytes: [UInt8], breaks: [Int], language: Language?
    ) -> (tokens: [Token], numbers: [Number?], notation: Notation) {
        bytes.withUnsafeBufferPointer { text in
            breaks.withUnsafeBufferPointer { breaks in
                let text = UnsafeBufferPointer(rebasing: text.prefix(Int(Int32.max)))
                let language = (language ?? Language.shown(by: text) ?? .english).ofNumbers
                var lexer = Lexer(bytes: text, breaks: breaks, language: language)
                lexer.run()
                lexer.settle()
                return (lexer.tokens, lexer.numbers, lexer.notation)
            }
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, breaks: UnsafeBufferPointer<Int>, language: Language) {
        self.bytes = bytes
        self.breaks = breaks
        self.language = language
        lexicon = Lexicon.of(language)
        numberReader = NumberReader(bytes: bytes)
        numberReader.hasDecimalComma = language.hasDecimalComma
        numberValue = NumberValue(bytes: bytes)
        tokens.reserveCapacity(bytes.count / 4 + 16)
    }

    @inline(__always) private func at(_ offset: Int) -> UInt8 {
        offset < bytes.count && offset >= 0 ? bytes[offset] : 0
    }

    private mutating func run() {
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

    private mutating func passBreak() {
        let place = breaks[nextBreak]
        nextBreak += 1
        if !isWithinAbbreviation(place) { appendEdge() }
    }

    /// Whether a sentence seems to end after what has a stop of its own: `Rs. 500`, `max. 5`, `am 15. März`.
    private func isWithinAbbreviation(_ place: Int) -> Bool {
        guard tokens.count > 1, let stop = tokens.last, stop.kind == .period, stop.isJoined else { return false }
        let before = tokens[tokens.count - 2]
        var next = place
        while at(next) == 32 { next += 1 }
        if before.isWord, before.length <= 6, before.has([.currencyStart, .bound]) { return at(next) &- 48 < 10 }
        // `3,5 Mrd. EUR`, `2 Mio. Euro`
        if before.isWord, before.length == 3, before.has(.magnitude), before.isCapital {
            return at(next) &- 65 < 26 && at(next + 1) &- 65 < 26 || at(next) >= 0xC2 || at(next) == Byte.dollar
                || roles(at: next).contains(.currencyStart)
        }
        guard language != .english, before.isNumber, before.length <= 2 else { return false }
        return roles(at: next).contains(.month)
    }

    /// What the lexicon says of the word at an offset.
    private func roles(at offset: Int) -> Roles {
        var (next, key, length) = (offset, WordKey(), 0)
        while at(next) | 0x20 &- 97 < 26 || at(next) >= 0x80, length < 16 {
            key.append(at(next) &- 65 < 26 ? at(next) | 0x20 : at(next), at: length)
            (next, length) = (next + 1, length + 1)
        }
        return lexicon.entry(key).roles
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
        var (key, count, end, isCapitals) = (WordKey(), 0, position, true)
        var flags: Token.Flags = []
        if bytes[position] &- 65 < 26 { flags.insert(.capital) }
        // Most words are read whole here; the loop goes on where there are more letters, or some beyond ASCII.
        for _ in 0..<2 where count == end - position && count & 7 == 0 && end + 8 <= bytes.count {
            let run = LetterRun(bytes, at: end)
            if count == 0 { key.low = run.small } else { key.high = run.small }
            isCapitals = isCapitals && run.isCapitals
            count &+= run.count
            end &+= run.count
            if run.count == 0 { break }
        }
        while end < bytes.count {
            let byte = bytes[end]
            let small = byte | 0x20
            if small &- 97 < 26 {
                if byte == small { isCapitals = false }
                key.append(small, at: count)
                end &+= 1
            } else if byte >= 0x80, let length = wideLetter(at: end) {
                if count == 0, byte == 0xC3, at(end + 1) < 0x9F { flags.insert(.capital) }
                flags.insert(.foreign)
                isCapitals = false
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
            let entry = Lexicon.of(.english).entry(WordKey(magnitude))
            return append(
                .word, to: position + magnitude.utf8.count, entry.roles, value: entry.value,
                flags: flags.subtracting(.foreign))
        }
        if isCapitals { flags.insert(.capitals) }
        if at(end) == Byte.period, count == 1, at(end + 1) | 0x20 &- 97 < 26, at(end + 2) == Byte.period {
            (end, key) = readDotted(key, from: end)
        } else if isAddress(end) {
            return readAddress()
        }
        if at(end) == Byte.dollar, count <= 4, let sign = dollarSign(end, isCapitals: isCapitals) {
            noteCurrency(.other)
            return append(.currency, to: sign, flags: flags)
        }
        if count <= 3, position == lastEnd, tokens.last?.kind == .number { noteShortTime(end) }
        let entry = lexicon.entry(key)
        append(.word, to: end, entry.roles, value: entry.value, flags: flags)
    }

    /// Where a sign ends whose letters stand before a dollar's: `HK$`, `Mex$`, `aud$`, `U$S`.
    private func dollarSign(_ dollar: Int, isCapitals: Bool) -> Int? {
        func isBeforeAmount(_ end: Int) -> Bool { at(end) &- 48 < 10 || at(end) == 32 }
        if isCapitals, isBeforeAmount(dollar + 1) { return dollar + 1 }
        if let sign = Unit.sign(in: bytes, at: position), sign.end > dollar, isBeforeAmount(sign.end) {
            return sign.end
        }
        let letters = String(decoding: bytes[position..<dollar], as: UTF8.self)
        return isBeforeAmount(dollar + 1) && Unit.currency(letters.uppercased()) != nil ? dollar + 1 : nil
    }

    /// Remembers that short lengths of time stand in the text; `1990s` is none.
    private mutating func noteShortTime(_ end: Int) {
        guard !notation.hasShortTimes else { return }
        let isShort =
            switch (end - position, at(position), at(position + 1)) {
            case (1, UInt8(ascii: "h"), _), (2, UInt8(ascii: "m"), UInt8(ascii: "s")): true
            case (1, UInt8(ascii: "s"), _): at(position - 1) != 48 && tokens.last?.isJoined == false
            default: false
            }
        notation.hasShortTimes = isShort
    }

    private mutating func noteCurrency(_ sign: Notation.CurrencySign) {
        if notation.currencySign == .none { notation.currencySign = sign }
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
        case 0xC3: return at(offset + 1) == 0x97 || at(offset + 1) == 0xB7 ? nil : min(2, bytes.count - offset)
        case 0xC4...0xDF: return min(2, bytes.count - offset)
        case 0xE2: return nil
        case 0xE3...0xEF, 0xE0, 0xE1: return min(3, bytes.count - offset)
        case 0xF0...0xF4: return min(4, bytes.count - offset)
        default: return 1
        }
    }

    // MARK: Numbers

    private mutating func readNumber() {
        var form = NumberReader.Form(end: position)
        if continuesRun {
            while at(form.end) &- 48 < 10 { form.end += 1 }
        } else {
            numberReader.limit = nextBreak < breaks.count ? breaks[nextBreak] : Int.max
            form = numberReader.form(at: position, mayGroup: mayGroup)
        }
        switch form.evidence {
        case .comma: commas += 1
        // `4,800` in a language that groups by points is no sign that this text does otherwise.
        case .point where form.mark == .commaOrGroup && language.hasDecimalComma: break
        case .point: points += 1
        case .none: break
        }
        appendNumber(to: form.end, form.flags, form.mark)
    }

    private mutating func appendNumber(to end: Int, _ flags: Token.Flags, _ mark: NumberReader.Mark) {
        let span = position..<end
        places.append((tokens.count, mark))
        append(.number, to: end, value: Int32(truncatingIfNeeded: numbers.count), flags: flags)
        numbers.append(numberValue.value(span, flags, mark: mark))
    }

    /// Whether digits stand within what is no number: `1.2.3`.
    private var continuesRun: Bool {
        guard position == lastEnd, tokens.count > 1, let last = tokens.last, last.isJoined,
            last.kind == .period || last.kind == .comma
        else { return false }
        return tokens[tokens.count - 2].kind == .number
    }

    /// Whether the digits may be the first group of a number with plain spaces: not those of a day, a law, a model.
    private var mayGroup: Bool {
        guard let last = tokens.last, position != lastEnd || last.kind == .currency || last.kind == .open else {
            return tokens.isEmpty || tokens.last?.kind == .hyphen || tokens.last?.has(.currencyStart) == true
        }
        return last.kind != .number && !(last.isWord && last.has([.month, .designator, .fiscal]))
    }

    /// What can be said of the whole text when all of it has been read.
    private mutating func settle() {
        notation.language = language
        notation.hasDecimalComma = language.hasDecimalComma ? commas >= points : commas > points
        for (number, place) in places.enumerated() {
            let token = tokens[place.token]
            switch place.mark {
            case .pointOrGroup where notation.hasDecimalComma:
                tokens[place.token].flags.subtract(.decimal)
                tokens[place.token].flags.insert(.grouped)
                numbers[number] = numberValue.value(Int(token.start)..<Int(token.end), [], mark: .none)
            case .commaOrGroup where notation.hasDecimalComma:
                tokens[place.token].flags.subtract(.grouped)
                tokens[place.token].flags.insert(.decimal)
            case .commaOrGroup:
                numbers[number] = numberValue.value(Int(token.start)..<Int(token.end), [], mark: .none)
            default: break
            }
            noteOrder(place.token)
        }
    }

    /// Day and month of a date in numbers, where one of them shows which it is: `30/04/2021`.
    private mutating func noteOrder(_ index: Int) {
        guard index + 4 < tokens.count, tokens[index].length <= 2, tokens[index + 2].kind == .number,
            tokens[index + 4].kind == .number, tokens[index + 1].isJoined, tokens[index + 3].isJoined,
            tokens[index + 1].kind == tokens[index + 3].kind, tokens[index + 2].length <= 2,
            [2, 4].contains(tokens[index + 4].length), [.slash, .period, .hyphen].contains(tokens[index + 1].kind),
            let first = numbers[Int(tokens[index].value)], let second = numbers[Int(tokens[index + 2].value)]
        else { return }
        if first > 12, first <= 31, second <= 12 { notation.isDayFirst = true }
        if second > 12, second <= 31, first <= 12, notation.isDayFirst == nil { notation.isDayFirst = false }
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
        default:
            if byte == Byte.dollar { noteCurrency(.dollar) }
            append(Lexer.marks[Int(byte & 127)], to: position + 1)
        }
    }

    private mutating func readApostrophe(length: Int) {
        var end = position + length
        guard position == lastEnd, at(end) | 0x20 &- 97 < 26, let last = tokens.last,
            last.kind == .word || last.kind == .number, !isElision(last)
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

    /// `d’euros`, `l’an`, `jusqu’au`: what stands before the apostrophe is a word of its own.
    private func isElision(_ token: Token) -> Bool {
        guard token.kind == .word, language == .french || language == .italian else { return false }
        let end = Int(token.end)
        return token.length <= 2 || at(end - 2) | 0x20 == UInt8(ascii: "q") && at(end - 1) | 0x20 == UInt8(ascii: "u")
    }

    /// A character beyond ASCII.
    private mutating func readWide(_ byte: UInt8) {
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

    private mutating func skip(_ length: Int) {
        position += length
        chunkStart = position
    }

    // MARK: Addresses

    /// Whether a word that ends here is the start or a part of a web address.
    private func isAddress(_ end: Int) -> Bool {
        guard at(end) == Byte.period, at(end + 1) | 0x20 &- 97 < 26 else { return false }
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
        while start < position, classes[Int(bytes[start])] == .mark { start += 1 }
        while let last = tokens.last, Int(last.start) >= start, last.kind != .edge { tokens.removeLast() }
        // The numbers go with their places: each is found by its number among them.
        while let last = places.last, last.token >= tokens.count {
            places.removeLast()
            numbers.removeLast()
        }
        var end = position + 1
        let limit = nextBreak < breaks.count ? min(bytes.count, breaks[nextBreak]) : bytes.count
        while end < limit, classes[Int(bytes[end])] != .space, bytes[end] != 0xC2 || at(end + 1) != 0xA0 {
            end += 1
        }
        while end > position + 1, [Byte.period, Byte.comma, 41, 93, 59, 34].contains(at(end - 1)) { end -= 1 }
        position = start
        append(.address, to: max(end, start + 1))
    }

    // MARK: Tables

    private enum Class: UInt8 { case space, letter, digit, mark, wide }

    private static let byteClasses: [Class] = (0..<256).map { value in
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
