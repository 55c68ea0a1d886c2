import Language

extension Value {
    /// What a literal is worth.
    init(_ literal: Literal) {
        self =
            switch literal {
            case .null: .null
            case .truth(let truth): .truth(truth)
            case .number(let number): .number(number)
            case .quantity(let quantity): .quantity(quantity)
            case .date(let date): .date(date)
            case .duration(let duration): .duration(duration)
            case .text(let text): .text(text)
            }
    }

    /// The value that a text is a literal of: `$65 million`, `3 years`; nil where it is none, or more than one.
    public init?(literal text: String) {
        guard let literal = Tokens(of: text).onlyLiteral(spanning: text.utf8.count) else { return nil }
        self.init(literal)
    }
}
