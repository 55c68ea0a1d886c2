import Values

/// The years that dates end with: `, 2024`, ` of last year`, `’24`, `in the year of our Lord two thousand twenty-four`.
extension FigurePass {
    /// The year that a date ends with (`, 2024`, ` 2024`, ` of last year`), its last token and the token after it.
    func yearAfter(_ index: Int, allowsOf: Bool = true, allowsFiscal: Bool = true) -> (year: Int, last: Int)? {
        var position = afterClock(index)
        if token(position).kind == .comma { position += 1 }
        if allowsOf, ["of", "de", "del", "van", "von", "do"].contains(where: { word(position, is: $0) }) {
            position += 1
        }
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
    func olderYear(_ position: Int, after index: Int) -> Int? {
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

    /// `1480` of `c. 1480`, `(ca. 1230)`, `circa 1390–1410`: a year that is too long ago to be told from a count, but for
    /// the word before it.
    mutating func approximateYear(_ numeral: Numeral) -> Int? {
        let stop = token(numeral.first - 1).kind == .period ? numeral.first - 1 : numeral.first
        guard
            word(numeral.first - 1, is: "circa") || word(numeral.first - 1, is: "ca") || isLongAgo(numeral.first)
                || isForeignYear(numeral.first)
                || stop < numeral.first && (word(stop - 1, is: "c") || word(stop - 1, is: "ca")),
            let year = earlyYear(at: numeral.first), let date = DateSpan(year: year)
        else { return nil }
        let mark = token(numeral.first + 1)
        if mark.kind == .hyphen || mark.kind == .dash, mark.isJoined == token(numeral.first + 2).isJoined,
            let upper = earlyYear(at: numeral.first + 2) ?? self.year(at: numeral.first + 2), upper > year
        {
            return addDate(date, DateSpan(year: upper), first: numeral.first, last: numeral.first + 2)
        }
        return addDate(date, first: numeral.first, last: numeral.first)
    }

    /// `from about 1480`, `built around 1320`, `In 1388 the tower fell`, `died in 1204`: what says when.
    private func isLongAgo(_ first: Int) -> Bool {
        guard text.notation.language == .english else { return false }
        if ["about", "around", "roughly"].contains(where: { word(first - 1, is: $0) }) {
            return word(first - 2, is: "from") && !word(first + 1, is: "to")
                || word(first - 2, is: "to")
                    && ["dating", "dates", "dated", "back"].contains { word(first - 3, is: $0) }
                || isMade(first - 2)
        }
        if isEvent(first) { return true }
        guard word(first - 1, is: "in") || word(first - 1, is: "before") || word(first - 1, is: "since"),
            !token(first + 2).isNumber
        else { return false }
        let (next, isOpening) = (token(first + 1), token(first - 2).kind == .edge)
        let isEnded =
            next.kind == .edge || next.kind == .comma || next.kind == .period && !token(first + 2).isJoined
            || next.isWord && (next.isCapital || next.has([.determiner, .article, .pronoun]))
            || next.isWord && next.has([.preposition, .conjunction]) && !word(first + 1, is: "of")
        return isEnded
            && (isOpening || isMade(first - 2) || isDone(first - 2)
                || ["here", "there", "home", "back", "away"].contains(where: { word(first - 2, is: $0) })
                    && isDone(first - 3))
    }

    /// A verb in the past after which `in` says when; not those that say with `in` what came of it.
    private func isDone(_ index: Int) -> Bool {
        let verb = token(index)
        return verb.isWord && (verb.has(.past) || ends(verb, with: "ed") && !verb.has(.noVerb))
            && ![
                "resulted", "ended", "invested", "participated", "engaged", "succeeded", "took", "brought", "involved",
                "interested", "put", "included", "specialized", "contained", "used", "set", "culminated",
            ]
            .contains { word(index, is: $0) }
    }

    /// `the charter of 1215`
    private func isEvent(_ first: Int) -> Bool {
        word(first - 1, is: "of") && !token(first + 1).isNumber
            && [
                "charter", "treaty", "battle", "war", "siege", "plague", "famine", "revolt", "edict", "crusade",
                "famine",
                "earthquake", "council", "conquest", "massacre", "uprising",
            ]
            .contains { word(first - 2, is: $0) }
    }

    /// A participle of what is done once, at a time that can be told.
    private func isMade(_ index: Int) -> Bool {
        [
            "built", "rebuilt", "made", "founded", "painted", "carved", "written", "born", "died", "began", "erected",
            "consecrated", "crowned", "signed", "completed", "destroyed", "burned", "burnt", "married", "killed",
        ]
        .contains { word(index, is: $0) }
    }

    /// `nel 1388`, `im Jahr 1388`, `en l'an 1204`: what stands before years alone.
    private func isForeignYear(_ first: Int) -> Bool {
        let before = token(first - 1)
        switch text.notation.language {
        case .english: return false
        case .italian: return ["nel", "del", "dal", "al"].contains { word(first - 1, is: $0) }
        case .french, .spanish: return word(first - 1, is: "en") || before.has(.time) && before.value == TimeWord.year
        case .portuguese: return word(first - 1, is: "em") || before.has(.time) && before.value == TimeWord.year
        default: return before.has(.time) && before.value == TimeWord.year && !isPlural(before)
        }
    }

    /// A number that can be a year before 1500, and that counts nothing.
    private func earlyYear(at index: Int) -> Int? {
        let (digits, next) = (token(index), token(index + 1))
        guard digits.isNumber, digits.length == 4, digits.flags.isDisjoint(with: Token.Flags.written),
            let year = text.number(digits)?.int, (1_000..<1_500).contains(year),
            !isCountedNoun(index + 1) || next.has(.base) && isEvent(index),
            !next.has([.time, .unitStart, .percentWord, .magnitude, .currencyStart]),
            ![.percent, .currency].contains(next.kind),
            !next.isJoined || [.period, .comma, .close, .semicolon, .dash, .hyphen, .quote].contains(next.kind)
        else { return nil }
        return year
    }

    /// `96` in `3 Aug 96`: a number that is no day, and after which nothing stands that it could count.
    func twoDigitYear(_ position: Int, after index: Int) -> Int? {
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
    func afterClock(_ index: Int) -> Int {
        var position = token(index).kind == .comma ? index + 1 : index
        guard token(position).isNumber, token(position).length <= 2, token(position + 1).kind == .colon,
            token(position + 2).isJoinedNumber
        else { return index }
        position += 3
        if token(position).kind == .colon, token(position + 1).isJoinedNumber { position += 2 }
        // `17:13:42 JST 2004`, `5:13 PM 2004`
        if token(position).flags.contains(.capitals), (2...5).contains(token(position).length) { position += 1 }
        return year(at: position) == nil ? index : position
    }

    /// `’24`: a year without its century.
    func shortYear(at index: Int) -> Int? {
        let (quote, digits) = (token(index), token(index + 1))
        guard quote.kind == .quote, digits.isJoinedNumber, digits.length == 2, let short = text.number(digits)?.int,
            text.single(quote) == Byte.apostrophe || [0x98, 0x99].contains(text.byte(Int(quote.end) - 1)),
            !(token(index + 2).isJoined && (token(index + 2).isWord || token(index + 2).isNumber))
        else { return nil }
        return nearYear(short, ahead: 15)
    }

    /// `in ’91`, `the class of ’68`: a year without its century, by itself.
    mutating func shortYearAlone(_ numeral: Numeral) -> Int? {
        let (first, next) = (numeral.first, token(numeral.after))
        guard isShortYear(numeral), token(first - 2).has(.preposition), let short = numeral.value.int,
            !next.has([.time, .unitStart, .percentWord, .magnitude]), next.kind != .percent,
            !(numeral.after..<numeral.after + 6).contains(where: { token($0).kind == .quote && token($0).isJoined }),
            let date = DateSpan(year: nearYear(short, ahead: 15))
        else { return nil }
        return addDate(date, first: first - 1, last: first)
    }

    /// The year of two digits: of the century that brings it nearest to the text's date, but not far into the future.
    func nearYear(_ short: Int, ahead: Int = 30) -> Int {
        let year = reference?.year ?? 2_000
        let same = year / 100 * 100 + short
        return [same - 100, same, same + 100].filter { $0 <= year + ahead }.min { abs($0 - year) < abs($1 - year) }
            ?? same
    }

    /// `in the year of our Lord two thousand twenty-four`
    func yearOfLord(_ index: Int) -> (year: Int, last: Int)? {
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
}
