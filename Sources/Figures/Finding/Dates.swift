import Values

/// Dates with a year: `November 15, 2024`, `May 2026`, `15 November 2024`, `2021-2024`, `the 1990s`, `9/20/23`.
extension FigurePass {
    /// Adds a date.
    mutating func addDate(_ date: DateSpan, _ upper: DateSpan? = nil, first: Int, last: Int, after: Int? = nil) -> Int {
        addDate(date, upper, span(first, through: last), first: first, after: after ?? last + 1)
    }

    mutating func addDate(_ date: DateSpan, _ upper: DateSpan? = nil, _ span: Range<Int>, first: Int, after: Int) -> Int
    {
        var figure = Figure(.date, span, .date(date), upper.map { .date($0) })
        if boundBefore(first, kind: .date) == .about { figure.bound = .about }
        return add(figure, first: first, after: after, wantsThing: false)
    }

    // MARK: Years

    /// Whether plain digits are a year: four of them, and no unit after them.
    func isYear(_ numeral: Numeral) -> Bool {
        guard numeral.isPlain, token(numeral.first).length == 4, numeral.value >= 1_500, numeral.value <= 2_100,
            numeral.after == numeral.first + 1
        else { return false }
        let next = token(numeral.after)
        if next.kind == .percent { return false }
        guard next.isWord else { return true }
        return !next.has([.magnitude, .percentWord, .hundred]) && !(next.has(.time) && isPlural(next))
            && !(next.has(.unitStart) && (isPlural(next) || next.length <= 3 && next.isCapital))
            && !(next.isJoined && !text.isWord(next, "s") && next.length > 2)
    }

    /// Whether digits that could be a year say how many: `about 2000 people`, `hired 1500 workers`, `2000 troops`.
    private func isBareCount(_ numeral: Numeral) -> Bool {
        let (before, noun) = (token(numeral.first - 1), token(numeral.after))
        guard noun.isWord, !noun.isCapital, !noun.isJoined, !noun.has(.time), isCountedNoun(numeral.after),
            !Self.yearlyNouns.contains(where: { text.isWord(noun, $0) })
        else { return false }
        if before.has(.bound), !before.has(.preposition) || text.isWord(before, "about") || text.isWord(before, "than")
        {
            return true
        }
        guard isPlural(noun) else { return false }
        // A year of our time stands before many nouns, but seldom before people.
        let isPerson =
            noun.has(.person) || ends(noun, with: "ers") || ends(noun, with: "troops") || ends(noun, with: "ists")
            || text.isWord(noun, "troops") || text.isWord(noun, "nurses") || text.isWord(noun, "jobs")
            || text.isWord(noun, "homes")
        guard isPerson || numeral.value < 1_900 else { return false }
        return before.kind == .edge || before.has(.bound) || before.has([.past, .verb, .auxiliary])
            || ends(before, with: "ed")
            || before.has(.conjunction) && figures.last?.kind == .count
    }

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
    private func continuesFiscal(_ first: Int) -> Bool {
        guard let last = figures.last, last.kind == .date, case .date(let date) = last.value,
            date.precision == .fiscalYear,
            let place = places.last, first - place.after <= 2, first > place.after,
            token(place.first).has(.fiscal) || figures.count > 1
        else { return false }
        return (place.after..<first).allSatisfy { token($0).kind == .comma || token($0).has(.conjunction) }
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
        guard token(first).length == 2, number >= 10, before.kind == .quote || word(first - 1, is: "the"), let reference
        else { return nil }
        // The last decade that is not yet to come
        let decade = reference.year / 100 * 10 + number / 10
        guard let date = DateSpan(decade: decade * 10 > reference.year ? decade - 10 : decade) else { return nil }
        return addDate(date, first: first, last: after)
    }

    /// `die 1990er Jahre`, `les années 1990`, `los años 1990`.
    mutating func foreignDecade(_ numeral: Numeral) -> Int? {
        guard text.notation.language != .english, isYear(numeral), let year = numeral.value.int, year % 10 == 0,
            let date = DateSpan(decade: year / 10)
        else { return nil }
        if word(numeral.after, is: "er"), token(numeral.after).isJoined, token(numeral.after + 1).has(.time) {
            return addDate(date, first: numeral.first, last: numeral.after)
        }
        let before = token(numeral.first - 1)
        guard before.has(.time), before.value == TimeWord.year, isPlural(before), token(numeral.first - 2).isWord
        else { return nil }
        return addDate(date, first: numeral.first, last: numeral.first)
    }

    // MARK: Days of months

    /// The day of the month at a token: digits, perhaps with `th`; and the token after it.
    func dayNumber(at index: Int) -> (day: Int, after: Int)? {
        let token = token(index)
        guard token.isNumber, token.length <= 2, token.flags.isDisjoint(with: Token.Flags.written),
            let day = text.number(token)?.int, day >= 1, day <= 31
        else { return nil }
        let next = self.token(index + 1)
        if next.isJoined, next.isWord {
            return next.has(.ordinalEnding) || ["er", "º", "ro"].contains { text.isWord(next, $0) }
                ? (day, index + 2) : nil
        }
        // `1.º de julio`
        if next.kind == .period, next.isJoined, text.isWord(self.token(index + 2), "º") { return (day, index + 3) }
        if next.isJoined, next.kind == .colon || next.kind == .slash || next.kind == .percent { return nil }
        return (day, index + 1)
    }

    /// The month at a token, and the token after it; abbreviations may have a full stop.
    func monthName(at index: Int) -> (month: Int, after: Int)? {
        let token = token(index)
        guard token.isWord, token.has(.month), token.isCapital || isSmallMonth(index) else { return nil }
        let isAbbreviated = token.length == 3 && !text.isWord(token, "may") || text.isWord(token, "sept")
        let hasStop = isAbbreviated && self.token(index + 1).kind == .period && self.token(index + 1).isJoined
        return (Int(token.value), hasStop ? index + 2 : index + 1)
    }

    /// Whether a month in small letters is one: beside a day and no other word, or in a language that writes it so.
    private func isSmallMonth(_ index: Int) -> Bool {
        if text.notation.language != .english, text.notation.language != .german { return true }
        let hasYear =
            token(index + 1).isNumber && token(index + 1).length == 4
            || word(index + 1, is: "of") && token(index + 2).isNumber && token(index + 2).length == 4
        let hasDay =
            dayNumber(at: index - 1) != nil || token(index - 1).has(.ordinalEnding)
            || word(index - 1, is: "of") && token(index - 2).has([.ordinalEnding, .ordinal])
        let hasDayAfter =
            dayNumber(at: index + 1) != nil || token(index + 1).has(.ordinal) && !isCountedNoun(index + 2)
            || token(index + 1).has(.tens) && token(index + 2).has(.ordinal)
            || word(index + 1, is: "the") && token(index + 3).has(.ordinalEnding) && dayNumber(at: index + 2) != nil
        let isAfterIn = ["in", "since", "until", "from", "by", "of"].contains { word(index - 1, is: $0) }
        if hasYear, isAfterIn { return true }
        let isClear = token(index).length > 3 && !["may", "march"].contains { text.isWord(token(index), $0) }
        return hasYear && (hasDay || isClear) || isClear && (hasDay || hasDayAfter)
            || hasDay && (token(index - 1).has(.ordinalEnding) || token(index - 2).has([.ordinalEnding, .ordinal]))
    }

    /// The year that a date ends with (`, 2024`, ` 2024`, ` of last year`), its last token and the token after it.
    func yearAfter(_ index: Int, allowsOf: Bool = true, allowsFiscal: Bool = true) -> (year: Int, last: Int)? {
        var position = afterClock(index)
        if token(position).kind == .comma { position += 1 }
        if allowsOf, word(position, is: "of") || word(position, is: "de") { position += 1 }
        if let year = year(at: position) { return (year, position) }
        if let year = olderYear(position, after: index) ?? twoDigitYear(position, after: index) {
            return (year, position)
        }
        // `28 June in 2020`
        if word(position, is: "in"), position == index, let year = year(at: position + 1),
            !token(position + 2).isWord || token(position + 2).has(Roles.phraseEnd.union(.conjunction))
        {
            return (year, position + 1)
        }
        if let year = shortYear(at: position) { return (year, position + 1) }
        if token(index).kind != .comma, let reference, token(position).has(.pointer), token(position + 1).has(.time),
            token(position + 1).value == TimeWord.year, !isPlural(token(position + 1))
        {
            if word(position, is: "past") || word(position, is: "coming") || word(position, is: "previous") {
                return nil
            }
            let step = token(position).value
            return (reference.year + (step == 8 ? 0 : Int(step)), position + 1)
        }
        return yearOfLord(position)
    }

    /// `1492` in `12 October 1492`, `October 12, 1492`: after a month, what is too long ago to be told from a count.
    private func olderYear(_ position: Int, after index: Int) -> Int? {
        let digits = token(position)
        guard digits.isNumber, digits.length == 4, !digits.isJoined,
            digits.flags.isDisjoint(with: Token.Flags.written), let year = text.number(digits)?.int,
            (1_000..<1_500).contains(year),
            token(index - 1).has(.month) || token(index - 1).isNumber && token(index - 2).has(.month),
            !isCountedNoun(position + 1),
            !token(position + 1).has([.time, .unitStart, .percentWord, .magnitude, .currencyStart]),
            ![.percent, .currency].contains(token(position + 1).kind)
        else { return nil }
        return year
    }

    /// `96` in `3 Aug 96`: a number that is no day, and after which nothing stands that it could count.
    private func twoDigitYear(_ position: Int, after index: Int) -> Int? {
        let (digits, next) = (token(position), token(position + 1))
        guard digits.isNumber, digits.length == 2, digits.flags.isDisjoint(with: Token.Flags.written),
            !digits.isJoined,
            token(index - 1).has([.month, .ordinalEnding]) || token(index - 1).isNumber
                || token(index - 1).kind == .period && token(index - 2).has(.month),
            let short = text.number(digits)?.int, short >= 40, year(at: position + 1) == nil,
            next.kind != .comma || year(at: position + 2) == nil,
            !next.isJoined || [.period, .comma, .close, .semicolon].contains(next.kind),
            !isCountedNoun(position + 1), !next.has([.time, .unitStart, .percentWord, .magnitude, .currencyStart]),
            next.kind != .currency, next.kind != .percent
        else { return nil }
        return nearYear(short)
    }

    /// The token after a time of day that stands between a day and its year: `Thu Oct 26 11:00:09 2023`.
    private func afterClock(_ index: Int) -> Int {
        var position = token(index).kind == .comma ? index + 1 : index
        guard token(position).isNumber, token(position).length <= 2, token(position + 1).kind == .colon,
            token(position + 2).isJoinedNumber
        else { return index }
        position += 3
        if token(position).kind == .colon, token(position + 1).isJoinedNumber { position += 2 }
        return year(at: position) == nil ? index : position
    }

    /// `’24`: a year without its century.
    func shortYear(at index: Int) -> Int? {
        let (quote, digits) = (token(index), token(index + 1))
        guard quote.kind == .quote, digits.isJoinedNumber, digits.length == 2, let short = text.number(digits)?.int,
            text.single(quote) == Byte.apostrophe || [0x98, 0x99].contains(text.byte(Int(quote.end) - 1)),
            !(token(index + 2).isJoined && (token(index + 2).isWord || token(index + 2).isNumber))
        else { return nil }
        return nearYear(short)
    }

    /// The year of two digits: of the century that brings it nearest to the text's date.
    func nearYear(_ short: Int) -> Int {
        let year = reference?.year ?? 2_000
        let same = year / 100 * 100 + short
        return [same - 100, same, same + 100].min { abs($0 - year) < abs($1 - year) } ?? same
    }

    /// `in the year of our Lord two thousand twenty-four`
    private func yearOfLord(_ index: Int) -> (year: Int, last: Int)? {
        var position = index
        if word(position, is: "in") { position += 1 }
        if word(position, is: "the"), word(position + 1, is: "year"), word(position + 2, is: "of"),
            word(position + 4, is: "lord")
        {
            position += 5
        } else if !word(position, is: "two") {
            return nil
        }
        guard let numeral = numeral(at: position), numeral.inWords, let year = numeral.value.int,
            (1_900...2_100).contains(year)
        else { return nil }
        return (year, numeral.after - 1)
    }

    /// `15 November 2024`, `19th of May, 1993`, `the 4th of July`, `19th day of February, 2026`.
    mutating func dayMonth(_ numeral: Numeral) -> Int? {
        guard numeral.isPlain, let (day, next) = dayNumber(at: numeral.first) else { return nil }
        return dayOfMonth(day, first: numeral.first, next)
    }

    /// A day that stands before its month.
    mutating func dayOfMonth(_ day: Int, first: Int, _ next: Int) -> Int? {
        guard let point = pointAfterDay(day, next) else { return nil }
        let (hasOf, month, after) = (point.hasOf, point.month, point.after)
        // `Directive 8 of March 30, 2011`
        if let (_, end) = dayNumber(at: after), token(end).kind == .comma || end > after + 1 { return nil }
        // `5 May` alone could be `5 may`; with an ending or a year it is a date.
        if !hasOf, next == first + 1, yearAfter(after) == nil, token(first - 1).has(.designator) { return nil }
        let year = yearAfter(after)
        // `10 August 88 AD`: no year that is written here
        if year == nil, let era = afterEra(after) { return era }
        let last = year?.last ?? after - 1
        // `7 December 2005 to 31 December 2007`
        if let upper = fullDay(after: last + 1, first),
            let date = self.day(
                day, month, year?.year ?? (month > upper.month ? upper.year.map { $0 - 1 } : upper.year), at: first),
            let end = self.day(upper.day, upper.month, upper.year, at: upper.first), date.first < end.first
        {
            return addDate(date, end, first: first, last: upper.last)
        }
        let shared = year?.year ?? yearOfNextDay(after)
        // `30 February 2019` is no day, and none of its numbers says anything else.
        guard let date = self.day(day, month, shared, at: first) else {
            return reference == nil && shared == nil ? nil : last + 1
        }
        return addDate(date, first: first, last: last)
    }

    /// The token after a year of an era before ours, or with its era: `234 BC`, `88 AD`.
    func afterEra(_ index: Int) -> Int? {
        guard token(index).isNumber, ["bc", "bce", "ad", "ce"].contains(where: { word(index + 1, is: $0) }) else {
            return nil
        }
        return index + 2
    }

    /// A day of a month; without a year the one that the tense makes right.
    private func day(_ day: Int, _ month: Int, _ year: Int?, at index: Int) -> DateSpan? {
        if let year { return DateSpan(year: year, month: month, day: day) }
        return resolved(day: day, month: month, at: index)
    }

    /// The month after a day's number: `15 November`, `19th of May`, `15. März`, `15 de marzo`.
    func pointAfterDay(_ day: Int, _ next: Int) -> (hasOf: Bool, month: Int, after: Int)? {
        var index = next
        if word(index, is: "day") { index += 1 }
        // `15. März`
        if token(index).kind == .period, token(index).isJoined, text.notation.language != .english { index += 1 }
        let hasOf = word(index, is: "of") || word(index, is: "de")
        if hasOf { index += 1 }
        guard let (month, after) = monthName(at: index) else { return nil }
        return (hasOf, month, after)
    }

    /// The day that ends a range of two with their months: `… to 31 December 2007`, `… – 4 June`.
    private func fullDay(
        after index: Int, _ first: Int
    ) -> (day: Int, month: Int, year: Int?, first: Int, last: Int)? {
        let joint = token(index)
        let isMark = (joint.kind == .hyphen || joint.kind == .dash) && text.byte(Int(joint.end) - 1) != 0x94
        let isWord = ["to", "until", "till", "through", "bis", "au", "al", "tot"].contains { word(index, is: $0) }
        let isBetween =
            word(index, is: "and") && word(first - 1, is: "between") || isForeignRange(index, from: first)
        guard isMark || isWord || isBetween else { return nil }
        var start = afterArticles(index + 1)
        if token(start).has(.weekday) { start += token(start + 1).kind == .comma ? 2 : 1 }
        guard let (day, next) = dayNumber(at: start), let point = pointAfterDay(day, next) else { return nil }
        let year = yearAfter(point.after)
        return (day, point.month, year?.year, start, year?.last ?? point.after - 1)
    }

    /// The year that a day shares with the next one: `30 November and 1 December 2023`.
    private func yearOfNextDay(_ index: Int) -> Int? {
        guard token(index).kind == .comma || token(index).has(.conjunction), let (day, next) = dayNumber(at: index + 1),
            let point = pointAfterDay(day, next)
        else { return nil }
        return yearAfter(point.after)?.year
    }

    // MARK: Ordinals

    /// `21st century`, `3rd quarter of 2024`: digits with an ending and a period.
    mutating func ordinalPeriod(_ numeral: Numeral) -> Int? {
        let ending = token(numeral.after)
        // `3. Quartal`
        let isPoint = ending.kind == .period && text.notation.language == .german && numeral.isPlain
        guard ending.isJoined, ending.has(.ordinalEnding) || isPoint, let value = numeral.value.int else { return nil }
        return period(ordinal: value, first: numeral.first, numeral.after + 1)
    }

    /// An ordinal in words that begins a date: `third quarter of 2024`, `seventh day of August`.
    mutating func ordinalDate(at index: Int) -> Int? {
        let token = token(index)
        // `second` has the value of the unit of time.
        let value = token.has(.time) ? 2 : Int(token.value)
        return period(ordinal: value, first: index, index + 1)
    }

    /// A century, quarter or day that an ordinal counts.
    mutating func period(ordinal: Int, first: Int, _ next: Int) -> Int? {
        var index = next
        if token(index).kind == .hyphen, token(index).isJoined { index += 1 }
        let part = partOfTimeNamed(at: index)
        if part == .century, let date = DateSpan(century: ordinal - 1) {
            return addDate(date, first: first, last: index)
        }
        if part == .quarter, (1...4).contains(ordinal) { return quarter(ordinal, first: first, last: index) }
        if part == .half, (1...2).contains(ordinal),
            let (year, last) = yearAfter(index + 1, allowsFiscal: false),
            let date = DateSpan(year: year, half: ordinal)
        {
            return addDate(date, first: first, last: last)
        }
        if word(index, is: "day"), (1...31).contains(ordinal) {
            return dayOfPointedMonth(ordinal, first: first, index + 1) ?? dayOfMonth(ordinal, first: first, index)
        }
        if word(index, is: "of"), (1...31).contains(ordinal), monthName(at: index + 1) != nil {
            return dayOfMonth(ordinal, first: first, index)
        }
        return nil
    }

    /// `FY 2015`, `Fiscal Year (FY) 2015`, `FY23`, `fiscal years 2022 through 2026`.
    mutating func fiscalYear(at index: Int) -> Int? {
        var position = index + 1
        if token(position).has(.time), token(position).value == TimeWord.year { position += 1 }
        if token(position).kind == .open, token(position + 1).has(.fiscal), token(position + 2).kind == .close {
            position += 3
        }
        if token(position).kind == .quote || token(position).kind == .hyphen { position += 1 }
        let number = token(position)
        guard number.isNumber, number.flags.isDisjoint(with: [.decimal, .grouped]),
            let value = text.number(number)?.int
        else { return nil }
        let year: Int
        switch number.length {
        case 4 where (1_700...2_200).contains(value): year = value
        case 2: year = 2_000 + value
        default: return nil
        }
        guard let date = DateSpan(fiscalYear: year), let numeral = digitsAlone(at: position) else { return nil }
        var joint = position + 1
        if token(joint).kind == .hyphen || token(joint).kind == .dash || word(joint, is: "to")
            || word(joint, is: "through"),
            token(joint + 1).has(.fiscal), let upper = text.number(token(joint + 2))?.int,
            token(joint + 2).isNumber,
            let end = DateSpan(fiscalYear: upper < 100 ? 2_000 + upper : upper), end.first > date.first
        {
            joint += 2
            return addDate(date, end, first: index, last: joint)
        }
        if let (upper, last) = upperYear(after: numeral, year), let end = DateSpan(fiscalYear: upper) {
            return addDate(date, end, first: index, last: last)
        }
        return addDate(date, first: index, last: position)
    }

    private func digitsAlone(at index: Int) -> Numeral? {
        guard let value = text.number(token(index)) else { return nil }
        return Numeral(
            value: value, mantissa: value, first: index, after: index + 1, start: Int(token(index).start),
            end: Int(token(index).end))
    }
}
