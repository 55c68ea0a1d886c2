import Values

/// What a number counts or measures: the noun phrase after it.
extension FigurePass {
    /// A noun phrase: its bytes and the token after it.
    struct NounPhrase {
        var span: Range<Int>
        var after: Int
    }

    /// The thing of a figure whose expression ends before a token.
    func phrase(after index: Int, figure: Figure) -> NounPhrase? {
        // Where no word is known, any may be an `and`.
        guard text.notation.knowsWords else { return nil }
        var start = index
        var isShare = false
        switch figure.kind {
        case .money:
            guard let next = startOfPurpose(index) else { return nil }
            start = next
        case .percent, .fraction, .measure:
            start = skipBracket(index)
            if word(start, is: "of") {
                start = skipDeterminers(start + 1)
                isShare = true
            } else if figure.kind == .fraction {
                // `half the country`
                start = skipDeterminers(start)
            }
        case .count:
            if let noun = nounOfMillions(index) {
                start = noun
            } else if word(index, is: "of") {
                // `two of the projects`, `six of our soldiers`
                start = skipDeterminers(index + 1)
                guard start > index + 1 else { return nil }
                isShare = true
            } else if word(index, is: "more") || word(index, is: "other") || word(index, is: "additional"),
                !token(index).isJoined
            {
                start = index
            }
        case .date, .duration, .age: return nil
        }
        // `12 last year`, `£25 pro Nacht`
        if token(start).has(.pointer), token(start + 1).has(.time), !isPlural(token(start + 1)) { return nil }
        if text.notation.language == .german { return token(start).has(.rate) ? nil : germanNoun(from: start) }
        // What a share is of follows `de` and its kind.
        if figure.kind == .percent || figure.kind == .measure, !isShare,
            [.french, .spanish, .italian, .portuguese].contains(text.notation.language)
        {
            return nil
        }
        if token(start).has(.rate), text.notation.language != .english { return nil }
        // `12 miles north of the town`
        if figure.kind == .measure, !isShare, !isHyphened(start),
            Self.directions.contains(where: { word(start, is: $0) })
        {
            return nil
        }
        // `12% year on year`
        if token(start).has(.time), word(start + 1, is: "on"), token(start + 2).has(.time) { return nil }
        if token(start).kind == .slash || text.isWord(token(start), "x") || isWide(Int(token(start).start)) {
            return nil
        }
        if token(start).kind == .hyphen, token(start).isJoined, token(start + 1).isJoined { start += 1 }
        let isOne: Bool
        if case .number(let value) = figure.value { isOne = value == 1 } else { isOne = false }
        return phrase(from: start, isCounted: figure.kind == .count && !isOne || isShare, isOne: isOne)
    }

    /// The noun that starts at a token of a German text, with its adjectives: the first word with a capital.
    private func germanNoun(from start: Int) -> NounPhrase? {
        let isHyphened = token(start).kind == .hyphen && token(start).isJoined && token(start + 1).isJoined
        let first = isHyphened ? start + 1 : start
        for index in first..<first + 5 {
            let token = token(index)
            guard token.isWord, index == first || !token.isJoined, !token.has(Roles.phraseEnd), !token.has(.conjunction)
            else { return nil }
            if token.isCapital, token.length > 1 {
                var end = index
                while self.token(end + 1).kind == .hyphen, self.token(end + 1).isJoined, self.token(end + 2).isJoined,
                    self.token(end + 2).isWord
                {
                    end += 2
                }
                return NounPhrase(span: span(first, through: end), after: end + 1)
            }
        }
        return nil
    }

    /// What is said of taxes behind a price.
    private static let taxWords: [StaticString] = [
        "ttc", "ht", "htva", "inkl", "inklusive", "exkl", "zzgl", "iva", "mwst", "ust", "incl", "excl", "btw", "netto",
        "brutto",
        "hors", "inclus", "compris", "incluido", "incluida", "moms",
    ]

    /// Where what money pays for begins: right after it, or after `in` and `of`.
    private func startOfPurpose(_ index: Int) -> Int? {
        let next = token(index)
        if next.kind == .hyphen, next.isJoined { return index + 1 }
        guard next.isWord, !(next.isJoined && next.isCapital), !text.isWord(next, "p.a."),
            !(next.has(.pointer) && token(index + 1).has(.time)),
            !Self.taxWords.contains(where: { text.isWord(next, $0) })
        else {
            return nil
        }
        if word(index, is: "in") || word(index, is: "of") {
            let start = skipDeterminers(index + 1)
            guard let phrase = phrase(from: start, isCounted: false) else { return nil }
            // A place or a time is no purpose: `in Angola`, `in 2023`, `in the region`.
            let last = token(phrase.after - 1)
            guard !last.has(.time), !last.isCapital || isThingName(last) else { return nil }
            if start > index + 1, word(index, is: "in") { return isAction(last) ? start : nil }
            return start
        }
        return index
    }

    /// Whether a name is that of a thing and not of a place: `Implementation Grants`, `Development Assistance`.
    private func isThingName(_ token: Token) -> Bool {
        if isAction(token) || ends(token, with: "ance") || ends(token, with: "ence") || ends(token, with: "aid") {
            return true
        }
        return isPlural(token) && !token.has(.qualifier)
            && ![
                "philippines", "americas", "netherlands", "emirates", "islands", "maldives", "seychelles", "bahamas",
                "plains", "lakes",
            ]
            .contains { text.isWord(token, $0) }
    }

    /// Whether a noun says that something is done: `construction`, `development`.
    private func isAction(_ token: Token) -> Bool {
        ends(token, with: "tion") || ends(token, with: "ment") || ends(token, with: "ing")
    }

    /// The index after a bracket that repeats a unit: `30 gigawatts (GW) of`.
    private func skipBracket(_ index: Int) -> Int {
        guard token(index).kind == .open, token(index + 1).isWord, token(index + 2).kind == .close else { return index }
        return index + 3
    }

    /// The index after `the`, `its`, `all`, `America’s` is none.
    private func skipDeterminers(_ index: Int) -> Int {
        var position = index
        while position - index < 3, token(position).isWord,
            token(position).has([.determiner, .article]) && !token(position).has(.qualifier) || isOwner(position)
        {
            position += 1
        }
        return position
    }

    private func isOwner(_ index: Int) -> Bool {
        ["its", "his", "her", "their", "our", "my", "your", "all", "the", "this", "such"].contains {
            word(index, is: $0)
        }
    }

    /// The noun phrase that starts at a token.
    ///
    /// - Parameter isCounted: it is of several, so its noun is a plural and ends it.
    func phrase(from start: Int, isCounted: Bool, isOne: Bool = false) -> NounPhrase? {
        var index = start
        var last = start - 1
        var lastPlural: Int?
        reading: while index - start < 14 {
            let token = token(index)
            switch token.kind {
            case .word:
                // `64 took part`
                if index == start, isCounted, token.has(.past), !token.isCapital, !isCountedNoun(index + 1) {
                    break reading
                }
                if token.has(Roles.phraseEnd), !continuesPhrase(index, start: start, hasPlural: lastPlural != nil) {
                    break reading
                }
                if token.has(.conjunction) {
                    guard index > start, lastPlural == nil, isCounted || index > start,
                        joinsNouns(index, isCounted: isCounted)
                    else {
                        break reading
                    }
                    index += 1
                    continue
                }
                if token.has(.preposition), self.word(index, is: "of") {
                    index += 1
                    continue
                }
                if isOne, last >= start, ends(token, with: "ing"), !isHyphened(index) { break reading }
                if isOne, last >= start, isPlural(token), !token.has(.plural), !self.token(last).has(.qualifier),
                    !isHyphened(index)
                {
                    // `one nation allows`: after a single thing it is a verb.
                    break reading
                }
                if !isCounted, last >= start, isVerbWithObject(index) || isOnlyPast(token) { break reading }
                last = index
                if isPlural(token) {
                    if lastPlural == nil || isHead(after: index - 1) { lastPlural = index }
                    if !isHead(after: index), isCounted || !goesOn(index) { break reading }
                }
            case .suffix:
                guard text.isWord(token, "'s") || token.length == 4 || token.length == 2, last == index - 1 else {
                    break reading
                }
                lastPlural = nil
            case .hyphen:
                guard token.isJoined, self.token(index + 1).isJoined,
                    self.token(index + 1).isWord || self.token(index + 1).isNumber
                else { break reading }
            case .comma:
                guard lastPlural == nil, isCounted, last >= start, commaJoins(index) else { break reading }
            case .slash:
                guard token.isJoined, self.token(index + 1).isJoined, self.token(index + 1).isWord else {
                    break reading
                }
            case .quote:
                guard index == start || index - start < 8, self.token(index + 1).isWord, lastPlural == nil else {
                    break reading
                }
            case .open:
                // `light-duty vehicle (LDV) sales`
                guard lastPlural == nil, last == index - 1, self.token(index + 1).flags.contains(.capitals),
                    self.token(index + 2).kind == .close, self.token(index + 3).isWord,
                    !self.token(index + 3).isCapital,
                    !self.token(index + 3).has(Roles.phraseEnd), !self.token(index + 3).has(.conjunction)
                else { break reading }
                index += 2
            case .other:
                // `R&D`
                guard token.isJoined, self.token(index + 1).isJoined, self.token(index + 1).isWord,
                    text.byte(Int(token.start)) == 38
                else { break reading }
            case .number:
                // `787 Dreamliners` and the like within a name
                guard token.isJoined, last == index - 1 || self.token(index - 1).kind == .hyphen, last >= start else {
                    break reading
                }
                last = index
            default: break reading
            }
            index += 1
        }
        while last >= start, !isNoun(last, start: start) { last -= 1 }
        guard last >= start, self.token(last).isWord || self.token(last).isNumber else { return nil }
        var first = start
        if self.token(first).kind == .quote { first += 1 }
        guard first <= last else { return nil }
        return NounPhrase(span: span(first, through: last), after: last + 1)
    }

    /// Whether a noun follows a plural in what is not counted: `counternarcotics assistance package`.
    private func goesOn(_ index: Int) -> Bool {
        let next = token(index + 1)
        return next.isWord && !next.has(Roles.phraseEnd) && !next.has(.conjunction) && !ends(next, with: "ed")
            && !ends(next, with: "ing")
    }

    /// `assistance helps migrants`: a verb in -s after a singular, with what it is done to.
    private func isVerbWithObject(_ index: Int) -> Bool {
        let (token, next) = (token(index), token(index + 1))
        return token.has(.base) && ends(token, with: "s") && !token.isCapital && !isPlural(self.token(index - 1))
            && (next.isNumber || next.kind == .currency
                || next.isWord && !next.isCapital && (isPlural(next) || next.has([.article, .determiner, .pronoun])))
    }

    /// Whether a word that usually ends a phrase goes on with it here.
    private func continuesPhrase(_ index: Int, start: Int, hasPlural: Bool) -> Bool {
        let token = token(index)
        if hasPlural { return false }
        if isTin(index, start: start) { return true }
        if isHyphened(index) { return true }
        // `US highways`
        if token.has(.pronoun), token.length > 1, token.flags.contains(.capitals), text.isWord(token, "us") {
            return true
        }
        if self.word(index, is: "of") {
            // Within a name: `Department of Defense civilians`, `Republic of Fiji Military Forces`
            return index > start && self.token(index - 1).isCapital && self.token(index + 1).isCapital
                && continuesToNoun(index + 1)
        }
        // A participle or adjective before its noun: `needed repairs`, `included services`, `past projects`
        if token.has(.verb) || token.has(.adverb), !token.has([.auxiliary, .modal, .relative, .pronoun, .article]) {
            return token.has(.plural) || index == start && continuesToNoun(index + 1) && !isFinite(token)
                || isHyphened(index)
        }
        if token.has(.preposition) {
            return isHyphened(index)
                || index > start && self.token(index - 1).kind == .hyphen && self.token(index - 1).isJoined
        }
        if token.has(.determiner), word(index, is: "another") || word(index, is: "such") { return false }
        return isHyphened(index)
    }

    /// A word joined to others by hyphens: `at-risk`, `on-site`, `out-of-state`.
    private func isHyphened(_ index: Int) -> Bool {
        token(index + 1).kind == .hyphen && token(index + 1).isJoined && token(index + 2).isJoined
            || token(index - 1).kind == .hyphen && token(index - 1).isJoined && token(index).isJoined
    }

    /// Verbs that cannot stand before the noun as participles do.
    private func isFinite(_ token: Token) -> Bool {
        !(ends(token, with: "ed") || ends(token, with: "ing") || ends(token, with: "en") || token.has(.adverb))
            && !text.isWord(token, "known") && !text.isWord(token, "paid") || text.isWord(token, "including")
            || text.isWord(token, "totaling")
    }

    /// Whether a plural or other noun follows before anything that ends a phrase.
    private func continuesToNoun(_ index: Int) -> Bool {
        for position in index..<index + 7 {
            let token = token(position)
            if token.kind == .hyphen || token.isNumber && token.isJoined && self.token(position - 1).kind == .hyphen {
                continue
            }
            guard token.isWord,
                !token.has(Roles.phraseEnd) || token.has(.plural) || word(position, is: "of") || isHyphened(position)
            else { return false }
            if isPlural(token) { return true }
        }
        return false
    }

    /// `cargo and vehicle scanners`: a plural follows the `and`, with nothing between that ends the phrase.
    private func joinsNouns(_ index: Int, isCounted: Bool) -> Bool {
        if token(index - 1).isCapital, token(index + 1).isCapital, !isPlural(token(index - 1)), !isCounted {
            return true
        }
        if !isCounted, isAdjective(token(index - 1)), token(index + 1).isWord, !token(index + 1).has(Roles.phraseEnd) {
            return true
        }
        guard isCounted, !token(index + 1).has(Roles.phraseEnd), token(index + 1).isWord else { return false }
        return continuesToNoun(index + 1) && !isNumberWord(index + 1)
    }

    /// Whether a word is an adjective by its ending: `public and private resources`.
    private func isAdjective(_ token: Token) -> Bool {
        token.isWord && !token.isCapital
            && (ends(token, with: "ic") || ends(token, with: "al") || ends(token, with: "ive")
                || ends(token, with: "ary")
                || ends(token, with: "ous") || ends(token, with: "ian") || ends(token, with: "able")
                || FigurePass.shortAdjectives.contains { text.isWord(token, $0) })
    }

    /// Adjectives that no ending tells and that others are often joined to: `new and expanded tax credits`.
    private static let shortAdjectives: [StaticString] = ["new", "safe", "clean", "small", "large", "modern", "free"]

    private func isNumberWord(_ index: Int) -> Bool { token(index).has([.unitNumber, .tens]) || token(index).isNumber }

    /// `new, innovative projects`: the comma stands between adjectives.
    private func commaJoins(_ index: Int) -> Bool {
        let next = token(index + 1)
        guard next.isWord, !next.has(Roles.phraseEnd) || isHyphened(index + 1), !isNumberWord(index + 1) else {
            return false
        }
        var position = index + 1
        if next.has(.conjunction) { position += 1 }
        return continuesToNoun(position)
    }

    /// Whether the noun phrase goes on after a plural: `sports teams`, `American Jobs Centers`.
    private func isHead(after index: Int) -> Bool {
        let (token, next) = (token(index), token(index + 1))
        guard index >= 0, next.isWord || next.kind == .hyphen && next.isJoined || next.kind == .suffix else {
            return false
        }
        if next.kind == .suffix { return true }
        if next.kind == .hyphen { return self.token(index + 2).isJoined && self.token(index + 2).isWord }
        guard !next.has(Roles.phraseEnd) || next.has(.plural), !next.has(.conjunction) else { return false }
        if next.has(.plural), !next.has(.verb) { return true }
        if token.isCapital, next.isCapital { return true }
        if token.has(.qualifier), token.isCapital || !next.isCapital {
            return !ends(next, with: "ed") && !ends(next, with: "ing") || isPlural(next)
        }
        // Two plurals side by side are one phrase unless the second could be a verb.
        return false
    }

    /// Whether a word can be the noun of a phrase: no trailing adverb, participle or mark.
    private func isNoun(_ index: Int, start: Int) -> Bool {
        let token = token(index)
        if token.isNumber { return true }
        guard token.isWord else { return false }
        if token.has(.plural) || isTin(index, start: start) { return true }
        if token.has(Roles.phraseEnd), !isHyphened(index) || token.has(.preposition) { return false }
        if token.has(.conjunction) { return false }
        if FigurePass.adjectives.contains(where: { text.isWord(token, $0) }) { return false }
        let isAdverb =
            ends(token, with: "ly") && token.length > 4
            && !["family", "supply", "assembly", "rally", "bully", "monopoly", "anomaly", "reply", "italy"].contains {
                text.isWord(token, $0)
            }
        if isAdverb { return false }
        // `funded by`: a participle after its noun
        if ends(token, with: "ed"), !token.has(.noVerb), !token.isCapital, token.length > 4 { return false }
        return true
    }

    /// Adjectives that stand after what they are said of: `six feet tall`, `20% lower`.
    static let adjectives: [StaticString] = [
        "tall", "high", "long", "deep", "wide", "thick", "less", "lower", "higher", "fewer", "ever", "faster",
        "cheaper",
        "available", "strong", "worth", "larger", "smaller", "greater", "old", "more", "extra", "additional", "better",
        "worse",
    ]

    /// Whether a word is a noun in the plural, as far as its form tells.
    func isPlural(_ token: Token) -> Bool {
        guard token.isWord else { return false }
        if token.has(.plural) { return true }
        let length = token.length
        if length > 5, ends(token, with: "women") || ends(token, with: "rmen") || ends(token, with: "smen") {
            return true
        }
        guard length > 3, text.byte(Int(token.end) - 1) | 0x20 == UInt8(ascii: "s") else {
            return length == 3 && token.flags.contains(.capitals) == false
                && text.byte(Int(token.end) - 1) == UInt8(ascii: "s") && token.isCapital
        }
        if token.flags.contains(.capitals), length <= 5 { return false }
        let before = text.byte(Int(token.end) - 2) | 0x20
        guard before != UInt8(ascii: "s"), before != UInt8(ascii: "u"), before != UInt8(ascii: "i") else {
            return text.isWord(token, "menus") || text.isWord(token, "taxis")
        }
        return !token.has([.auxiliary, .pronoun, .determiner, .preposition])
            && ![
                "texas", "kansas", "arkansas", "illinois", "massachusetts", "perhaps", "always", "diabetes", "biden's",
                "minneapolis", "angeles", "politics", "economics", "physics", "mathematics", "athletics", "wales",
                "honduras",
                "james", "harris", "williams",
            ]
            .contains { text.isWord(token, $0) }
    }

    /// Whether a word ends in small letters.
    func ends(_ token: Token, with ending: StaticString) -> Bool {
        let count = ending.utf8CodeUnitCount
        guard token.length > count else { return false }
        let start = Int(token.end) - count
        for offset in 0..<count where text.byte(start + offset) | 0x20 != ending.utf8Start[offset] { return false }
        return true
    }
}
