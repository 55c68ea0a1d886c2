import Documents

extension Engine {
    /// The relations that a text being typed names, as far as its words tell: what is worth making ready meanwhile.
    public func relations(namedIn text: String) -> [Relation] {
        let bytes = Array(text.utf8)
        let named = Lexer.tokens(of: bytes).all.compactMap { token -> Relation? in
            guard token.kind == .name else { return nil }
            let word = String(decoding: bytes[token.span], as: UTF8.self)
            return Relation(named: word) ?? Relation(container: word)
        }
        return Relation.allCases.filter(Set(named).contains)
    }
}
