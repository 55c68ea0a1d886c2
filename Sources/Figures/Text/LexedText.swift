import Values

/// A text divided into tokens: what all finders of this library read. Making it is one pass over the bytes.
public struct LexedText: Sendable {
    /// The text, in UTF-8. Bytes that are no UTF-8 are taken as letters.
    public let bytes: [UInt8]
    /// The tokens in order, with one of the kind `edge` at each break.
    let tokens: [Token]
    /// The values of the numbers in digits; nil of one with too many of them.
    let numbers: [Number?]
    /// How the text writes numbers and dates.
    let notation: Notation

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - bytes: plain text without markup; white space of any kind divides words.
    ///   - breaks: offsets, in ascending order, at which sentences and blocks start and end; nothing is found across
    ///     one. Without breaks the text's full stops serve.
    ///   - language: what it is written in; without one its function words tell.
    ///   - region: the code of the country whose customs it follows (ISO 3166), which tells the order of day and month
    ///     where the text does not.
    public init(_ bytes: [UInt8], breaks: [Int] = [], language: Language? = nil, region: String? = nil) {
        self.bytes = bytes
        var (tokens, numbers, notation) = Lexer.read(bytes, breaks: breaks, language: language)
        notation.isDayFirstInRegion = region.flatMap(Language.isDayFirst(inEnglishOf:))
        (self.tokens, self.numbers, self.notation) = (tokens, numbers, notation)
    }

    /// What a number token is worth.
    @inline(__always) func number(_ token: Token) -> Number? {
        token.kind == .number && Int(token.value) < numbers.count ? numbers[Int(token.value)] : nil
    }

    /// The token at an index; an edge beyond both ends.
    @inline(__always) func token(_ index: Int) -> Token {
        index >= 0 && index < tokens.count ? tokens[index] : .edge
    }

    /// The text of a span, as text.
    public func string(_ span: Range<Int>) -> String {
        let inside = span.clamped(to: 0..<bytes.count)
        return String(decoding: bytes[inside], as: UTF8.self)
    }

    /// The bytes' count if it is one byte long: its byte; else 0.
    @inline(__always) func single(_ token: Token) -> UInt8 {
        token.length == 1 ? byte(Int(token.start)) : 0
    }

    /// The byte at an offset; 0 beyond both ends.
    @inline(__always) func byte(_ offset: Int) -> UInt8 {
        offset >= 0 && offset < bytes.count ? bytes[offset] : 0
    }

    /// Whether a token is this word, in small letters; for rare words that are not in the lexicon.
    func isWord(_ token: Token, _ word: StaticString) -> Bool {
        guard token.length == word.utf8CodeUnitCount else { return false }
        let start = Int(token.start)
        for offset in 0..<token.length {
            let byte = byte(start + offset)
            let small = byte &- 65 < 26 ? byte | 0x20 : byte
            if small != word.utf8Start[offset] { return false }
        }
        return true
    }

    /// Whether two tokens are the same word, in small letters or capitals of English.
    func isSameWord(_ token: Token, _ other: Token) -> Bool {
        token.length == other.length
            && (0..<token.length).allSatisfy { index in
                let (first, second) = (byte(Int(token.start) + index), byte(Int(other.start) + index))
                return first == second || first.isLetter && first ^ second == 0x20
            }
    }

    /// The index of the first token that starts at or after an offset.
    func index(at offset: Int) -> Int {
        tokens.partitioningIndex { Int($0.start) >= offset }
    }
}
