import Values

/// The period or thing of a rate: `per month`, `a year`, `each student`, `annually`.
extension FigurePass {
    /// The rate of a figure.
    ///
    /// - Parameters:
    ///   - index: the token after the figure.
    ///   - thing: what it counts.
    ///   - first: the figure's first token.
    func rate(after index: Int, phrase: NounPhrase?, first: Int, kind: Figure.Kind) -> String? {
        rateAround(index, phrase: phrase, first: first, kind: kind) ?? (kind == .measure ? rateInUnit(index - 1) : nil)
    }

    /// The thing that a unit is for each of: `kg` of `mg/kg`, `hour` of `km/h`.
    private func rateInUnit(_ last: Int) -> String? {
        guard token(last - 1).kind == .slash, token(last).isJoined, token(last - 1).isJoined else { return nil }
        return shortTime(at: last).flatMap { FigurePass.timeName($0.value) } ?? text.string(span(last, through: last))
    }

    private func rateAround(_ index: Int, phrase: NounPhrase?, first: Int, kind: Figure.Kind) -> String? {
        if let rate = rateWords(at: index) ?? (kind == .money ? priceOf(index) ?? foreignRate(index) : nil) {
            return rate
        }
        // `$4,000 more a year`
        if word(index, is: "more") || word(index, is: "less"), let rate = rateWords(at: index + 1) { return rate }
        if let phrase, let rate = rateWords(at: phrase.after) { return rate }
        // `visit Peru annually`, `of carbon emissions each year`: later in the clause
        var position = max(index, phrase?.after ?? index)
        let limit = position + 8
        while position < limit {
            let token = token(position)
            switch token.kind {
            case .word:
                // `of the monthly average` says of what, and not how often.
                let isOfNoun =
                    self.token(position - 1).has([.determiner, .article]) && !word(position + 1, is: "basis")
                if token.has(.rateAdverb), token.has(.adverb), !isOfNoun { return FigurePass.timeName(token.value) }
                if let rate = rateWords(at: position), token.has(.rate),
                    !token.has(.determiner) || self.token(position + 1).has(.time)
                {
                    return rate
                }
                if token.has(.article), self.token(position + 1).has(.time), position > index,
                    isRatePeriod(position + 1), isNounBefore(position)
                {
                    return rateWords(at: position)
                }
                if token.has(.relative) || token.has(.unitNumber) || token.has(.conjunction) {
                    return rateBefore(first)
                }
            case .hyphen, .suffix, .open, .close: break
            case .comma where self.token(position + 1).has(.rateAdverb) && self.token(position + 1).has(.adverb): break
            default: return rateBefore(first)
            }
            position += 1
        }
        return rateBefore(first)
    }

    /// `10 cents a page`, `$4 a pint.`: a noun with its article right after a sum, where nothing goes on with it.
    private func priceOf(_ index: Int) -> String? {
        let (noun, next) = (token(index + 1), token(index + 2))
        guard token(index).has(.article), noun.isWord, !noun.isCapital, !noun.isJoined, noun.length > 2,
            noun.roles.isDisjoint(
                with: Roles.phraseEnd.union([.conjunction, .bound, .time, .pointer, .magnitude, .half])),
            !["reality", "success", "gift", "loan", "bargain", "steal"].contains(where: { text.isWord(noun, $0) })
        else { return nil }
        let isEnded =
            [.edge, .comma, .semicolon, .close, .dash].contains(next.kind)
            || next.kind == .period && !token(index + 3).isJoined
            || next.has([.conjunction, .preposition, .auxiliary, .adverb]) && !word(index + 2, is: "of")
                && !word(index + 2, is: "to")
        return isEnded ? text.string(span(index + 1, through: index + 1)) : nil
    }

    /// `750 euro al mese`, `60 euros por noite`, `120 Euro im Monat`: what a price is for, in other languages than English.
    private func foreignRate(_ sum: Int) -> String? {
        // `2.400 Euro brutto im Monat`
        let index = word(sum, is: "brutto") || word(sum, is: "netto") ? sum + 1 : sum
        guard let words = text.notation.language.rateWords, words.contains(where: { word(index, is: $0) }) else {
            return nil
        }
        var noun = index + 1
        if token(noun).has(.determiner) { noun += 1 }
        if token(noun).kind == .quote, token(noun).isJoined { noun += 1 }
        let (thing, next) = (token(noun), token(noun + 1))
        guard thing.isWord, !isPlural(thing) || text.notation.language == .french,
            [.edge, .comma, .semicolon, .close, .dash].contains(next.kind)
                || next.kind == .period && !token(noun + 2).isJoined
                || next.isWord && next.has([.conjunction, .preposition, .auxiliary]) && !next.isCapital
        else { return nil }
        if thing.has(.time) { return FigurePass.timeName(thing.has(.ordinal) ? TimeWord.second : thing.value) }
        return Language.pricedThings.contains(small(thing)) ? small(thing) : nil
    }

    /// Whether a noun stands before `a day`, so that it is its rate: `trucks of aid a day`.
    private func isNounBefore(_ index: Int) -> Bool {
        let before = token(index - 1)
        return before.isWord && (before.has(.plural) || before.roles.isDisjoint(with: Roles.phraseEnd.union(.bound)))
    }

    /// A rate that begins at a token: `per capita`, `a year`, `/kg`.
    func rateWords(at index: Int) -> String? {
        let token = token(index)
        if token.kind == .slash, self.token(index + 1).isNumber, token.isJoined {
            // `400F/200C` says it twice.
            return unit(at: index + 2)?.unit.isTemperature == true ? nil : noun(at: index + 1)
        }
        if token.kind == .slash, self.token(index + 1).isWord {
            return shortTime(at: index + 1).flatMap { FigurePass.timeName($0.value) } ?? noun(at: index + 1)
        }
        if token.kind == .hyphen, token.isJoined, self.word(index + 1, is: "per"), self.token(index + 2).kind == .hyphen
        {
            return noun(at: index + 3)
        }
        if token.kind == .hyphen, token.isJoined, self.word(index + 1, is: "a"), self.token(index + 2).kind == .hyphen {
            return noun(at: index + 3)
        }
        guard token.isWord else { return nil }
        if token.has(.rateAdverb), token.has(.adverb) { return FigurePass.timeName(token.value) }
        // `£32,000 p.a.`
        if text.isWord(token, "p.a.") || text.isWord(token, "p.a") { return "year" }
        if token.has(.rate) {
            // `pr. nat`
            if text.isWord(token, "pr"), self.token(index + 1).kind == .period { return noun(at: index + 2) }
            if word(index, is: "per"), word(index + 1, is: "annum") { return "year" }
            if self.word(index, is: "per") { return noun(at: index + 1) }
            let next = self.token(index + 1)
            guard next.isWord, !next.has(.preposition) else { return nil }
            if next.has(.time) || next.has(.season) || next.has(.month) { return noun(at: index + 1) }
            return next.roles.isDisjoint(with: Roles.phraseEnd) ? noun(at: index + 1) : nil
        }
        if token.has(.article) {
            let next = self.token(index + 1)
            if next.has(.time), isRatePeriod(index + 1) { return noun(at: index + 1) }
            if [
                "gallon", "barrel", "ton", "pound", "piece", "person", "head", "share", "dose", "bushel", "shot", "pop",
                "vial",
                "student", "family", "ticket", "mile", "acre", "unit", "household", "bottle", "pill", "pack",
            ]
            .contains(where: { text.isWord(next, $0) }) {
                return noun(at: index + 1)
            }
        }
        return nil
    }

    /// Whether `a year` is a rate's period, and not a length of time: `a year ago`, `a year and a half`.
    private func isRatePeriod(_ index: Int) -> Bool {
        let next = token(index + 1)
        return
            !(word(index + 1, is: "ago") || word(index + 1, is: "later") || word(index + 1, is: "earlier")
            || word(index + 1, is: "long")) && !(next.kind == .hyphen && next.isJoined)
    }

    /// An `annual` before the figure: `average annual spending at $2.5 billion`, `annual cost of $5`.
    private func rateBefore(_ first: Int) -> String? {
        var position = first - 1
        while first - position <= 8 {
            let token = token(position)
            switch token.kind {
            case .word:
                if token.has(.rateAdverb) { return FigurePass.timeName(token.value) }
                if token.has([.conjunction, .relative, .auxiliary, .modal, .magnitude]) { return nil }
                if token.has(.rate), self.token(position + 1).has(.time), position + 2 < first {
                    return noun(at: position + 1)
                }
                if token.has(.time), self.token(position - 1).has(.rate) { break }
            case .comma:
                // `Each year, 500 …`
                guard self.token(position - 1).has(.time), self.token(position - 2).has(.rate),
                    self.token(position - 3).kind == .edge
                else { return nil }
                return noun(at: position - 1)
            case .hyphen, .suffix: break
            default: return nil
            }
            position -= 1
        }
        return nil
    }

    /// The noun at a token, with what is joined to it by hyphens, in the singular: `megawatt-hour`.
    private func noun(at index: Int) -> String? {
        var last = index
        let token = token(index)
        guard token.isWord || token.isNumber, !token.has([.preposition, .pronoun]) else { return nil }
        // `per calendar month`
        if word(index, is: "calendar"), self.token(index + 1).has(.time) { return noun(at: index + 1) }
        if token.isNumber || token.has(.numberStart) {
            // `per 100,000 people`, `every two weeks`
            guard let numeral = numeral(at: index) else { return nil }
            let phrase = phrase(from: numeral.after, isCounted: true)
            return text.string(Int(token.start)..<(phrase?.span.upperBound ?? numeral.end))
        }
        if token.has(.time) { return FigurePass.timeName(token.has(.ordinal) ? TimeWord.second : token.value) }
        while self.token(last + 1).kind == .hyphen, self.token(last + 1).isJoined, self.token(last + 2).isJoined,
            self.token(last + 2).isWord
        { last += 2 }
        if last == index, let phrase = phrase(from: index, isCounted: false) { last = max(index, phrase.after - 1) }
        if last > index + 3 { last = index }
        return text.string(span(index, through: last))
    }

    /// `year`
    static func timeName(_ value: Int32) -> String? {
        switch value {
        case TimeWord.second: "second"
        case TimeWord.minute: "minute"
        case TimeWord.hour: "hour"
        case TimeWord.day: "day"
        case TimeWord.week: "week"
        case TimeWord.month: "month"
        case TimeWord.year: "year"
        case TimeWord.decade: "decade"
        case TimeWord.century: "century"
        case TimeWord.quarter: "quarter"
        case TimeWord.fortnight: "fortnight"
        default: nil
        }
    }
}

extension Language {
    /// The words before what a price is for.
    fileprivate var rateWords: [StaticString]? {
        switch self {
        case .german: ["im", "am", "in"]
        case .french: ["par", "la", "le", "l", "de"]
        case .spanish: ["al", "por", "a"]
        case .italian: ["al", "all", "alla", "a"]
        case .portuguese: ["por", "ao", "à"]
        case .dutch: ["in", "de"]
        case .swedish: ["i", "om"]
        case .danish, .norwegian: ["om", "i"]
        case .polish, .czech: ["za", "na"]
        default: nil
        }
    }

    /// What prices are for in those languages, beside lengths of time.
    fileprivate static let pricedThings: Set<String> = [
        "persona", "personne", "pessoa", "person", "persoon", "osobę", "osobu", "noche", "noite", "notte", "nuit",
        "kilo", "chilo", "quilo", "litre", "litro", "kus", "sztukę", "hodinu", "noc", "habitante", "adulte", "adulto",
        "entrada", "billet", "stück", "stuk", "unité", "unidad", "pièce",
    ]
}
