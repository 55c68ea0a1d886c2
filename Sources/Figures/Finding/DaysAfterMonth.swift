import Values

/// Several days after the name of their month: `March 8 and 15, 2019`, `June 12, 13 and 19`.
extension FigurePass {
    /// Adds the days of a list whose first has been read with its month, each as a date; nil where it has no others.
    mutating func furtherDays(_ lower: DatePoint, first: Int) -> Int? {
        guard let day = lower.day, lower.year == nil, let list = daysListed(after: lower, day, first: first)
        else { return nil }
        var dates: [DateSpan] = []
        for day in [day] + list.days.map(\.day) {
            // All are of one year, which the first one tells where none is written.
            let year = list.year ?? dates.first.map { Calendar.parts(of: $0.first).year }
            let date =
                year.map { DateSpan(year: $0, month: lower.month, day: day) }
                ?? resolved(day: day, month: lower.month, at: first)
            guard let date else { return nil }
            dates.append(date)
        }
        _ = addDate(dates[0], nil, span(first, through: lower.last), first: first, after: lower.after)
        for (date, day) in zip(dates.dropFirst(), list.days) {
            let isLast = day.first == list.days.last?.first
            _ = addDate(
                date, first: day.first, last: isLast ? list.last : day.first, after: isLast ? list.after : day.after)
        }
        return list.after
    }

    /// Days that a list has after its first, with the year that they share.
    private struct ListedDays {
        var days: [(day: Int, first: Int, after: Int)] = []
        var year: Int?
        /// The last token of the list that is quoted, and the token after it.
        var last = 0
        var after = 0
    }

    private static let mostDays = 31

    private func daysListed(after lower: DatePoint, _ firstDay: Int, first: Int) -> ListedDays? {
        var (list, index, before) = (ListedDays(), lower.after, firstDay)
        var endsInConjunction = false
        while !endsInConjunction, list.days.count < FigurePass.mostDays {
            var position = index
            if token(position).kind == .comma { position += 1 }
            let isLast = word(position, is: "and") || word(position, is: "or") || isAmpersand(position)
            if isLast { position += 1 }
            guard position > index, !token(position).isJoined, let (day, after) = dayNumber(at: position), day > before
            else { break }
            list.days.append((day, position, after))
            (index, before, endsInConjunction) = (after, day, isLast)
        }
        guard let last = list.days.last else { return nil }
        (list.last, list.after) = (last.first, last.after)
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
