/// Numbers that state nothing: those of laws, models, telephones, clocks, addresses, lists and notes.
extension FigurePass {
    /// Whether digits from one token to another belong to a name or code; then what follows is no figure either.
    mutating func isDenied(_ numeral: Numeral) -> Bool {
        let after = numeral.after
        guard isNameOrCode(numeral) else { return false }
        denialEnd = after
        // `Section 3(a)`, `117-58`, `301–310`: what is joined to it is denied with it.
        var index = after
        while index - after < 16,
            token(index).kind == .hyphen || token(index).kind == .dash || token(index).kind == .slash,
            token(index).isJoined, token(index + 1).isNumber, token(index + 1).isJoined
        {
            index += 2
            denialEnd = index
        }
        // `10-to-1`
        if token(after).kind == .hyphen, token(after).isJoined, word(after + 1, is: "to"),
            token(after + 2).kind == .hyphen,
            token(after + 3).isNumber
        {
            denialEnd = after + 4
        }
        return true
    }

    private func isNameOrCode(_ numeral: Numeral) -> Bool {
        let first = numeral.first
        if numeral.inWords { return isWordName(numeral) }
        return isJoinedToName(numeral) || isCode(numeral) || isStutter(numeral) || isDialled(numeral)
            || isListMark(numeral) || isDesignated(numeral) || isShortYear(numeral) || isSpelledNumber(numeral)
            || isClock(numeral) || isStreet(numeral) || isGroupOf(first)
    }

    /// `G7`, `F-16`, `5G`, `3D`, `24x`.
    func isJoinedToName(_ numeral: Numeral) -> Bool {
        let (first, after) = (numeral.first, numeral.after)
        let before = token(first - 1)
        if token(first).isJoined {
            if before.isWord || before.kind == .suffix { return true }
            if before.kind == .hyphen, before.isJoined, token(first - 2).isWord,
                !["mid", "pre", "post", "early", "late", "non", "to"].contains(where: {
                    text.isWord(token(first - 2), $0)
                })
            {
                return !token(first - 2).has([.month, .fiscal])
            }
            if before.kind == .slash || before.kind == .plus && before.isJoined, token(first - 2).isNumber {
                return true
            }
            if before.kind == .period, before.isJoined { return true }
            if before.kind == .hash || before.kind == .other && before.isJoined && token(first - 2).isNumber {
                return true
            }
            if before.kind == .dash, before.isJoined, token(first - 2).isNumber { return true }
        }
        let next = token(after)
        guard next.isJoined, !token(after - 1).isWord else { return false }
        if next.isWord {
            // What may stand right after digits: endings of ordinals and decades, magnitudes and symbols of units.
            if next.has(.ordinalEnding) || text.single(next) == UInt8(ascii: "s") { return false }
            return !(next.has([.unitStart, .time, .clock, .magnitude, .percentWord, .currencyStart])) && !next.isCapital
                || next.length == 1 || next.isCapital && !next.has(.unitStart) && next.length < 4
        }
        return false
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
    }

    /// `in ’91`, `January ‘21`: a year without its century.
    private func isShortYear(_ numeral: Numeral) -> Bool {
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

    /// Clock times, ratios, telephone numbers, versions, `24/7`.
    private func isCode(_ numeral: Numeral) -> Bool {
        let (first, after) = (numeral.first, numeral.after)
        let next = token(after)
        let follows = token(after + 1)
        if token(first - 1).kind == .colon, token(first).isJoined, token(first - 1).isJoined, token(first - 2).isNumber
        {
            return true
        }
        if next.isJoined, follows.isJoined, follows.isNumber {
            switch next.kind {
            case .colon, .period, .slash, .comma, .other, .plus: return true
            case .hyphen, .dash:
                if token(after + 2).kind == next.kind, token(after + 2).isJoined, token(after + 3).isNumber,
                    token(after + 3).isJoined
                {
                    return true
                }
                return numeral.isPlain && follows.length == 4 && token(first).length == 3
            default: break
            }
        }
        // `0854`
        if numeral.isPlain, token(first).length > 1, text.byte(Int(token(first).start)) == 48, numeral.exponent == 0 {
            return true
        }
        if numeral.isPlain, token(first).length == 3, !isCountedNoun(after) {
            // Numbers to call
            switch numeral.value {
            case 911, 988, 311, 211: return true
            default: break
            }
        }
        return false
    }

    /// `(1)`, `[24]`, `3.` at a sentence's start.
    private func isListMark(_ numeral: Numeral) -> Bool {
        let (first, after) = (numeral.first, numeral.after)
        guard numeral.isPlain, token(first).length <= 3 else { return false }
        let (before, next) = (token(first - 1), token(after))
        if before.kind == .open, next.kind == .close, token(first).isJoined, next.isJoined { return true }
        if next.kind == .close, next.isJoined, before.kind != .open, !isOpen(before: first) { return true }
        if next.kind == .open, next.isJoined { return true }
        return before.kind == .edge && next.kind == .period && next.isJoined
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

    /// `Section 232`, `Sections 201 and 301`, `50 U.S.C. 1701`, `Boeing 787`.
    private func isDesignated(_ numeral: Numeral) -> Bool {
        let (first, after) = (numeral.first, numeral.after)
        let next = token(after)
        // The code of laws that a number belongs to: `50 U.S.C.`, `85 FR`
        if numeral.isPlain, next.has(.designator), next.isCapital, next.flags.contains(.capitals) || next.length > 3,
            ["u.s.c.", "usc", "cfr", "c.f.r.", "stat", "fr"].contains(where: { text.isWord(next, $0) })
        {
            return true
        }
        guard numeral.isPlain || numeral.exponent == 0 && token(first).flags.contains(.decimal) else { return false }
        if denialEnd > 0, first > denialEnd, first - denialEnd <= 2 {
            var isList = true
            for index in denialEnd..<first {
                let token = token(index)
                isList =
                    isList
                    && (token.kind == .comma || token.has(.conjunction) || self.word(index, is: "through")
                        || self.word(index, is: "to"))
            }
            let alike =
                token(denialEnd - 1).isNumber && token(denialEnd - 1).length == token(first).length
                && token(first).length > 2
            // `COVID-19, 43% of parents`: a share is no further number of the name.
            let isShare = token(after).kind == .percent || token(after).has(.percentWord)
            if isList, alike || !isCountedNoun(after), !isShare, !isYear(numeral) { return true }
        }
        var back = first - 1
        if token(back).kind == .period, token(back).isJoined { back -= 1 }
        if token(back).kind == .open, token(first).isJoined, token(back).kind == .open, token(back - 1).has(.designator)
        {
            back -= 1
        }
        let before = token(back)
        // §
        if before.kind == .other, text.byte(Int(before.start)) == 0xC2, text.byte(Int(before.start) + 1) == 0xA7 {
            return true
        }
        guard before.isWord else { return false }
        // A postal code: `KY 40742`
        if before.length == 2, before.flags.contains(.capitals), token(first).length == 5, numeral.isPlain {
            return true
        }
        // `SDG 16 states`
        if before.flags.contains(.capitals), before.length > 1, before.length < 7, token(first).length <= 3,
            before.roles.isDisjoint(with: FigurePass.plainWords), token(back - 1).kind != .edge,
            !token(back - 1).flags.contains(.capitals), numeral.exponent == 0
        {
            return true
        }
        if before.has(.designator) {
            if before.has(.time), isYear(numeral) { return false }
            if before.isCapital || before.flags.contains(.capitals) { return !(isYear(numeral) && !isLaw(before)) }
            return !isCountedNoun(after) && token(first).flags.isDisjoint(with: .decimal) && !isYear(numeral)
                && !token(after).has([.time, .percentWord, .unitStart]) && token(after).kind != .percent
        }
        // A letter that names: `Exhibit B 5`, `S. 1260`
        if before.length == 1, before.isCapital, !before.has([.article, .pronoun]),
            !isYear(numeral) || back == first - 2 && (text.isWord(before, "s") || text.isWord(before, "h")),
            text.byte(Int(before.start)) != UInt8(ascii: "Q")
        {
            return true
        }
        // A name with its number: `Dream 9`, `Gateway 2 is`
        return before.isCapital && token(back - 1).kind != .edge && !before.has(FigurePass.plainWords)
            && !isYear(numeral) && !isCountedNoun(after) && token(after).kind != .percent
            && token(after).kind != .hyphen
            && !token(after).has([.time, .percentWord, .unitStart, .fractionNoun, .ordinalEnding, .magnitude, .month])
            && !isUnitSymbol(after) && token(first).length <= 4 && back == first - 1
    }

    /// Words with a capital that are none of a name's.
    private static let plainWords: Roles = [
        .preposition, .conjunction, .determiner, .pronoun, .auxiliary, .modal, .verb, .adverb, .bound, .month, .weekday,
        .pointer, .season, .article, .base,
    ]

    /// Whether a designator's number is a law's even where it looks like a year.
    private func isLaw(_ token: Token) -> Bool {
        [
            "section", "sections", "sec", "title", "h.r.", "room", "proclamation", "u.s.c.", "usc", "cfr", "order",
            "part",
            "stat", "no", "resolution", "resolutions", "unscr", "bill", "bills", "proposition",
        ].contains { text.isWord(token, $0) }
    }

    /// Whether a token, or the one after it, is a noun in the plural: what a number counts.
    func isCountedNoun(_ index: Int) -> Bool {
        for position in index..<index + 3 {
            let token = token(position)
            guard token.isWord, token.roles.isDisjoint(with: Roles.phraseEnd) || token.has(.plural) else {
                return false
            }
            if isPlural(token) { return true }
        }
        return false
    }

    private func isUnitSymbol(_ index: Int) -> Bool {
        let token = token(index)
        return token.isWord && token.length <= 4 && token.has(.unitStart)
    }

    /// `10 a.m.`, `5 o’clock`
    private func isClock(_ numeral: Numeral) -> Bool {
        let next = token(numeral.after)
        guard numeral.isPlain, token(numeral.first).length <= 2, next.isWord else { return false }
        if next.has(.clock) { return !text.isWord(next, "am") || next.isCapital || next.isJoined }
        return text.isWord(next, "o") && token(numeral.after + 1).kind == .suffix
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
        guard numeral.exponent == 0 else { return false }
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
