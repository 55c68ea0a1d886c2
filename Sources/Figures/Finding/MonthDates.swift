import Values

/// Dates that begin with a month: `November 15, 2024`, `May 2026`, `October`, `May 30 – June 2, 2023`.
extension FigurePass {
    /// A date that begins with the name of a month, or a range that does.
    mutating func monthDate(at index: Int, from start: Int? = nil) -> Int? {
        if let next = joinedMonth(at: index) { return next }
        guard let lower = datePoint(at: index) else { return nil }
        let first = start ?? index
        // `March 3-5 and 10-12`: from a day to another, and further ones
        let isRange = [.hyphen, .dash].contains(token(lower.after).kind) || word(lower.after, is: "to")
        if isRange, let next = furtherDays(lower, first: first) { return next }
        if let next = dateRange(lower, first: first) ?? furtherDays(lower, first: first) { return next }
        if lower.day == nil, lower.year == nil, start == nil, !isMonthAlone(index, lower.after) { return nil }
        let year = lower.year ?? sharedYear(lower.after)
        if lower.day != nil, lower.year == nil,
            let era = afterEra(token(lower.after).kind == .comma ? lower.after + 1 : lower.after)
        {
            return era
        }
        guard let date = date(lower, year: year, at: index) else {
            // `June 31, 2022` is no day, and none of its numbers says anything else.
            return lower.day == nil ? nil : lower.after
        }
        return addDate(date, nil, span(first, through: lower.last), first: first, after: lower.after)
    }

    /// `Sep-23-2020`, `Dec/2018`, `Jun-15`: a month that a mark joins to numbers; what could be a day or a year is neither.
    private mutating func joinedMonth(at index: Int) -> Int? {
        let (mark, number) = (token(index + 1), token(index + 2))
        guard token(index).isWord, mark.kind == .hyphen || mark.kind == .slash, mark.isJoined, number.isJoinedNumber,
            number.flags.isDisjoint(with: Token.Flags.written), !token(index).isJoined,
            let value = text.number(number)?.int
        else { return nil }
        let month = Int(token(index).value)
        if token(index + 3).kind == mark.kind, token(index + 3).isJoined, let year = year(at: index + 4),
            token(index + 4).isJoined, number.length <= 2, let date = DateSpan(year: year, month: month, day: value)
        {
            return addDate(date, first: index, last: index + 4)
        }
        guard !(token(index + 3).isJoined && token(index + 3).kind == mark.kind && token(index + 4).isJoinedNumber)
        else {
            return index + 5
        }
        if number.length == 4, let year = year(at: index + 2), let date = DateSpan(year: year, month: month) {
            return addDate(date, first: index, last: index + 2)
        }
        return number.length <= 2 && mark.kind == .hyphen && token(index).length <= 4 ? index + 3 : nil
    }

    /// A month with or without day and year.
    struct DatePoint {
        var month: Int
        var day: Int?
        var year: Int?
        /// Its last token that is quoted, and the token after it.
        var last: Int
        var after: Int
    }

    /// Reads a month, and the day and year after it.
    func datePoint(at index: Int) -> DatePoint? {
        guard let (month, next) = monthName(at: index) else { return nil }
        let isAbbreviated = next > index + 1 || token(index).length == 3 && month != 5
        var point = DatePoint(month: month, last: index, after: next)
        if word(next, is: "the"), let (day, after) = dayNumber(at: next + 1), after == next + 3 {
            point.day = day
            point.last = next + 1
            point.after = after
        } else if let (day, after) = dayNumber(at: next), !isClockHour(next) {
            point.day = day
            // The ending of `29th` is no part of the quote.
            point.last = next
            point.after = after
        } else if let (day, after) = dayWord(at: word(next, is: "the") ? next + 1 : next), isDayWord(index, after) {
            // `July Fourth`, `May twenty-second`
            point.day = day
            point.last = after - 1
            point.after = after
        }
        let isYearNext = token(point.after + 1).isNumber && token(point.after + 1).length == 4
        if let (year, last) = yearAfter(
            point.after, allowsOf: point.day == nil || token(point.after + 1).has(.pointer) || isYearNext)
        {
            point.year = year
            point.last = last
            point.after = last + 1
        } else if isAbbreviated, point.day == nil, !isRangeOfMonths(index, point.after) {
            return nil
        }
        return point
    }

    /// `from Sep to Nov`, `Jan–Mar 2024`: short names that are months beside each other.
    private func isRangeOfMonths(_ index: Int, _ after: Int) -> Bool {
        func isJoint(_ joint: Int) -> Bool {
            let token = token(joint)
            return token.kind == .hyphen || token.kind == .dash
                || token.isWord && (text.isWord(token, "to") || text.isWord(token, "through"))
                || word(joint, is: "and") && (word(joint - 2, is: "between") || word(joint - 3, is: "between"))
        }
        let isLower = isJoint(after) && token(after + 1).has(.month) && token(after + 1).isCapital
        let before = token(index - 1).kind == .period ? index - 2 : index - 1
        let isUpper = isJoint(before) && (token(before - 1).has(.month) || token(before - 2).has(.month))
        return token(index).isCapital && (isLower || isUpper)
    }

    /// Whether an ordinal after a month is its day, and does not count what follows: `in May third parties`.
    private func isDayWord(_ month: Int, _ after: Int) -> Bool {
        let next = token(after)
        guard !next.isWord || next.has(Roles.phraseEnd.union(.conjunction)) || yearAfter(after) != nil else {
            return false
        }
        return token(month).isCapital || token(month).length > 5
    }

    private func isClockHour(_ index: Int) -> Bool {
        token(index + 1).has(.clock) || token(index + 1).kind == .colon && token(index + 1).isJoined
    }

    /// The date of a point; without a year the one that the sentence's tense makes right.
    private func date(_ point: DatePoint, year: Int?, at index: Int) -> DateSpan? {
        if let year {
            if let day = point.day { return DateSpan(year: year, month: point.month, day: day) }
            return DateSpan(year: year, month: point.month)
        }
        if let day = point.day { return resolved(day: day, month: point.month, at: index) }
        return resolved(month: point.month, at: index)
    }

    /// A range of dates whose lower end has been read.
    private mutating func dateRange(_ lower: DatePoint, first: Int) -> Int? {
        let jointAt = lower.year == nil ? lower.after : afterYearsComma(lower.after, first: first)
        let joint = token(jointAt)
        var index = jointAt + 1
        let isMark =
            (joint.kind == .hyphen || joint.kind == .dash) && (text.byte(Int(joint.end) - 1) != 0x94 || joint.isJoined)
        let isBetween = word(first - 1, is: "between")
        guard
            isMark
                || joint.isWord
                    && (text.isWord(joint, "to") || text.isWord(joint, "through")
                        || word(first - 1, is: "from") && (text.isWord(joint, "until") || text.isWord(joint, "till"))
                        || text.isWord(joint, "and") && isBetween)
                || isForeignRange(jointAt, from: first)
        else { return nil }
        index = afterArticles(index)
        if token(index).has(.weekday) {
            index += 1
            if token(index).kind == .comma { index += 1 }
        }
        var upper: DatePoint
        if let point = datePoint(at: index) {
            upper = point
        } else if lower.day != nil, lower.year == nil, let (day, after) = dayNumber(at: index),
            !token(after).has(.month)
        {
            // `March 17-19, 2022`
            upper = DatePoint(month: lower.month, day: day, last: index, after: after)
            if let (year, last) = yearAfter(after, allowsOf: false) {
                upper.year = year
                upper.last = last
                upper.after = last + 1
            }
        } else {
            return nil
        }
        guard (lower.day == nil) == (upper.day == nil) else { return nil }
        if lower.day == nil, lower.year == nil, upper.year == nil, !isBetween, !word(first - 1, is: "from"),
            !word(first - 1, is: "the"), !isMonthAlone(first, index), !isShortRange(first, lower, upper)
        {
            return nil
        }
        guard let end = date(upper, year: upper.year, at: index) else {
            // `February 20 - 30, 2022`
            return upper.day == nil ? nil : upper.after
        }
        var year = lower.year ?? end.year
        if lower.year == nil, let endYear = end.year, lower.month > upper.month { year = endYear - 1 }
        guard let start = date(lower, year: year, at: first), start.first < end.first else { return nil }
        return addDate(start, end, span(first, through: upper.last), first: first, after: upper.after)
    }

    /// The token that joins a range's upper end, passing over the comma which a year has after it: `between May 4, 2019,
    /// and June 1, 2020`, `from May 4, 2019, to June 1, 2020`.
    func afterYearsComma(_ index: Int, first: Int) -> Int {
        guard token(index).kind == .comma else { return index }
        let joints: [StaticString] =
            word(first - 1, is: "between")
            ? ["and"] : word(first - 1, is: "from") ? ["to", "through", "until", "till"] : []
        return joints.contains { word(index + 1, is: $0) } ? index + 1 : index
    }

    /// Whether both months of a range have their short names: `Sep–Nov`.
    private func isShortRange(_ first: Int, _ lower: DatePoint, _ upper: DatePoint) -> Bool {
        token(first).length == 3 && token(upper.last).length == 3
    }

    /// The year of dates that share one at their end: `November 30 and December 1, 2023`, `May 3 and 4, 2022`.
    private func sharedYear(_ index: Int) -> Int? {
        var position = index
        for _ in 0..<3 {
            if token(position).kind == .comma { position += 1 }
            if word(position, is: "and") || word(position, is: "or") { position += 1 }
            guard position > index else { return nil }
            if let point = datePoint(at: position) {
                if let year = point.year { return year }
                position = point.after
            } else if let (_, after) = dayNumber(at: position), !token(after).isWord {
                if let (year, _) = yearAfter(after, allowsOf: false) { return year }
                position = after
            } else {
                return nil
            }
        }
        return nil
    }

    // MARK: Weekdays and seasons

    /// A weekday, alone or with its date: `on Friday`, `Friday, February 16`.
    mutating func weekday(at index: Int, from start: Int? = nil) -> Int? {
        guard token(index).isCapital, token(index).isWord else { return nil }
        let first = start ?? index
        var next = index + 1
        // `Mon.`, `Mon,`
        if token(index).length < 6, token(next).kind == .period { next += 1 }
        if token(next).kind == .comma { next += 1 }
        if word(next, is: "the"), token(next + 1).isNumber { next += 1 }
        if token(next - 1).kind == .word, word(next - 1, is: "the"), let (day, after) = dayNumber(at: next),
            after == next + 2,
            monthName(at: after) == nil, !word(after, is: "of")
        {
            return namedDay(day, Int(token(index).value), from: first, next, last: after - 1)
        }
        statedWeekday = Int(token(index).value)
        defer { statedWeekday = nil }
        if monthName(at: next) != nil, datePoint(at: next)?.day != nil { return monthDate(at: next, from: first) }
        if let (day, after) = dayNumber(at: next), monthName(at: after) != nil || word(after, is: "of") {
            return dayOfMonth(day, first: first, after)
        }
        statedWeekday = nil
        if token(index).length < 6, !word(index, is: "monday") { return nil }
        // `the first Monday of the month`
        if word(index + 1, is: "of"), ["the", "each", "every", "any"].contains(where: { word(index + 2, is: $0) }) {
            return nil
        }
        if let next = weekdayOfWeek(at: index, first: first) ?? weekdayAndDay(at: index, next, first: first) {
            return next
        }
        let before = token(first - 1)
        // `Black Friday`, `every Sunday`, `Saturdays`
        if before.isWord, before.isCapital, !text.isWord(before, "happy"),
            before.roles.isDisjoint(with: [.preposition, .conjunction, .determiner, .weekday, .pointer]),
            token(first - 2).kind != .edge || before.roles == []
        {
            return nil
        }
        if word(first - 1, is: "every") || word(first - 1, is: "each") || word(first - 1, is: "any") { return nil }
        let following = token(index + 1)
        if following.isWord, following.isCapital,
            following.roles.isDisjoint(with: [.month, .pronoun, .determiner, .preposition, .conjunction, .modal]),
            !text.isWord(following, "night"), before.has(.article) || before.has(.determiner) || before.kind == .quote
        {
            return nil
        }
        guard let date = resolvedWeekday(Int(token(index).value), pointer: pointer(first, before: index), at: index)
        else { return nil }
        return addDate(date, nil, span(first, through: index), first: first, after: index + 1)
    }

    /// `Monday 21`, `Tuesday 11`: the nearest day of that number which is that weekday.
    private mutating func weekdayAndDay(at index: Int, _ next: Int, first: Int) -> Int? {
        guard let reference, let (day, after) = dayNumber(at: next), !token(next).isJoined, !isCountedNoun(after),
            !token(after).has([.time, .unitStart, .percentWord, .magnitude, .clock, .currencyStart]),
            ![.percent, .colon, .currency, .slash, .hyphen].contains(token(after).kind)
        else { return nil }
        let month = reference.year * 12 + reference.month - 1
        let dates = (-3...6).compactMap { DateSpan(year: (month + $0) / 12, month: (month + $0) % 12 + 1, day: day) }
            .filter { Calendar.weekday(of: $0.first) == Int(token(index).value) }
        guard let date = choose(dates, at: index, distance: { $0.first - reference.day }) else { return nil }
        return addDate(date, nil, span(first, through: next), first: first, after: after)
    }

    /// `Tuesday the 19th`: the nearest such day, or one in the tense's direction that is no more than two months away.
    private mutating func namedDay(_ day: Int, _ weekday: Int, from first: Int, _ number: Int, last: Int) -> Int? {
        guard let reference else { return nil }
        let month = reference.year * 12 + reference.month - 1
        let dates = (-14...14).compactMap { DateSpan(year: (month + $0) / 12, month: (month + $0) % 12 + 1, day: day) }
            .filter { Calendar.weekday(of: $0.first) == weekday }
        let near = dates.filter { abs($0.first - reference.day) <= 62 }
        let nearest = dates.min { abs($0.first - reference.day) < abs($1.first - reference.day) }
        let chosen = near.isEmpty ? nil : choose(near, at: first) { $0.first - reference.day }
        // No such day is near where the number is wrong.
        guard let date = chosen ?? nearest else { return addDayAlone(day, from: first, number, last: last) }
        return addDate(date, nil, span(first, through: number), first: first, after: last + 1)
    }

    /// `Tuesday of next week`, `Friday next week`
    private mutating func weekdayOfWeek(at index: Int, first: Int) -> Int? {
        let pointer = word(index + 1, is: "of") ? index + 2 : index + 1
        guard let step = weekStep(pointer), let date = weekday(Int(token(index).value), ofWeek: step) else {
            return nil
        }
        return addDate(date, first: first, last: pointer + 1)
    }

    /// `next week on Tuesday`, from the pointer on.
    mutating func weekThenDay(at index: Int) -> Int? {
        guard let step = weekStep(index) else { return nil }
        let day = word(index + 2, is: "on") ? index + 3 : index + 2
        guard token(day).isWord, token(day).has(.weekday), token(day).isCapital, !token(day + 1).isNumber,
            !token(day + 1).has(.month), token(day + 1).kind != .comma || !token(day + 2).has(.month),
            let date = weekday(Int(token(day).value), ofWeek: step)
        else { return nil }
        return addDate(date, first: index, last: day)
    }

    /// How many weeks from the present one `last week`, `this week`, `next week` is.
    private func weekStep(_ index: Int) -> Int? {
        guard token(index + 1).has(.time), token(index + 1).value == TimeWord.week, token(index).has(.pointer),
            ["last", "this", "next"].contains(where: { word(index, is: $0) }), !isPlural(token(index + 1)),
            token(index + 2).kind != .suffix
        else { return nil }
        return token(index).value == 8 ? 0 : Int(token(index).value)
    }

    private func weekday(_ weekday: Int, ofWeek step: Int) -> DateSpan? {
        guard let reference else { return nil }
        return DateSpan(day: reference.day - Calendar.weekday(of: reference.day) + weekday + 7 * step)
    }

    /// `last`, `this` or `next` before a weekday: -1, 0, 1.
    private func pointer(_ first: Int, before index: Int) -> Int? {
        guard first < index else { return nil }
        let token = token(index - 1)
        guard token.has(.pointer) else { return nil }
        return token.value == 8 ? 0 : Int(token.value)
    }

    /// `spring 2025`, `summer of 2022`.
    mutating func season(at index: Int) -> Int? {
        let token = token(index)
        guard let season = season(token), let (year, last) = yearAfter(index + 1),
            !(self.token(index + 1).kind == .comma),
            let date = DateSpan(year: year, season: season)
        else { return nil }
        return addDate(date, first: index, last: last)
    }

    /// The season that a word names.
    func season(_ token: Token) -> DateSpan.Season? {
        guard token.isWord, token.has(.season) else { return nil }
        return DateSpan.Season(rawValue: token.value == 4 ? 0 : Int(token.value))
    }
}
