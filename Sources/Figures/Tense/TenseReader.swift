/// Tells the tense of a sentence from its verbs.
struct TenseReader {
    let text: LexedText

    /// A verb's tense, and where it stands.
    struct Verb {
        var tense: Tense
        var index: Int
        /// Whether it stands in a clause that depends on another.
        var isDependent: Bool
    }

    /// The tense of a sentence: that of its first main verb; nil without one.
    func tense(from start: Int, to end: Int) -> Tense? {
        var first: Verb?
        var index = start
        while index < end {
            if let verb = verb(at: index, from: start) {
                if !verb.isDependent { return verb.tense }
                if first == nil { first = verb }
            }
            index += 1
        }
        return first?.tense
    }

    /// The tense at a token: that of the nearest verb of its sentence.
    func tense(around index: Int) -> Tense? {
        var (start, end) = (index, index)
        while index - start < 60, text.token(start - 1).kind != .edge, !isStop(start - 1) { start -= 1 }
        while end - index < 60, text.token(end).kind != .edge, !isStop(end) { end += 1 }
        // `starting November 8`, `by July 4`: the date nearest to now, whatever has been announced.
        for back in 1...4 {
            let token = text.token(index - back)
            if ["starting", "beginning", "effective", "by", "until", "approach"].contains(where: {
                text.isWord(token, $0)
            }) {
                return nil
            }
        }
        // `announced in September`: a participle right before the date tells when it was.
        var back = index - 1
        while index - back < 4, text.token(back).has([.preposition, .determiner, .adverb, .bound]) { back -= 1 }
        if isEd(text.token(back)), !text.token(back).has([.noVerb, .intent]), verb(at: back, from: start) == nil,
            !isToCome(before: back)
        {
            return .past
        }
        // The nearest verb before it; one after it only where it opens the sentence.
        for position in stride(from: index - 1, through: start, by: -1) {
            if let verb = verb(at: position, from: start) { return verb.tense }
        }
        for position in index..<max(index, end) {
            if let verb = verb(at: position, from: start) { return verb.tense }
        }
        return nil
    }

    /// Whether a participle is one of what is still to be: `will be announced`, `to be held`.
    private func isToCome(before index: Int) -> Bool {
        (1...3).contains { text.token(index - $0).has([.future, .modal]) || text.isWord(text.token(index - $0), "to") }
            || text.token(index - 1).has([.auxiliary])
    }

    /// Whether a full stop ends a sentence, for texts without breaks.
    private func isStop(_ index: Int) -> Bool {
        let (token, next) = (text.token(index), text.token(index + 1))
        return token.kind == .period && !next.isJoined && next.isCapital && text.token(index - 1).length > 2
    }

    /// The finite verb at a token, if there is one.
    private func verb(at index: Int, from start: Int) -> Verb? {
        let token = text.token(index)
        guard token.isWord || token.kind == .suffix else { return nil }
        guard let tense = tense(of: index, token) else { return nil }
        return Verb(tense: tense, index: index, isDependent: isDependent(index, from: start))
    }

    private func tense(of index: Int, _ token: Token) -> Tense? {
        if token.has(.future),
            !(token.isCapital && text.token(index - 1).kind != .edge && text.isWord(token, "will")
                && text.token(index + 1).isCapital)
        {
            return .future
        }
        if token.has(.present) || token.has(.have) {
            return composed(index, token)
        }
        if token.kind == .suffix, text.isWord(token, "'s") || token.length > 1, token.has(.auxiliary) {
            return composed(index, token)
        }
        if token.has(.auxiliary), token.has(.past) { return pastOrPlan(index) }
        if token.has(.modal) { return token.has(.future) ? .future : .present }
        if token.has(.intent), text.isWord(text.token(index + 1), "to"), !token.has(.past) || isPresentPlural(index) {
            return isEd(token) ? nil : .future
        }
        if token.has(.past), !token.has(.participle) || isSubjectBefore(index) { return .past }
        if isEd(token), !token.has(.noVerb), isFiniteEd(index) { return .past }
        return nil
    }

    private func isPresentPlural(_ index: Int) -> Bool { false }

    /// `is`, `has` and what follows: `is expected to`, `has been`, `is going to`.
    private func composed(_ index: Int, _ token: Token) -> Tense? {
        var position = index + 1
        while position - index < 4,
            text.token(position).has(.adverb) || text.token(position).has(.pronoun) && position == index + 1
        {
            position += 1
        }
        let next = text.token(position)
        if token.has(.have) {
            if text.isWord(token, "had") { return .past }
            if next.has(.participle) || isEd(next) { return .past }
            return .present
        }
        if text.isWord(next, "to") { return .future }
        if next.has(.intent), text.isWord(text.token(position + 1), "to") { return .future }
        return .present
    }

    private func pastOrPlan(_ index: Int) -> Tense { .past }

    private func isEd(_ token: Token) -> Bool {
        guard token.isWord, token.length > 3 else { return false }
        let end = Int(token.end)
        return text.byte(end - 1) | 0x20 == UInt8(ascii: "d") && text.byte(end - 2) | 0x20 == UInt8(ascii: "e")
    }

    /// Whether a word in -ed is a finite verb: a subject before it, no `by` of a participle, no noun after an article.
    private func isFiniteEd(_ index: Int) -> Bool {
        let (before, next) = (text.token(index - 1), text.token(index + 1))
        if before.has([.article, .preposition]) { return false }
        if before.has(.determiner), !before.has([.pronoun, .relative]) { return false }
        if before.has(.auxiliary) { return false }
        if before.has(.adverb), text.token(index - 2).has(.auxiliary) { return false }
        if text.isWord(next, "by") { return false }
        if before.kind == .hyphen, before.isJoined { return false }
        return isSubjectBefore(index)
    }

    private func isSubjectBefore(_ index: Int) -> Bool {
        var back = index - 1
        while index - back < 4, text.token(back).has(.adverb) { back -= 1 }
        let before = text.token(back)
        if before.kind == .close || before.kind == .dash || before.kind == .comma { return true }
        guard before.isWord || before.kind == .suffix else { return false }
        if before.has(.relative) { return true }
        return before.roles.isDisjoint(with: [.article, .preposition, .determiner, .auxiliary, .modal])
            || before.has(.pronoun)
    }

    /// Whether the verb stands after `that`, `which`, `if` or the like, nearer than a comma.
    private func isDependent(_ index: Int, from start: Int) -> Bool {
        var back = index - 1
        while back >= start, index - back < 14 {
            let token = text.token(back)
            if token.kind == .comma || token.kind == .semicolon || token.kind == .dash { return false }
            if token.has(.relative), back > start { return true }
            if [
                "if", "when", "while", "because", "although", "since", "as", "where", "after", "before", "until",
                "whether",
            ]
            .contains(where: { text.isWord(token, $0) }) {
                return true
            }
            back -= 1
        }
        return false
    }
}

extension LexedText {
    /// The tense of a sentence, which is a span of the text; `present` for one without a verb.
    public func tense(in span: Range<Int>) -> Tense {
        TenseReader(text: self).tense(from: index(at: span.lowerBound), to: index(at: span.upperBound)) ?? .present
    }
}
