import Values

/// Times of day as people say them: `half past nine`, `quarter to six`, `twenty past eight`, `at ten to six`. None of
/// their numbers is a figure.
extension FigurePass {
    /// The token after a time of day that a number begins or ends.
    func spokenTime(_ numeral: Numeral) -> Int? {
        if isHour(numeral), isAfterPartOfHour(numeral.first) { return numeral.after }
        // `at ten in the morning`, `until eleven at night`
        if numeral.inWords, isHour(numeral), isAfterWordOfTime(numeral.first), isPartOfDay(numeral.after) {
            return numeral.after
        }
        guard numeral.exponent == 0, let minutes = numeral.value.int, [5, 10, 20, 25].contains(minutes),
            numeral.inWords || numeral.isPlain
        else { return nil }
        let joint = word(numeral.after, is: "minutes") ? numeral.after + 1 : numeral.after
        let isPast = word(joint, is: "past")
        // `ten to six` may be a range or a vote.
        guard isPast || word(joint, is: "to") && numeral.inWords && isAfterWordOfTime(numeral.first) else { return nil }
        if isAfterWordOfTime(numeral.first), [.edge, .period, .comma, .semicolon].contains(token(joint + 1).kind) {
            return joint + 1
        }
        guard let hour = self.numeral(at: joint + 1), isHour(hour), isPast || numeral.inWords == hour.inWords else {
            return nil
        }
        return hour.after
    }

    /// Whether a number can be an hour of the clock, as it counts nothing.
    private func isHour(_ numeral: Numeral) -> Bool {
        guard numeral.exponent == 0, let hour = numeral.value.int, (1...12).contains(hour),
            numeral.inWords || numeral.isPlain
        else { return false }
        let next = token(numeral.after)
        return !isCountedNoun(numeral.after) && ![.percent, .currency, .hyphen, .slash].contains(next.kind)
            && !next.isNumber
            && !next.has([.time, .unitStart, .percentWord, .magnitude, .currencyStart, .fractionNoun])
    }

    /// `in the morning`, `at night`
    private func isPartOfDay(_ index: Int) -> Bool {
        if word(index, is: "at") { return word(index + 1, is: "night") }
        return word(index, is: "in") && word(index + 1, is: "the")
            && ["morning", "afternoon", "evening"].contains { word(index + 2, is: $0) }
    }

    /// `half past`, `a quarter to`; by a quarter to a number things fall.
    private func isAfterPartOfHour(_ first: Int) -> Bool {
        if word(first - 1, is: "past") { return word(first - 2, is: "half") || word(first - 2, is: "quarter") }
        return word(first - 1, is: "to") && word(first - 2, is: "quarter")
            && !(token(first - 3).has(.article) && word(first - 4, is: "by"))
    }

    /// `at`, `until nearly`, `it is`: what stands before a time of day.
    private func isAfterWordOfTime(_ first: Int) -> Bool {
        var before = first - 1
        while first - before < 4,
            ["about", "around", "nearly", "almost", "just", "only", "exactly"].contains(where: { word(before, is: $0) })
        {
            before -= 1
        }
        if ["at", "until", "till", "by", "before", "after", "since"].contains(where: { word(before, is: $0) }) {
            return true
        }
        let isCopula = word(before, is: "is") || word(before, is: "was") || token(before).kind == .suffix
        return isCopula && word(before - 1, is: "it")
    }
}
