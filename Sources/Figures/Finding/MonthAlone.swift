/// Whether the name of a month by itself is one: `May`, `March` and `August` are other words as well, and people are
/// named `April` and `June`.
extension FigurePass {
    /// Whether what stands around a month without day and year makes it a date.
    ///
    /// - Parameters:
    ///   - index: the month's token.
    ///   - after: the token after it.
    func isMonthAlone(_ index: Int, _ after: Int) -> Bool {
        let (before, next) = (token(index - 1), token(after))
        switch before.kind {
        case .edge:
            // It heads what follows: `April 2022: …` has a year, `June: …` has none.
            return next.kind == .colon || next.kind == .dash
                || next.kind == .suffix && next.isJoined && !isOtherWord(index)
        case .hyphen:
            return before.isJoined && ["mid", "pre", "post", "early", "late"].contains { word(index - 2, is: $0) }
        case .comma: return followsDate(index - 1)
        case .suffix: return isBeforeNoun(after)
        case .word: return isAfterWord(index, after)
        default: return false
        }
    }

    private func isAfterWord(_ index: Int, _ after: Int) -> Bool {
        let (before, next) = (token(index - 1), token(after))
        if before.has(.rate) { return false }
        if FigurePass.wordsBeforeMonths.contains(where: { word(index - 1, is: $0) }) {
            let isDoubtful = ["to", "for", "as", "this"].contains { word(index - 1, is: $0) }
            if isDoubtful, isOtherWord(index) { return false }
            return !next.isCapital || !next.isWord || next.has([.conjunction, .preposition, .month])
        }
        if before.has(.conjunction) { return word(index - 2, is: "now") || followsDate(index - 1) }
        // `its July decision`, `the November deal`, `a January speech`
        if before.has([.determiner, .article]) { return isBeforeNoun(after) }
        return false
    }

    private static let wordsBeforeMonths: [StaticString] = [
        "in", "since", "by", "until", "till", "through", "during", "before", "after", "early", "late", "mid", "from",
        "between", "of", "to", "for", "around", "last", "next", "this", "later", "as", "previous", "starting",
        "beginning", "ending", "throughout",
    ]

    /// `may`, `march`
    private func isOtherWord(_ index: Int) -> Bool {
        token(index).value == 5 || token(index).value == 3
    }

    /// Whether a noun in small letters follows, which the month then qualifies.
    private func isBeforeNoun(_ index: Int) -> Bool {
        let next = token(index)
        return next.isWord && !next.isJoined && !next.isCapital
            && next.roles.isDisjoint(with: Roles.phraseEnd.union([.conjunction, .time]))
    }

    /// Whether a date stands right before a comma or an `and`: `in March, May, June, and September`.
    private func followsDate(_ index: Int) -> Bool {
        guard let last = figures.last, last.kind == .date, let span = tokenSpans.last else { return false }
        return span.after == index || span.after == index - 1 && token(index - 1).kind == .comma
    }
}
