import Values

/// Numbers that state nothing: those of laws, models, telephones, clocks, addresses, lists and notes.
extension FigurePass {
    /// Whether digits from one token to another belong to a name or code; then what follows is no figure either.
    mutating func isExcluded(_ numeral: Numeral) -> Bool {
        let after = numeral.after
        guard isNameOrCode(numeral) else { return false }
        exclusionEnd = after
        // `§ 20a`
        let letter = token(after)
        if letter.isWord, letter.isJoined, letter.length == 1,
            !token(after + 1).isJoined || token(after + 1).kind == .comma
        {
            exclusionEnd = after + 1
        }
        // `Section 3(a)`, `117-58`, `301–310`: what is joined to it is excluded with it.
        var index = after
        while index - after < 16,
            [.hyphen, .dash, .slash, .period, .comma, .colon].contains(token(index).kind),
            token(index).isJoined, token(index + 1).isNumber, token(index + 1).isJoined
        {
            index += 2
            exclusionEnd = index
        }
        // `10-to-1`
        if token(after).kind == .hyphen, token(after).isJoined, word(after + 1, is: "to"),
            token(after + 2).kind == .hyphen,
            token(after + 3).isNumber
        {
            exclusionEnd = after + 4
        }
        return true
    }

    private func isNameOrCode(_ numeral: Numeral) -> Bool {
        let first = numeral.first
        if numeral.inWords { return isWordName(numeral) }
        return isPartOfRun(numeral) || isCode(numeral) || isTerm(numeral) || isStutter(numeral) || isDialled(numeral)
            || isForeignDialled(numeral) || isForeignNumbered(numeral)
            || isListMark(numeral) || isClauseNumber(numeral) || isDesignated(numeral) || isShortYear(numeral)
            || isSpelledNumber(numeral) || isClock(numeral) || isStreet(numeral) || isGroupOf(first) || isScore(numeral)
            || era(at: numeral.after) != nil || isOdds(numeral)
            || isCitedYear(numeral) || isVariable(numeral) || isCallout(numeral) || isVersion(numeral)
            || isForeignAddress(numeral) || isPagesOfVolume(numeral)
            || isManualSection(numeral) || isVote(numeral) || isComplied(numeral)
            || isCountedInChinese(numeral) || isNumberOfBook(numeral) || isScreen(numeral)
    }

    /// `+1 on the plan`: a vote for something.
    private func isVote(_ numeral: Numeral) -> Bool {
        let (sign, next) = (token(numeral.first - 1), token(numeral.after))
        guard sign.kind == .plus, token(numeral.first).isJoined, numeral.isPlain, numeral.value == Number(1) else {
            return false
        }
        return next.isWord
            ? next.has([.preposition, .conjunction])
            : [.edge, .comma, .period, .close, .dash].contains(next.kind)
    }

    /// `12(3):45-51`, `12 (3), 45–51`, `44(1-2):210`: the volume of a journal, its issue and pages.
    private func isPagesOfVolume(_ numeral: Numeral) -> Bool {
        guard numeral.isPlain else { return false }
        return isVolume(numeral.first) || isAfterVolume(numeral.first)
            || token(numeral.first).isJoined && isVolume(numeral.first - 2)
    }

    /// Whether a volume stands at a token, with its issue in brackets and pages behind.
    private func isVolume(_ index: Int) -> Bool {
        guard token(index).isNumber, token(index + 1).kind == .open, token(index + 2).isJoinedNumber else {
            return false
        }
        let isDouble = token(index + 3).kind == .hyphen || token(index + 3).kind == .dash
        let close = isDouble && token(index + 4).isNumber ? index + 5 : index + 3
        let mark = token(close + 1)
        guard token(close).kind == .close, mark.kind == .colon || mark.kind == .comma, mark.isJoined,
            token(close + 2).isNumber
        else { return false }
        let dash = token(close + 3)
        return mark.kind == .colon || dash.kind == .hyphen || dash.kind == .dash
    }

    /// Whether a volume ends before a token.
    private func isAfterVolume(_ index: Int) -> Bool { isVolume(index - 5) || isVolume(index - 7) }

    /// `508 compliant`: the number of a law or standard.
    private func isComplied(_ numeral: Numeral) -> Bool {
        let compliant = token(numeral.after).kind == .hyphen ? numeral.after + 1 : numeral.after
        return numeral.isPlain
            && (word(compliant, is: "compliant") || word(compliant, is: "compliance")
                || word(compliant, is: "compatible"))
    }

    /// `第 3 章`: which one it is.
    private func isCountedInChinese(_ numeral: Numeral) -> Bool {
        let start = Int(token(numeral.first - 1).start), end = Int(token(numeral.first - 1).end)
        return end - start >= 3 && text.byte(end - 3) == 0xE7 && text.byte(end - 2) == 0xAC
            && text.byte(end - 1) == 0xAC
    }

    /// `fg(1p)`, `open(2)`: the section of a manual page.
    private func isManualSection(_ numeral: Numeral) -> Bool {
        let open = token(numeral.first - 1)
        guard open.kind == .open, open.isJoined, token(numeral.first - 2).isWord, token(numeral.first).isJoined,
            token(numeral.first).length == 1, numeral.isPlain
        else { return false }
        let letter = token(numeral.after)
        let close = letter.isWord && letter.isJoined && letter.length <= 2 ? token(numeral.after + 1) : letter
        return close.kind == .close && close.isJoined
    }

    /// `$2` in a text whose `$` opens the names of variables; `"$2"`.
    func isVariable(_ numeral: Numeral) -> Bool {
        let sign = token(numeral.first - 1)
        let isQuoted = token(numeral.first - 2).kind == .quote && sign.isJoined && token(numeral.after).kind == .quote
        return (text.notation.hasVariables || isQuoted) && sign.kind == .currency && sign.length == 1
            && text.byte(Int(sign.start)) == Byte.dollar && token(numeral.first).isJoined
            && token(numeral.first).length == 1 && numeral.isPlain && !numeral.inWords
    }

    /// `<2>`: the mark of a remark on a line of code.
    private func isCallout(_ numeral: Numeral) -> Bool {
        let (open, close) = (token(numeral.first - 1), token(numeral.after))
        return open.kind == .less && token(numeral.first).isJoined && close.kind == .greater && close.isJoined
    }

    /// `the 4.80 release`, `the 2.6 kernel`, `4.3 BSD`
    private func isVersion(_ numeral: Numeral) -> Bool {
        let next = token(numeral.after)
        return token(numeral.first).flags.contains(.decimal) && token(numeral.first).flags.isDisjoint(with: .grouped)
            && numeral.exponent == 0 && !next.isJoined
            && (FigurePass.editions.contains { word(numeral.after, is: $0) }
                || next.has(.product) && next.isCapital && !isCountedNoun(numeral.after))
    }

    private static let editions: [StaticString] = [
        "release", "releases", "version", "versions", "edition", "editions", "series", "branch", "kernel", "kernels",
        "revision", "draft", "snapshot", "milestone", "status", "style", "syntax", "api", "apis", "spec", "code",
    ]

    /// `2.1 The tenant`, `4 Either party`: the number of a clause that opens a paragraph.
    private func isClauseNumber(_ numeral: Numeral) -> Bool {
        let next = token(numeral.after)
        guard token(numeral.first - 1).kind == .edge, token(numeral.first).isNumber, numeral.exponent == 0,
            token(numeral.first).flags.isDisjoint(with: [.grouped, .fraction]), token(numeral.first).length <= 5
        else { return false }
        if next.kind == .period, next.isJoined, !token(numeral.after + 1).isJoined { return !isYear(numeral) }
        guard next.isWord, next.isCapital, !next.isJoined,
            !next.has([.magnitude, .unitStart, .time, .month, .percentWord])
        else {
            return false
        }
        // `16 A`
        if next.length == 1, !token(numeral.after + 1).isWord, unit(at: numeral.after, value: numeral) != nil {
            return false
        }
        if token(numeral.first).flags.contains(.decimal) { return true }
        return token(numeral.first).length <= 2
            && next.has([.determiner, .article, .pronoun, .preposition, .auxiliary, .modal])
    }

    /// `won 21-14`, `passed 54–46`, `lost by 3-1`: the score of a game or vote.
    private func isScore(_ numeral: Numeral) -> Bool {
        // `approved 4,112 to 3,980`: the greater number first
        if word(numeral.after, is: "to"), token(numeral.after + 1).isNumber, !word(numeral.first - 1, is: "from"),
            let second = text.number(token(numeral.after + 1)), second < numeral.value, isContest(numeral.first),
            !isUnitNext(numeral.after + 2)
        {
            return true
        }
        let (dash, second) = (token(numeral.after), token(numeral.after + 1))
        guard dash.kind == .hyphen || dash.kind == .dash, dash.isJoined, second.isJoinedNumber, numeral.isPlain,
            token(numeral.first).length <= 3, let upper = text.number(second)
        else { return false }
        if numeral.value == .zero { return !isUnitNext(numeral.after + 2) }
        if upper <= numeral.value { return token(numeral.first).length >= second.length }
        guard !isCountedNoun(numeral.after + 2), !token(numeral.after + 2).has([.time, .unitStart, .percentWord]),
            token(numeral.after + 2).kind != .percent
        else { return false }
        return isContest(numeral.first)
    }

    /// Whether what is won, lost or voted on is spoken of right before.
    private func isContest(_ first: Int) -> Bool {
        (1...8).contains { distance in FigurePass.contests.contains { word(first - distance, is: $0) } }
    }

    /// Whether a unit of any kind follows, so that a number from nothing on measures: `0-5 years`.
    private func isUnitNext(_ index: Int) -> Bool {
        token(index).has([.time, .unitStart, .percentWord, .magnitude]) || token(index).kind == .percent
            || isCountedNoun(index) || unit(at: index) != nil
    }

    private static let contests: [StaticString] = [
        "won", "win", "wins", "lost", "lose", "loses", "beat", "beats", "beating", "defeated", "passed", "carried",
        "voted", "vote", "votes", "tied", "drew", "score", "scored", "led", "edged", "record", "split", "ruled",
        "defeat", "victory", "draw", "loss", "margin", "approved", "rejected",
    ]

    /// `[2019] EWCH 1187`: the year of a report of law.
    private func isCitedYear(_ numeral: Numeral) -> Bool {
        let (open, close) = (token(numeral.first - 1), token(numeral.after))
        return open.kind == .open && text.single(open) == UInt8(ascii: "[") && close.kind == .close
            && token(numeral.after + 1).flags.contains(.capitals)
    }

    /// `odds of 5 to 1`, `a ratio of 3 to 2`
    private func isOdds(_ numeral: Numeral) -> Bool {
        let isOf =
            word(numeral.first - 1, is: "of")
            && ["odds", "ratio", "proportion", "score", "scale"].contains {
                word(numeral.first - 2, is: $0)
            }
        return isOf && token(numeral.after).isWord && word(numeral.after, is: "to")
            || word(numeral.first - 1, is: "to") && numeral.first - 1 == exclusionEnd
    }

    /// `4- — to 4.1 percent`: a number that is broken off; `10-to-1`: odds.
    private func isStutter(_ numeral: Numeral) -> Bool {
        let (hyphen, next) = (token(numeral.after), token(numeral.after + 1))
        if hyphen.kind == .hyphen, hyphen.isJoined, !next.isJoined, !next.has([.conjunction, .preposition]) {
            return true
        }
        let isOdds =
            hyphen.kind == .hyphen && hyphen.isJoined && next.isJoined && text.isWord(next, "to")
            && token(numeral.after + 3).isNumber && token(numeral.after + 3).isJoined
        return isOdds && !isCountedNoun(numeral.after + 4)
            && !(token(numeral.after + 4).kind == .hyphen || token(numeral.after + 4).has([.time, .percentWord]))
    }

    /// Numbers to press, dial and text, and short ones that follow what they name: `line of effort 1`.
    private func isDialled(_ numeral: Numeral) -> Bool {
        guard numeral.isPlain, token(numeral.first - 1).isWord else { return false }
        if ["press", "pressing", "dial", "dialing", "text", "texting", "calling", "call"]
            .contains(where: { word(numeral.first - 1, is: $0) })
        {
            return !isCountedNoun(numeral.after)
        }
        let before = token(numeral.first - 1)
        return token(numeral.first).length == 1 && before.roles == [] && !before.isCapital && !isPlural(before)
            && [.comma, .period, .quote, .close, .edge].contains(token(numeral.after).kind) && !ends(before, with: "ed")
            && !isToldBefore(numeral.first)
    }

    /// `n° 14`, `Kundennummer 448812`, `el día 3`: which one it is, in other languages than English.
    private func isForeignNumbered(_ numeral: Numeral) -> Bool {
        guard text.notation.language != .english, numeral.exponent == 0, !numeral.inWords else { return false }
        let (before, second) = (token(numeral.first - 1), token(numeral.first - 2))
        // °
        if before.kind == .other, text.byte(Int(before.start)) == 0xC2, text.byte(Int(before.start) + 1) == 0xB0 {
            return before.isJoined && text.isWord(second, "n")
        }
        // `n.º 14`
        if text.isWord(before, "º"), second.kind == .period || text.isWord(second, "n") { return true }
        guard before.isWord, numeral.isPlain else { return false }
        if before.has(.time), before.value == TimeWord.day, !isPlural(before) {
            return ["día", "dia", "giorno", "jour"].contains(small(before))
        }
        return ends(before, with: "nummer") || ends(before, with: "zeichen")
    }

    /// `llame al 912 345 678`, `appelez le 3939`: what one calls.
    private func isForeignDialled(_ numeral: Numeral) -> Bool {
        guard text.notation.written != .english, token(numeral.first).length >= 3, numeral.exponent == 0,
            !isCountedNoun(numeral.after)
        else { return false }
        return (1...3).contains { distance in
            token(numeral.first - distance).isWord
                && Language.calls.contains(small(token(numeral.first - distance)))
        }
    }

    /// `in ’91`, `January ‘21`: a year without its century.
    func isShortYear(_ numeral: Numeral) -> Bool {
        let (first, quote) = (numeral.first, token(numeral.first - 1))
        guard numeral.isPlain, token(first).length == 2, token(first).isJoined, quote.kind == .quote, !quote.isJoined,
            text.single(quote) == Byte.apostrophe || [0x98, 0x99].contains(text.byte(Int(quote.end) - 1)),
            token(first - 2).has([.preposition, .month, .season, .conjunction]) || word(first - 2, is: "the")
        else { return false }
        return !token(numeral.after).isJoined || [.period, .comma, .edge].contains(token(numeral.after).kind)
    }

    /// `800-621-FEMA (3362)`: the digits of a telephone number's letters.
    private func isSpelledNumber(_ numeral: Numeral) -> Bool {
        let first = numeral.first
        return numeral.isPlain && token(first - 1).kind == .open && token(numeral.after).kind == .close
            && token(first - 2).flags.contains(.capitals) && token(first - 2).isJoined
            && token(first - 3).kind == .hyphen && token(first - 4).isNumber
    }

    /// `(1)`, `[24]`, `3.` at a sentence's start.
    private func isListMark(_ numeral: Numeral) -> Bool {
        let (first, after) = (numeral.first, numeral.after)
        guard numeral.isPlain, token(first).length <= 3 else { return false }
        let (before, next) = (token(first - 1), token(after))
        if before.kind == .open, next.kind == .close, token(first).isJoined, next.isJoined { return true }
        if next.kind == .close, next.isJoined, before.kind != .open, !isOpen(before: first) { return true }
        if next.kind == .open, next.isJoined { return true }
        // `1.`, `5A.`, `4c)`
        let isLettered = next.isWord && next.isJoined && next.length == 1
        let point = isLettered ? token(after + 1) : next
        return before.kind == .edge && point.isJoined && (point.kind == .period || isLettered && point.kind == .close)
    }

    /// Whether a bracket stands open before a token: `(about 5)`.
    private func isOpen(before index: Int) -> Bool {
        for back in 1...24 {
            switch token(index - back).kind {
            case .open: return true
            case .close, .edge: return false
            default: break
            }
        }
        return false
    }

    /// Whether a token, or the one after it, is a noun in the plural: what a number counts.
    func isCountedNoun(_ index: Int) -> Bool {
        for position in index..<index + 3 {
            let token = token(position)
            guard token.isWord, token.roles.isDisjoint(with: Roles.phraseEnd) || token.has(.plural) else {
                return false
            }
            // `Artikels 16 Abs. 1`
            if token.has(.designator), text.notation.language != .english { return false }
            // `exercise 7 and lines 9 to 12`
            if position == index, token.has(.conjunction) { return false }
            if isPlural(token) { return true }
        }
        return false
    }

    /// `1600 Pennsylvania Avenue`
    private func isStreet(_ numeral: Numeral) -> Bool {
        guard numeral.isPlain else { return false }
        for index in numeral.after..<numeral.after + 5 {
            let token = token(index)
            if token.isWord, token.isCapital, token.has(.street), index > numeral.after { return true }
            guard token.isCapital || token.isNumber || token.kind == .period || token.has(.ordinalEnding) else {
                return false
            }
        }
        return false
    }

    /// `Group of 20`
    private func isGroupOf(_ first: Int) -> Bool {
        word(first - 1, is: "of") && token(first - 2).isCapital && word(first - 2, is: "group")
    }

    /// Number words in names and idioms: `Group of Seven`, `Five Eyes`, `number one`, `phase two`.
    private func isWordName(_ numeral: Numeral) -> Bool {
        let (first, after) = (numeral.first, numeral.after)
        if isGroupOf(first) { return true }
        if text.isWord(token(after), "o"), token(after + 1).kind == .suffix { return true }
        if self.word(after, is: "figure") || self.word(after, is: "figures") { return true }
        let before = token(first - 1)
        if before.kind == .hyphen, before.isJoined, token(first).isJoined, token(first - 2).isWord,
            !word(first - 2, is: "to"), !token(first - 2).has(.month)
        {
            return true
        }
        if isZeroOfKind(numeral) { return true }
        guard numeral.exponent == 0 else { return false }
        if isNamedByNumber(numeral) { return true }
        if before.isWord, before.has(.designator), !isCountedNoun(after) || before.isCapital,
            !token(after).has([.time, .percentWord, .unitStart])
        {
            return true
        }
        // A capital within a sentence, and another after it
        let (now, next) = (token(first), token(after))
        guard now.isCapital, !now.flags.contains(.capitals), before.kind != .edge, next.isCapital, next.isWord,
            !next.has([.time, .percentWord])
        else { return false }
        return before.isWord && !before.isCapital && !isTitleCase(around: first)
    }

    /// `32 zero bytes`, `the leading zero bits`: which they are, and not how many.
    private func isZeroOfKind(_ numeral: Numeral) -> Bool {
        let before = token(numeral.first - 1)
        guard numeral.value == .zero else { return false }
        return before.isNumber || before.has([.unitNumber, .tens]) || before.isWord && before.has(.magnitude)
            || FigurePass.wordsBeforeZeros.contains { word(numeral.first - 1, is: $0) }
    }

    private static let wordsBeforeZeros: [StaticString] = ["leading", "trailing", "all", "initial", "final", "the"]

    /// Whether a sentence is written with capitals throughout, as a heading is.
    func isTitleCase(around index: Int) -> Bool {
        var (capitals, words) = (0, 0)
        for direction in [-1, 1] {
            var position = index + direction
            while abs(position - index) <= 10, token(position).kind != .edge {
                let token = token(position)
                if token.isWord, !token.has([.preposition, .conjunction, .determiner, .article]) {
                    words += 1
                    if token.isCapital { capitals += 1 }
                }
                position += direction
            }
        }
        return capitals * 4 > words * 3
    }
}
