import Values

/// Dates whose year stands first: `2019-Aug-01`, `2015-03`, `2019 Q1`, `2017 April`, `2018-W31`; and weeks by number.
extension FigurePass {
    /// `2019/Aug/01`, `2019-aug-1`, `2019 Aug 01`: the month's name between.
    mutating func yearFirst(at index: Int) -> Int? {
        guard token(index).length == 4, let year = text.number(token(index))?.int, (1_500...2_100).contains(year) else {
            return nil
        }
        let mark = token(index + 1)
        let isMarked = [.hyphen, .slash, .period].contains(mark.kind) && mark.isJoined
        let month = isMarked ? index + 2 : index + 1
        guard token(month).isWord, token(month).has(.month), token(month).isJoined == isMarked,
            isMarked || token(month).isCapital
        else { return nil }
        var last = month + 1
        if isMarked {
            guard token(last).kind == mark.kind, token(last).isJoined, token(last + 1).isJoinedNumber else {
                return nil
            }
            last += 1
        }
        guard token(last).isNumber, token(last).length <= 2, token(last).flags.isDisjoint(with: Token.Flags.written),
            !token(last + 1).isJoinedNumber, let day = text.number(token(last))?.int,
            let date = DateSpan(year: year, month: Int(token(month).value), day: day)
        else { return nil }
        return addDate(date, first: index, last: last)
    }

    /// What follows a year and is a part of it, or makes a code of it: `2019-Q1`, `2017 April`, `2015-03`, `2012-1400`.
    mutating func partAfterYear(_ numeral: Numeral, _ year: Int) -> Int? {
        var index = numeral.after
        let isMarked =
            [.hyphen, .slash].contains(token(index).kind) && token(index).isJoined && token(index + 1).isJoined
        if isMarked { index += 1 }
        if let next = lettersAfterYear(numeral, year, index) ?? quarterAfterYear(numeral, year, index) { return next }
        if !isMarked, let next = monthAfterYear(numeral, year, index) { return next }
        guard isMarked, token(index - 1).kind == .hyphen, token(index).isNumber, upperYear(after: numeral, year) == nil,
            !(token(index + 1).kind == .hyphen && token(index + 1).isJoined)
        else { return nil }
        // `2015-03`; what is joined otherwise makes a code of both.
        guard token(index).length <= 2, let month = text.number(token(index))?.int,
            let date = DateSpan(year: year, month: month), !(token(index + 1).isJoined && token(index + 1).isWord)
        else { return index + 1 }
        return addDate(date, first: numeral.first, last: index)
    }

    /// `2019 Q1`, `2019-H2`, `2018-W31`
    private mutating func lettersAfterYear(_ numeral: Numeral, _ year: Int, _ index: Int) -> Int? {
        let (letter, number) = (token(index), token(index + 1))
        guard letter.isWord, letter.length == 1, number.isJoinedNumber, number.length <= 2,
            !(token(index + 2).isJoined && (token(index + 2).isWord || token(index + 3).isJoinedNumber)),
            let part = text.number(number)?.int
        else { return nil }
        let date: DateSpan? =
            switch text.byte(Int(letter.start)) | 0x20 {
            case UInt8(ascii: "q"): (1...4).contains(part) ? DateSpan(year: year, quarter: part) : nil
            case UInt8(ascii: "h"): (1...2).contains(part) ? DateSpan(year: year, half: part) : nil
            case UInt8(ascii: "w"): (1...53).contains(part) ? DateSpan(year: year, week: part) : nil
            default: nil
            }
        return date.map { addDate($0, first: numeral.first, last: index + 1) }
    }

    /// `2017 first quarter`, `2019 second-half results`
    private mutating func quarterAfterYear(_ numeral: Numeral, _ year: Int, _ index: Int) -> Int? {
        let ordinal = token(index)
        guard ordinal.isWord, ordinal.has(.ordinal), !ordinal.isJoined else { return nil }
        let part = ordinal.has(.time) ? 2 : Int(ordinal.value)
        let noun = token(index + 1).kind == .hyphen ? index + 2 : index + 1
        let date: DateSpan? =
            if word(noun, is: "quarter"), (1...4).contains(part) {
                DateSpan(year: year, quarter: part)
            } else if word(noun, is: "half"), (1...2).contains(part) {
                DateSpan(year: year, half: part)
            } else {
                nil
            }
        return date.map { addDate($0, first: numeral.first, last: noun) }
    }

    /// `2017 April`: the month after its year, where no day and no name follows.
    private mutating func monthAfterYear(_ numeral: Numeral, _ year: Int, _ index: Int) -> Int? {
        let (month, next) = (token(index), token(index + 1))
        guard month.isWord, month.has(.month), month.length > 3, !month.isJoined,
            !["may", "march", "august", "june"].contains(where: { text.isWord(month, $0) }),
            !next.isNumber, !next.isCapital, !next.has([.auxiliary, .modal]),
            month.isCapital || text.isWord(token(numeral.first - 1), "in"),
            let date = DateSpan(year: year, month: Int(month.value))
        else { return nil }
        return addDate(date, first: numeral.first, last: index)
    }

    /// `week 12 of 2024`, `Week 31, 2018`, `KW 12/2024`: weeks are numbered as in ISO 8601.
    mutating func numberedWeek(_ numeral: Numeral) -> Int? {
        let before = token(numeral.first - 1)
        guard numeral.isPlain, !numeral.inWords, before.isWord,
            before.has(.time) && before.value == TimeWord.week && !isPlural(before) || text.isWord(before, "kw"),
            let number = numeral.value.int, (1...53).contains(number)
        else { return nil }
        var position = numeral.after
        if token(position).kind == .slash, token(position).isJoined { position += 1 }
        guard
            let (year, last) = position > numeral.after
                ? year(at: position).map({ ($0, position) }) : yearAfter(position),
            let date = DateSpan(year: year, week: number)
        else {
            // `semaine 31`, as `week 31`, counts nothing.
            return text.notation.language == .english ? nil : numeral.after
        }
        return addDate(date, first: numeral.first - 1, last: last)
    }
}
