/// Numbers that name and do not count: those of laws, sections, ranks, models, versions and postal codes.
extension FigurePass {
    /// `Section 232`, `Sections 201 and 301`, `50 U.S.C. 1701`, `Boeing 787`.
    func isDesignated(_ numeral: Numeral) -> Bool {
        let (first, after) = (numeral.first, numeral.after)
        let next = token(after)
        // The code of laws that a number belongs to: `50 U.S.C.`, `85 FR`
        if numeral.isPlain, next.has(.designator), next.isCapital, next.flags.contains(.capitals) || next.length > 3,
            ["u.s.c.", "usc", "cfr", "c.f.r.", "stat", "fr"].contains(where: { text.isWord(next, $0) })
        {
            return true
        }
        // `410 U.S. 113`: a report of law
        if numeral.isPlain, text.isWord(next, "u.s."), token(after + 1).isNumber { return true }
        if isOfParagraphSign(numeral) || isGazettePage(numeral) || isForeignOrdinal(numeral) { return true }
        if isSumOrMeasure(numeral) { return false }
        // `Ordinance No. 2,946`
        if numeral.exponent == 0, token(first).flags.contains(.grouped), token(first - 1).kind == .period,
            token(first - 2).isCapital, word(first - 2, is: "no") || word(first - 2, is: "nos")
        {
            return true
        }
        guard numeral.isPlain || numeral.exponent == 0 && token(first).flags.contains(.decimal) else {
            return isPostal(numeral)
        }
        if exclusionEnd > 0, first > exclusionEnd,
            first - exclusionEnd <= 2 || first - exclusionEnd <= 5 && isBracketed(exclusionEnd)
        {
            var isList = true
            for index in exclusionEnd..<first {
                let token = token(index)
                isList =
                    isList
                    && (token.kind == .comma || token.has(.conjunction) || self.word(index, is: "through")
                        || self.word(index, is: "to") || joinsForeignRange(index) || first - exclusionEnd > 2)
            }
            let alike =
                token(exclusionEnd - 1).isNumber && token(exclusionEnd - 1).length == token(first).length
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
        if isNumberSign(back) { return true }
        if before.kind == .close, isOfShortName(numeral) { return true }
        guard before.isWord else { return false }
        if isProductVersion(numeral, back) { return true }
        // `by a factor of 3`
        if numeral.isPlain, text.isWord(before, "of"), word(back - 1, is: "factor"), !isCountedNoun(after),
            !next.has([.magnitude, .unitStart]), !text.isWord(next, "to")
        {
            return true
        }
        // `coach C, seat 22`
        if numeral.isPlain, text.isWord(before, "seat"), !isCountedNoun(after), !isToldBefore(first) { return true }
        // `The passcode is 4471`
        if text.isWord(before, "is"), numeral.isPlain, FigurePass.secrets.contains(where: { word(back - 1, is: $0) }) {
            return true
        }
        // `grades 3-5`
        if word(back, is: "grades"), token(first).length <= 2 { return true }
        // A postal code: `KY 40742`
        if before.length == 2, before.flags.contains(.capitals), token(first).length == 5, numeral.isPlain {
            return true
        }
        // `SDG 16 states`; at the start, where it may be the head of a row, `PEP 541 was`
        if before.flags.contains(.capitals), before.length > 1, before.length < 7, token(first).length <= 3,
            before.roles.isDisjoint(with: FigurePass.plainWords),
            token(back - 1).kind != .edge || next.isWord && next.has([.auxiliary, .modal])
                || token(first).flags.contains(.decimal),
            !token(back - 1).flags.contains(.capitals), numeral.exponent == 0
        {
            return true
        }
        // `size 10 shoes`
        if text.isWord(before, "size") || text.isWord(before, "sizes"), numeral.isPlain, token(first).length <= 2 {
            return true
        }
        // `a 737 MAX 8`
        if text.isWord(before, "max"), before.flags.contains(.capitals), token(back - 1).isNumber { return true }
        if isRanked(numeral, back) || isNumberedOne(numeral, back) || isToldApart(numeral, back) { return true }
        if before.has(.designator) {
            if before.has(.time), isYear(numeral) { return false }
            // `form 1-inch balls`
            if next.kind == .hyphen, next.isJoined, token(after + 1).length > 2, unit(at: after, value: numeral) != nil
            {
                return false
            }
            if before.isCapital || before.flags.contains(.capitals) { return !(isYear(numeral) && !isLaw(before)) }
            let isLabel = before.has(.label)
            return !isCountedNoun(after) && (isLabel || token(first).flags.isDisjoint(with: .decimal))
                && (!isYear(numeral) || isNumbered(before))
                && !token(after).has([.time, .percentWord, .unitStart]) && token(after).kind != .percent
                && !(token(after).kind == .currency)
        }
        if isForeignTitle(numeral, back) { return true }
        // A letter that names: `Exhibit B 5`, `S. 1260`
        if before.length == 1, before.isCapital, !(before.isJoined && token(back - 1).kind == .other),
            !before.has([.article, .pronoun]) || isNoArticle(back, next),
            !isYear(numeral) || back == first - 2 && (text.isWord(before, "s") || text.isWord(before, "h")),
            text.byte(Int(before.start)) != UInt8(ascii: "Q")
        {
            return true
        }
        // All nouns of German have capitals: `Grundstück 640 Quadratmeter`.
        if text.notation.language == .german, unit(at: after, value: numeral) != nil { return false }
        // A name with its number: `Dream 9`, `Gateway 2 is`
        return before.isCapital && token(back - 1).kind != .edge && !before.has(FigurePass.plainWords)
            && !isYear(numeral) && !isCountedNoun(after) && token(after).kind != .percent
            && token(after).kind != .hyphen
            && !token(after).has([.time, .percentWord, .unitStart, .fractionNoun, .ordinalEnding, .magnitude, .month])
            && !isUnitSymbol(after) && token(first).length <= 4 && back == first - 1
    }

    /// Whether a capital letter is no article: it is all that stands before a number, or in a sentence that is not English.
    private func isNoArticle(_ letter: Int, _ next: Token) -> Bool {
        let isNone: [Language] = [.german, .dutch, .danish, .norwegian, .swedish, .finnish]
        if isNone.contains(text.notation.language) { return true }
        return token(letter - 1).kind == .edge ? next.kind == .edge : text.notation.language != .english
    }

    /// What is told by its digits.
    private static let secrets: [StaticString] = [
        "passcode", "password", "code", "pin", "postcode", "id", "uid", "gid", "pid", "port", "extension", "zip",
    ]

    /// Whether a currency or a unit's symbol follows: `Milk 1 EUR`, `Sugar 80 g` are no names.
    func isSumOrMeasure(_ numeral: Numeral) -> Bool {
        let after = afterStroke(numeral.after) ?? numeral.after
        let next = token(after)
        if next.kind == .currency || next.has(.currencyStart) {
            return currencyWord(at: after) != nil && !token(after + 1).isJoinedNumber
        }
        guard next.isWord, next.length <= 4, !isWordLikeUnit(numeral.after) else { return false }
        // `Section 5 A`: capitals are too often letters that name.
        if next.length == 1, !"gmlp".utf8.contains(text.byte(Int(next.start))) { return false }
        return unit(at: numeral.after, value: numeral) != nil || currencyWord(at: numeral.after) != nil
    }

    /// `tier 3 targets`, `a class 2 device`: the rank or kind of what is named, and not how many.
    private func isRanked(_ numeral: Numeral, _ back: Int) -> Bool {
        numeral.isPlain && token(numeral.first).length <= 2 && back == numeral.first - 1
            && FigurePass.ranks.contains { word(back, is: $0) }
            && !FigurePass.pointers.contains { word(back - 1, is: $0) }
            && token(numeral.after).kind != .percent && !token(numeral.after).has([.time, .percentWord, .magnitude])
    }

    private static let ranks: [StaticString] = [
        "tier", "type", "category", "class", "grade", "level", "phase", "stage", "layer",
    ]

    /// `Adopter 5 sees a benefit`: one of several who have numbers for names.
    private func isNumberedOne(_ numeral: Numeral, _ back: Int) -> Bool {
        numeral.isPlain && token(numeral.first).length <= 3 && back == numeral.first - 1 && token(back).isCapital
            && FigurePass.numberedOnes.contains { word(back, is: $0) } && token(numeral.after).kind != .percent
            && !token(numeral.after).has([.time, .percentWord, .magnitude])
    }

    private static let numberedOnes: [StaticString] = [
        "adopter", "participant", "respondent", "interviewee", "speaker", "witness", "vendor", "customer", "patient",
        "player", "attendee", "contestant", "applicant", "candidate", "reviewer", "worker", "server", "node",
        "year", "gallery", "aisle", "wing", "reactor", "hangar", "dormitory", "carriage", "cabin", "kiosk", "turbine",
        "pump", "squad", "troop", "stand", "zone", "sector", "shaft", "junction", "lock", "cohort", "survivor",
    ]

    private static let pointers: [StaticString] = ["this", "that", "each", "every", "which"]

    /// `state 1 and state 2`: the same word twice, each with its number, tells two things apart.
    private func isToldApart(_ numeral: Numeral, _ back: Int) -> Bool {
        let name = token(back)
        guard numeral.isPlain, back == numeral.first - 1, !name.has(FigurePass.plainWords), !isPlural(name) else {
            return false
        }
        func isSame(_ index: Int) -> Bool { token(index).isWord && text.isSameWord(token(index), name) }
        func isBetween(_ index: Int) -> Bool {
            token(index).has(.conjunction) || token(index).kind == .comma || word(index, is: "to")
                || word(index, is: "from")
        }
        return isBetween(back - 1) && token(back - 2).isNumber && isSame(back - 3)
            || isBetween(numeral.after) && isSame(numeral.after + 1) && token(numeral.after + 2).isNumber
    }

    /// Whether a bracket of one word stands at a token: `8080 (HTTP) and 8443`.
    private func isBracketed(_ index: Int) -> Bool {
        token(index).kind == .open && token(index + 1).isWord && token(index + 2).kind == .close
    }

    /// `Pune 411 004`: groups of digits after a place, which count nothing.
    private func isPostal(_ numeral: Numeral) -> Bool {
        let before = token(numeral.first - 1)
        guard numeral.exponent == 0, before.isWord, before.isCapital, !before.has(FigurePass.plainWords),
            token(numeral.first - 2).kind != .edge, token(numeral.first).length > 4,
            text.byte(Int(token(numeral.first).end) - 4) == 32
        else { return false }
        return !isCountedNoun(numeral.after) && !isUnitSymbol(numeral.after)
            && ![.comma, .percent, .currency].contains(token(numeral.after).kind)
    }

    /// `Python 3.9`, `macOS 14`, `Windows 2000`, `FlowTool 10.8`: the version of a product.
    private func isProductVersion(_ numeral: Numeral, _ back: Int) -> Bool {
        let (before, next) = (token(back), token(numeral.after))
        guard token(numeral.first).isNumber, back == numeral.first - 1,
            !next.has([.magnitude, .percentWord, .unitStart, .time]),
            next.kind != .percent, next.kind != .currency
        else { return false }
        if before.has(.product) {
            guard hasCapital(before) || before.value == 2 else { return false }
            return !isYear(numeral) || before.value == 1
        }
        // Letters of both cases within a word: `macOS`, `FlowTool`
        let isMixed = before.length > 2 && hasInnerCapital(before)
        let isDecimal = token(numeral.first).flags.contains(.decimal)
        if isMixed, !before.has(.currencyStart), !isYear(numeral), isDecimal || !isCountedNoun(numeral.after) {
            return true
        }
        // `Web 3.0 users`: nobody counts to a tenth of nothing.
        let end = Int(token(numeral.first).end)
        if isDecimal, token(numeral.first).length == 3, text.byte(end - 1) == UInt8(ascii: "0"), before.isCapital,
            !before.has(Self.plainWords), !before.has([.person, .title, .unitStart, .plural])
        {
            return true
        }
        guard token(numeral.first).flags.contains(.decimal), before.isCapital, !before.has(FigurePass.plainWords),
            token(back - 1).kind != .edge || next.isWord && next.has([.auxiliary, .modal, .verb, .past])
        else { return false }
        return !isCountedNoun(numeral.after) && !before.has([.person, .title, .unitStart, .rateAdverb, .plural])
            && next.kind != .hyphen && !isPlural(before)
    }

    private func hasCapital(_ token: Token) -> Bool { token.isCapital || hasInnerCapital(token) }

    private func hasInnerCapital(_ token: Token) -> Bool {
        guard !token.flags.contains(.capitals) else { return false }
        return (Int(token.start) + 1..<max(Int(token.start) + 1, Int(token.end))).contains { text.byte($0) &- 65 < 26 }
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
            "stat", "no", "resolution", "resolutions", "unscr", "bill", "bills", "proposition", "sections", "clause",
            "art",
            "eq", "table", "figure", "fig", "p", "pp", "page", "rfc", "iso", "en", "din", "port", "code",
            "std", "flight", "form", "suite",
        ].contains { text.isWord(token, $0) }
    }

    /// Whether a designator is of things that have numbers and no years: `room 1984`, `flight 1812`.
    private func isNumbered(_ token: Token) -> Bool {
        ["room", "flight", "suite", "locker", "page", "port", "std", "form", "box", "extension"]
            .contains { text.isWord(token, $0) }
    }

    /// `Executive Order (EO) 14035`: a name whose short form stands in brackets before the number.
    private func isOfShortName(_ numeral: Numeral) -> Bool {
        let (short, name) = (token(numeral.first - 2), token(numeral.first - 4))
        return numeral.isPlain && numeral.after == numeral.first + 1 && short.isWord
            && short.flags.contains(.capitals) && short.isJoined && token(numeral.first - 3).kind == .open
            && name.isWord && name.isCapital && !isPlural(name) && !isYear(numeral) && !isCountedNoun(numeral.after)
            && !token(numeral.after).has([.time, .percentWord, .unitStart, .magnitude])
            && token(numeral.after).kind != .percent && token(numeral.after).kind != .hyphen
    }

    private func isUnitSymbol(_ index: Int) -> Bool {
        let token = token(index)
        return token.isWord && token.length <= 4 && token.has(.unitStart)
    }
}
