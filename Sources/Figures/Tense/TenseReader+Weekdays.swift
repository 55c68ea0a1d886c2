/// Which weekday is meant: of deadlines, invitations and timetables the next one.
extension TenseReader {
    /// The tense of what is said of a weekday; nil where nothing tells.
    func tense(ofWeekday index: Int) -> Tense? {
        let sentence = sentence(around: index)
        let clause = clause(around: index, in: sentence)
        if isDeadline(index) {
            if isOrdered(before: index, in: clause) || isPutOff(index) { return .future }
            // What was due by then may be over or not.
            return tense(around: index, in: clause) ?? tense(around: index, in: sentence) == .past ? nil : .future
        }
        // `on Monday we lost`, whatever stands before it
        if opensClause(index, in: clause) {
            if let tense = tense(around: index, in: index..<clause.upperBound) { return tense }
            if (index + 2..<max(index + 2, clause.upperBound)).contains(where: { isTimetable($0, mayEnd: true) }) {
                return .future
            }
        }
        if let tense = tense(around: index, in: clause) { return tense }
        // `more came; nobody stays past Thursday`
        if clause != sentence, hasTimetable(before: index, in: clause) { return .future }
        return tense(around: index, in: sentence) ?? (isAnnounced(index, in: sentence) ? .future : nil)
    }

    /// The tokens between the semicolons around a token.
    func clause(around index: Int, in sentence: Range<Int>) -> Range<Int> {
        var (start, end) = (index, index)
        while start > sentence.lowerBound, text.token(start - 1).kind != .semicolon { start -= 1 }
        while end < sentence.upperBound, text.token(end).kind != .semicolon { end += 1 }
        return start..<max(start, end)
    }

    /// Whether a weekday stands at the beginning of a clause, before its subject.
    private func opensClause(_ index: Int, in clause: Range<Int>) -> Bool {
        let next = text.token(index + 1)
        guard next.has([.pronoun, .determiner, .article]), !isOne(of: ["me", "him", "us", "them"], index + 1) else {
            return false
        }
        let before = isOne(of: ["on"], index - 1) ? index - 2 : index - 1
        return before < clause.lowerBound || text.token(before).kind == .comma || text.token(before).has(.conjunction)
    }

    // MARK: Deadlines

    /// `by Friday`, `by noon on Friday`, `before the end of Friday`, `no later than Friday`, `starting Friday`
    private func isDeadline(_ index: Int) -> Bool {
        var before = index - 1
        while index - before < 6 {
            let token = text.token(before)
            guard
                token.isNumber || token.has(.clock) || token.kind == .comma && token.isJoined
                    || isOne(of: ["the", "end", "of", "close", "business", "noon", "midnight", "on", "this"], before)
            else { break }
            before -= 1
        }
        return isOne(of: ["by", "before", "until", "till", "starting", "beginning", "effective"], before)
            || isOne(of: ["than"], before) && isOne(of: ["later"], before - 1)
    }

    /// Whether something is asked for: `asked them to pay by Friday`; what somebody had to do is told.
    private func isOrdered(before index: Int, in clause: Range<Int>) -> Bool {
        for position in stride(from: index - 2, through: max(clause.lowerBound, index - 12), by: -1) {
            if verb(at: position) != nil { return false }
            let next = text.token(position + 1)
            guard isOne(of: ["to"], position), next.isWord, !next.isCapital,
                next.roles.isDisjoint(with: [.determiner, .article, .preposition, .pronoun, .numberStart, .have])
            else { continue }
            return !isOne(of: ["had", "used", "going"], position - 1)
        }
        return false
    }

    /// `was extended until Monday`: a participle right before the word.
    private func isPutOff(_ index: Int) -> Bool {
        guard isOne(of: ["until", "till"], index - 1), isEd(text.token(index - 2)) else { return false }
        return verb(at: index - 2) == nil
    }

    // MARK: What is announced

    /// Whether a sentence without a verb that tells its tense invites, asks, or says what is to be.
    private func isAnnounced(_ index: Int, in sentence: Range<Int>) -> Bool {
        let before = isOne(of: ["on", "this"], index - 1) ? index - 2 : index - 1
        // `Deadline: Friday`, `See you on Sunday!`
        if text.token(before).kind == .colon { return true }
        // `Thanks for coming on Sunday!`, `What a game on Sunday!`
        guard !isOne(of: ["thank", "thanks", "congratulations", "what", "how", "sorry"], sentence.lowerBound) else {
            return false
        }
        if isExclamation(sentence.upperBound - 1) { return true }
        return isRequest(sentence.lowerBound) || (sentence.lowerBound..<index).contains { isOne(of: ["please"], $0) }
            || hasTimetable(before: index, in: sentence)
    }

    private func hasTimetable(before index: Int, in part: Range<Int>) -> Bool {
        (part.lowerBound + 1..<max(part.lowerBound + 1, index)).contains { isTimetable($0) }
    }

    private func isExclamation(_ index: Int) -> Bool { text.single(text.token(index)) == UInt8(ascii: "!") }

    /// `Join us`, `Return the keys`: a verb in its base form opens the sentence, and what it is done to or where follows.
    private func isRequest(_ first: Int) -> Bool {
        var start = first
        while start - first < 3, text.token(start).kind == .quote || text.token(start).has(.conjunction) { start += 1 }
        let (token, next) = (text.token(start), text.token(start + 1))
        let isVerb = token.has([.opener, .base]) || isOne(of: TenseReader.requests, start)
        guard isVerb, !token.has(.today), !endsInS(token),
            !isOne(of: ["under", "former", "meanwhile"], start)
        else { return false }
        return next.has([.determiner, .article, .pronoun, .preposition, .adverb, .weekday, .today])
            || next.has(.conjunction) && isOne(of: TenseReader.requests, start)
    }

    /// Verbs of requests that are few other things.
    private static let requests: [StaticString] = [
        "be", "bring", "book", "call", "check", "come", "drop", "email", "get", "go", "hand", "join", "listen", "look",
        "mark", "meet", "phone", "pick", "post", "put", "register", "remember", "reply", "respond", "return", "save",
        "see", "share", "sign", "stop", "tune", "turn", "visit", "vote", "wear",
    ]

    /// `The library closes on Friday`, `The squad flies to Oslo on Thursday`, `Doors open Saturday`: what can only be the
    /// verb of a sentence without another, in the present.
    private func isTimetable(_ index: Int, mayEnd: Bool = false) -> Bool {
        let (before, token, next) = (text.token(index - 1), text.token(index), text.token(index + 1))
        guard token.isWord, !token.isJoined, !token.isCapital, token.length > 3, before.isWord,
            token.roles.isDisjoint(with: TenseReader.noVerbs), !isEd(token), !isIng(token)
        else { return false }
        if endsInS(token) {
            return (before.roles.isDisjoint(with: TenseReader.noVerbs) || isOne(of: TenseReader.anybodies, index - 1))
                && (next.has([.preposition, .determiner, .article, .weekday, .adverb]) || mayEnd && !next.isWord)
        }
        let isPlural = before.has(.plural) || endsInS(before) && before.roles.isDisjoint(with: TenseReader.noVerbs)
        // `Fire destroys barn on Monday` is a headline of what has been.
        let opening = text.token(index - 2)
        let isSubject =
            !opening.isWord
            || opening.has([.determiner, .article, .pronoun, .preposition, .conjunction, .plural, .unitNumber])
        return isPlural && isSubject
            && (next.has(.weekday) || isOne(of: ["on"], index + 1) && text.token(index + 2).has(.weekday)
                || mayEnd && !next.isWord)
    }

    private static let anybodies: [StaticString] = ["nobody", "everybody", "everyone", "somebody", "someone", "anyone"]

    private static let noVerbs: Roles = [
        .preposition, .determiner, .article, .conjunction, .auxiliary, .modal, .pronoun, .relative, .adverb, .time,
        .unitNumber, .tens, .magnitude, .unitStart, .month, .plural, .weekday,
    ]

    /// Whether a word ends in the s of a verb or a plural: not in that of `press`, `bus` and `basis`.
    private func endsInS(_ token: Token) -> Bool {
        guard token.length > 3, text.byte(Int(token.end) - 1) == UInt8(ascii: "s") else { return false }
        return !["s", "u", "i"].contains { Character(Unicode.Scalar(text.byte(Int(token.end) - 2))) == $0 }
    }
}
