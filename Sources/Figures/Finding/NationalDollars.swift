import Values

/// The country whose dollars a sum is in, where it is said after a bare sign: `$4,000 Canadian`.
extension FigurePass {
    /// The currency that a word after a sum with `$` names, and where it ends; nil if what the sum is for follows.
    func nationalDollars(_ index: Int, _ unit: Unit, at sign: Int) -> CurrencyMatch? {
        guard unit == .dollars, token(sign).kind == .currency, token(sign).length == 1,
            let code = Self.countries.first(where: { word(index, is: $0.name) })?.code,
            let dollars = Unit.currency(code)
        else { return nil }
        let next = token(index + 1)
        if word(index + 1, is: "dollars") { return (dollars, .one, index + 2, Int(next.end)) }
        guard !next.isWord && next.kind != .hyphen || next.has([.preposition, .conjunction, .article, .rate]) else {
            return nil
        }
        return (dollars, .one, index + 1, Int(token(index).end))
    }

    private static let countries: [(name: StaticString, code: String)] = [
        ("canadian", "CAD"), ("australian", "AUD"), ("singapore", "SGD"), ("jamaican", "JMD"), ("fijian", "FJD"),
        ("taiwanese", "TWD"), ("namibian", "NAD"), ("liberian", "LRD"), ("barbadian", "BBD"), ("bahamian", "BSD"),
    ]
}
