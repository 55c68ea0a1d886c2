/// How exact a figure is said to be: the words before and after it.
extension FigurePass {
    /// The bound that the words before a figure set.
    func boundBefore(_ first: Int, kind: Figure.Kind) -> Figure.Bound? {
        var index = first - 1
        // `more than a $5 million`, `nearly its 500`, `a nearly $1 million`
        if kind != .duration, token(index).isWord,
            token(index).has(.article) || isPossessive(index)
                || word(index, is: "the") && !token(index - 1).has(.preposition)
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
        // `than $5`, `of 5`
        let token = token(index)
        switch token.kind {
        case .tilde: return .about
        case .less: return .under
        case .greater: return .over
        case .atMost: return .atMost
        case .atLeast: return .atLeast
        case .word: break
        default: return nil
        }
        guard token.has(.bound) || token.has(.preposition) || token.has(.verb) || token.has(.adverb) else { return nil }
        switch token.value {
        case BoundWord.than where token.has(.bound): return comparison(index - 1)
        case BoundWord.over where token.has(.bound): return over(index, kind)
        case BoundWord.under where token.has(.bound): return word(index + 1, is: "one") && kind == .count ? nil : .under
        case BoundWord.least where token.has(.bound): return .atLeast
        case BoundWord.most where token.has(.bound):
            return word(index - 1, is: "at") ? .atMost : nil
        case BoundWord.about where token.has(.bound): return about(index, kind)
        case BoundWord.exceeding where token.has(.bound): return .over
        case BoundWord.minimum where token.has(.bound): return .atLeast
        case BoundWord.maximum where token.has(.bound): return .atMost
        default: break
        }
        if word(index, is: "to") { return boundWithTo(index) }
        if word(index, is: "of") { return boundWithOf(index) }
        if word(index, is: "as"), self.token(index - 2).isWord, word(index - 2, is: "as") {
            switch self.token(index - 1).value {
            case BoundWord.many, BoundWord.high: return .atMost
            case BoundWord.few, BoundWord.low: return .atLeast
            default: return nil
            }
        }
        if word(index, is: "exceed") || word(index, is: "surpass") || word(index, is: "surpasses") {
            return word(index - 1, is: "not") ? .atMost : .over
        }
        return nil
    }

    /// `more than`, `no fewer than`: the words before `than`.
    private func comparison(_ index: Int) -> Figure.Bound? {
        let token = token(index)
        let isDenied = word(index - 1, is: "no") || word(index - 1, is: "not")
        switch token.value {
        case BoundWord.more where token.has(.bound): return isDenied ? .atMost : .over
        case BoundWord.less where token.has(.bound): return isDenied ? .atLeast : .under
        default: return nil
        }
    }

    /// `over`, which before a length of time may also say when: `over the next five years`, `$5 over ten years`.
    private func over(_ index: Int, _ kind: Figure.Kind) -> Figure.Bound? {
        if word(index - 1, is: "distributed") || word(index - 1, is: "spread") { return nil }
        guard kind == .duration else { return kind == .date ? nil : .over }
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
        if word(index, is: "around"), let numeral = numeral(at: index + 1), numeral.inWords, numeral.exponent == 0,
            numeral.value < 13, !token(numeral.after).has(.time)
        {
            return nil
        }
        return .about
    }

    /// `up to`, `close to`
    private func boundWithTo(_ index: Int) -> Figure.Bound? {
        let before = token(index - 1)
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

    /// The bound that words after a figure set (`or more`, `or less`, `or so`), and the token after them.
    func boundAfter(_ index: Int, kind: Figure.Kind) -> (Figure.Bound, Int)? {
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
