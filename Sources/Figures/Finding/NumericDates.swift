import Values

/// Dates in numbers: `9/20/23`, `13.04.2019`, `2024-11-15`, `05-Aug-2016`, and in which order their parts stand.
extension FigurePass {
    /// A date of three numbers.
    mutating func numericDate(at index: Int) -> Int? {
        let (second, third) = (token(index + 2), token(index + 4))
        let mark = token(index + 1)
        guard [.slash, .hyphen, .period].contains(mark.kind), mark.isJoined, second.isJoinedNumber,
            token(index + 3).kind == mark.kind, token(index + 3).isJoined, third.isJoinedNumber,
            isSeparate(index), !goesOn(index + 5) || isRangeMark(index + 5, after: mark), !isVersion(index),
            let a = text.number(token(index))?.int,
            let b = text.number(second)?.int, let c = text.number(third)?.int
        else { return nil }
        let date: DateSpan?
        if token(index).length == 4, second.length <= 2, third.length <= 2 {
            date = DateSpan(year: a, month: b, day: c)
        } else if token(index).length <= 2, second.length <= 2,
            third.length == 4 || third.length == 2 && mark.kind != .hyphen
        {
            let year = third.length == 2 ? nearYear(c) : c
            // `1.13.20` is a version.
            let isPoint = mark.kind == .period
            date = isPoint && b > 12 && third.length == 2 ? nil : ordered(a, b, year: year, isPoint: isPoint)
        } else {
            date = nil
        }
        guard let date else { return nil }
        if let next = numericRange(date, from: index) { return next }
        return addDate(date, first: index, last: index + 4)
    }

    /// `30. 9. 1951`, `30. 9.1951`: the parts of a date as ordinals, with spaces between them.
    mutating func spacedDate(at index: Int) -> Int? {
        let (day, second) = (token(index), token(index + 2))
        guard text.notation.written.hasOrdinalStops, day.length <= 2, isSeparate(index),
            token(index + 1).kind == .period,
            token(index + 1).isJoined, second.isNumber, !second.isJoined
        else { return nil }
        var (parts, last) = (text.string(Int(second.start)..<Int(second.end)).split(separator: "."), index + 2)
        if parts.count == 1, token(index + 3).kind == .period, token(index + 3).isJoined, token(index + 4).isNumber {
            last = index + 4
            parts.append(Substring(text.string(Int(token(last).start)..<Int(token(last).end))))
        }
        guard parts.count == 2, parts[0].utf8.count <= 2, parts[1].utf8.count == 4, !goesOn(last + 1),
            let day = text.number(day)?.int, let month = Int(parts[0]), let year = Int(parts[1]),
            let date = DateSpan(year: year, month: month, day: day)
        else { return nil }
        return addDate(date, first: index, last: last)
    }

    /// `13.04.2019–20.04.2019`, `01/02/2020 to 05/02/2020`
    private mutating func numericRange(_ date: DateSpan, from index: Int) -> Int? {
        let joint = token(index + 5)
        guard
            joint.kind == .dash || joint.kind == .hyphen && !joint.isJoined
                || isRangeMark(index + 5, after: token(index + 1))
                || word(index + 5, is: "to")
                || word(index + 5, is: "and") && word(index - 1, is: "between")
        else { return nil }
        var ahead = self
        ahead.figures.removeAll()
        ahead.tokenSpans.removeAll()
        guard ahead.numericDate(at: index + 6) != nil, let upper = ahead.figures.first, upper.value2 == nil,
            case .date(let end) = upper.value, date.first < end.first
        else { return nil }
        return addDate(date, end, first: index, last: index + 10)
    }

    /// `10/1/2018-10/7/2018`: a hyphen between dates that have none in them.
    private func isRangeMark(_ index: Int, after mark: Token) -> Bool {
        token(index).kind == .hyphen && mark.kind != .hyphen && token(index + 2).kind == mark.kind
            && token(index + 4).kind == mark.kind && token(index + 5).isJoinedNumber
    }

    /// `Version: 1.10.30`, `3.1.10`: a number of three parts that is none of a date.
    private func isVersion(_ index: Int) -> Bool {
        guard token(index + 4).length <= 2 else { return false }
        // English texts write dates of one digit and points seldom, but versions often.
        let hasPoint = token(index + 1).kind == .period && text.notation.language == .english
        if hasPoint, token(index).length < 2 || token(index + 2).length < 2, !isAfterDatePreposition(index) {
            return true
        }
        let before = token(token(index - 1).kind == .colon ? index - 2 : index - 1)
        return before.isWord && before.has([.label, .product])
    }

    /// `am 22.04.`, `vom 12.05. bis 14.05.`: day and month of a German text, where a preposition shows that they are a date.
    private mutating func pointDate(at index: Int) -> Int? {
        let token = token(index)
        guard text.notation.language == .german, token.flags.contains(.decimal), (3...5).contains(token.length),
            ["am", "vom", "bis", "zum", "ab", "dem", "den", "der"].contains(where: { word(index - 1, is: $0) })
        else { return nil }
        let parts = text.string(Int(token.start)..<Int(token.end)).split(separator: ".")
        let next = self.token(index + 1)
        let hasStop = next.kind == .period && next.isJoined
        guard parts.count == 2, let day = Int(parts[0]), let month = Int(parts[1]), parts[1].count == 2 || hasStop,
            (1...31).contains(day), (1...12).contains(month), !isCountedNoun(index + 1),
            next.kind != .percent, let date = resolved(day: day, month: month, at: index)
        else { return nil }
        return addDate(
            date, first: index, last: index, after: hasStop && !self.token(index + 2).isJoined ? index + 2 : nil)
    }

    /// `04/2016`, `12-2015`: a month in its year, where nothing makes a reference of it.
    private mutating func monthOfYear(at index: Int) -> Int? {
        let (mark, before) = (token(index + 1), token(index - 1))
        guard mark.kind == .slash || mark.kind == .hyphen, mark.isJoined, token(index + 2).isJoinedNumber,
            token(index).length <= 2, token(index).flags.isDisjoint(with: Token.Flags.written),
            !token(index).isJoined || before.kind == .open, !goesOn(index + 3),
            before.kind == .edge || [.open, .colon, .comma].contains(before.kind)
                || before.has(.preposition) || before.has(.bound) && !before.isCapital,
            let month = text.number(token(index))?.int, let year = year(at: index + 2),
            let date = DateSpan(year: year, month: month)
        else { return nil }
        return addDate(date, first: index, last: index + 2)
    }

    /// `on 22/04`, `from 10/1 to 11/7`: day and month without a year, where a preposition shows that they are a date.
    mutating func shortDate(at index: Int) -> Int? {
        if let next = pointDate(at: index) ?? monthOfYear(at: index) { return next }
        let (slash, second) = (token(index + 1), token(index + 2))
        guard reference != nil, slash.kind == .slash, slash.isJoined, second.isJoinedNumber, token(index).length <= 2,
            second.length <= 2, !token(index).isJoined, !token(index + 3).isJoined || !token(index + 3).isWord,
            !goesOn(index + 3), token(index).flags.isDisjoint(with: Token.Flags.written), isAfterDatePreposition(index),
            !word(index + 3, is: "of"), token(index + 3).kind != .percent,
            let a = text.number(token(index))?.int, let b = text.number(second)?.int, a > 0, b > 0
        else { return nil }
        let isDayFirst = a > 12 || b <= 12 && (text.notation.isDayFirst ?? text.isDayFirstByCustom)
        let (day, month) = isDayFirst ? (a, b) : (b, a)
        guard day <= 31, month <= 12, isDateNotation(index), let date = resolved(day: day, month: month, at: index)
        else { return nil }
        return addDate(date, first: index, last: index + 2)
    }

    /// Whether the text writes dates in numbers, or this one is to come: `since 9/11` names what happened in a year that
    /// nothing tells.
    private func isDateNotation(_ index: Int) -> Bool {
        if text.notation.isDayFirst != nil || text.notation.language != .english { return true }
        if ["by", "until", "till", "through", "dated"].contains(where: { word(index - 1, is: $0) }) { return true }
        let isRange = word(index - 1, is: "from") && token(index + 4).isNumber && token(index + 5).kind == .slash
        return isRange || word(index - 1, is: "to") || tense(at: index) == .future
    }

    private static let datePrepositions: [StaticString] = [
        "on", "by", "since", "until", "till", "from", "before", "after", "through", "dated", "am", "vom", "le", "du",
        "au", "el", "al",
    ]

    private func isAfterDatePreposition(_ index: Int) -> Bool {
        if FigurePass.datePrepositions.contains(where: { word(index - 1, is: $0) }) {
            return true
        }
        guard word(index - 1, is: "to") || word(index - 1, is: "and"), let last = figures.last, last.kind == .date
        else {
            return false
        }
        return tokenSpans.last.map { index - $0.after == 1 } ?? false
    }

    /// Day and month in the order that the text shows, else that of its language, its currency or spelling (CLDR's
    /// short dates: only English of the United States, and a few others, has the month first).
    private func ordered(_ first: Int, _ second: Int, year: Int, isPoint: Bool) -> DateSpan? {
        if first > 12 { return DateSpan(year: year, month: second, day: first) }
        let isShown = !isPoint || text.notation.language == .english
        if second > 12 { return isShown ? DateSpan(year: year, month: first, day: second) : nil }
        // Points are of languages that have the day first; in English the other dates tell.
        let isDayFirst =
            isPoint
            ? !isShown || text.notation.isDayFirst ?? true : text.notation.isDayFirst ?? text.isDayFirstByCustom
        return isDayFirst
            ? DateSpan(year: year, month: second, day: first) : DateSpan(year: year, month: first, day: second)
    }

    /// `05-Aug-2016`, `5/Aug/16`: the month's name between.
    mutating func namedDate(at index: Int) -> Int? {
        let (mark, month, year) = (token(index + 1), token(index + 2), token(index + 4))
        guard mark.kind == .hyphen || mark.kind == .slash || mark.kind == .period, mark.isJoined, month.isWord,
            month.has(.month),
            month.isJoined, token(index + 3).kind == mark.kind, token(index + 3).isJoined, year.isJoinedNumber,
            year.length == 4 || year.length == 2, isSeparate(index), !goesOn(index + 5), token(index).length <= 2,
            let day = text.number(token(index))?.int, let number = text.number(year)?.int,
            let date = DateSpan(year: year.length == 2 ? nearYear(number) : number, month: Int(month.value), day: day)
        else { return nil }
        return addDate(date, first: index, last: index + 4)
    }

    /// Whether nothing joins a number to what stands before it.
    private func isSeparate(_ index: Int) -> Bool {
        let before = token(index - 1)
        return !token(index).isJoined || endsWide(before)
            || [.open, .quote, .colon, .comma, .dash].contains(before.kind)
    }

    /// Whether a date would end within a longer run.
    private func goesOn(_ index: Int) -> Bool {
        let next = token(index)
        guard next.isJoined else { return false }
        if next.isNumber { return true }
        // `2024-11-15T10:00`
        if next.isWord { return !(next.length == 1 && text.byte(Int(next.start)) == UInt8(ascii: "T")) }
        return [.slash, .hyphen, .period].contains(next.kind) && token(index + 1).isJoinedNumber
    }
}

extension LexedText {
    /// Whether the day stands first where no date of the text shows it: in languages that write it so, with pounds or
    /// euros, or in a text whose spelling is not that of the United States.
    var isDayFirstByCustom: Bool {
        if notation.written.isDayFirst { return true }
        if let isDayFirst = notation.isDayFirstInRegion { return isDayFirst }
        switch notation.currencySign {
        case .pound, .euro: return true
        case .dollar: return false
        case .none, .other: return isSpelledBritish
        }
    }

    private var isSpelledBritish: Bool {
        tokens.prefix(5_000).contains { token in
            token.isWord && token.length > 4 && LexedText.british.contains { isWord(token, $0) }
        }
    }

    private static let british: [StaticString] = [
        "colour", "colours", "centre", "centres", "metre", "metres", "litre", "litres", "kilometres", "harbour",
        "labour",
        "programme", "programmes", "organisation", "organised", "licence", "cheque", "rupees", "lakh", "crore",
        "favour",
        "neighbour", "neighbours", "honour", "theatre", "catalogue", "jewellery", "tyre", "tyres", "whilst", "grey",
    ]
}
