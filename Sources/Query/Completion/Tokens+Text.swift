extension Tokens {
    /// A text in tokens; it may stop anywhere.
    public init(of text: String) { self = Lexer.tokens(of: Array(text.utf8)) }

    /// The text, raw text or pattern that a text stops in: where it starts, in bytes, and its quote.
    public static func openLiteral(in text: String) -> (start: Int, quote: UInt8)? { ClosedLiterals.unclosed(in: text) }
}
