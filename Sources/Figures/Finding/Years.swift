import Values

/// Years and decades: `2021-2024`, `the 1990s`, `fiscal years 2022 and 2023`, `los años 1990`.
extension FigurePass {
    /// Whether plain digits are a year: four of them, and no unit after them.
    func isYear(_ numeral: Numeral) -> Bool {
        guard numeral.isPlain, token(numeral.first).length == 4, numeral.value >= 1_500, numeral.value <= 2_100,
            numeral.after == numeral.first + 1
        else { return false }
        let next = token(numeral.after)
        if next.kind == .percent || isMeasured(numeral) || isPaid(numeral) { return false }
        // `a 2000-word essay`, `the 1500-metre run`
        if next.kind == .hyphen, next.isJoined, token(numeral.after + 1).isJoined,
            isHyphenedNoun(numeral.after + 1) || token(numeral.after + 1).length > 2 && unit(at: numeral.after) != nil
        {
            return false
        }
        // `1536 (1.5 GiB)` is that much.
        if next.kind == .open, !next.isJoined, let again = self.numeral(at: numeral.after + 1),
            token(again.after).has(.unitStart)
        {
            return false
        }
        guard next.isWord else { return true }
        return !next.has([.magnitude, .percentWord, .hundred]) && !(next.has(.time) && isPlural(next))
            && !(next.has(.unitStart) && (isPlural(next) || next.length <= 3 && next.isCapital))
            && !(next.isJoined && !text.isWord(next, "s") && next.length > 2)
    }

    /// `2000 kg`, `1985 m`, `2000 W`: digits before a unit's symbol, which is no other word.
    private func isMeasured(_ numeral: Numeral) -> Bool {
        let symbol = token(numeral.after)
        guard symbol.isWord, symbol.length <= 4, !isWordLikeUnit(numeral.after), unit(at: numeral.after) != nil else {
            return false
        }
        guard symbol.length == 1, !symbol.isJoined else { return true }
        // `In 2000 W. won`: of capitals few, and none after what a year follows.
        switch text.byte(Int(symbol.start)) {
        case UInt8(ascii: "g"), UInt8(ascii: "m"), UInt8(ascii: "l"): return true
        case UInt8(ascii: "W"), UInt8(ascii: "V"), UInt8(ascii: "L"), UInt8(ascii: "J"):
            return !token(numeral.first - 1).has([.preposition, .month]) && token(numeral.after + 1).kind != .period
        default: return false
        }
    }

    /// `1999 euros`, `2000 USD`, `2000 €`; but `in 2015 dollars` and `(2015 US$)` say of which year they are.
    private func isPaid(_ numeral: Numeral) -> Bool {
        let (before, next) = (token(numeral.first - 1), token(numeral.after))
        guard next.kind == .currency && !token(numeral.after + 1).isJoinedNumber || next.has(.currencyStart),
            !before.has(.preposition), ![.open, .comma].contains(before.kind),
            !["constant", "real", "current", "adjusted", "nominal"].contains(where: { word(numeral.first - 1, is: $0) }
            ),
            let found = currencyWord(at: numeral.after, large: true)
        else { return false }
        return next.kind == .currency || next.flags.contains(.capitals) || isPlural(token(found.after - 1))
    }

    /// Whether digits that could be a year say how many: `about 2000 people`, `hired 1500 workers`, `2000 troops`.
    func isBareCount(_ numeral: Numeral) -> Bool {
        let (before, noun) = (token(numeral.first - 1), token(numeral.after))
        // `a crowd of 2000`
        if word(numeral.first - 1, is: "of"), Self.crowds.contains(where: { word(numeral.first - 2, is: $0) }) {
            return true
        }
        // `from 1900 to 2000 visitors`
        if word(numeral.after, is: "to") || noun.kind == .hyphen || noun.kind == .dash,
            let upper = self.numeral(at: numeral.after + 1), upper.isPlain, isManyNoun(upper.after)
        {
            return true
        }
        guard noun.isWord, !noun.isCapital, !noun.isJoined, !noun.has(.time), isCountedNoun(numeral.after),
            !Self.yearlyNouns.contains(where: { text.isWord(noun, $0) })
        else { return false }
        if before.has(.bound), !before.has(.preposition) || text.isWord(before, "about") || text.isWord(before, "than")
        {
            return true
        }
        if Self.precise.contains(where: { word(numeral.first - 1, is: $0) })
            || word(numeral.first - 1, is: "to") && word(numeral.first - 2, is: "up")
        {
            return true
        }
        guard isPlural(noun) else { return false }
        if isManyNoun(numeral.after) {
            return !["in", "since", "until", "by", "during"].contains { word(numeral.first - 1, is: $0) }
        }
        // A year of our time stands before many nouns, but seldom before people.
        let isPerson =
            noun.has(.person) || ends(noun, with: "ers") || ends(noun, with: "troops") || ends(noun, with: "ists")
            || text.isWord(noun, "troops") || text.isWord(noun, "nurses") || text.isWord(noun, "jobs")
            || text.isWord(noun, "homes")
        // Nor does a year stand between a verb and what there are hundreds of: `planted 2000 trees`.
        let isRound = numeral.value.int.map { $0 % 100 == 0 } ?? false && before.kind != .edge
        guard isPerson || isRound || numeral.value < 1_900 else { return false }
        return before.kind == .edge || before.has(.bound) || before.has([.past, .verb, .auxiliary])
            || ends(before, with: "ed")
            || before.has(.conjunction) && figures.last?.kind == .count
    }

    /// Whether a word is a noun that many are counted of and that no year qualifies: `1984 pages`.
    private func isManyNoun(_ index: Int) -> Bool { Self.manyNouns.contains { word(index, is: $0) } }

    private static let manyNouns: [StaticString] = [
        "pages", "words", "votes", "seats", "copies", "steps", "points", "lines", "rows", "bytes", "tickets",
        "downloads", "followers", "subscribers", "calories", "spectators", "visitors", "trees", "cows", "sheep",
        "pieces", "bottles", "boxes", "beds", "eggs", "letters", "characters", "tokens", "requests", "likes", "views",
        "signatures", "volumes", "horses", "hectares", "acres", "miles", "bricks", "coins", "stitches", "fans",
    ]

    /// What is made up of those who are counted.
    private static let crowds: [StaticString] = [
        "crowd", "total", "population", "audience", "attendance", "group", "army", "staff", "force", "garrison",
        "congregation", "membership", "circulation", "number", "maximum", "minimum", "workforce", "fleet", "herd",
    ]

    private static let precise: [StaticString] = [
        "exactly", "precisely", "roughly", "approximately", "nearly", "almost",
    ]

    /// Plural nouns that a year stands before: `2019 levels`, `2030 targets`.
    private static let yearlyNouns: [StaticString] = [
        "levels", "prices", "goals", "targets", "elections", "standards", "emissions", "figures", "estimates", "rates",
        "highs", "lows", "numbers", "totals", "sales", "midterms", "games", "budgets", "results", "revenues",
        "commitments", "olympics", "baseline", "winners", "census",
    ]

    /// The year's number of a token, if it is one.
    func year(at index: Int) -> Int? {
        guard token(index).isNumber, let numeral = numeral(at: index), isYear(numeral) else { return nil }
        return numeral.value.int
    }

    /// `2001`, `2021-2024`, `2023-24`, `from 2021 to 2024`, `2024 fiscal year`.
    mutating func yearDate(_ numeral: Numeral) -> Int? {
        let first = numeral.first
        guard isYear(numeral), !isBareCount(numeral), let year = numeral.value.int,
            !text.isWord(token(numeral.after), "s") || !token(numeral.after).isJoined
        else { return nil }
        if token(numeral.after).kind == .suffix, year % 10 == 0,
            word(first - 1, is: "the") || word(first - 1, is: "early")
                || word(first - 1, is: "late"),
            !token(numeral.after + 1).isWord || token(numeral.after + 1).has(.preposition),
            let date = DateSpan(decade: year / 10)
        {
            return addDate(date, first: first, last: first)
        }
        if let next = partAfterYear(numeral, year) { return next }
        if token(numeral.after).has(.fiscal), token(numeral.after + 1).has(.time), let date = DateSpan(fiscalYear: year)
        {
            return addDate(date, first: first, last: numeral.after + 1)
        }
        let isFiscal = continuesFiscal(first)
        guard let date = isFiscal ? DateSpan(fiscalYear: year) : DateSpan(year: year) else { return nil }
        if let (upper, last) = upperYear(after: numeral, year),
            let end = isFiscal ? DateSpan(fiscalYear: upper) : DateSpan(year: upper)
        {
            return addDate(date, end, first: first, last: last)
        }
        return addDate(date, first: first, last: first)
    }

    /// Whether a year goes on with fiscal ones: `Fiscal Years 2022 and 2023`.
    func continuesFiscal(_ first: Int) -> Bool {
        guard let last = figures.last, last.kind == .date, case .date(let date) = last.value,
            date.precision == .fiscalYear,
            let span = tokenSpans.last, first - span.after <= 2, first > span.after,
            token(span.first).has(.fiscal) || figures.count > 1
        else { return false }
        return (span.after..<first).allSatisfy { token($0).kind == .comma || token($0).has(.conjunction) }
    }

    /// The upper end of a range of years, and its token.
    func upperYear(after numeral: Numeral, _ year: Int) -> (year: Int, last: Int)? {
        let joint = token(numeral.after)
        let index = numeral.after + 1
        // `2023/24`, `2023/2024`
        if joint.kind == .slash, joint.isJoined, token(index).isJoinedNumber,
            !(token(index + 1).isJoined && token(index + 1).kind == .slash)
        {
            if token(index).length == 2, let short = text.number(token(index))?.int, short == (year + 1) % 100 {
                return (year + 1, index)
            }
            if let upper = self.year(at: index), upper > year { return (upper, index) }
            return nil
        }
        if joint.kind == .hyphen || joint.kind == .dash || joint.kind == .tilde && joint.isJoined {
            guard text.byte(Int(joint.end) - 1) != 0x94, token(index).isNumber else { return nil }
            if let upper = self.year(at: index) { return upper > year ? (upper, index) : nil }
            guard joint.isJoined, token(index).isJoined, token(index).length == 2,
                token(index).flags.isDisjoint(with: .decimal),
                let short = text.number(token(index))?.int,
                !(token(index + 1).kind == .hyphen && token(index + 1).isJoined)
            else { return nil }
            let upper = year / 100 * 100 + short
            return upper > year ? (upper, index) : nil
        }
        guard joint.isWord else { return nil }
        let isRange =
            text.isWord(joint, "to") || text.isWord(joint, "through")
            || text.isWord(joint, "and") && word(numeral.first - 1, is: "between")
            || word(numeral.first - 1, is: "from") && (text.isWord(joint, "till") || text.isWord(joint, "until"))
            || isForeignRange(numeral.after, from: numeral.first)
        guard isRange, let upper = self.year(at: index), upper > year else { return nil }
        return (upper, index)
    }

    /// `the 1990s`, `the ’60s`.
    mutating func decade(_ numeral: Numeral) -> Int? {
        let (first, after) = (numeral.first, numeral.after)
        guard numeral.isPlain, token(after).isJoined, token(after).length == 1, text.isWord(token(after), "s"),
            let number = numeral.value.int, number % 10 == 0
        else { return nil }
        if token(first).length == 4, number >= 1_000, let date = DateSpan(decade: number / 10) {
            return addDate(date, first: first, last: after)
        }
        let before = token(first - 1)
        // `in the early 90s`, but `in her late 60s`
        let isPart =
            (word(first - 1, is: "early") || word(first - 1, is: "late"))
            && (word(first - 2, is: "the") || !token(first - 2).has([.determiner, .pronoun]))
        guard token(first).length == 2, number >= 10, before.kind == .quote || word(first - 1, is: "the") || isPart,
            reference != nil || number >= 50 || before.kind == .quote || isPart,
            let date = DateSpan(decade: pastDecade(number))
        else { return nil }
        return addDate(date, first: first, last: after)
    }

    /// The last decade of two digits that is not yet to come when the text was written, or in 2000 if it doesn't say.
    private func pastDecade(_ digits: Int) -> Int {
        let year = reference?.year ?? 2_000
        let decade = year / 100 * 10 + digits / 10
        return decade * 10 > year ? decade - 10 : decade
    }

    /// `die 1990er Jahre`, `les années 1990`, `los años 90`, `gli anni ’90`.
    mutating func foreignDecade(_ numeral: Numeral) -> Int? {
        guard text.notation.language != .english, let number = numeral.value.int, number % 10 == 0, numeral.isPlain
        else { return nil }
        if !isYear(numeral) { return foreignShortDecade(numeral, number) }
        guard let date = DateSpan(decade: number / 10) else { return nil }
        if word(numeral.after, is: "er"), token(numeral.after).isJoined, token(numeral.after + 1).has(.time) {
            return addDate(date, first: numeral.first, last: numeral.after)
        }
        let before = token(numeral.first - 1)
        guard before.has(.time), before.value == TimeWord.year, isPlural(before), token(numeral.first - 2).isWord
        else { return nil }
        return addDate(date, first: numeral.first, last: numeral.first)
    }

    private mutating func foreignShortDecade(_ numeral: Numeral, _ number: Int) -> Int? {
        guard token(numeral.first).length == 2, number >= 10, let date = DateSpan(decade: pastDecade(number)) else {
            return nil
        }
        if word(numeral.after, is: "er"), token(numeral.after).isJoined, token(numeral.after + 1).has(.time),
            isPlural(token(numeral.after + 1)) || text.notation.language == .german
        {
            return addDate(date, first: numeral.first, last: numeral.after)
        }
        let years = token(numeral.first - 1).kind == .quote ? numeral.first - 2 : numeral.first - 1
        guard token(years).has(.time), token(years).value == TimeWord.year,
            token(years - 1).has(.determiner)
                || ["negli", "degli", "dagli", "agli", "nos", "dos", "aos", "des", "aux"]
                    .contains(where: { word(years - 1, is: $0) }),
            !isCountedNoun(numeral.after), token(numeral.after).kind != .percent
        else { return nil }
        return addDate(date, first: numeral.first, last: numeral.first)
    }
}
