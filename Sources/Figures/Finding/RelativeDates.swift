import Values

/// Dates that are told from the text's own: `today`, `last month`, `this fiscal year`, `two years ago`.
extension FigurePass {
    /// `today`, `yesterday`, `tomorrow`.
    mutating func relativeDay(at index: Int) -> Int? {
        let token = token(index)
        guard let reference else { return nil }
        // `USA Today`
        if token.isCapital, self.token(index - 1).isWord, self.token(index - 1).isCapital, !isTitleCase(around: index) {
            return nil
        }
        let step = token.value == 8 ? 0 : Int(token.value)
        // `the day before yesterday`, `the day after tomorrow`
        if word(index - 2, is: "day"),
            step < 0 && word(index - 1, is: "before") || step == 1 && word(index - 1, is: "after"),
            let date = DateSpan(day: reference.day + 2 * step)
        {
            return addDate(date, first: word(index - 3, is: "the") ? index - 3 : index - 2, last: index)
        }
        guard let date = DateSpan(day: reference.day + step) else { return nil }
        return addDate(date, first: index, last: index)
    }

    /// What begins with `this`, `last`, `next`, `past` …: a date, or the length of time that has passed.
    mutating func pointed(at index: Int) -> Int? {
        guard let reference else {
            // `the past decade` is as long in any year.
            let unit = token(index + 1)
            guard isLength(index), unit.isWord, unit.has(.time), !unit.isJoined, !isPlural(unit) else { return nil }
            return passedTime(index, unit)
        }
        if let next = weekThenDay(at: index) { return next }
        var position = index
        var step = token(position).value == 8 ? 0 : Int(token(position).value)
        let isThis = word(position, is: "this")
        if isThis, token(position + 1).has(.pointer), !word(position + 1, is: "this") {
            position += 1
            step = token(position).value == 8 ? 0 : Int(token(position).value)
        }
        let isBare = position == index
        let unit = token(position + 1)
        guard unit.isWord, !unit.isJoined else { return nil }
        if unit.has(.weekday), unit.isCapital, word(position, is: "last"), let next = weekdayOfMonth(at: position) {
            return next
        }
        if unit.has(.weekday), unit.isCapital, !isThis, !isDirect(position), step != 0,
            let date = nextWeekday(Int(unit.value), isLater: step > 0)
        {
            return addDate(date, first: index, last: position + 1)
        }
        if unit.has(.weekday), unit.isCapital, isThis || isDirect(position) {
            return weekday(at: position + 1, from: index)
        }
        if let (month, after) = monthName(at: position + 1), isThis || isDirect(position), after == position + 2 {
            if let point = datePoint(at: position + 1), point.day != nil || point.year != nil { return nil }
            return pointedMonth(month, step, first: index, position + 1)
        }
        if let season = season(unit), isThis || isDirect(position) {
            return pointedSeason(season, step, first: index, position + 1)
        }
        if unit.has(.fiscal), word(position + 2, is: "year") {
            guard let now = DateSpan(day: reference.day)?.fiscalYear?.last,
                let date = DateSpan(fiscalYear: Calendar.parts(of: now).year + step)
            else { return nil }
            return addDate(date, first: index, last: position + 2)
        }
        guard unit.has(.time) || text.isWord(unit, "quarter"), !isPlural(unit) else { return nil }
        // `the next quarter century`
        if text.isWord(unit, "quarter"), token(position + 2).has(.time) { return nil }
        if step < 0, text.isWord(unit, "quarter"), yearAfter(position + 2) != nil {
            return pointedPeriod(unit, step, first: index, last: position + 1)
        }
        // `the last week of July` is a part of the month that is named.
        if isDirect(position), word(position + 2, is: "of"),
            monthName(at: position + 3) != nil || year(at: position + 3) != nil
        {
            return position + 2
        }
        if isBare, isLength(position) { return passedTime(position, unit) }
        guard
            isThis && (isBare || step != 0 && word(position, is: "past") == false) || isBare && isDirect(position)
                || isBare && step == 0
        else {
            return isThis ? passedTime(position, unit) : nil
        }
        if !isThis, step == 0, !word(index, is: "current") { return nil }
        return pointedPeriod(unit, step, first: index, last: position + 1)
    }

    /// Whether a pointer points at one period: `last`, `next`, not `past` or `coming`.
    private func isDirect(_ index: Int) -> Bool { word(index, is: "last") || word(index, is: "next") }

    /// `the past decade`, `the last year`: an article makes a length of it.
    private func isLength(_ index: Int) -> Bool {
        if word(index, is: "past") { return true }
        if word(index, is: "coming") {
            return word(index - 1, is: "the") && token(index + 1).value >= TimeWord.decade
                && token(index + 1).has(.time)
        }
        guard isDirect(index), token(index + 1).value != TimeWord.day else { return false }
        return word(index - 1, is: "the") || word(index - 1, is: "these")
    }

    private mutating func passedTime(_ index: Int, _ unit: Token) -> Int? {
        guard let time = timeUnit(unit), time.unit != .second, time.unit != .minute else { return nil }
        let hasHalf = word(index + 2, is: "and") && word(index + 3, is: "a") && token(index + 4).has(.half)
        guard !hasHalf else {
            guard let amount = time.times.multiplied(by: Number(coefficient: 15, exponent: -1) ?? .one) else {
                return nil
            }
            let figure = Figure(
                .duration, span(index + 1, through: index + 4), .duration(TimeLength(amount, time.unit)))
            return add(figure, first: index + 1, after: index + 5)
        }
        let figure = Figure(
            .duration, span(index + 1, through: index + 1), .duration(TimeLength(time.times, time.unit)))
        return add(figure, first: index + 1, after: index + 2)
    }

    private mutating func pointedMonth(_ month: Int, _ step: Int, first: Int, _ index: Int) -> Int? {
        guard let reference else { return nil }
        var year = reference.year
        // `last October` is the latest one that is over, `next` the first that has not begun.
        if step < 0, month >= reference.month { year -= 1 }
        if step > 0, month <= reference.month { year += 1 }
        guard let date = DateSpan(year: year, month: month) else { return nil }
        return addDate(date, first: first, last: index)
    }

    private mutating func pointedSeason(_ season: DateSpan.Season, _ step: Int, first: Int, _ index: Int) -> Int? {
        guard let reference else { return nil }
        // Winter is of the year it begins in: in January it is the one of the year before.
        var year = reference.year
        let begins = season.rawValue * 3 + 3
        switch step {
        case ..<0:
            // The latest that has begun and is not the present one
            if reference.month < begins + 3 { year -= 1 }
            if season == .winter, reference.month <= 2 { year = reference.year - 1 }
        case 0:
            if season == .winter, reference.month <= 3 { year -= 1 }
            // `signed this summer`, in spring
            if season != .winter, reference.month < begins, tense(at: first) == .past { year -= 1 }
        default:
            if reference.month >= begins { year += 1 }
        }
        guard let date = DateSpan(year: year, season: season) else { return nil }
        return addDate(date, first: first, last: index)
    }

    private mutating func pointedPeriod(_ unit: Token, _ step: Int, first: Int, last: Int) -> Int? {
        guard let reference else { return nil }
        let date: DateSpan?
        if text.isWord(unit, "quarter"), step < 0, let (year, end) = yearAfter(last + 1) {
            // `the last quarter of 2023`
            return DateSpan(year: year, quarter: 4).map { addDate($0, first: first, last: end) }
        }
        if text.isWord(unit, "quarter") {
            let count = reference.year * 4 + (reference.month - 1) / 3 + step
            date = DateSpan(year: count / 4, quarter: count % 4 + 1)
        } else {
            switch unit.value {
            case TimeWord.week where !unit.has(.ordinal):
                let week = Calendar.week(of: reference.day + step * 7)
                date = DateSpan(year: week.year, week: week.week)
            case TimeWord.month:
                let count = reference.year * 12 + reference.month - 1 + step
                date = DateSpan(year: count / 12, month: count % 12 + 1)
            case TimeWord.year: date = DateSpan(year: reference.year + step)
            case TimeWord.decade: date = DateSpan(decade: reference.year / 10 + step)
            case TimeWord.century: date = DateSpan(century: reference.year / 100 + step)
            default: date = nil
            }
        }
        guard let date else { return nil }
        if token(last + 1).kind == .hyphen, token(last + 1).isJoined { return nil }
        return addDate(date, first: first, last: last)
    }

    /// `two years ago`, `20 years from now`: as precise as the unit.
    mutating func timeAgo(_ amount: Number, _ unit: TimeUnit, first: Int, start: Int, unitAt index: Int) -> Int? {
        let isAgo = word(index + 1, is: "ago")
        let isFromNow =
            word(index + 1, is: "from")
            && (word(index + 2, is: "now") || word(index + 2, is: "today") && token(index + 3).kind != .suffix)
        guard isAgo || isFromNow, let reference, let count = amount.int, abs(count) < 100_000 else { return nil }
        let step = isAgo ? -count : count
        let date: DateSpan?
        switch unit.unit {
        case .year: date = DateSpan(year: reference.year + step)
        case .month:
            let months = reference.year * 12 + reference.month - 1 + step
            date = months < 12 ? nil : DateSpan(year: months / 12, month: months % 12 + 1)
        case .week:
            let week = Calendar.week(of: reference.day + step * 7)
            date = DateSpan(year: week.year, week: week.week)
        case .day: date = DateSpan(day: reference.day + step)
        default: date = nil
        }
        guard let date else { return nil }
        let last = isAgo ? index + 1 : index + 2
        return addDate(date, nil, start..<Int(token(last).end), first: first, after: last + 1)
    }
}
