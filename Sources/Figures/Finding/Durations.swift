import Values

/// Lengths of time: `200 years`, `three-year`, `6 to 12 months`, `a decade`, `half an hour`.
extension FigurePass {
    /// A unit of time and how many of it a word means: a decade is 10 years.
    struct TimeUnit {
        var unit: TimeLength.Unit
        var times: Number
        var value: Int32
    }

    /// The unit of time that a word means.
    func timeUnit(_ token: Token) -> TimeUnit? {
        guard token.isWord, token.has(.time) else { return nil }
        switch token.value {
        case TimeWord.second: return TimeUnit(unit: .second, times: .one, value: token.value)
        case TimeWord.minute: return TimeUnit(unit: .minute, times: .one, value: token.value)
        case TimeWord.hour: return TimeUnit(unit: .hour, times: .one, value: token.value)
        case TimeWord.day: return TimeUnit(unit: .day, times: .one, value: token.value)
        case TimeWord.week: return TimeUnit(unit: .week, times: .one, value: token.value)
        case TimeWord.month: return TimeUnit(unit: .month, times: .one, value: token.value)
        case TimeWord.year: return TimeUnit(unit: .year, times: .one, value: token.value)
        case TimeWord.decade: return TimeUnit(unit: .year, times: 10, value: token.value)
        case TimeWord.century: return TimeUnit(unit: .year, times: 100, value: token.value)
        case TimeWord.fortnight: return TimeUnit(unit: .week, times: 2, value: token.value)
        default: return nil
        }
    }

    /// The unit of time at a token, by its name or symbol.
    func timeUnit(at index: Int) -> TimeUnit? { shortTime(at: index) ?? minutes(at: index) ?? timeUnit(token(index)) }

    /// `two hours and 15 minutes`, `9h 30m`, `1 year, 6 months`: what comes after the first part, and where it ends.
    private func furtherParts(
        _ first: TimeLength, _ unit: TimeUnit, _ index: Int
    ) -> (length: TimeLength, last: Int)? {
        var (length, last, least) = (first, index, unit.unit)
        var hasComma = false
        for _ in 0..<5 {
            var next = last + 1
            // `1 Std. 30 Min.`
            if token(next).kind == .period, token(next).isJoined, token(last).length <= 4, token(next + 1).isNumber {
                next += 1
            }
            let isAfterComma = token(next).kind == .comma
            if isAfterComma { next += 1 }
            if ["and", "et", "und", "y", "e", "en"].contains(where: { word(next, is: $0) }) { next += 1 }
            guard let part = numeral(at: next), part.exponent == 0, !part.hasPlus else { break }
            var after = part.after
            // `2h30`: minutes without a unit
            let isBare =
                least == .hour && token(next).length == 2 && token(next).isNumber
                && (token(next).isJoined || token(last).length == 1 && !token(after).isWord)
            if token(after).kind == .hyphen, token(after).isJoined { after += 1 }
            let found =
                least == .hour ? FigurePass.letterMinutes(self, after) ?? timeUnit(at: after) : timeUnit(at: after)
            guard let smaller = found ?? (isBare ? timeUnit(at: index) : nil) else { break }
            if found == nil {
                guard part.value < 60, let sum = length.adding(TimeLength(part.value, .minute)) else { break }
                return (sum, part.after - 1)
            }
            // `2 hours, 10 seconds and 3 weeks` is a list.
            if hasComma, found != nil, smaller.unit.rawValue <= least.rawValue { return nil }
            guard smaller.unit.rawValue > least.rawValue, part.value < smaller.unit.limit,
                let amount = part.value.multiplied(by: smaller.times),
                let sum = length.adding(TimeLength(amount, smaller.unit))
            else { break }
            (length, last, least, hasComma) = (sum, after, smaller.unit, hasComma || isAfterComma)
        }
        return last > index ? (length, last) : nil
    }

    /// `m` after hours.
    private static func letterMinutes(_ pass: FigurePass, _ index: Int) -> TimeUnit? {
        let token = pass.token(index)
        guard token.length == 1, token.isWord, pass.text.byte(Int(token.start)) == UInt8(ascii: "m") else { return nil }
        return TimeUnit(unit: .minute, times: .one, value: TimeWord.minute)
    }

    /// A length whose number has been read.
    mutating func duration(_ expression: Expression) -> Int? {
        var index = expression.after
        let isHyphened = token(index).kind == .hyphen && token(index).isJoined && token(index + 1).isJoined
        if isHyphened { index += 1 }
        // `60 calendar days`, `five business days`, `two full years`
        if !isHyphened, !token(index).has(.time), token(index + 1).has(.time),
            [
                "calendar", "business", "working", "full", "short", "consecutive", "straight", "long", "additional",
                "more",
                "whole", "solid", "fiscal", "extra", "entire", "remaining", "further", "prochains", "prochaines",
                "derniers", "dernières", "premiers", "premières", "próximos", "próximas", "últimos", "últimas",
            ].contains(where: { word(index, is: $0) }) || token(index).has(.pointer) && isPlural(token(index + 1))
        {
            index += 1
        }
        // `12 or more consecutive months`
        var bound: Figure.Bound?
        if !token(index).has(.time), expression.upper == nil, let (found, next) = boundAfter(index, kind: .duration) {
            let position = token(next).has(.time) ? next : next + 1
            guard timeUnit(at: position) != nil else { return nil }
            (bound, index) = (found, position)
        }
        guard let unit = timeUnit(at: index) else { return nil }
        // `60 Minutes` is a broadcast.
        if unit.unit == .minute, expression.lower.value == 60, text.notation.language == .english,
            token(index).isCapital,
            !token(index).flags.contains(.capitals),
            !isTitleCase(around: index)
        {
            return nil
        }
        let isOne = expression.upper == nil && expression.lower.value == 1
        // `1 second`, but no `five second places`
        if unit.unit == .second, token(index).has(.ordinal), !isHyphened, !isPlural(token(index)),
            expression.lower.inWords
        {
            return nil
        }
        if isHyphened, isOrdinalInTens(expression, index) { return nil }
        // `one day` is a day to come, `day one` the first
        if isOne, unit.value == TimeWord.day, !isHyphened, expression.lower.inWords,
            !["within", "in", "least", "than", "just", "about"].contains(where: { word(expression.first - 1, is: $0) })
        {
            return nil
        }
        guard let lower = expression.lower.value.multiplied(by: unit.times) else { return nil }
        let after = index + 1
        if expression.upper == nil,
            let date = timeAgo(lower, unit, first: expression.first, start: expression.start, unitAt: index)
        {
            return date
        }
        if !isHyphened, expression.upper == nil, isOne, isRate(expression.first) { return nil }
        var end = Int(token(index).end)
        if token(index + 1).kind == .suffix { end = Int(token(index).end) }
        if expression.upper == nil, !isHyphened, let sum = furtherParts(TimeLength(lower, unit.unit), unit, index) {
            let span = expression.start..<Int(token(sum.last).end)
            return add(Figure(.duration, span, .duration(sum.length)), first: expression.first, after: sum.last + 1)
        }
        // `two years and a half`, `deux ans et demi`
        if expression.upper == nil, !isHyphened, !token(index + 2).has(.half) || word(index + 3, is: "of") == false,
            let half = fractionAfterAnd(index + 1, from: expression.first), half.value == FigurePass.oneHalf,
            let sum = expression.lower.value.adding(half.value)?.multiplied(by: unit.times)
        {
            let span = expression.start..<Int(token(half.after - 1).end)
            return add(
                Figure(.duration, span, .duration(TimeLength(sum, unit.unit))), first: expression.first,
                after: half.after)
        }
        let upper = expression.upper.flatMap { $0.value.multiplied(by: unit.times) }
        var figure = Figure(
            .duration, expression.start..<end, .duration(TimeLength(lower, unit.unit)),
            upper.map { .duration(TimeLength($0, unit.unit)) })
        figure.bound = expression.hasPlus ? .atLeast : bound
        return add(figure, first: expression.first, after: after)
    }

    private func isRate(_ index: Int) -> Bool { word(index - 1, is: "per") || word(index - 1, is: "every") }

    /// What begins with `a`: `a billion people`, `a third of`, `a decade`, `within a year`, `a year ago`.
    mutating func article(at index: Int) -> Int? {
        let next = token(index + 1)
        guard next.isWord, !next.isJoined else { return nil }
        if next.has([.hundred, .magnitude, .dozen]) { return number(at: index) }
        if next.has([.fractionNoun, .half]), numeral(at: index) != nil { return number(at: index) }
        if next.has(.fractionNoun) { return articleFraction(at: index) }
        if next.has(.half) {
            return fraction(at: index + 1)
        }
        if word(index + 1, is: "full") || word(index + 1, is: "whole") || word(index + 1, is: "single"),
            token(index + 2).has(.time)
        {
            return nil
        }
        if let next = singleCoin(at: index) ?? unitAndPart(at: index) { return next }
        guard let unit = timeUnit(next), unit.unit != .second, unit.unit != .minute else { return nil }
        let start = Int(token(index).start)
        if let date = timeAgo(unit.times, unit, first: index, start: start, unitAt: index + 1) { return date }
        guard isStatedLength(index, unit) else { return nil }
        var (amount, last) = (unit.times, index + 1)
        if word(index + 2, is: "and"), word(index + 3, is: "a"), token(index + 4).has(.half),
            let sum = unit.times.multiplied(by: Number(coefficient: 15, exponent: -1) ?? .one)
        {
            (amount, last) = (sum, index + 4)
        }
        let figure = Figure(.duration, span(index, through: last), .duration(TimeLength(amount, unit.unit)))
        return add(figure, first: index, after: last + 1)
    }

    /// Whether `a year` states a length and no rate: `within a year`, `over a decade`, `a century of`.
    private func isStatedLength(_ index: Int, _ unit: TimeUnit) -> Bool {
        let next = token(index + 2)
        if next.kind == .hyphen, next.isJoined { return false }
        if word(index + 2, is: "and"), word(index + 3, is: "a"), token(index + 4).has(.half) { return true }
        let isLong = unit.times > 1
        if isLong || unit.value == TimeWord.fortnight {
            // `$5 a decade` is a rate.
            return !(figures.last.map { $0.span.upperBound + 1 == Int(token(index).start) } ?? false)
        }
        if word(index + 2, is: "later") || word(index + 2, is: "earlier") { return unit.unit != .day }
        let before = token(index - 1)
        if before.has(.bound),
            text.isWord(before, "than") || text.isWord(before, "least") || text.isWord(before, "about")
                || text.isWord(before, "nearly") || text.isWord(before, "almost") || text.isWord(before, "under")
        {
            return true
        }
        if unit.unit == .day { return false }
        // `Lessons last an hour`
        if ["last", "lasts", "lasted", "takes", "took", "take", "spent", "spends", "waited"].contains(where: {
            word(index - 1, is: $0)
        }), !token(index + 2).isWord || token(index + 2).has([.preposition, .conjunction]) || word(index + 2, is: "of")
        {
            return true
        }
        return ["within", "over", "in", "for", "after", "about", "around"].contains { word(index - 1, is: $0) }
            && !word(index - 2, is: "once") && !word(index + 2, is: "when")
    }

    /// `half an hour`, `half-century`, `quarter of a century`, `quarter-century`.
    ///
    /// - Parameters:
    ///   - index: the token of `half` or `quarter`.
    ///   - first: where the expression begins, with an article.
    mutating func partOfTime(at index: Int, from first: Int? = nil) -> Int? {
        let token = token(index)
        guard token.has(.half) || text.isWord(token, "quarter") else { return nil }
        var position = index + 1
        if self.token(position).kind == .hyphen, self.token(position).isJoined {
            position += 1
        } else {
            if word(position, is: "of") { position += 1 }
            if self.token(position).has(.article) { position += 1 }
        }
        // `a half hour`, `every half hour`
        let isWholeUnit =
            token.has(.half)
            && (self.token(index - 1).has(.article)
                || ["every", "each", "another", "last", "next"].contains { word(index - 1, is: $0) })
        guard position > index + 1 || isWholeUnit || self.token(position).value >= TimeWord.decade,
            let unit = timeUnit(self.token(position)),
            !isPlural(self.token(position)), let length = FigurePass.part(token.has(.half) ? 2 : 4, of: unit)
        else { return nil }
        let start = first ?? index
        if word(position + 1, is: "ago") { return partAgo(length, first: start, unitAt: position) }
        return add(
            Figure(.duration, span(start, through: position), .duration(length)), first: start, after: position + 1)
    }

    /// A half or a quarter of a unit, in the next smaller unit where that makes it whole.
    static func part(_ divisor: Int, of unit: TimeUnit, times: Number = .one) -> TimeLength? {
        let whole: (Int, TimeLength.Unit)?
        switch unit.value {
        case TimeWord.century: whole = (100, .year)
        case TimeWord.decade: whole = (10, .year)
        case TimeWord.year: whole = (12, .month)
        case TimeWord.day: whole = (24, .hour)
        case TimeWord.hour: whole = (60, .minute)
        case TimeWord.minute: whole = (60, .second)
        default: whole = nil
        }
        guard let whole else { return nil }
        return Number(whole.0).multiplied(by: times)?.divided(by: Number(divisor)).map { TimeLength($0, whole.1) }
    }
}

extension TimeLength.Unit {
    /// How many of it are too many for a part of a longer one.
    fileprivate var limit: Number {
        switch self {
        case .year: 1_000
        case .month: 24
        case .week: 53
        case .day: 366
        case .hour: 48
        case .minute, .second: 60
        }
    }
}
