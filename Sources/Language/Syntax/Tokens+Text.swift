extension Tokens {
    /// A text in tokens; it may stop anywhere.
    public init(of text: String) { self = Lexer.tokens(of: Array(text.utf8)) }

    /// The one literal that these tokens are, which takes up so many bytes; nil of other tokens, or where there are more.
    package func onlyLiteral(spanning length: Int) -> Literal? {
        let parts = all.filter { $0.kind != .end }
        guard parts.count == 1, case .literal(let index)? = parts.first?.kind, parts.first?.span == 0..<length else {
            return nil
        }
        return literals[index]
    }

    /// The text, raw text or pattern that a text stops in: where it starts, in bytes, and its quote.
    public static func openLiteral(in text: String) -> (start: Int, quote: UInt8)? { ClosedLiterals.unclosed(in: text) }
}
