import Values

/// Several days after the name of their month: `March 8 and 15, 2019`, `June 12, 13 and 19`, `March 3-5 and 10-12, 2019`.
extension FigurePass {
    /// Adds the days of a list whose first has been read with its month, each as a date; nil where it has no others.
    mutating func furtherDays(_ lower: DatePoint, first: Int) -> Int? {
        guard let day = lower.day, lower.year == nil, let list = daysListed(after: lower, day, first: first)
        else { return nil }
        var dates: [(lower: DateSpan, upper: DateSpan?)] = []
        for days in [list.lead] + list.days {
            // All are of one year, which the first one tells where none is written.
            let year = list.year ?? dates.first.map { Calendar.parts(of: $0.lower.first).year }
            func date(_ day: Int) -> DateSpan? {
                year.map { DateSpan(year: $0, month: lower.month, day: day) }
                    ?? resolved(day: day, month: lower.month, at: first)
            }
            guard let date = date(days.day) else { return nil }
            let upper = days.upper.flatMap {
                DateSpan(year: Calendar.parts(of: date.first).year, month: lower.month, day: $0)
            }
            if days.upper != nil, upper == nil { return nil }
            dates.append((date, upper))
        }
        let lead = list.lead.upper == nil ? (lower.last, lower.after) : (list.lead.last, list.lead.after)
        _ = addDate(dates[0].lower, dates[0].upper, span(first, through: lead.0), first: first, after: lead.1)
        for (date, day) in zip(dates.dropFirst(), list.days) {
            let isLast = day.first == list.days.last?.first
            _ = addDate(
                date.lower, date.upper, first: day.first, last: isLast ? list.last : day.last,
                after: isLast ? list.after : day.after)
        }
        return list.after
    }

    /// A day of a list, or several from one to another.
    private struct Days {
        var day: Int
        var upper: Int?
        /// Its first and last tokens, and the token after it.
        var first: Int
        var last: Int
        var after: Int
    }

    /// Days that a list has after its first, with the year that they share.
    private struct ListedDays {
        var lead: Days
        var days: [Days] = []
        var year: Int?
        /// The last token of the list that is quoted, and the token after it.
        var last = 0
        var after = 0
    }

    /// `12`, `10-12`, `10 to 12`.
    private func days(at index: Int) -> Days? {
        guard let (day, after) = dayNumber(at: index) else { return nil }
        return days(from: day, first: index, after)
    }

    private func days(from day: Int, first: Int, _ after: Int) -> Days {
        let joint = token(after)
        guard joint.kind == .hyphen || joint.kind == .dash || word(after, is: "to") || word(after, is: "through"),
            let (upper, end) = dayNumber(at: after + 1), upper > day
        else { return Days(day: day, upper: nil, first: first, last: first, after: after) }
        return Days(day: day, upper: upper, first: first, last: after + 1, after: end)
    }

    private static let mostDays = 31

    private func daysListed(after lower: DatePoint, _ firstDay: Int, first: Int) -> ListedDays? {
        var list = ListedDays(lead: days(from: firstDay, first: first, lower.after))
        var (index, before) = (list.lead.after, list.lead.upper ?? firstDay)
        var endsInConjunction = false
        while !endsInConjunction, list.days.count < FigurePass.mostDays {
            var position = index
            if token(position).kind == .comma { position += 1 }
            let isLast = word(position, is: "and") || word(position, is: "or") || isAmpersand(position)
            if isLast { position += 1 }
            guard position > index, !token(position).isJoined, let days = days(at: position), days.day > before
            else { break }
            list.days.append(days)
            (index, before, endsInConjunction) = (days.after, days.upper ?? days.day, isLast)
        }
        guard let last = list.days.last else { return nil }
        (list.last, list.after) = (last.last, last.after)
        if let (year, end) = yearAfter(last.after, allowsOf: false) {
            (list.year, list.last, list.after) = (year, end, end + 1)
            return list
        }
        return endsInConjunction && endsDays(last.after, isAdverbial: isAdverbial(first - 1))
            ? list : nil
    }

    /// Whether a preposition says when something is: `on`, but not that of `the fairs of May 3 and 12`.
    private func isAdverbial(_ index: Int) -> Bool { token(index).has(.preposition) && !word(index, is: "of") }

    /// `&`
    private func isAmpersand(_ index: Int) -> Bool { text.single(token(index)) == UInt8(ascii: "&") }

    /// Whether a number before a token is a day, as nothing follows that it could count: not so in `on May 3 and 12
    /// dogs`, nor, where a preposition opens the list, in `on May 3 and 12 were hurt`.
    private func endsDays(_ index: Int, isAdverbial: Bool) -> Bool {
        let next = token(index)
        switch next.kind {
        case .edge, .semicolon, .close, .quote: return true
        case .comma, .period, .dash: return !token(index + 1).isJoinedNumber
        case .word:
            if next.has([.auxiliary, .modal, .verb, .past]) { return !isAdverbial && !next.isJoined }
            return !next.isJoined && !word(index, is: "of")
                && next.has([.preposition, .conjunction, .determiner, .pronoun, .adverb, .relative])
                && next.roles.isDisjoint(with: [.unitStart, .time, .percentWord, .magnitude])
                && !token(index + 1).has(.month)
        default: return false
        }
    }
}
