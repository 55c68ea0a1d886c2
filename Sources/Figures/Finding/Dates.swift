import Values

/// Days of months: `15 November 2024`, `the 4th of July`, `15. März`; and what all dates have in common.
extension FigurePass {
    /// Adds a date.
    mutating func addDate(_ date: DateSpan, _ upper: DateSpan? = nil, first: Int, last: Int, after: Int? = nil) -> Int {
        addDate(date, upper, span(first, through: last), first: first, after: after ?? last + 1)
    }

    mutating func addDate(_ date: DateSpan, _ upper: DateSpan? = nil, _ span: Range<Int>, first: Int, after: Int) -> Int
    {
        var figure = Figure(.date, span, .date(date), upper.map { .date($0) })
        if boundBefore(first, kind: .date) == .about { figure.bound = .about }
        return add(figure, first: first, after: after, wantsPhrase: false)
    }

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
        // `1° giugno`
        if next.isJoined, text.byte(Int(next.start)) == 0xC2, text.byte(Int(next.start) + 1) == 0xB0 {
            let isDay = text.notation.language != .english && (2...3).contains { self.token(index + $0).has(.month) }
            return isDay ? (day, index + 2) : nil
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
        if let upper = fullDay(after: year == nil ? last + 1 : afterYearsComma(last + 1, first: first), first),
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
}
