/// Numbers that are part of a name, and questions that are numbered as quarters are.
extension FigurePass {
    /// `the Big Ten`, `Ocean’s Eleven`: a number with a capital, in a sentence that has few, after another such word.
    func isNamedByNumber(_ numeral: Numeral) -> Bool {
        let (first, next) = (numeral.first, token(numeral.after))
        guard text.notation.language == .english, numeral.after == first + 1, token(first).isCapital,
            !token(first).flags.contains(.capitals),
            !next.has([.time, .percentWord, .unitStart, .currencyStart, .magnitude]),
            next.kind != .percent, next.kind != .hyphen, !isCountedNoun(numeral.after)
        else { return false }
        let before = token(first - 1)
        let isOwned = before.kind == .suffix && token(first - 2).isWord && token(first - 2).isCapital
        let isAfterName =
            before.isWord && before.isCapital && token(first - 2).kind != .edge
            && before.roles.isDisjoint(with: [.preposition, .determiner, .conjunction, .auxiliary, .verb, .pronoun])
        return (isOwned || isAfterName) && isAmongSmallWords(first)
    }

    /// Whether a word that headings would write with a capital has none nearby.
    private func isAmongSmallWords(_ index: Int) -> Bool {
        for direction in [-1, 1] {
            for distance in 1...10 {
                let token = token(index + distance * direction)
                if token.kind == .edge { break }
                if token.isWord, !token.isCapital, token.length > 2,
                    !token.has([.preposition, .conjunction, .determiner, .article])
                {
                    return true
                }
            }
        }
        return false
    }

    /// `a 4K screen`: how fine a picture is, in thousands of its dots from side to side.
    func isScreen(_ numeral: Numeral) -> Bool {
        numeral.exponent == 3 && text.isWord(token(numeral.after - 1), "k") && token(numeral.after - 1).isJoined
            && token(numeral.first).length == 1
            && Self.pictures.contains { word(numeral.after, is: $0) || word(numeral.after + 1, is: $0) }
    }

    private static let pictures: [StaticString] = [
        "screen", "screens", "resolution", "resolutions", "video", "videos", "tv", "tvs", "television", "televisions",
        "monitor", "monitors", "display", "displays", "camera", "cameras", "footage", "uhd", "hdr", "projector", "film",
        "ultra", "panel", "panels", "remaster",
    ]

    /// `1 Corinthians 13`: a book that has a second or third one beside it.
    func isNumberOfBook(_ numeral: Numeral) -> Bool {
        numeral.isPlain && numeral.value <= 3 && token(numeral.first).length == 1 && token(numeral.after).isCapital
            && Self.books.contains { word(numeral.after, is: $0) }
    }

    private static let books: [StaticString] = [
        "samuel", "kings", "chronicles", "corinthians", "thessalonians", "timothy", "peter", "maccabees",
    ]

    /// `Q2: How do you vote?`: a question with its number, and no quarter of a year.
    func isQuestion(_ index: Int) -> Bool {
        let mark = token(index + 2)
        guard token(index - 1).kind == .edge, mark.kind == .colon || mark.kind == .period, !token(index + 3).isJoined
        else { return false }
        let next = token(index + 3)
        return next.isWord
            && (next.has([.pronoun, .auxiliary, .modal])
                || ["how", "what", "why", "when", "where", "who", "which", "whose", "if"].contains {
                    word(index + 3, is: $0)
                })
    }
}
