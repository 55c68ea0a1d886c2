import Values

/// Whether a number stands for itself, or within something that only has digits in it: a code, a version, a time of day.
///
/// A number is whole where no letter, digit, slash or mark joins it to more of the same, but for what may stand there:
/// the signs of money and percent, a range's dash, a unit, the ending of an ordinal.
extension FigurePass {
    /// Whether what is joined to a number makes it a part of something else.
    func isPartOfRun(_ numeral: Numeral) -> Bool {
        runsOnBefore(numeral.first) || runsOnAfter(numeral) || isPensionPlan(numeral)
    }

    /// What is joined to a number on its left: `G7`, `F-16`, `#5`, `12:30`, `1.2.3`, `x=5`.
    private func runsOnBefore(_ first: Int) -> Bool {
        let before = token(first - 1)
        guard token(first).isJoined else { return false }
        let second = token(first - 2)
        switch before.kind {
        case .word where endsWide(before): return false
        case .word, .suffix, .number, .hash, .address, .close: return true
        case .period: return true
        case .comma where !before.isJoined: return true
        case .comma: return second.isNumber && before.isJoined
        // `12(3):45`
        case .colon where before.isJoined && second.kind == .close && second.isJoined && token(first - 3).isNumber:
            return true
        // `07:1A:3C`, and after letters
        case .colon:
            return before.isJoined && (second.isNumber || second.isWord && second.isJoined && second.length <= 2)
        case .currency: return currency(at: first - 1) == nil
        case .slash: return !isUnitBefore(first - 1)
        case .hyphen, .dash:
            guard before.isJoined else { return false }
            if second.isNumber || second.kind == .slash || isCaret(second) { return true }
            guard second.isWord else { return false }
            if FigurePass.prefixes.contains(where: { text.isWord(second, $0) }) { return false }
            return before.kind == .hyphen && !second.has([.month, .fiscal])
        case .plus, .other:
            if isCaret(before) || before.isJoined && isCaret(second) { return true }
            return before.isJoined && (second.isNumber || second.isWord) || text.single(before) == UInt8(ascii: "@")
        default: return false
        }
    }

    /// `^`: what follows is an exponent.
    private func isCaret(_ token: Token) -> Bool { token.kind == .other && text.single(token) == UInt8(ascii: "^") }

    /// What may stand before a number with a hyphen: `mid-2026`, `5-to-11`.
    private static let prefixes: [StaticString] = [
        "mid", "pre", "post", "early", "late", "non", "to", "sub", "under", "over", "and", "or",
    ]

    /// Whether a slash follows a number's unit: `120 mg/5 ml`.
    private func isUnitBefore(_ slash: Int) -> Bool {
        let unit = token(slash - 1)
        return unit.isWord && token(slash - 2).isNumber
            && (unit.has([.unitStart, .time]) || letterScale(slash - 1) != nil)
    }

    /// What is joined to a number on its right: `5G`, `24x`, `4a/2`, `2.2.x`, `10^4`, `3(a)`.
    private func runsOnAfter(_ numeral: Numeral) -> Bool {
        let (next, follows) = (token(numeral.after), token(numeral.after + 1))
        guard next.isJoined, !token(numeral.after - 1).isWord || numeral.exponent > 0 && !numeral.inWords else {
            return false
        }
        switch next.kind {
        case .word: return !mayFollowDigits(numeral.after)
        case .number: return true
        // `31:C9:07`
        case .colon where follows.isWord && follows.length <= 2: return follows.isJoined
        case .colon, .comma, .plus: return follows.isJoined && follows.isNumber
        case .period: return follows.isJoined && (follows.isNumber || follows.length == 1 && follows.isWord)
        case .slash:
            return follows.isJoined && (follows.isNumber || follows.length == 1 && follows.isCapital && follows.isWord)
        case .hyphen, .dash:
            return follows.isJoined && follows.isWord && follows.length == 1 && follows.isCapital
        case .other: return isOperator(next)
        case .open: return true
        default: return false
        }
    }

    /// `401k`: a kind of plan, called after its section in the Internal Revenue Code of the United States.
    private func isPensionPlan(_ numeral: Numeral) -> Bool {
        numeral.exponent == 3 && text.isWord(token(numeral.after - 1), "k")
            && text.number(token(numeral.first)) == Number(401)
    }

    /// A mark that makes a number a term of mathematics or a multiple: `^`, `=`, `_`, `\`, `×`, a superscript digit.
    private func isOperator(_ token: Token) -> Bool {
        let (start, second) = (Int(token.start), text.byte(Int(token.start) + 1))
        switch text.byte(start) {
        case UInt8(ascii: "^"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "*"): return true
        case UInt8(ascii: "@"), UInt8(ascii: "!"): return true
        case 0xC3: return true
        case 0xE2: return second == 0x81
        case 0xC2: return [0xB2, 0xB3, 0xB9].contains(second)
        default: return false
        }
    }

    /// Whether a word right after digits belongs to their number: endings of ordinals and decades, units, currencies.
    private func mayFollowDigits(_ index: Int) -> Bool {
        let next = token(index)
        if next.has([.ordinalEnding, .clock, .percentWord, .magnitude, .time]) {
            return !token(index + 1).isJoinedNumber
        }
        if text.isWord(next, "s") || text.isWord(next, "x") || text.isWord(next, "fold") { return true }
        if shortTime(at: index) != nil { return true }
        if next.length == 1, "kmbtKMBTpc".utf8.contains(text.byte(Int(next.start))) {
            return !token(index + 1).isJoinedNumber
        }
        if next.has(.currencyStart), currencyWord(at: index) != nil { return true }
        return unit(at: index) != nil
    }

    /// Whether no digit, letter or mark of a number goes on before or after a figure; endings of ordinals and decades, the
    /// time of day after an ISO date, and a word that lost its space (`$1 millionPuerto Rico`) may follow.
    func isWhole(_ figure: Figure) -> Bool {
        let (start, end) = (figure.span.lowerBound, figure.span.upperBound)
        // The mark of a note that is raised is no part of what it stands behind.
        let isEnded = token(text.index(at: end)).kind == .edge
        let (before, after) = (text.byte(start - 1), isEnded ? 0 : text.byte(end))
        func isMark(_ byte: UInt8) -> Bool { [Byte.comma, Byte.period, Byte.apostrophe, Byte.slash].contains(byte) }
        if text.byte(start).isDigit || text.byte(start).isLetter {
            if before.isDigit || before.isLetter { return false }
            if text.byte(start).isDigit, isMark(before), text.byte(start - 2).isDigit { return false }
        }
        let last = text.byte(end - 1)
        if last.isLetter, after.isAlphanumeric { return endsInMagnitude(end) }
        guard last.isDigit else { return true }
        if after.isDigit || isMark(after) && text.byte(end + 1).isDigit { return false }
        guard after.isLetter else { return true }
        let next = token(text.index(at: end))
        if figure.kind == .date, after == UInt8(ascii: "T"), text.byte(end + 1).isDigit { return true }
        return next.has(.ordinalEnding) || text.isWord(next, "s") || text.isWord(next, "er")
    }

    private func endsInMagnitude(_ end: Int) -> Bool {
        let last = token(text.index(at: end) - 1)
        return Int(last.end) == end && last.has(.magnitude) && last.length > 6
    }

    // MARK: Codes

    /// `0854`, `0300 555 0199`, `1-800-662-4357`, `192-7300`, a long number without grouping.
    func isCode(_ numeral: Numeral) -> Bool {
        let (first, after) = (numeral.first, numeral.after)
        let (next, follows) = (token(after), token(after + 1))
        if next.isJoined, follows.isJoinedNumber, next.kind == .hyphen || next.kind == .dash {
            if token(after + 2).kind == next.kind, token(after + 2).isJoined, token(after + 3).isJoinedNumber {
                return true
            }
            if numeral.isPlain, follows.length == 4, token(first).length == 3, !isUnit(after + 2),
                unit(at: after + 2) == nil
            {
                return true
            }
        }
        guard numeral.isPlain, token(first).isNumber else { return false }
        let isBare = !isCountedNoun(after) && !token(after).has([.time, .percentWord, .unitStart])
        if token(first).length > 1, text.byte(Int(token(first).start)) == 48, numeral.exponent == 0 { return true }
        if isInChain(first, after) { return true }
        if token(first).length > 6, isBare, token(after).kind != .percent, token(first - 1).kind != .currency {
            return true
        }
        // Numbers to call
        return token(first).length == 3 && isBare && [911, 988, 311, 211].contains(numeral.value)
    }

    /// Whether plain numbers stand side by side as those of telephones and accounts do.
    private func isInChain(_ first: Int, _ after: Int) -> Bool {
        func isLink(_ index: Int) -> Bool {
            let token = token(index)
            return token.isNumber && !token.isJoined && token.flags.isDisjoint(with: Token.Flags.written.union(.comma))
        }
        let (previous, next) = (token(first - 1), token(after))
        let hasNext = isLink(after) && !next.isJoined && after == first + 1
        let hasPrevious = previous.isNumber && !token(first).isJoined
        guard hasNext || hasPrevious else { return false }
        if hasPrevious, first - 1 < exclusionEnd { return true }
        guard hasNext else { return false }
        if isLink(after + 1) || text.byte(Int(next.start)) == 48 { return true }
        return token(first).length > 3 && next.length > 3 && !(isYearLike(first) || isYearLike(after))
    }

    private func isYearLike(_ index: Int) -> Bool {
        guard token(index).length == 4, let value = text.number(token(index)) else { return false }
        return value >= 1_500 && value <= 2_100
    }

    /// `p < 0.01`, `n = 37`, `2 + 2`: a term of mathematics.
    func isTerm(_ numeral: Numeral) -> Bool {
        let (before, second) = (token(numeral.first - 1), token(numeral.first - 2))
        let isEqual = before.kind == .other && text.byte(Int(before.start)) == UInt8(ascii: "=")
        let isTimes = before.kind == .other && text.byte(Int(before.start)) == 0xC3
        // `2 × 400 g` is twice that.
        if isEqual || isTimes && !isSumOrMeasure(numeral) && !isSide(numeral) || before.kind == .plus, second.isNumber {
            return true
        }
        let (next, follows) = (token(numeral.after), token(numeral.after + 1))
        if next.kind == .plus || next.kind == .other && text.byte(Int(next.start)) == UInt8(ascii: "="), !next.isJoined,
            follows.isNumber || follows.isWord && follows.length == 1
        {
            return true
        }
        let isSign = isEqual || [.less, .greater, .atMost, .atLeast].contains(before.kind)
        return isSign && second.isWord && second.length == 1
    }

    // MARK: Times of day

    /// `10 a.m.`, `9.30pm`, `5 o’clock`, `at 7 in the evening`, `between 6 and 8 p.m.`
    func isClock(_ numeral: Numeral) -> Bool {
        let token = token(numeral.first)
        // `20 h 45`
        if numeral.isPlain, numeral.value < 60, exclusionEnd == numeral.first - 1, word(exclusionEnd, is: "h") {
            return true
        }
        guard token.isNumber, numeral.exponent == 0, numeral.value < 25, !token.flags.contains(.grouped) else {
            return numeral.isPlain && token.isNumber && token.length == 4 && isMilitary(numeral)
        }
        guard token.flags.isDisjoint(with: .decimal) || isHourAndMinute(token) else { return false }
        if endsInClock(numeral.after) { return true }
        // `at 19h30`
        if self.token(numeral.after).length == 1, text.isWord(self.token(numeral.after), "h"),
            isFrenchClock(numeral) || isHourWithMinutes(numeral)
        {
            return true
        }
        // `a las 23`, `entre las 10 y las 12`
        if text.notation.language == .spanish, word(numeral.first - 1, is: "las"), !isCountedNoun(numeral.after),
            ["a", "de", "desde", "entre", "y", "hasta"].contains(where: { word(numeral.first - 2, is: $0) })
        {
            return true
        }
        // `alle 18`, `ore 20`; `9.00 tot 17.30 uur`, `om 9 uur`
        switch text.notation.language {
        case .italian:
            if ["alle", "dalle", "ore"].contains(where: { word(numeral.first - 1, is: $0) }),
                !isUnit(numeral.after), self.token(numeral.after).kind != .percent
            {
                return true
            }
        case .dutch:
            let hasOm = word(numeral.first - 1, is: "om") || word(numeral.first - 1, is: "vanaf")
            if word(numeral.after, is: "uur"), hasOm || isHourAndMinute(token) { return true }
            if isHourAndMinute(token), word(numeral.after, is: "tot"), self.token(numeral.after + 1).isNumber,
                word(numeral.after + 2, is: "uur")
            {
                return true
            }
        case .swedish, .danish, .norwegian, .polish, .czech:
            // `kl. 14.30`, `klockan 19`, `o godz. 18`; `18.30 hod.`
            let hour = self.token(numeral.first - 1).kind == .period ? numeral.first - 2 : numeral.first - 1
            if ["kl", "klockan", "klokken", "klokka", "godz", "godzinie"].contains(where: { word(hour, is: $0) }) {
                return true
            }
            if isHourAndMinute(token), word(numeral.after, is: "hod") || word(numeral.after, is: "hodin") {
                return true
            }
        default: break
        }
        if word(numeral.first - 1, is: "past"),
            word(numeral.first - 2, is: "half") || word(numeral.first - 2, is: "quarter")
        {
            return true
        }
        if isQuarterTo(numeral.first) || isAtHour(numeral) || isOpeningHour(numeral) { return true }
        // `the 6.40 train`
        if isHourAndMinute(token), self.token(numeral.first - 1).has([.determiner, .pointer]),
            FigurePass.departures.contains(where: { word(numeral.after, is: $0) })
        {
            return true
        }
        if isHourAndMinute(token), isAfterAt(numeral.first), !isUnit(numeral.after) { return true }
        // `6 and 8 a.m.`, `9-11am`
        let joint = self.token(numeral.after)
        let joins =
            joint.kind == .hyphen || joint.kind == .dash
            || joint.isWord
                && ["to", "and", "until", "till", "through", "or"].contains { text.isWord(joint, $0) }
        guard joins, self.token(numeral.after + 1).isNumber else { return false }
        var end = numeral.after + 2
        if self.token(end).kind == .colon { end += 2 }
        return endsInClock(end)
    }

    /// `tonight at 8`, `on Monday at 9`, `tomorrow at 5`: an hour of the day that stands right before.
    private func isAtHour(_ numeral: Numeral) -> Bool {
        guard numeral.isPlain, word(numeral.first - 1, is: "at"), token(numeral.first).length <= 2 else { return false }
        let (day, next) = (token(numeral.first - 2), token(numeral.after))
        let isDay =
            day.has([.weekday, .today])
            || ["tonight", "morning", "afternoon", "evening", "noon"].contains { text.isWord(day, $0) }
            || tokenSpans.last.map { $0.after == numeral.first - 1 && figures.last?.kind == .date } ?? false
        return isDay && (!next.isWord || next.has(Roles.phraseEnd.union(.conjunction)))
    }

    /// `à 19h30`, `de 14h à 16h`, `entre 8 h et 10 h`: hours of the day, where no length is spoken of.
    private func isFrenchClock(_ numeral: Numeral) -> Bool {
        if isAfterAt(numeral.first) { return true }
        guard text.notation.language == .french else { return false }
        if ["avant", "après", "entre", "jusque", "et"].contains(where: { word(numeral.first - 1, is: $0) }) {
            return true
        }
        // `de 9 h 30 à 17 h`
        let minutes = token(numeral.after + 1)
        let after = numeral.after + (minutes.isNumber && minutes.length == 2 ? 2 : 1)
        return word(numeral.first - 1, is: "de") && word(after, is: "à")
    }

    private static let departures: [StaticString] = [
        "train", "trains", "bus", "flight", "ferry", "boat", "tram", "express", "coach", "sailing", "departure",
        "showing", "screening", "performance", "bulletin", "mass",
    ]

    /// `19h30`: from ten hours on it is hardly a length, where none is spoken of.
    private func isHourWithMinutes(_ numeral: Numeral) -> Bool {
        let (letter, minutes) = (token(numeral.after), token(numeral.after + 1))
        guard numeral.value >= 10, letter.isJoined, minutes.isJoinedNumber, minutes.length == 2,
            let value = text.number(minutes), value < 60
        else { return false }
        return ![
            "for", "of", "in", "within", "lasted", "lasts", "took", "takes", "total", "pendant", "durant", "dure", "de",
            "en", "durante", "dura",
        ].contains { word(numeral.first - 1, is: $0) }
    }

    /// `open from 9 to 5`, `open daily 10 to 4`: the hours of a shop, where nothing is counted.
    private func isOpeningHour(_ numeral: Numeral) -> Bool {
        guard numeral.isPlain, token(numeral.first).length <= 2,
            ["to", "until", "till"].contains(where: { word(numeral.after, is: $0) }),
            let second = self.numeral(at: numeral.after + 1), second.isPlain, !second.inWords, second.value < 25
        else { return false }
        let next = token(second.after)
        guard !next.isJoined || [.period, .comma, .semicolon, .close].contains(next.kind),
            !next.isWord || next.has(Roles.phraseEnd.union([.conjunction, .weekday])) && !next.has(.time)
        else { return false }
        return (1...4).contains { distance in
            FigurePass.openings.contains { word(numeral.first - distance, is: $0) }
        }
    }

    private static let openings: [StaticString] = [
        "open", "opens", "opening", "daily", "weekdays", "weekends", "works", "working",
    ]

    private func isQuarterTo(_ first: Int) -> Bool {
        word(first - 1, is: "to") && (word(first - 2, is: "quarter") || word(first - 2, is: "half"))
    }

    private func isAfterAt(_ first: Int) -> Bool {
        ["at", "from", "until", "till", "by", "before", "after", "à", "vers", "dès", "um"].contains {
            word(first - 1, is: $0)
        }
    }

    private func isMilitary(_ numeral: Numeral) -> Bool {
        (word(numeral.after, is: "hours") || word(numeral.after, is: "hrs") || word(numeral.after, is: "utc")
            || word(numeral.after, is: "gmt")) && (isAfterAt(numeral.first) || followsTime(numeral.first))
            && numeral.value < 2_400
    }

    /// Whether a time of day stands right before in a list: `7:30 PM, 1930 hrs`.
    private func followsTime(_ first: Int) -> Bool {
        (token(first - 1).kind == .comma || token(first - 1).has(.conjunction)) && exclusionEnd > 0
            && first - exclusionEnd <= 3
    }

    /// `9.30`: hours and minutes.
    private func isHourAndMinute(_ token: Token) -> Bool {
        guard token.flags.contains(.decimal), token.length >= 4, text.byte(Int(token.end) - 3) == Byte.period else {
            return false
        }
        return text.byte(Int(token.end) - 2) < UInt8(ascii: "6")
    }

    /// `pm`, `o’clock`, `in the morning`, `at night`, `tonight` after a time.
    private func endsInClock(_ index: Int) -> Bool {
        let next = token(index)
        guard next.isWord else { return false }
        if next.has(.clock) {
            return !text.isWord(next, "am") || next.isCapital || next.isJoined || isAfterAt(index - 1)
        }
        if text.isWord(next, "o"), token(index + 1).kind == .suffix { return true }
        if text.isWord(next, "in"), word(index + 1, is: "the") {
            return ["morning", "evening", "afternoon"].contains { word(index + 2, is: $0) }
        }
        return text.isWord(next, "at") && word(index + 1, is: "night") || text.isWord(next, "tonight")
            || (text.isWord(next, "sharp") || text.isWord(next, "uhr"))
    }

    private func isUnit(_ index: Int) -> Bool {
        token(index).kind == .percent || token(index).has([.percentWord, .time, .unitStart, .magnitude])
    }
}

extension Token {
    /// A number without white space before it.
    @inline(__always) var isJoinedNumber: Bool { kind == .number && isJoined }
}
