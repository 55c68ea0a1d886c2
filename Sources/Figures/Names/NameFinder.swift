/// Finds runs of words with capitals.
struct NameFinder {
    let text: LexedText
    private(set) var spans: [Range<Int>] = []

    /// Names that the text itself shows whole, as the long forms of acronyms, by their first word.
    private let whole: [String: [[UInt8]]]

    init(text: LexedText, whole: [String: [[UInt8]]] = [:]) {
        self.text = text
        self.whole = whole
    }

    /// Words that begin a sentence or stand in it with a capital and are no names.
    private static let plain: Roles = [
        .preposition, .conjunction, .determiner, .pronoun, .auxiliary, .modal, .adverb, .article, .relative, .month,
        .weekday, .today, .clock, .pointer,
    ]

    /// Reads the whole text, a sentence at a time.
    mutating func run() {
        var start = 0
        let count = text.tokens.count
        while start < count {
            var end = start
            while end < count, text.tokens[end].kind != .edge { end += 1 }
            if end > start { readSentence(start, end) }
            start = end + 1
        }
    }

    private mutating func readSentence(_ start: Int, _ end: Int) {
        let isHeading = isHeading(start, end)
        var index = start
        while index < end {
            guard isNameWord(index) else {
                index += 1
                continue
            }
            let last = wholeEnd(from: index, before: end) ?? runEnd(from: index, before: end)
            add(index, last, opensSentence: opensSentence(index, start), isHeading: isHeading)
            index = last + 1
        }
    }

    /// The last token of a name that the text shows whole elsewhere: `Historically Black Colleges and Universities`.
    private func wholeEnd(from first: Int, before end: Int) -> Int? {
        guard !whole.isEmpty else { return nil }
        let start = Int(text.token(first).start)
        guard let names = whole[text.string(start..<Int(text.token(first).end))] else { return nil }
        for name in names where start + name.count <= text.bytes.count {
            guard name.indices.allSatisfy({ name[$0] == text.bytes[start + $0] }) else { continue }
            let last = text.index(at: start + name.count) - 1
            if last > first, last < end, Int(text.token(last).end) == start + name.count {
                return runEnd(from: last, before: end)
            }
        }
        return nil
    }

    /// Whether a token opens a sentence, or stands after what could end one.
    private func opensSentence(_ index: Int, _ start: Int) -> Bool {
        var back = index - 1
        while back >= start, text.token(back).kind == .quote || text.token(back).kind == .open { back -= 1 }
        return back < start
            || [.period, .colon].contains(text.token(back).kind) && !text.token(back - 1).has(.title)
                && text.token(back - 1).length > 1
    }

    /// Whether a word can be one of a name's: with a capital, and none that is only written with one.
    private func isNameWord(_ index: Int) -> Bool {
        let token = text.token(index)
        guard token.isWord, token.isCapital else { return false }
        if token.length == 1 {
            // An initial, a model's letter
            return text.token(index + 1).isJoined && text.token(index + 1).kind != .comma
                && text.token(index + 1).kind != .suffix
        }
        if token.flags.contains(.capitals), token.length > 1 {
            return !token.has(.clock) && !token.has(.pronoun) || text.isWord(token, "us")
        }
        return token.roles.isDisjoint(with: NameFinder.plain) || text.isWord(token, "u.s.")
    }

    /// The last token of the run that begins at a token.
    private func runEnd(from first: Int, before end: Int) -> Int {
        var last = first
        var hasOf = false
        while last + 1 < end {
            let next = last + 1
            let token = text.token(next)
            if isNameWord(next) || token.isNumber && token.isJoined && !text.token(last).isNumber {
                last = next
            } else if token.kind == .hyphen, token.isJoined, text.token(next + 1).isJoined,
                isNameWord(next + 1) || text.token(next + 1).isNumber
            {
                last = next + 1
            } else if token.kind == .suffix, text.isWord(token, "'s") || token.length == 4, isNameWord(next + 1) {
                last = next + 1
            } else if token.kind == .period, token.isJoined,
                text.token(last).has(.title) || text.token(last).length == 1,
                isNameWord(next + 1)
            {
                last = next + 1
            } else if let (joined, isOf) = joined(from: last, next, hasOf: hasOf) {
                last = joined
                hasOf = hasOf || isOf
            } else {
                break
            }
        }
        return last
    }

    /// The word that `of`, `for`, `and`, `the` join to a run, and whether it is by `of` or `for`.
    private func joined(from last: Int, _ index: Int, hasOf: Bool) -> (last: Int, isOf: Bool)? {
        let token = text.token(index)
        guard token.has(.joint) || token.kind == .other && text.byte(Int(token.start)) == 38 else { return nil }
        var next = index + 1
        if text.isWord(token, "and") || token.kind == .other {
            guard isNameWord(next), !text.token(next).has(.title) else { return nil }
            if hasOf { return startsOther(next) ? nil : (next, false) }
            guard !text.token(last).has(.title) else { return nil }
            return endsInHead(next) || joinsPlurals(last, next) ? (next, false) : nil
        }
        guard !text.isWord(token, "the") else { return nil }
        if text.isWord(text.token(next), "the") { next += 1 }
        guard isNameWord(next), !text.token(last).flags.contains(.capitals) || text.token(next - 1).has(.joint) else {
            return nil
        }
        // `Angola for President Biden`
        if text.isWord(token, "for"), text.token(next).has(.title) { return nil }
        return (next, text.isWord(token, "of") || text.isWord(token, "for"))
    }

    /// Whether an `and` is followed by a name with an `of` of its own: `of State and Department of Defense`.
    private func startsOther(_ index: Int) -> Bool {
        var position = index
        while isNameWord(position), position - index < 6 { position += 1 }
        return text.isWord(text.token(position), "of")
    }

    /// `Black Colleges and Universities`, `Ways and Means`: two plurals, and what they are of before the first.
    private func joinsPlurals(_ last: Int, _ next: Int) -> Bool {
        let (before, after) = (text.token(last), text.token(next))
        func isPlural(_ token: Token) -> Bool {
            token.length > 3 && text.byte(Int(token.end) - 1) == UInt8(ascii: "s") && !token.flags.contains(.capitals)
        }
        return isPlural(before) && isPlural(after) && (isNameWord(last - 1) || text.token(last - 1).has(.joint))
            && !text.token(next + 1).has(.joint)
            && !text.token(next + 1).isCapital
            && NameFinder.kinds.contains { text.isWord(before, $0) || text.isWord(after, $0) }
    }

    /// What kinds of bodies are called in the plural.
    private static let kinds: [StaticString] = [
        "colleges", "universities", "schools", "museums", "libraries", "means", "sciences", "arts", "services",
        "hospitals",
        "banks", "industries", "airports", "ports", "roads", "parks", "affairs", "humanities", "trades", "standards",
        "measures", "resources", "minerals", "fisheries",
    ]

    /// Whether the run after an `and` ends in what names are of: `Food and Drug Administration`.
    private func endsInHead(_ index: Int) -> Bool {
        var position = index
        while isNameWord(position), position - index < 6 { position += 1 }
        let last = text.token(position - 1)
        return NameFinder.heads.contains { text.isWord(last, $0) }
    }

    private static let heads: [StaticString] = [
        "act", "administration", "agency", "office", "commission", "committee", "council", "program", "department",
        "service", "services", "law", "plan", "fund", "center", "centers", "initiative", "board", "corps", "institute",
        "foundation", "association", "union", "party", "strategy", "agreement", "partnership", "bank", "academy",
        "school",
        "university", "college", "bureau", "authority", "division", "summit", "system", "project", "framework",
        "policy",
        "museum", "accord", "treaty", "order", "grants", "adviser", "advisor", "order", "prevention", "alliance",
    ]

    /// Adds a run, without what is no part of the name.
    private mutating func add(_ first: Int, _ last: Int, opensSentence: Bool, isHeading: Bool) {
        var (first, opensSentence) = (first, opensSentence)
        if opensSentence, first < last, isOpener(first) { (first, opensSentence) = (first + 1, false) }
        let (start, end) = (text.token(first), text.token(last))
        let isAcronym = first == last && start.flags.contains(.capitals) && start.length > 1 && start.length < 9
        if isHeading, !isAcronym { return }
        if first == last, opensSentence, !isAcronym { return }
        if first == last, start.length == 1 { return }
        spans.append(Int(start.start)..<Int(end.end))
    }

    /// Whether a sentence's first word only has its capital from there: `Bolster U.S. shipyards`, `Expanding Medicare`.
    private func isOpener(_ index: Int) -> Bool {
        let (token, next) = (text.token(index), text.token(index + 1))
        guard isNameWord(index + 1), !next.isJoined else { return false }
        if token.has([.opener, .numberStart, .intent, .bound]) { return true }
        guard token.length > 6, !token.has(.noVerb), !token.flags.contains(.capitals) else { return false }
        let ending = text.string(Int(token.end) - 3..<Int(token.end))
        return ending == "ing" && !["beijing", "nanjing", "sterling"].contains { text.isWord(token, $0) }
            || ending.hasSuffix("ed")
    }

    /// Whether a sentence has capitals throughout: four words or more, and nine in ten of them.
    private func isHeading(_ start: Int, _ end: Int) -> Bool {
        var (words, capitals, commas) = (0, 0, 0)
        for index in start..<end where text.token(index).kind == .comma { commas += 1 }
        for index in start..<end where text.token(index).isWord {
            let token = text.token(index)
            if token.has([.preposition, .conjunction, .article, .determiner]), !token.isCapital { continue }
            words += 1
            if token.isCapital { capitals += 1 }
        }
        // With a stop at its end a head is short and has no other word: `Sec. 3. The End of Paper Checks.`
        let last = text.token(end - 2)
        if text.token(end - 1).kind == .period, !(last.isWord && last.length < 3) {
            return words >= 4 && words <= 8 && capitals == words && commas == 0
        }
        return words >= 4 && capitals * 10 >= words * 9
    }
}
