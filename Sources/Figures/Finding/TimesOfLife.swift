import Values

/// Ages that no word for age tells: `At 82, she still paints`, `He left school at 14`, `Anna, 7, and Tom, 12, found it`.
extension FigurePass {
    /// `who is 79,`, `she was 18 when`, `I'm 34.`: what a single person is, where nothing is counted.
    func isSaidOfPerson(_ expression: Expression) -> Bool {
        guard text.notation.language == .english, expression.lower.value > 1 else { return false }
        var verb = expression.first - 1
        while expression.first - verb < 3,
            ["now", "only", "just", "already", "still", "then", "about", "nearly", "almost"].contains(where: {
                word(verb, is: $0)
            })
        {
            verb -= 1
        }
        let isSuffix = token(verb).kind == .suffix
        // `until you’re 30.`
        if isSuffix, word(verb - 1, is: "you") || word(verb - 1, is: "they") { return isStop(expression.after) }
        guard isSuffix || ["is", "was", "am"].contains(where: { word(verb, is: $0) }),
            ["who", "she", "he", "i"].contains(where: { word(verb - 1, is: $0) })
        else { return false }
        let next = token(expression.after)
        return isStop(expression.after) || next.kind == .comma || next.kind == .dash
            || ["when", "and", "but", "now", "or", "at"].contains { word(expression.after, is: $0) }
                && !token(expression.after + 1).isNumber
    }

    /// What one does at an age.
    static let livedThrough: [StaticString] = [
        "died", "dies", "die", "dying", "retired", "retires", "retire", "retiring", "married", "marries", "widowed",
        "orphaned", "graduated",
    ]

    /// Whether a number after `at` says how old someone was.
    func isTimeOfLife(_ expression: Expression) -> Bool {
        let (first, after) = (expression.first, expression.after)
        // From 13 on it is no hour.
        guard text.notation.language == .english, word(first - 1, is: "at"), expression.upper == nil,
            expression.lower.value >= 13, expression.lower.value < 110, expression.lower.value.isWhole,
            expression.lower.inWords || token(first).length <= 3
        else { return false }
        let next = token(after)
        if token(first - 2).kind == .edge, next.kind == .comma {
            return ["she", "he", "i"].contains { word(after + 1, is: $0) }
        }
        let isEnded =
            [.edge, .comma, .semicolon].contains(next.kind) || next.kind == .period && !token(after + 1).isJoined
            || next.has(.conjunction) || word(after, is: "to")
        guard isEnded else { return false }
        for verb in stride(from: first - 2, to: first - 7, by: -1) {
            guard token(verb).isWord, !token(verb).isNumber else { return false }
            if Self.turns.contains(where: { word(verb, is: $0) }) { return isOfPerson(verb) }
        }
        return false
    }

    /// Whether a person, or what was said of one before, does what a verb says.
    private func isOfPerson(_ verb: Int) -> Bool {
        if ["she", "he", "i", "who"].contains(where: { word(verb - 1, is: $0) || word(verb - 2, is: $0) }) {
            return true
        }
        // `Jane Voss left`
        return token(verb - 1).isCapital && token(verb - 2).isCapital && token(verb - 1).isWord
            && !token(verb - 1).has(.designator)
    }

    /// What one does once in a life.
    private static let turns: [StaticString] = [
        "left", "joined", "enlisted", "emigrated", "enrolled", "married", "began", "started", "became", "won",
        "learned",
        "learnt", "entered", "debuted", "signed", "moved", "retired", "died", "quit", "orphaned", "published", "wrote",
        "founded",
    ]

    /// Whether a number between commas is the age of someone whose first name alone stands before it.
    func isOfFirstName(_ expression: Expression) -> Bool {
        let (first, after) = (expression.first, expression.after)
        let name = token(first - 2)
        guard text.notation.language == .english, expression.upper == nil, !expression.lower.inWords,
            token(first - 1).kind == .comma, token(after).kind == .comma, name.isWord, name.isCapital, name.roles == [],
            name.length > 1, !name.flags.contains(.capitals), !isPlural(name), expression.lower.value > 1,
            token(first).length <= 2
        else { return false }
        let before = token(first - 3)
        let isFurther = word(first - 3, is: "and") && figures.last?.kind == .age
        guard isFurther || before.kind == .edge else { return false }
        // `Anna, 7, and Tom, 12,`
        if word(after + 1, is: "and"), token(after + 2).isCapital, token(after + 3).kind == .comma,
            token(after + 4).isNumber, token(after + 5).kind == .comma
        {
            return true
        }
        return isFurther || Self.saidOfPersons.contains { word(after + 1, is: $0) }
    }

    private static let saidOfPersons: [StaticString] = [
        "who", "said", "says", "told", "lives", "lived", "from", "whose", "recalls", "remembers", "hopes", "loves",
    ]

    /// `the Tract Society, 56, Paternoster-row`: the number of a house, with its street behind.
    func isHouse(_ number: Int) -> Bool {
        guard token(number + 1).kind == .comma, token(number + 2).isCapital else { return false }
        return (number + 3...number + 5).contains { index in
            token(index).isWord && token(index).has(.street)
                || ["row", "strand", "square", "terrace", "court", "gardens", "hill", "yard"].contains {
                    word(index, is: $0)
                }
        }
    }

    /// `child (3–12)`: a range in brackets right behind those who are young.
    func isBracketedAge(_ expression: Expression) -> Bool {
        token(expression.first - 1).kind == .open && token(expression.after).kind == .close
            && (expression.upper.map { $0.value < 26 } ?? false)
            && [
                "child", "children", "kids", "teens", "juniors", "junior", "youth", "boys", "girls", "infants",
                "toddlers",
                "teenagers",
            ]
            .contains { word(expression.first - 2, is: $0) }
    }

    /// The bound that a sign sets after `ages`: `<28`, `>= 65`, and the token after it.
    func signedBound(_ index: Int) -> (bound: Figure.Bound, after: Int)? {
        let isEqual = token(index + 1).isJoined && text.single(token(index + 1)) == UInt8(ascii: "=")
        return switch token(index).kind {
        case .less: (isEqual ? .atMost : .under, isEqual ? index + 2 : index + 1)
        case .greater: (isEqual ? .atLeast : .over, isEqual ? index + 2 : index + 1)
        case .atMost: (.atMost, index + 1)
        case .atLeast: (.atLeast, index + 1)
        default: nil
        }
    }
}
