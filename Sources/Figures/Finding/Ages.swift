import Values

/// Ages: `ages 13-18`, `12-year-old`, `aged 65 and over`, `children under 5`.
extension FigurePass {
    /// An age after `age`, `ages`, `aged`.
    mutating func age(at index: Int) -> Int? {
        var position = index + 1
        var bound: Figure.Bound?
        while position - index < 5 {
            let token = token(position)
            // `ages <28`
            if let sign = signedBound(position), bound == nil {
                bound = sign.bound
                position = sign.after
                continue
            }
            guard token.isWord else { break }
            if word(position, is: "just") || word(position, is: "only") || word(position, is: "barely") {
                position += 1
            } else if token.has(.bound), token.value == BoundWord.about {
                bound = .about
                position += 1
            } else if word(position, is: "of") || word(position, is: "to") && position == index + 1
                || word(position, is: "from") || word(position, is: "between")
                || word(position, is: "at")
                || word(position, is: "is")
            {
                position += 1
            } else if token.has(.ageBound) || token.has(.bound),
                token.value == BoundWord.under || token.value == BoundWord.over
            {
                bound = token.value == BoundWord.under ? .under : .over
                position += 1
            } else {
                break
            }
        }
        // `Age: 34`
        if position == index + 1, token(position).kind == .colon, token(position).isJoined { position += 1 }
        guard let numeral = numeral(at: position), numeral.exponent == 0, numeral.value < 130,
            !numeral.value.isNegative,
            !(token(numeral.after).has(.time) && token(numeral.after).value > TimeWord.year)
        else { return nil }
        let upper = range(after: numeral, currency: false) ?? ageRange(after: numeral, first: position)
        if let upper, upper.value > 130 { return nil }
        // `From age 60`
        if bound == nil, upper == nil, word(index - 1, is: "from"), !word(numeral.after, is: "to") { bound = .atLeast }
        return addAge(
            Expression(numeral: numeral, upper: upper, pass: self), unitAt: nil, bound: bound ?? ageBoundBefore(index),
            before: index)
    }

    /// `ages of 5 and 11` after `between`.
    private func ageRange(after numeral: Numeral, first: Int) -> Numeral? {
        guard word(numeral.after, is: "and"),
            word(first - 1, is: "between") || word(first - 2, is: "between") || word(first - 4, is: "between")
                || word(first - 3, is: "between"),
            let upper = self.numeral(at: numeral.after + 1), numeral.value < upper.value
        else { return nil }
        return upper
    }

    /// `under the age of`, `under age`
    private func ageBoundBefore(_ index: Int) -> Figure.Bound? {
        let back = word(index - 1, is: "the") || word(index - 1, is: "an") ? index - 2 : index - 1
        let token = token(back)
        guard token.isWord, token.has([.bound, .ageBound]) else { return nil }
        switch token.value {
        case BoundWord.under: return .under
        case BoundWord.over: return .over
        case BoundWord.least: return .atLeast
        default: return nil
        }
    }

    /// `12-year-old`, `65 years old`, `18 years of age`, `5- to 11-year-olds`.
    mutating func yearsOld(_ expression: Expression) -> Int? {
        if let next = foreignAgedAdjective(expression) { return next }
        var index = expression.after
        if token(index).kind == .hyphen || token(index).kind == .dash { index += 1 }
        let unit = token(index)
        // `34-yo`, `34 y/o`
        if word(index, is: "yo") || word(index, is: "yos") { return addAge(expression, unitAt: index) }
        if word(index, is: "y"), token(index + 1).kind == .slash, word(index + 2, is: "o") {
            return addAge(expression, unitAt: index + 2)
        }
        // `5 y.o.`
        if word(index, is: "y.o.") || word(index, is: "y.o") { return addAge(expression, unitAt: index) }
        guard unit.isWord,
            unit.value == TimeWord.year || unit.value == TimeWord.month || unit.value == TimeWord.week
                || unit.value == TimeWord.day, unit.has(.time)
        else { return nil }
        if text.notation.language != .english { return foreignAge(expression, unitAt: index) }
        var old = index + 1
        if token(old).kind == .hyphen || token(old).kind == .dash { old += 1 }
        if word(old, is: "old") || word(old, is: "olds") {
            guard unit.value == TimeWord.year || unit.value == TimeWord.month || word(old, is: "old") else {
                return nil
            }
            return addAge(expression, unitAt: old, unit: unit.value)
        }
        if word(index + 1, is: "of"), word(index + 2, is: "age") {
            return addAge(expression, unitAt: index + 2, unit: unit.value)
        }
        // `a child of 8 months`
        if word(expression.first - 1, is: "of"), token(expression.first - 2).has(.person), unit.value >= TimeWord.day {
            return addAge(expression, unitAt: index, unit: unit.value)
        }
        // `65 years and older`
        if word(index + 1, is: "and") || word(index + 1, is: "or"), token(index + 2).has(.ageBound),
            !token(index + 3).isNumber, word(index + 2, is: "older") || word(index + 2, is: "younger")
        {
            return addAge(expression, unitAt: index, unit: unit.value)
        }
        return nil
    }

    /// `65 and older`, `18 or over`; `children under 5`, `people over 65`.
    mutating func boundedAge(_ expression: Expression) -> Int? {
        let after = expression.after
        // `git 1.9 and older` is a version.
        guard expression.lower.exponent == 0, expression.lower.value < 130, expression.lower.value.isWhole else {
            return nil
        }
        if let upper = expression.upper {
            // `children 12 to 16`, `children between 6 and 17`
            if isBracketedAge(expression) { return addAge(expression, unitAt: nil) }
            let isBetween = word(expression.first - 1, is: "between")
            guard upper.value < 100, token(expression.first - (isBetween ? 2 : 1)).has(.person), !isCountedNoun(after),
                token(after).kind != .percent, !token(after).has([.percentWord, .time, .unitStart])
            else { return nil }
            return addAge(expression, unitAt: nil)
        }
        if word(after, is: "and") || word(after, is: "or"), token(after + 1).isWord,
            word(after + 1, is: "older") || word(after + 1, is: "younger")
                || token(after + 1).has(.ageBound) && !token(after + 2).isWord && isPersonNear(expression.first)
        {
            return addAge(expression, unitAt: nil)
        }
        let before = token(expression.first - 1)
        guard before.isWord, before.has(.ageBound), !word(expression.first - 1, is: "older"),
            token(expression.first - 2).has(.person) || isNoOne(expression.first - 2),
            !isCountedNoun(after), !token(after).has([.percentWord, .time, .unitStart]), token(after).kind != .percent,
            token(after).kind != .hyphen
        else { return nil }
        return addAge(expression, unitAt: nil, bound: before.value == BoundWord.under ? .under : .over)
    }

    private func isPersonNear(_ index: Int) -> Bool {
        (1...3).contains { token(index - $0).has(.person) }
    }

    /// Adds an age, with the words after it that bound it.
    mutating func addAge(
        _ expression: Expression, unitAt last: Int?, unit: Int32 = TimeWord.year, bound: Figure.Bound? = nil,
        before: Int? = nil
    ) -> Int {
        var after = last.map { $0 + 1 } ?? expression.after
        var end = last.map { Int(token($0).end) } ?? expression.end
        var unit = unit
        if last == nil, token(after).has(.time), token(after).value <= TimeWord.year, token(after).value >= TimeWord.day
        {
            unit = token(after).value
            end = Int(token(after).end)
            after += 1
        }
        var figure = Figure(
            .age, expression.start..<end, .number(expression.lower.value), expression.upper.map { .number($0.value) })
        figure.ageUnit = FigurePass.ageUnits[unit]
        figure.bound = expression.hasPlus ? .atLeast : bound
        if word(after, is: "and") || word(after, is: "or"), token(after + 1).isWord {
            if token(after + 1).has(.ageBound), !token(after + 2).isNumber {
                figure.bound = token(after + 1).value == BoundWord.over ? .atLeast : .atMost
                after += 2
            } else if word(after, is: "or"), word(after + 1, is: "more") || word(after + 1, is: "less") {
                figure.bound = word(after + 1, is: "more") ? .atLeast : .atMost
                after += 2
            } else if word(after + 1, is: "up") {
                figure.bound = .atLeast
                after += 2
            }
        }
        return add(figure, first: before ?? expression.first, after: after, wantsPhrase: false)
    }

    /// The units of ages other than years, as they are given.
    static let ageUnits: [Int32: Figure.AgeUnit] = [
        TimeWord.month: .month, TimeWord.week: .week, TimeWord.day: .day,
    ]

    // MARK: People

    /// `over-65s`, `the under-12s`: those above or below an age.
    mutating func agedGroup(_ numeral: Numeral) -> Int? {
        let (hyphen, word) = (token(numeral.first - 1), token(numeral.first - 2))
        guard numeral.isPlain, numeral.value < 120, text.single(token(numeral.after)) == UInt8(ascii: "s"),
            token(numeral.after).isJoined, hyphen.kind == .hyphen, hyphen.isJoined || text.isWord(word, "over")
        else { return nil }
        let isOver = text.isWord(word, "over")
        guard isOver || text.isWord(word, "under") else { return nil }
        var figure = Figure(.age, numeral.start..<numeral.end, .number(numeral.value))
        figure.bound = isOver ? .over : .under
        return addReady(figure, first: numeral.first, after: numeral.after + 1)
    }

    /// `Ines Moll, 41, of Orne`, `turned 30`, `juniors under 16`, `nine are over 70`: an age without its word.
    mutating func agedPerson(_ expression: Expression) -> Int? {
        let (first, after) = (expression.first, expression.after)
        guard expression.upper == nil, expression.lower.exponent == 0, expression.lower.value < 115,
            expression.lower.value >= 1, expression.lower.isPlain || expression.lower.inWords
        else { return nil }
        if isSaidOfPerson(expression) || isTimeOfLife(expression) || isOfFirstName(expression) {
            return addAge(expression, unitAt: nil)
        }
        if ["turned", "turns", "turning", "turn"].contains(where: { word(first - 1, is: $0) }),
            endsPhrase(after) || token(after).has([.pointer, .today]),
            expression.lower.value > 1, !isAfterMeasure(first)
        {
            return addAge(expression, unitAt: nil)
        }
        // `died at 84`, `retired at 38`
        if word(first - 1, is: "at"), token(first).length == 2 || expression.lower.inWords, endsPhrase(after),
            Self.livedThrough.contains(where: { word(first - 2, is: $0) }), expression.lower.value > 9
        {
            return addAge(expression, unitAt: nil)
        }
        // `AG Boden, 4. Auflage`: a point may make an ordinal.
        let mayBeOrdinal = text.notation.language != .english && token(after + 1).isWord
        if !expression.lower.inWords, isAfterName(first), token(after).kind == .comma || isStop(after) && !mayBeOrdinal
        {
            return addAge(expression, unitAt: nil)
        }
        if word(first - 1, is: "of"), isPerson(first - 2), endsPhrase(after), !isPlural(token(first - 2)) {
            return addAge(expression, unitAt: nil)
        }
        guard endsPhrase(after), isPersonBefore(first), let bound = limit(first) else { return nil }
        return addAge(expression, unitAt: nil, bound: bound)
    }

    /// Whether what is said before `turned` is no person: a dial, a temperature.
    private func isAfterMeasure(_ first: Int) -> Bool { token(first - 2).has([.unitStart, .percentWord]) }

    func isStop(_ index: Int) -> Bool {
        [.edge, .close, .semicolon].contains(token(index).kind)
            || token(index).kind == .period && !token(index + 1).isJoined
    }

    /// Whether nothing follows that a number could count or measure.
    private func endsPhrase(_ index: Int) -> Bool {
        let next = token(index)
        return isStop(index) || next.kind == .comma
            || next.isWord && !next.isJoined && next.has([.conjunction, .preposition, .relative])
                && !next.has(.percentWord)
    }

    /// Whether a single person is spoken of: `a man of 40`.
    private func isPerson(_ index: Int) -> Bool {
        ["man", "woman", "boy", "girl", "child", "baby", "lad", "youth", "widow", "person"].contains {
            word(index, is: $0)
        }
    }

    /// Whether a comma and before it a person's name, or one that is a relation, stand before a number.
    private func isAfterName(_ number: Int) -> Bool {
        // `the captain, now 61, signed`
        let first = word(number - 1, is: "now") ? number - 1 : number
        guard token(first - 1).kind == .comma, !token(first).isJoined else { return false }
        let name = token(first - 2)
        guard name.isWord, name.kind != .edge, !isHouse(number) else { return false }
        if FigurePass.relatives.contains(where: { text.isWord(name, $0) }) { return true }
        // `the captain, 31, signed`
        if word(first - 3, is: "the"), !name.isCapital, !name.has(.designator), token(number + 1).kind == .comma,
            token(number).length == 2,
            name.has(.person) || name.has(.title)
                || ["er", "or", "ist", "ian", "man", "woman", "ant"].contains(where: { ends(name, with: $0) })
                || [
                    "suspect", "victim", "accused", "student", "patient", "nurse", "chef", "pilot", "bride", "groom",
                    "warden",
                    "citizen", "actress", "judge", "coach", "guard", "monk", "nun", "clerk", "architect", "mechanic",
                    "critic",
                    "poet", "cook", "priest", "captain", "host", "cleric", "medic", "teen", "widow", "heir", "agent",
                ]
                .contains(where: { text.isWord(name, $0) })
        {
            return true
        }
        guard name.isCapital, name.length > 1, name.roles.isDisjoint(with: FigurePass.notInNames),
            !name.flags.contains(.capitals)
        else { return false }
        let before = token(first - 3)
        if before.kind == .period { return token(first - 4).isCapital }
        return before.isWord && before.isCapital
            && before.roles.isDisjoint(with: FigurePass.notInNames.subtracting(.title))
            && !token(first - 4).has(.designator)
    }

    private static let relatives: [StaticString] = [
        "wife", "husband", "son", "daughter", "brother", "sister", "mother", "father", "grandson", "granddaughter",
        "partner", "widow", "niece", "nephew", "cousin", "girlfriend", "boyfriend", "fiancé", "fiancée",
    ]

    private static let notInNames: Roles = [
        .preposition, .conjunction, .determiner, .article, .pronoun, .auxiliary, .modal, .month, .weekday, .season,
        .designator, .street, .title, .magnitude, .time, .currencyStart,
    ]

    /// The bound that a word sets right before an age: `under`, `over`, `at least`.
    private func limit(_ first: Int) -> Figure.Bound? {
        let before = token(first - 1)
        guard before.isWord, before.has([.bound, .ageBound]) else { return nil }
        switch before.value {
        case BoundWord.under: return .under
        case BoundWord.over: return .over
        case BoundWord.least: return word(first - 3, is: "be") || word(first - 3, is: "are") ? .atLeast : nil
        default: return nil
        }
    }

    /// Whether a word for people stands before a number in its sentence.
    private func isPersonBefore(_ first: Int) -> Bool {
        for distance in 2...12 {
            let token = token(first - distance)
            if token.kind == .edge { return false }
            if token.isWord, token.has(.person) { return true }
        }
        return false
    }
}
