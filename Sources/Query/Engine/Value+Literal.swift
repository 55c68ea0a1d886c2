extension Value {
    /// The value that a text is a literal of: `$65 million`, `3 years`; nil where it is none, or more than one.
    public init?(literal text: String) {
        let tokens = Lexer.tokens(of: Array(text.utf8))
        let parts = tokens.all.filter { $0.kind != .end }
        guard parts.count == 1, case .literal(let index)? = parts.first?.kind, parts.first?.span == 0..<text.utf8.count
        else { return nil }
        self = tokens.literals[index]
    }
}
