/// Tells the tense of a sentence from its verbs.
///
/// Auxiliaries, modals and irregular verbs are known words; other verbs are told by their endings and by what stands
/// before them. The perfect counts as past: what it tells has happened.
struct TenseReader {
    let text: LexedText

    /// A finite verb's tense.
    struct Verb {
        var tense: Tense
        /// Whether only its ending in -ed speaks for it, so that it could be a participle: `funding allocated by`.
        var isWeak = false
    }

    /// The tense of a sentence: that of its first main verb, else of its first verb; nil without one.
    func tense(from start: Int, to end: Int) -> Tense? {
        var (first, pending): (Tense?, Int) = (nil, 0)
        for index in start..<max(start, end) {
            let token = text.token(index)
            if [.comma, .semicolon, .colon, .dash].contains(token.kind) { pending = 0 }
            if opensDependent(index, from: start) { pending += 1 }
            guard let verb = verb(at: index) else { continue }
            var tense = verb.tense
            if verb.isWeak, let later = strongVerb(after: index, to: end) { tense = later }
            if pending == 0 { return tense }
            pending -= 1
            if first == nil { first = tense }
        }
        return first
    }

    /// The tense at a token: that of the nearest verb before it in its sentence, or of the next one.
    func tense(around index: Int) -> Tense? {
        // `starting November 8`, `by July 4`: the date nearest to now, whatever has been announced.
        for back in 1...4
        where isOne(of: ["starting", "beginning", "effective", "by", "until", "approach"], index - back) {
            return nil
        }
        let sentence = sentence(around: index)
        let clause = clause(around: index, in: sentence)
        // `It opens on 3 June; the rehearsal was on 12 April.`
        if clause != sentence, let tense = tense(around: index, in: clause) { return tense }
        // Of other languages few verbs are known: that of another clause tells nothing.
        if clause != sentence, text.notation.language != .english { return nil }
        return tense(around: index, in: sentence)
    }

    /// The tokens of the sentence around a token, or those near to it.
    func sentence(around index: Int) -> Range<Int> {
        var (start, end) = (index, index)
        while index - start < 60, text.token(start - 1).kind != .edge, !isStop(start - 1) { start -= 1 }
        while end - index < 60, text.token(end).kind != .edge, !isStop(end) { end += 1 }
        return start..<max(start, end)
    }

    /// The tense at a token of a part of the text.
    func tense(around index: Int, in part: Range<Int>) -> Tense? {
        // `announced in September`: a participle right before the date tells when it was.
        var back = index - 1
        while index - back < 4, text.token(back).has([.preposition, .determiner, .adverb, .bound]) { back -= 1 }
        if isEd(text.token(back)), !text.token(back).has([.noVerb, .intent]), verb(at: back) == nil,
            !isToCome(before: back)
        {
            return .past
        }
        for position in stride(from: index - 1, through: part.lowerBound, by: -1) {
            if looksAhead(position) { return .future }
            // `you know` of speech tells no time.
            if isOne(of: ["know"], position), isOne(of: ["you"], position - 1) { continue }
            if let verb = verb(at: position) { return verb.tense }
        }
        for position in index..<max(index, part.upperBound) {
            if let verb = verb(at: position) { return verb.tense }
        }
        return nil
    }

    /// `payable on`, `due by`, `scheduled for`, `set for`: what looks ahead in any tense.
    func looksAhead(_ index: Int) -> Bool {
        let next = text.token(index + 1)
        guard text.token(index).isWord, next.isWord || next.isNumber else { return false }
        if isOne(of: ["set", "planned", "scheduled", "slated", "booked", "penciled", "postponed", "billed"], index) {
            return isOne(of: ["for", "until", "till"], index + 1)
                || isOne(of: ["scheduled", "planned", "postponed"], index) && isOne(of: ["on", "in", "to"], index + 1)
        }
        // `a workshop to be held on`, but no `was found to be damaged on`
        if isOne(of: ["to"], index), isOne(of: ["be"], index + 1) {
            let (before, participle) = (text.token(index - 1), text.token(index + 2))
            return (isEd(participle) || participle.has(.participle))
                && !isEd(before) && !before.has([.past, .participle, .auxiliary, .verb])
        }
        return isOne(of: ["payable", "due", "expected", "deadline", "upcoming", "expires", "expire"], index)
            && !isOne(of: ["to"], index + 1) && next.has([.preposition, .month, .weekday, .today])
    }

    /// Whether a participle is one of what is still to be: `will be announced`, `to be held`.
    func isToCome(before index: Int) -> Bool {
        text.token(index - 1).has(.auxiliary)
            || (1...3).contains { text.token(index - $0).has([.future, .modal]) || isOne(of: ["to"], index - $0) }
    }

    /// Whether a full stop ends a sentence, for texts without breaks.
    func isStop(_ index: Int) -> Bool {
        let (token, next) = (text.token(index), text.token(index + 1))
        return token.kind == .period && !next.isJoined && next.isCapital && text.token(index - 1).length > 2
    }

    // MARK: Clauses

    /// Whether a word opens a clause that depends on another.
    private func opensDependent(_ index: Int, from start: Int) -> Bool {
        let token = text.token(index)
        guard token.isWord else { return false }
        if token.has(.relative) {
            return index > start && !text.token(index + 1).has(.auxiliary) || isOne(of: ["who", "which"], index)
        }
        if isOne(
            of: ["if", "when", "while", "because", "although", "though", "where", "whether", "unless", "how", "why"],
            index)
        {
            return true
        }
        return isOne(of: ["as", "since", "after", "before", "until"], index) && text.token(index + 1).has(.pronoun)
    }

    /// A verb that makes a word in -ed before it a participle: `costs associated with them shall`.
    private func strongVerb(after index: Int, to end: Int) -> Tense? {
        for position in index + 1..<max(index + 1, min(end, index + 16)) {
            let token = text.token(position)
            guard
                token.isWord || token.kind == .suffix || token.kind == .hyphen || token.kind == .open
                    || token.kind == .close
                    || token.isNumber,
                !token.has([.relative, .conjunction])
                    || isOne(of: ["and", "or"], position)
                        && !text.token(position + 1).has([.pronoun, .article, .determiner]),
                !token.has(.pronoun) || text.token(position - 1).has(.preposition)
            else { return nil }
            if let verb = verb(at: position), !verb.isWeak {
                // `said it will`, `announced that`: with its own subject it is another clause.
                let hasSubject =
                    text.token(position - 1).has([.pronoun, .article]) && !text.token(position - 2).has(.preposition)
                return hasSubject ? nil : verb.tense
            }
        }
        return nil
    }

    // MARK: Verbs

    /// The finite verb at a token, if there is one.
    func verb(at index: Int) -> Verb? {
        let token = text.token(index)
        guard token.isWord || token.kind == .suffix else { return nil }
        // `at 2 am`
        if token.has(.clock), text.token(index - 1).isNumber { return nil }
        // `won’t`, but `it won`
        let isWin = isOne(of: ["won"], index) && text.token(index + 1).kind != .suffix
        if token.has(.future), !isWin {
            // `Will` may be a man.
            let isName =
                token.isWord && token.isCapital && !token.flags.contains(.capitals) && text.token(index + 1).isCapital
            return isName ? nil : Verb(tense: .future)
        }
        if token.kind == .suffix {
            guard token.has(.auxiliary) || text.isWord(token, "'s") || token.length == 4 else { return nil }
            return suffixVerb(index, token)
        }
        if token.has([.present, .have]) { return composed(index, token).map { Verb(tense: $0) } }
        if token.has(.auxiliary), token.has(.past) { return Verb(tense: .past) }
        if token.has(.modal), !isWin { return token.has(.month) && token.isCapital ? nil : Verb(tense: .present) }
        if isOne(of: ["do", "does", "don", "doesn"], index) { return Verb(tense: .present) }
        if token.has(.intent), isOne(of: ["to"], index + 1), isPresent(index, token) { return Verb(tense: .future) }
        if isOne(of: ["going"], index), isOne(of: ["to"], index + 1), text.token(index - 1).has(.pronoun) {
            return Verb(tense: .future)
        }
        if token.has(.past) {
            if token.has(.participle), !isSubject(before: index) { return nil }
            return token.isCapital && text.token(index - 1).kind != .edge ? nil : Verb(tense: .past)
        }
        if isEd(token) {
            guard !token.has(.noVerb), !token.isCapital, isFiniteEd(index) else { return nil }
            return Verb(tense: .past, isWeak: true)
        }
        return isPresent(index, token) ? Verb(tense: .present) : nil
    }

    /// `’s`, `’ve`, `’re`: after a noun `’s` is rarely a verb.
    private func suffixVerb(_ index: Int, _ token: Token) -> Verb? {
        if isOne(of: ["'ve", "’ve"], index) || token.has(.have) { return Verb(tense: .past) }
        if token.has(.present) { return composed(index, token).map { Verb(tense: $0) } }
        let isPronoun = text.token(index - 1).has([.pronoun, .relative, .determiner]) || isOne(of: ["let"], index - 1)
        guard isPronoun else { return nil }
        if isOne(of: ["let"], index - 1) { return Verb(tense: .present) }
        let (next, position) = afterAdverbs(index)
        if next.has(.participle) && !isEd(next) && isOne(of: ["been", "gone", "had"], position) {
            return Verb(tense: .past)
        }
        return composed(index, token).map { Verb(tense: $0) }
    }

    /// `is`, `has` and what follows: `is expected to`, `has been`, `is going to`.
    private func composed(_ index: Int, _ token: Token) -> Tense? {
        let (next, position) = afterAdverbs(index)
        if token.has(.have) {
            if isOne(of: ["had", "hadn"], index) { return .past }
            return next.has(.participle) || isEd(next) ? .past : .present
        }
        if isOne(of: ["to"], position) { return .future }
        if next.has(.intent), isOne(of: ["to"], position + 1) { return .future }
        return .present
    }

    /// The token after adverbs, or after the subject of a question.
    private func afterAdverbs(_ index: Int) -> (token: Token, position: Int) {
        var position = index + 1
        if text.token(position).kind == .suffix { position += 1 }
        while position - index < 5 {
            let token = text.token(position)
            guard token.isWord,
                token.has(.adverb) || isLy(token) || isOne(of: ["long", "both", "all"], position)
                    || token.has(.pronoun) && position == index + 1
            else { break }
            position += 1
        }
        return (text.token(position), position)
    }

    /// Whether a verb stands in the present: one that is known, after its subject.
    private func isPresent(_ index: Int, _ token: Token) -> Bool {
        var back = index - 1
        while index - back < 4, text.token(back).isWord, text.token(back).has(.adverb) || isLy(text.token(back)) {
            back -= 1
        }
        let before = text.token(back)
        // `we need`, `I look`: any word after such a pronoun that can be a verb
        if before.isWord, isOne(of: ["i", "we", "you", "they"], back) {
            return token.roles.isDisjoint(with: [
                .preposition, .conjunction, .article, .determiner, .pronoun, .relative, .adverb, .participle,
                .auxiliary, .modal,
                .unitNumber, .tens, .time, .half,
            ]) && !token.isCapital && !isIng(token) || token.has([.intent, .base])
        }
        if token.isCapital { return false }
        let endsInS = text.byte(Int(token.end) - 1) == UInt8(ascii: "s")
        if token.has(.base) {
            guard
                before.isWord || before.kind == .close || before.kind == .dash || before.kind == .suffix
                    || before.kind == .quote
            else { return false }
            if endsInS {
                return before.roles.isDisjoint(with: [.preposition, .article, .auxiliary, .modal])
                    && !isOne(of: ["to"], back)
            }
            return isPluralSubject(back) || before.has(.relative)
        }
        // `it creates`, `this improves`
        return endsInS && before.isWord && isOne(of: ["it", "he", "she", "this", "that", "which", "who"], back)
            && token.length > 3 && token.roles.isDisjoint(with: [.auxiliary, .preposition, .pronoun, .determiner])
    }

    private func isPluralSubject(_ index: Int) -> Bool {
        let token = text.token(index)
        if token.kind == .close || token.kind == .dash { return true }
        return token.has(.plural)
            || token.isWord && token.length > 3 && text.byte(Int(token.end) - 1) == UInt8(ascii: "s")
                && token.roles.isDisjoint(with: [.preposition, .determiner, .pronoun, .auxiliary])
    }

    /// Whether a word in -ed is a finite verb: a subject before it, no `by` of a participle after it.
    private func isFiniteEd(_ index: Int) -> Bool {
        if isOne(of: ["by"], index + 1) { return false }
        let before = text.token(index - 1)
        if before.kind == .hyphen, before.isJoined { return false }
        return isSubject(before: index)
    }

    /// Whether what stands before a verb can be its subject.
    private func isSubject(before index: Int) -> Bool {
        var back = index - 1
        while index - back < 4, text.token(back).isWord, text.token(back).has(.adverb) || isLy(text.token(back)) {
            back -= 1
        }
        let before = text.token(back)
        if before.has(.relative) { return true }
        if before.kind == .close || before.kind == .dash || before.kind == .suffix || before.kind == .quote {
            return true
        }
        guard before.isWord || before.isNumber else { return false }
        return before.roles.isDisjoint(with: [.article, .preposition, .determiner, .auxiliary, .modal, .conjunction])
            || before.has(.pronoun)
    }

    // MARK: Forms

    func isEd(_ token: Token) -> Bool { ends(token, 0x64, 0x65) && token.length > 3 }
    func isLy(_ token: Token) -> Bool { ends(token, 0x79, 0x6C) && token.length > 3 }
    func isIng(_ token: Token) -> Bool { ends(token, 0x67, 0x6E) && token.length > 4 }

    /// Whether a word ends in two letters, the last one given first.
    private func ends(_ token: Token, _ last: UInt8, _ before: UInt8) -> Bool {
        token.isWord && text.byte(Int(token.end) - 1) | 0x20 == last && text.byte(Int(token.end) - 2) | 0x20 == before
    }

    func isOne(of words: [StaticString], _ index: Int) -> Bool {
        let token = text.token(index)
        return (token.isWord || token.kind == .suffix) && words.contains { text.isWord(token, $0) }
    }
}

extension LexedText {
    /// The tense of a sentence, which is a span of the text; `present` for one without a verb.
    public func tense(in span: Range<Int>) -> Tense {
        TenseReader(text: self).tense(from: index(at: span.lowerBound), to: index(at: span.upperBound)) ?? .present
    }
}
