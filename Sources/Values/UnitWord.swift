/// What a word after a number can mean. The words are a closed list, which the language and the finder of figures share.
public enum UnitWord: Hashable, Sendable {
    /// `million`
    case magnitude(Magnitude)
    /// `miles`; `cents` are 0.01 USD, basis points 0.01 pp.
    case unit(Unit, times: Number)
    /// `years`; `decades` are 10 years.
    case time(TimeLength.Unit, times: Number)

    /// A word, and where it ends.
    public struct Match: Sendable {
        /// What it means.
        public let word: UnitWord
        /// The offset after its last byte.
        public let end: Int
        /// Whether it is a symbol or code (`MW`, `USD`, `k`, `€`), not a word of English.
        public let isSymbol: Bool
    }

    /// The longest unit word that starts at an offset of some text, or nil.
    ///
    /// Words may have hyphens, U+00A0, tabs or one line break for spaces between them (`metric-ton`, `kilowatt hours`)
    /// and full stops after their first ones (`sq. ft`). Case matters for symbols only.
    /// `attached` says that the last digit stands right before `start`: then `k`, `m`, `b` are magnitudes.
    public static func match(in bytes: [UInt8], at start: Int, attached: Bool = false) -> Match? {
        bytes.withUnsafeBufferPointer { match(in: $0, at: start, attached: attached) }
    }

    /// The same on a buffer.
    public static func match(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, attached: Bool = false) -> Match? {
        guard start >= 0, start < bytes.count else { return nil }
        if bytes[start] == UInt8(ascii: "%") {
            return Match(word: .unit(.percent, times: .one), end: start + 1, isSymbol: true)
        }
        let table = UnitTable.shared
        var reader = PhraseReader(bytes: bytes, at: start)
        var best: Match?
        while reader.readWord() {
            if let word = table.bySymbol[reader.exact] {
                best = Match(word: .unit(word, times: .one), end: reader.end, isSymbol: true)
            } else if let word = table.byWord[reader.lower] {
                best = Match(word: word, end: reader.end, isSymbol: false)
            }
            if reader.words == 1, attached, reader.end == start + 1, let magnitude = Magnitude.attached(bytes[start]) {
                best = Match(word: .magnitude(magnitude), end: start + 1, isSymbol: true)
            }
        }
        if let best { return best }
        guard let sign = Unit.sign(in: bytes, at: start) else { return nil }
        return Match(word: .unit(sign.unit, times: .one), end: sign.end, isSymbol: true)
    }
}

extension Unit {
    /// The currency sign that starts at an offset (`$`, `CA$`, `€`), or an ISO 4217 code (`USD`), and where it ends.
    public static func sign(in bytes: [UInt8], at start: Int) -> (unit: Unit, end: Int)? {
        bytes.withUnsafeBufferPointer { sign(in: $0, at: start) }
    }

    /// The same on a buffer.
    public static func sign(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (unit: Unit, end: Int)? {
        guard start >= 0, start < bytes.count else { return nil }
        let rest = bytes.count - start
        for (sign, unit) in UnitTable.shared.signs where sign[0] == bytes[start] && sign.count <= rest {
            // `kr`, but not the beginning of `krill`
            let end = start + sign.count
            let goesOn =
                end < bytes.count && PhraseReader.isWordByte(sign[sign.count - 1])
                && bytes[end].isLetter
            if !goesOn, (1..<max(sign.count, 1)).allSatisfy({ sign[$0] == bytes[start + $0] }) {
                return (unit, start + sign.count)
            }
        }
        let isCapital = { (byte: UInt8) in byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
        guard rest >= 3, (0..<3).allSatisfy({ isCapital(bytes[start + $0]) }),
            rest == 3 || !PhraseReader.isWordByte(bytes[start + 3]),
            let unit = Unit.currency(String(decoding: bytes[start..<start + 3], as: UTF8.self))
        else { return nil }
        return (unit, start + 3)
    }
}

/// Reads the words of a possible unit one after another.
struct PhraseReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position: Int
    /// The words so far, as written and in small letters, with one space between them.
    private(set) var exact = ""
    private(set) var lower = ""
    /// The offset after the last word.
    private(set) var end: Int
    /// How many have been read.
    private(set) var words = 0

    /// No unit has more words, and none is longer.
    private static let limit = (words: 4, bytes: 24)

    init(bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        self.bytes = bytes
        position = start
        end = start
    }

    /// Adds the next word; false if there is none.
    mutating func readWord() -> Bool {
        guard words < PhraseReader.limit.words else { return false }
        var separator = ""
        if words > 0 {
            guard let found = readSeparator() else { return false }
            separator = found
        }
        let start = position
        while position < bytes.count, position - start <= PhraseReader.limit.bytes, isInWord(position, from: start) {
            position += 1
        }
        guard position > start, position - start <= PhraseReader.limit.bytes else { return false }
        let word = bytes[start..<position]
        exact += separator + String(decoding: word, as: UTF8.self)
        lower += separator + String(decoding: word.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
        end = position
        words += 1
        return true
    }

    /// Steps over what may stand between two words.
    private mutating func readSeparator() -> String? {
        if position < bytes.count, bytes[position] == UInt8(ascii: "/") {
            position += 1
            return "/"
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") { position += 1 }
        let start = position
        while position < bytes.count, position - start < 3 {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "\t"), UInt8(ascii: "\n"): position += 1
            case 0xC2 where position + 1 < bytes.count && bytes[position + 1] == 0xA0: position += 2
            default: return position > start ? " " : nil
            }
        }
        return nil
    }

    private func isInWord(_ offset: Int, from start: Int) -> Bool {
        let byte = bytes[offset]
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return offset > start
        case UInt8(ascii: "."):
            // Within a word only: `U.S`
            return offset > start && offset + 1 < bytes.count && bytes[offset + 1].isLetter
        case 0xC2:
            // ², ³, °, µ, ·, º (for °), but no U+00A0
            return offset + 1 < bytes.count && [0xB2, 0xB3, 0xB0, 0xB5, 0xB7, 0xBA].contains(bytes[offset + 1])
        case 0xC3...0xCF:
            // Letters of Latin and Greek (í, č, ł, μ)
            return true
        case 0xE2:
            // Ω as a sign of its own, ℃ and ℉
            return offset + 2 < bytes.count && bytes[offset + 1] == 0x84
                && [0xA6, 0x83, 0x89].contains(bytes[offset + 2])
        case 0x80..<0xC0:
            return offset > start
        default:
            return byte.isLetter
        }
    }

    /// Whether a byte is a letter of ASCII.

    /// Whether a word goes on with a byte.
    static func isWordByte(_ byte: UInt8) -> Bool { byte.isAlphanumeric || byte == 95 }
}
