import Values

/// The classes of ASCII characters that CommonMark's rules name (0.31.2, section 2.1), beside those of `Values`.
extension UInt8 {
    /// A space or a tab.
    @inline(__always) var isBlank: Bool { self == 0x20 || self == 0x09 }
    @inline(__always) var isLineEnding: Bool { self == 0x0A || self == 0x0D }
    @inline(__always) var isControl: Bool { self < 0x20 || self == 0x7F }
    /// ASCII punctuation, which a backslash escapes (2.4).
    @inline(__always) var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isAlphanumeric }
}

/// The bytes that Markdown gives a meaning, by name.
enum Byte {
    static let tab: UInt8 = 0x09, lineFeed: UInt8 = 0x0A, carriageReturn: UInt8 = 0x0D, space: UInt8 = 0x20
    static let exclamation: UInt8 = 0x21, percent: UInt8 = 0x25, quotation: UInt8 = 0x22, hash: UInt8 = 0x23,
        ampersand: UInt8 = 0x26
    static let apostrophe: UInt8 = 0x27, comma: UInt8 = 0x2C, openParenthesis: UInt8 = 0x28,
        closeParenthesis: UInt8 = 0x29
    static let asterisk: UInt8 = 0x2A, plus: UInt8 = 0x2B, hyphen: UInt8 = 0x2D, dot: UInt8 = 0x2E, slash: UInt8 = 0x2F
    static let colon: UInt8 = 0x3A, semicolon: UInt8 = 0x3B, less: UInt8 = 0x3C, equals: UInt8 = 0x3D
    static let greater: UInt8 = 0x3E, question: UInt8 = 0x3F, at: UInt8 = 0x40, openBracket: UInt8 = 0x5B
    static let backslash: UInt8 = 0x5C, closeBracket: UInt8 = 0x5D, caret: UInt8 = 0x5E, underscore: UInt8 = 0x5F
    static let backtick: UInt8 = 0x60, pipe: UInt8 = 0x7C, tilde: UInt8 = 0x7E
    static let dollar: UInt8 = 0x24, openBrace: UInt8 = 0x7B, closeBrace: UInt8 = 0x7D
}
