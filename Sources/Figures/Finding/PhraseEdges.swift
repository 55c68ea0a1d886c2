import Values

/// Words that begin or end the noun phrase of a figure against what they mean elsewhere: `1 can tomatoes`, `12 miles north`.
extension FigurePass {
    /// Whether a token is a `can` after `1`, which is a tin and no verb, in the phrase that starts at another.
    func isTin(_ index: Int, start: Int) -> Bool {
        let number = token(start - 1)
        return word(index, is: "can") && index - start <= 1 && number.isNumber && number.length == 1
            && text.number(number) == Number.one
            && !["be", "not", "have", "do", "you", "we", "i", "only"].contains { word(index + 1, is: $0) }
    }

    /// `a 600-ton freighter sank`: a verb in the past that is no participle.
    func isOnlyPast(_ token: Token) -> Bool {
        token.has(.past) && !token.has(.participle) && !token.isCapital
            && !["saw", "fell", "rose", "wound", "ground", "bore"].contains { text.isWord(token, $0) }
    }

    /// What says which way a length leads.
    static let directions: [StaticString] = [
        "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "inland", "offshore",
        "downstream", "upstream", "ashore",
    ]
}
