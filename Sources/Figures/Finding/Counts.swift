import Values

/// How many of something: `nine Black Hawk helicopters`, `1.1 million jobs`, `200,000+ visa applications`.
extension FigurePass {
    /// A count whose number has been read and is nothing else.
    mutating func count(_ expression: Expression) -> Int? {
        let (lower, after) = (expression.lower, expression.after)
        // `2,5 млн рублей` may be money or people: no word tells.
        if lower.exponent > 0, !text.notation.knowsWords { return nil }
        if lower.inWords, lower.exponent == 0, !isForeignNounCounted(after) || !isOfLanguage(lower) { return nil }
        if isUnnamedCurrency(after) || isNoDay(expression) || isHowOften(after) { return nil }
        if lower.inWords, lower.exponent == 0, expression.upper == nil {
            if lower.value == .zero { return nil }
            if lower.value == 1 {
                guard isCountedOne(lower) else { return nil }
            } else if !isCountedWord(lower) {
                return nil
            }
        }
        var figure = Figure(
            .count, expression.start..<expression.end, .number(lower.value), expression.upper.map { .number($0.value) })
        if expression.hasPlus { figure.bound = .atLeast }
        let next = token(after)
        // `8, 9, 10 feet`: numbers that lead up to one
        if expression.upper == nil, next.kind == .comma, numeral(at: after + 1) != nil,
            token(after + 1).isNumber == !lower.inWords,
            !isYear(lower), token(after + 2).kind == .comma || token(lower.first - 1).kind == .comma
        {
            return nil
        }
        // `22' Shot`: the minute of a game; feet have a second number or a word of length.
        if !lower.inWords, next.kind == .quote, next.isJoined, text.single(next) == Byte.apostrophe,
            !token(after + 1).isJoined, !isPlural(token(lower.first - 1))
        {
            return nil
        }
        if isModel(lower), !isCountedNoun(after) { return nil }
        if text.notation.language != .english, let grouped = groupedByComma(lower) { figure.value = .number(grouped) }
        if isBareDecimal(expression) || isValue(expression, of: figure) { return nil }
        // `12-member`, but no `two-way` and `four-part`
        if next.kind == .hyphen, next.isJoined, token(after + 1).isJoined, !isCountedAdjective(expression) {
            return nil
        }
        return add(figure, first: expression.first, after: after)
    }

    /// Whether a number in words begins with one of the text's language: not `ten` in Dutch.
    private func isOfLanguage(_ numeral: Numeral) -> Bool {
        let language = text.notation.language
        return language == .english || language.numberWords[small(token(numeral.first))] != nil
            || token(numeral.first).has(.article)
    }

    /// Whether a noun follows that words of a number can count: in other languages than English they are too often no
    /// number of things, as in `les deux` and `ein neuf`.
    private func isForeignNounCounted(_ index: Int) -> Bool {
        let noun = token(index)
        switch text.notation.language {
        case .english: return true
        case .german: return noun.isWord && !noun.isJoined && noun.isCapital && noun.roles == [] && noun.length > 2
        case .italian, .dutch:
            let ending: [StaticString] = text.notation.language == .italian ? ["i", "e"] : ["en", "s"]
            return noun.isWord && !noun.isJoined && !noun.isCapital && noun.roles == [] && noun.length > 3
                && !token(index - 2).has(.determiner) && ending.contains { ends(noun, with: $0) }
                && !Self.notCounted.contains { word(index, is: $0) }
        case .french, .spanish, .portuguese:
            let last = text.byte(Int(noun.end) - 1)
            return noun.isWord && !noun.isJoined && !noun.isCapital && noun.roles == [] && noun.length > 3
                && (last == UInt8(ascii: "s") || last == UInt8(ascii: "x"))
                && !Self.times.contains { word(index, is: $0) }
        case .swedish, .polish, .czech:
            return noun.isWord && !noun.isJoined && !noun.isCapital && noun.roles == [] && noun.length > 3
        default: return false
        }
    }

    /// `3 fois`, `2,5-mal`: how often, which counts nothing.
    private func isHowOften(_ index: Int) -> Bool {
        guard text.notation.language != .english else { return false }
        let isHyphened = token(index).kind == .hyphen && token(index).isJoined
        return Self.times.contains { word(isHyphened ? index + 1 : index, is: $0) }
    }

    /// The words for that.
    private static let times: [StaticString] = [
        "fois", "vez", "veces", "vezes", "volta", "volte", "keer", "mal", "gånger", "ganger", "gange", "razy", "krát",
    ]

    /// Words of Italian and Dutch that end as nouns in the plural do and are none.
    private static let notCounted: [StaticString] = [
        "volte", "anche", "come", "dove", "ogni", "quindi", "oggi", "ieri", "pure", "bene", "insieme", "sempre",
        "mentre",
        "oltre", "invece", "prime", "primi", "altri", "altre", "maal", "keren", "eens", "samen", "alleen", "waren",
        "hebben", "hadden", "werden", "zijn", "worden", "kunnen", "moeten", "steeds", "soms",
    ]

    /// `August 32, 2014`, `32 August`: a number beside a month that has no such day counts nothing.
    private func isNoDay(_ expression: Expression) -> Bool {
        let lower = expression.lower
        guard lower.isPlain, !lower.inWords, token(lower.first).length <= 2, expression.upper == nil else {
            return false
        }
        // `3. Mai`
        if text.notation.language != .english, pointAfterDay(1, lower.after) != nil { return true }
        let before = token(lower.first - 1)
        guard token(lower.first).length == 2 else { return false }
        return before.has(.month) && before.isCapital && !isCountedNoun(lower.after)
            || monthName(at: lower.after) != nil
    }

    /// Whether a sum of money follows whose currency could be that of several countries: `528 million francs`.
    private func isUnnamedCurrency(_ index: Int) -> Bool {
        guard token(index).isWord, text.notation.language != .english || token(index).has(.currencyStart) else {
            return false
        }
        let isOf = word(index, is: "de") || word(index, is: "d")
        let noun = isOf ? (token(index + 1).kind == .quote ? index + 2 : index + 1) : index
        return FigurePass.sharedCurrencies.contains { word(noun, is: $0) }
    }

    private static let sharedCurrencies: [StaticString] = [
        "franc", "francs", "francos", "franchi", "peso", "pesos", "dinar", "dinars", "dinares", "guilders", "guilder",
        "florins", "florines", "libras", "livres", "kronen", "centavos", "peniques",
    ]

    /// `50,000 habitants`: three decimals of what comes in wholes are a group of digits, as English writes it.
    private func groupedByComma(_ numeral: Numeral) -> Number? {
        let token = token(numeral.first)
        guard token.flags.contains(.decimal), token.flags.isDisjoint(with: .grouped), numeral.exponent == 0,
            token.length > 4, text.byte(Int(token.end) - 4) == Byte.comma, text.byte(Int(token.start)) != 48,
            isCountedNoun(numeral.after)
        else { return nil }
        return numeral.value.multiplied(by: 1000)
    }

    /// `a ratio of 1.05`, `from 2 to 0`: decimals, or nothing, that count no thing.
    private func isBareDecimal(_ expression: Expression) -> Bool {
        let token = token(expression.lower.first)
        guard token.isNumber, expression.lower.exponent == 0, max(expression.upper?.exponent ?? 0, 0) == 0 else {
            return false
        }
        let isDecimal = token.flags.contains(.decimal) && !token.flags.contains(.grouped)
        guard isDecimal || expression.lower.value == .zero && expression.upper == nil else { return false }
        // `Harbour Tools 9.1 May 2022`: what decimals count is a noun in the plural, and no name.
        if isDecimal, text.notation.language == .english {
            return !isCountedNoun(expression.after) || self.token(expression.after).isCapital
        }
        return phrase(from: expression.after, isCounted: true) == nil
    }

    /// Whether a number is that of an aircraft or a section of law which are spoken of by their numbers: `a 787 order`.
    private func isModel(_ numeral: Numeral) -> Bool {
        guard numeral.isPlain, token(numeral.first).length == 3, token(numeral.after).isWord else { return false }
        return [232, 301, 737, 747, 757, 767, 777, 787].contains(numeral.value)
    }

    /// Whether `one` says how many, and is no pronoun.
    private func isCountedOne(_ one: Numeral) -> Bool {
        let (before, next) = (token(one.first - 1), token(one.after))
        guard next.isWord,
            next.roles.isDisjoint(with: Roles.phraseEnd) || next.has(.bound) && word(one.after, is: "more"),
            !next.has([.conjunction, .time])
        else { return false }
        if token(one.first).isCapital, next.isCapital || before.isCapital && !before.has(.preposition) { return false }
        if before.has(.ordinal) || before.isWord && before.roles == [] && ends(before, with: "est") { return false }
        // `what one chooses`, `the one Jane brought`, `on the one hand`
        if next.roles == [], isPlural(next) { return false }
        if word(one.first - 1, is: "the") { return false }
        // `only one helps`
        if next.has(.base), ends(next, with: "s") { return false }
        if ["hell", "hand", "point", "way", "roof", "other", "side"].contains(where: { word(one.after, is: $0) }),
            ["at", "on", "doing", "is", "the", "under"].contains(where: { word(one.first - 1, is: $0) })
        {
            return false
        }
        if ["no", "every", "each", "any", "number", "day", "square", "phase", "chapter", "part"]
            .contains(where: { word(one.first - 1, is: $0) })
        {
            return false
        }
        if word(one.after, is: "more") { return false }
        // `one way to do it`
        if ["way", "reason", "thing", "idea"].contains(where: { word(one.after, is: $0) }),
            word(one.after + 1, is: "to") || word(one.after + 1, is: "of")
        {
            return false
        }
        if before.kind == .hyphen, before.isJoined { return false }
        // `that one last`, `one last`, `one thing`
        if ["who", "another", "day", "whose", "last", "final", "time", "such", "thing"].contains(where: {
            word(one.after, is: $0)
        }) {
            return false
        }
        guard let phrase = phrase(from: one.after, isCounted: false, isOne: true) else { return false }
        // `from one country to another`
        return !(word(phrase.after, is: "to") || word(phrase.after, is: "after") || word(phrase.after, is: "or"))
            || !word(phrase.after + 1, is: "another") && !word(phrase.after + 1, is: "the")
    }

    /// Whether a number in words counts something, and does not stand for its rank or by itself.
    private func isCountedWord(_ numeral: Numeral) -> Bool {
        let (before, next) = (token(numeral.first - 1), token(numeral.after))
        switch next.kind {
        case .comma, .colon, .dash:
            // `And two, to be able …`: a list that is spoken
            if before.kind == .edge || before.has(.conjunction) || before.kind == .comma || before.kind == .semicolon
                || before.kind == .dash
            {
                return false
            }
            if next.kind == .dash, self.word(numeral.after + 1, is: "two") || token(numeral.after + 1).has(.numberStart)
            {
                return false
            }
        case .edge, .period:
            if before.kind == .edge { return false }
        default: break
        }
        return true
    }

    /// Whether a number joined to a noun by a hyphen counts it: `12-member`, `50-state`.
    private func isCountedAdjective(_ expression: Expression) -> Bool {
        isHyphenedNoun(expression.after + 1)
            && !(expression.lower.inWords
                && ["state", "part", "step"].contains { word(expression.after + 1, is: $0) })
    }

    /// Whether a noun in the singular can be counted by a number that a hyphen joins to it.
    func isHyphenedNoun(_ index: Int) -> Bool {
        let noun = token(index)
        guard noun.isWord else { return false }
        return [
            "member", "person", "page", "state", "nation", "country", "seat", "bed", "unit", "vehicle", "ship", "city",
            "county", "agency", "job", "room", "site", "point", "car", "plane", "bed", "man", "woman", "judge", "acre",
            "lane", "item",
            "part", "game", "story", "turbine", "port", "inch", "plant", "company", "country", "hospital", "school",
            "gun", "dose",
            "question", "word", "term", "round", "step", "night", "vote", "run", "bedroom", "bath", "bathroom", "piece",
            "storey", "floor", "goal", "shot", "classroom", "student", "pupil", "seater", "team", "course", "volume",
        ]
        .contains { text.isWord(noun, $0) }
    }
}
