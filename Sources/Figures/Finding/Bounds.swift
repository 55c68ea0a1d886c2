/// How exact a figure is said to be: the words before and after it.
extension FigurePass {
    /// The bound that the words before a figure set.
    func boundBefore(_ first: Int, kind: Figure.Kind) -> Figure.Bound? {
        if text.notation.language != .english, let bound = foreignBound(first, kind: kind) { return bound }
        var index = first - 1
        // `more than a $5 million`, `nearly its 500`, `a nearly $1 million`
        if kind != .duration, token(index).isWord,
            token(index).has(.article) || isPossessive(index)
                || word(index, is: "the") && !token(index - 1).has(.preposition)
                // `circa il 30%`
                || text.notation.language != .english && token(index).has(.determiner) && token(index - 1).has(.bound)
        {
            index -= 1
        }
        if token(index).isWord,
            word(index, is: "record") || word(index, is: "additional")
                || word(index, is: "estimated") && token(index - 1).has(.bound)
        {
            index -= 1
        }
        if word(index, is: "another"), token(index - 1).has(.bound) { index -= 1 }
        // `min. 3`, `approx. 5`
        if token(index).kind == .period, token(index).isJoined, token(index - 1).has(.bound) { index -= 1 }
        // `than $5`, `of 5`
        let token = token(index)
        switch token.kind {
        case .other where text.byte(Int(token.start)) == UInt8(ascii: "=") && token.isJoined:
            switch self.token(index - 1).kind {
            case .less: return .atMost
            case .greater: return .atLeast
            default: return nil
            }
        case .other where text.byte(Int(token.start)) == 0xE2 && text.byte(Int(token.start) + 1) == 0x89:
            // ≈
            return text.byte(Int(token.start) + 2) == 0x88 ? .about : nil
        case .tilde: return .about
        case .less: return .under
        case .greater: return .over
        case .atMost: return .atMost
        case .atLeast: return .atLeast
        case .word: break
        default: return nil
        }
        guard token.has(.bound) || token.has(.preposition) || token.has(.verb) || token.has(.adverb) else { return nil }
        // `the above two actions` are those that were named.
        if word(index, is: "above") || word(index, is: "below"), self.token(index - 1).has(.determiner) { return nil }
        switch token.value {
        case BoundWord.than where token.has(.bound): return comparison(index - 1)
        case BoundWord.over where token.has(.bound): return over(index, kind)
        case BoundWord.under where token.has(.bound):
            return word(index + 1, is: "one") && kind == .count
                ? nil : isNegated(index, ofGroup: true) ? .atLeast : .under
        case BoundWord.least where token.has(.bound): return .atLeast
        case BoundWord.most where token.has(.bound):
            return word(index - 1, is: "at") ? .atMost : nil
        case BoundWord.about where token.has(.bound): return about(index, kind)
        case BoundWord.exceeding where token.has(.bound): return isNegated(index) ? .atMost : .over
        case BoundWord.minimum where token.has(.bound): return .atLeast
        case BoundWord.maximum where token.has(.bound): return .atMost
        default: break
        }
        if word(index, is: "to") { return boundWithTo(index) }
        if word(index, is: "at"), word(index - 1, is: "capped") || word(index - 1, is: "limited") { return .atMost }
        if word(index, is: "of") { return boundWithOf(index) }
        if word(index, is: "as"), self.token(index - 2).isWord, word(index - 2, is: "as") {
            switch self.token(index - 1).value {
            case BoundWord.many, BoundWord.high: return .atMost
            case BoundWord.few, BoundWord.low: return .atLeast
            default: return nil
            }
        }
        return nil
    }

    /// Whether a `not` or `no` stands before a comparison in its clause, which then turns: `do not give more than 4`.
    ///
    /// - Parameter ofGroup: the comparison may be said of a group that the negation is about: `not for children under 12`.
    private func isNegated(_ index: Int, ofGroup: Bool = false) -> Bool {
        for distance in 1...5 {
            let token = token(index - distance)
            // `’t`, but no `’s`
            if token.kind == .suffix, text.byte(Int(token.end) - 1) | 0x20 == UInt8(ascii: "t") { return true }
            // Another comparison has its own: `no more than two pets under 40 lbs`
            guard token.isWord, !(token.has(.bound) && token.value == BoundWord.than) else { return false }
            let isNobody = ofGroup && isNoOne(index - distance)
            if !isNobody, FigurePass.negations.contains(where: { text.isWord(token, $0) }) { return true }
            if isNobody { return false }
            if ofGroup, token.has(.preposition) || token.has(.person) { return false }
            if token.has(.conjunction) || text.isWord(token, "only") || text.isWord(token, "just")
                || text.isWord(token, "if")
                || text.isWord(token, "that")
            {
                return false
            }
        }
        return false
    }

    /// `nobody under 18`, `no one over 75`: those of whom nothing is true.
    func isNoOne(_ index: Int) -> Bool {
        word(index, is: "nobody") || word(index, is: "one") && word(index - 1, is: "no")
    }

    private static let negations: [StaticString] = [
        "not", "no", "never", "cannot", "nobody", "don", "doesn", "mustn", "shouldn", "won", "nor", "without",
    ]

    /// `more than`, `no fewer than`: the words before `than`.
    private func comparison(_ index: Int) -> Figure.Bound? {
        let token = token(index)
        let isExcluded = isNegated(index)
        switch token.value {
        case BoundWord.more where token.has(.bound): return isExcluded ? .atMost : .over
        case BoundWord.less where token.has(.bound): return isExcluded ? .atLeast : .under
        default: return nil
        }
    }

    /// `over`, which before a length of time may also say when: `over the next five years`, `$5 over ten years`.
    private func over(_ index: Int, _ kind: Figure.Kind) -> Figure.Bound? {
        if word(index - 1, is: "distributed") || word(index - 1, is: "spread") { return nil }
        guard kind == .duration else {
            return kind == .date ? nil : isNegated(index, ofGroup: true) ? .atMost : .over
        }
        let before = token(index - 1)
        guard before.isWord else { return nil }
        return [
            "for", "in", "just", "well", "of", "with", "after", "than", "lasted", "spent", "is", "was", "and", "now",
            "took",
        ]
        .contains { word(index - 1, is: $0) } ? .over : nil
    }

    private func about(_ index: Int, _ kind: Figure.Kind) -> Figure.Bound? {
        if word(index, is: "some") || word(index, is: "estimated") || word(index, is: "approximate") { return .about }
        if word(index, is: "near") { return nil }
        if kind == .date {
            return word(index, is: "about") && !token(index + 1).has([.unitNumber, .tens, .article])
                && !token(index + 1).isNumber ? nil : .about
        }
        // `collaboration around five pillars`
        if word(index, is: "around"), token(index + 1).has(.unitNumber), let numeral = numeral(at: index + 1),
            numeral.inWords, numeral.exponent == 0,
            numeral.value < 13, !token(numeral.after).has(.time)
        {
            return nil
        }
        return .about
    }

    /// `up to`, `close to`
    private func boundWithTo(_ index: Int) -> Figure.Bound? {
        let before = token(index - 1)
        if word(index - 1, is: "limited") || word(index - 1, is: "restricted") || word(index - 1, is: "capped") {
            return .atMost
        }
        guard before.has(.bound) else { return nil }
        switch before.value {
        case BoundWord.up: return .atMost
        case BoundWord.close: return .about
        default: return nil
        }
    }

    /// `upwards of`, `in excess of`, `a maximum of`, `north of`
    private func boundWithOf(_ index: Int) -> Figure.Bound? {
        let before = token(index - 1)
        guard before.has(.bound) else { return nil }
        switch before.value {
        case BoundWord.upwards, BoundWord.excess: return .over
        case BoundWord.maximum: return .atMost
        case BoundWord.minimum: return .atLeast
        default: return nil
        }
    }

    private func isPossessive(_ index: Int) -> Bool {
        word(index, is: "its") || word(index, is: "their") || word(index, is: "our") || word(index, is: "his")
    }

    /// `20-odd medals`: the bound of a number that says so itself.
    func boundWithin(_ first: Int, _ after: Int) -> Figure.Bound? {
        (first..<max(first, min(after, first + 8))).contains { word($0, is: "odd") && token($0 - 1).kind == .hyphen }
            ? .about : nil
    }

    /// The bound that words after a figure set (`or more`, `or less`, `or so`), and the token after them.
    func boundAfter(_ index: Int, kind: Figure.Kind) -> (Figure.Bound, Int)? {
        // `€25,000 at most`, `5 days max.`
        if word(index, is: "at"), word(index + 1, is: "most") || word(index + 1, is: "least"),
            !token(index + 2).isNumber
        {
            return (word(index + 1, is: "most") ? .atMost : .atLeast, index + 2)
        }
        if token(index).isWord, token(index).has(.bound), !token(index + 1).isWord, !token(index + 1).isNumber {
            if token(index).value == BoundWord.maximum { return (.atMost, index + 1) }
            if token(index).value == BoundWord.minimum, token(index).length > 3 { return (.atLeast, index + 1) }
        }
        if let found = foreignBoundAfter(index) { return found }
        let isOr = word(index, is: "or")
        guard isOr || word(index, is: "and") else { return nil }
        let next = token(index + 1)
        guard next.isWord else { return nil }
        if isOr, word(index + 1, is: "so") { return (.about, index + 2) }
        if next.has(.bound) {
            let follows = token(index + 2)
            guard !(follows.isWord && word(index + 2, is: "than")) else { return nil }
            switch next.value {
            case BoundWord.more where isOr: return (.atLeast, index + 2)
            case BoundWord.less where isOr: return (.atMost, index + 2)
            case BoundWord.over where isOr && !follows.isNumber && follows.kind != .currency:
                return (.atLeast, index + 2)
            case BoundWord.up where !isOr && !follows.isWord: return (.atLeast, index + 2)
            case BoundWord.under where isOr && !follows.isNumber && follows.kind != .currency:
                return (.atMost, index + 2)
            default: return nil
            }
        }
        return nil
    }
}

/// Bounds of dates: `by 1 June`, `since 2020`, `before May`, `circa 1850`.
extension FigurePass {
    /// The bound that the words before a date set.
    func dateBound(before first: Int) -> Figure.Bound? {
        var index = deadlineBefore(first) ?? first - 1
        // `since the early 1990s`, `by the end of 2024`
        while first - index < 6,
            token(index).isWord && !word(index - 1, is: "as")
                && FigurePass.datePrefixes.contains(where: { word(index, is: $0) })
                || token(index).kind == .hyphen && token(index).isJoined
        {
            index -= 1
        }
        let token = token(index)
        if token.kind == .period, token.isJoined, token.start > 0, word(index - 1, is: "c") || word(index - 1, is: "ca")
        {
            return .about
        }
        guard token.isWord else { return nil }
        switch FigurePass.dateBounds.first(where: { text.isWord(token, $0.word) })?.bound {
        case .under?:
            if word(index - 1, is: "not") { return .atLeast }
            return word(index - 1, is: "or") && word(index - 2, is: "on") ? .atMost : .under
        case .over?: return word(index - 1, is: "or") && word(index - 2, is: "on") ? .atLeast : .over
        case let bound?: return bound
        case nil: break
        }
        if text.isWord(token, "of") { return word(index - 1, is: "as") ? .atLeast : nil }
        if text.isWord(token, "to") {
            return word(index - 1, is: "prior") ? .under : word(index - 1, is: "up") ? .atMost : nil
        }
        guard text.isWord(token, "than") else { return nil }
        let isExcluded = word(index - 2, is: "no") || word(index - 2, is: "not")
        if word(index - 1, is: "later") { return isExcluded ? .atMost : .over }
        if word(index - 1, is: "earlier") { return isExcluded ? .atLeast : .under }
        return nil
    }

    private static let datePrefixes: [StaticString] = [
        "the", "early", "late", "mid", "end", "of", "start", "about", "around", "at",
    ]

    private static let dateBounds: [(word: StaticString, bound: Figure.Bound)] = [
        ("by", .atMost), ("until", .atMost), ("till", .atMost), ("through", .atMost), ("before", .under),
        ("since", .atLeast), ("from", .atLeast), ("after", .over), ("starting", .atLeast), ("beginning", .atLeast),
        ("effective", .atLeast), ("circa", .about),
    ]
}
