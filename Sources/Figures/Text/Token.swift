/// A word, number or mark of a text: a span of its bytes and what the lexicon knows of it.
struct Token {
    /// What sort of token it is.
    enum Kind: UInt8 {
        /// Letters (and the full stops of `U.S.`).
        case word
        /// Digits with all that belongs to their number, as `NumberReader` reads it; value: its index in the text's numbers.
        case number
        /// `’s`, `’ll`: an apostrophe and letters right after a word or number.
        case suffix
        /// `$`, `€` … with the letters that belong to it (`C$`).
        case currency
        case percent, hyphen, dash, comma, period, colon, semicolon, open, close, quote, slash, plus, tilde, hash
        case less, greater, atMost, atLeast
        /// An address of the web or of mail.
        case address
        /// Any other mark.
        case other
        /// The edge of a sentence or block, or of the text; it has no bytes.
        case edge
    }

    /// The offset of the first byte.
    var start: UInt32
    /// The offset after the last byte.
    var end: UInt32
    /// What the lexicon says of the word.
    var roles: Roles = []
    /// The number that goes with the roles: of `seven` 7, of `May` 5.
    var value: Int32 = 0
    var kind: Kind
    var flags: Flags = []

    /// How a token is written.
    struct Flags: OptionSet {
        let rawValue: UInt8
        /// No white space between it and the token before.
        static let joined = Flags(rawValue: 1)
        /// A word that begins with a capital.
        static let capital = Flags(rawValue: 2)
        /// A word of capitals only.
        static let capitals = Flags(rawValue: 4)
        /// A number with grouping marks.
        static let grouped = Flags(rawValue: 8)
        /// A number with decimals.
        static let decimal = Flags(rawValue: 16)
        /// A word with bytes beyond ASCII.
        static let foreign = Flags(rawValue: 32)
        /// A number with a fraction: `1 1/2`, `¾`.
        static let fraction = Flags(rawValue: 64)
        /// A number like `12,5`, which is one if the text writes decimals so or a unit follows.
        static let comma = Flags(rawValue: 128)
        /// All that makes a number more than digits.
        static let written: Flags = [.grouped, .decimal, .fraction]
    }

    /// What stands before the first token and after the last.
    static let edge = Token(start: 0, end: 0, kind: .edge)

    @inline(__always) var isJoined: Bool { flags.contains(.joined) }
    @inline(__always) var isCapital: Bool { flags.contains(.capital) }
    @inline(__always) var isWord: Bool { kind == .word }
    @inline(__always) var isNumber: Bool { kind == .number }
    @inline(__always) var length: Int { Int(end &- start) }
    @inline(__always) func has(_ role: Roles) -> Bool { !roles.isDisjoint(with: role) }
}
