import Values

/// Days that are told by their place in a month: `the 18th`, `12 to 16 September`, `the last Friday of October`,
/// `May twenty-second`.
extension FigurePass {
    /// `12 to 16 September 2024`, `12–16 September`; of `12 and 13 June` the first day, which shares its month.
    mutating func dayRange(_ numeral: Numeral) -> Int? {
        guard numeral.isPlain, !numeral.inWords, let (day, next) = dayNumber(at: numeral.first) else { return nil }
        let first = numeral.first
        var index = next
        if token(index).kind == .period, token(index).isJoined, text.notation.language != .english { index += 1 }
        let joint = token(index)
        let isMark = joint.kind == .hyphen || joint.kind == .dash
        let isRange =
            isMark || ["to", "until", "till", "through", "bis", "au", "al"].contains { word(index, is: $0) }
            || word(index, is: "and") && word(first - 1, is: "between") || isForeignRange(index, from: first)
        // `3–5 and 10–12 March 2019`: its upper end shares the month of what follows.
        let inner = isRange ? innerDay(index + 1, above: day) : nil
        guard isRange || joint.kind == .comma || joint.has(.conjunction),
            let end = lastDay(
                index + 1, of: isRange && inner == nil, hasRanges: inner != nil || joint.has(.conjunction))
        else {
            return nil
        }
        let year = yearAfter(end.after)?.year
        let (last, month) = (yearAfter(end.after)?.last ?? end.after - 1, end.month)
        func date(_ day: Int, _ index: Int) -> DateSpan? {
            if let year { return DateSpan(year: year, month: month, day: day) }
            return resolved(day: day, month: month, at: index)
        }
        guard let lower = date(day, first) else { return nil }
        // `Version 3, 29 June 2007`: the number before the comma belongs to another word.
        if joint.kind == .comma, token(first - 1).has([.designator, .product]) { return nil }
        guard isRange else { return addDate(lower, first: first, last: first, after: next) }
        if let inner {
            guard let upper = date(inner.day, first), lower.first < upper.first else { return nil }
            return addDate(lower, upper, first: first, last: index + 1, after: inner.after)
        }
        guard let upper = date(end.day, first), lower.first < upper.first else { return nil }
        return addDate(lower, upper, first: first, last: last)
    }

    /// The upper end of a range of days after which a list goes on: `5` of `3–5 and 10–12 March`.
    private func innerDay(_ index: Int, above day: Int) -> (day: Int, after: Int)? {
        guard let (upper, after) = dayNumber(at: index), upper > day,
            token(after).kind == .comma || token(after).has(.conjunction), year(at: after + 1) == nil
        else { return nil }
        return (upper, after)
    }

    /// The day that ends a range or a list of days, with its month.
    private func lastDay(_ start: Int, of isRange: Bool, hasRanges: Bool) -> (day: Int, month: Int, after: Int)? {
        var index = start
        for _ in 0..<6 {
            index = afterArticles(index)
            if token(index).has(.weekday) { index += 1 }
            guard let (day, next) = dayNumber(at: index) else { return nil }
            if let point = pointAfterDay(day, next) { return (day, point.month, point.after) }
            let joint = token(next)
            guard !isRange,
                joint.kind == .comma || joint.has(.conjunction)
                    || hasRanges && (joint.kind == .hyphen || joint.kind == .dash)
            else { return nil }
            index = next + 1
            if token(index).has(.conjunction) { index += 1 }
        }
        return nil
    }

    /// `on the 4th`, `the 18th`: a day of the nearest month that the tense allows, where nothing else is counted.
    mutating func dayAlone(_ numeral: Numeral) -> Int? {
        guard reference != nil, numeral.isPlain, token(numeral.first).length <= 2,
            let day = numeral.value.int, (1...31).contains(day)
        else { return nil }
        if isForeignDay(numeral) { return addDayAlone(day, from: numeral.first, numeral.first, last: numeral.first) }
        guard token(numeral.after).has(.ordinalEnding), token(numeral.after).isJoined else { return nil }
        if let next = dayOfPointedMonth(day, first: numeral.first, numeral.after + 1) { return next }
        guard isDayAlone(numeral.first, numeral.after + 1) else { return nil }
        return addDayAlone(day, from: numeral.first, numeral.first, last: numeral.after)
    }

    /// `le 23`, `el 15`: an article before a number that counts nothing.
    private func isForeignDay(_ numeral: Numeral) -> Bool {
        let (article, next) = (token(numeral.first - 1), token(numeral.after))
        switch text.notation.language {
        case .french: guard text.isWord(article, "le") else { return false }
        case .spanish: guard text.isWord(article, "el") else { return false }
        default: return false
        }
        return token(numeral.first).flags.isDisjoint(with: Token.Flags.written.union(.comma))
            && ([.edge, .comma, .semicolon].contains(next.kind)
                || next.kind == .period && !token(numeral.after + 1).isJoined)
    }

    /// Adds the day of a month that is not named.
    mutating func addDayAlone(_ day: Int, from first: Int, _ number: Int, last: Int) -> Int? {
        guard let date = nearestDay(day, at: first) else { return nil }
        return addDate(date, nil, span(first, through: number), first: first, after: last + 1)
    }

    /// `the 15th of next month`, `21st day of this month`: a day of a month that the text's date tells.
    mutating func dayOfPointedMonth(_ day: Int, first: Int, _ index: Int) -> Int? {
        guard word(index, is: "of") || word(index, is: "this"), (1...31).contains(day) else { return nil }
        let pointer = word(index, is: "of") ? index + 1 : index
        guard let (month, year) = pointedMonth(at: pointer), let date = DateSpan(year: year, month: month, day: day)
        else { return nil }
        return addDate(date, first: first, last: pointer + 1)
    }

    /// The month that `this month`, `next month` or `last month` is.
    private func pointedMonth(at pointer: Int) -> (month: Int, year: Int)? {
        guard let reference, token(pointer).has(.pointer), token(pointer + 1).value == TimeWord.month,
            token(pointer + 1).has(.time), !isPlural(token(pointer + 1)), !word(pointer, is: "past"),
            !word(pointer, is: "previous")
        else { return nil }
        let step = token(pointer).value == 8 ? 0 : Int(token(pointer).value)
        let month = reference.year * 12 + reference.month - 1 + step
        return (month % 12 + 1, month / 12)
    }

    /// Whether an ordinal after `the` is a day: on, by, until, from it, and no noun follows.
    private func isDayAlone(_ first: Int, _ after: Int) -> Bool {
        guard word(first - 1, is: "the") else { return false }
        let before = token(first - 2)
        let next = token(after)
        let isEnd =
            [.edge, .comma, .semicolon, .close, .dash].contains(next.kind)
            || next.kind == .period
            || next.isWord && !next.isJoined
                && next.has([.preposition, .conjunction, .auxiliary, .modal, .adverb, .pronoun, .relative, .today])
                && !text.isWord(next, "of")
        guard isEnd else { return false }
        if before.has(.weekday) { return true }
        return ["on", "by", "until", "till", "before", "after", "since", "from", "through", "between", "and", "to"]
            .contains { text.isWord(before, $0) } && !(text.isWord(before, "and") && figures.last?.kind != .date)
    }

    /// The day of a month that is nearest to the text's date and that the tense allows.
    private func nearestDay(_ day: Int, at index: Int) -> DateSpan? {
        guard let reference, day > 0 else { return nil }
        let month = reference.year * 12 + reference.month - 1
        let candidates = (-2...2).compactMap {
            DateSpan(year: (month + $0) / 12, month: (month + $0) % 12 + 1, day: day)
        }
        return choose(candidates, at: index) { $0.first - reference.day }
    }

    // MARK: Weekdays of months

    /// `the last Friday of October`, `first Sunday in March 2025`.
    mutating func weekdayOfMonth(at index: Int) -> Int? {
        let token = token(index)
        let (ordinal, hasLast) = (token.has(.time) ? 2 : Int(token.value), word(index, is: "last"))
        let weekday = self.token(index + 1)
        guard hasLast || token.has(.ordinal) && (1...5).contains(ordinal), weekday.isWord, weekday.has(.weekday),
            word(index + 2, is: "of") || word(index + 2, is: "in")
        else { return nil }
        if let (month, year) = pointedMonth(at: index + 3) {
            return FigurePass.weekday(Int(weekday.value), hasLast ? 5 : ordinal, isLast: hasLast, month, year)
                .map { addDate($0, first: index, last: index + 4) }
        }
        guard let (month, after) = monthName(at: index + 3) else { return nil }
        func date(_ year: Int) -> DateSpan? {
            FigurePass.weekday(Int(weekday.value), hasLast ? 5 : ordinal, isLast: hasLast, month, year)
        }
        if let (year, last) = yearAfter(after) { return date(year).map { addDate($0, first: index, last: last) } }
        guard let reference,
            let date = choose(
                (-1...1).compactMap({ date(reference.year + $0) }), at: index, distance: { $0.first - reference.day })
        else { return nil }
        return addDate(date, first: index, last: after - 1)
    }

    /// The nth weekday of a month, or its last.
    private static func weekday(_ weekday: Int, _ ordinal: Int, isLast: Bool, _ month: Int, _ year: Int) -> DateSpan? {
        guard let span = DateSpan(year: year, month: month) else { return nil }
        if isLast {
            let back = (Calendar.weekday(of: span.last) - weekday + 7) % 7
            return DateSpan(day: span.last - back)
        }
        let day = span.first + (weekday - Calendar.weekday(of: span.first) + 7) % 7 + (ordinal - 1) * 7
        return day <= span.last ? DateSpan(day: day) : nil
    }

    // MARK: Days in words

    /// The day that an ordinal in words means, and the token after it: `fifth`, `twenty-second`.
    func dayWord(at index: Int) -> (day: Int, after: Int)? {
        let token = token(index)
        guard token.isWord else { return nil }
        if token.has(.ordinal) {
            let day = token.has(.time) ? 2 : Int(token.value)
            return (1...31).contains(day) ? (day, index + 1) : nil
        }
        guard token.has(.tens), (20...30).contains(token.value) else { return nil }
        var next = index + 1
        if self.token(next).kind == .hyphen { next += 1 }
        // `May twenty-second`, and after the month `May twenty-two`
        guard self.token(next).has(.ordinal) || self.token(next).has(.unitNumber) && self.token(index - 1).has(.month)
        else { return nil }
        let unit = self.token(next).has(.time) ? 2 : Int(self.token(next).value)
        guard unit > 0, unit < 10, Int(token.value) + unit <= 31 else { return nil }
        return (Int(token.value) + unit, next + 1)
    }

    /// `twenty-second of May`, `the twenty first century`: what an ordinal of two words begins, which a number in words
    /// seems to; by itself it is no figure.
    mutating func ordinalOfWords(_ numeral: Numeral) -> Int? {
        let tens = token(numeral.after - 1)
        // `diez de octubre de 2018`
        if text.notation.language == .spanish, numeral.inWords, let day = numeral.value.int, (1...31).contains(day),
            word(numeral.after, is: "de"), monthName(at: numeral.after + 1) != nil
        {
            return dayOfMonth(day, first: numeral.first, numeral.after)
        }
        guard numeral.inWords, numeral.exponent == 0, tens.isWord, tens.has(.tens) else { return nil }
        var next = numeral.after
        if token(next).kind == .hyphen, token(next).isJoined { next += 1 }
        // `twenty second` may be a length of time.
        guard token(next).isWord, token(next).has(.ordinal), token(next).value < 10,
            !token(next).has(.time) || next > numeral.after
        else { return nil }
        if numeral.first == numeral.after - 1, let (day, after) = dayWord(at: numeral.first),
            let date = period(ordinal: day, first: numeral.first, after)
        {
            return date
        }
        let unit = token(next + 1)
        guard !(token(next).has(.time) && (unit.isWord || unit.kind == .hyphen)) else { return nil }
        return next + 1
    }
}
