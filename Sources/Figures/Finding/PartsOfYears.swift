import Values

/// Parts of years: `Q3 2024`, `Q3’24`, `3Q24`, `H1 2025`, `third quarter`.
extension FigurePass {
    /// `Q3 2024`, `Q3 of 2024`, `Q3’24`, `Q3 FY24`, `Q3`; `H1 2025`.
    mutating func partOfYear(at index: Int) -> Int? {
        let (written, number) = (text.byte(Int(token(index).start)), token(index + 1))
        // `q3 2019`: small letters with a year only
        let isSmall = written == UInt8(ascii: "q") || written == UInt8(ascii: "h")
        if isSmall, yearAfter(index + 2) == nil, token(index + 2).kind != .hyphen { return nil }
        let letter = isSmall ? written & 0xDF : written
        guard letter == UInt8(ascii: "Q") || letter == UInt8(ascii: "H"), number.isJoinedNumber, number.length == 1,
            let part = text.number(number)?.int, !token(index + 2).isJoined || !token(index + 2).isWord,
            !token(index).isJoined
                || [.open, .quote, .dash, .slash].contains(token(index - 1).kind)
        else { return nil }
        var next = index + 2
        if token(next).kind == .hyphen || token(next).kind == .slash, token(next).isJoined { next += 1 }
        if token(next).has(.fiscal), token(next + 1).isNumber { next += 1 }
        let year = yearAfter(next) ?? shortNumber(next).map { ($0, next) }
        if letter == UInt8(ascii: "H") {
            guard let year, let date = DateSpan(year: year.0, half: part) else { return nil }
            return addDate(date, first: index, last: year.1)
        }
        guard (1...4).contains(part), year != nil || !isSmall else { return nil }
        if year == nil, let next = quarters(from: part, at: index) { return next }
        if let year, let date = DateSpan(year: year.0, quarter: part) {
            return addDate(date, first: index, last: year.1)
        }
        guard !isQuestion(index), let date = nearestQuarter(part, at: index) else { return nil }
        return addDate(date, first: index, last: index + 1)
    }

    /// `Q2–Q4 2022`, `Q1 to Q3 2021`: a range; of `Q2 and Q4 2022` the first, which shares its year.
    private mutating func quarters(from part: Int, at index: Int) -> Int? {
        let joint = token(index + 2)
        let isRange =
            joint.kind == .hyphen || joint.kind == .dash || word(index + 2, is: "to") || word(index + 2, is: "through")
        guard isRange || joint.has(.conjunction), word(index + 3, is: "q"), token(index + 4).isJoinedNumber,
            token(index + 4).length == 1, let upper = text.number(token(index + 4))?.int, upper > part, upper <= 4,
            let (year, last) = yearAfter(index + 5), let date = DateSpan(year: year, quarter: part)
        else { return nil }
        guard isRange else { return addDate(date, first: index, last: index + 1) }
        return addDate(date, DateSpan(year: year, quarter: upper), first: index, last: last)
    }

    /// `24` after `Q3-` or `FY`
    private func shortNumber(_ index: Int) -> Int? {
        guard token(index).isJoinedNumber, token(index).length == 2,
            token(index - 1).kind == .hyphen
                || token(index - 1).kind == .slash || token(index - 1).has(.fiscal)
        else { return nil }
        return text.number(token(index))?.int.map { nearYear($0) }
    }

    /// A part of time that an ordinal counts.
    enum CountedPart {
        case century, quarter, half
    }

    /// The part of time that a word names: `quarter`, `Halbjahr`, `trimestre`, `siècle`.
    func partOfTimeNamed(at index: Int) -> CountedPart? {
        let token = token(index)
        guard token.isWord else { return nil }
        guard text.notation.language != .english else {
            return text.isWord(token, "quarter")
                ? .quarter : text.isWord(token, "half") ? .half : text.isWord(token, "century") ? .century : nil
        }
        return Language.countedParts[small(token)]
    }

    /// `3Q24`, `1H 2025`: the number first.
    mutating func quarterBefore(at index: Int) -> Int? {
        let letter = token(index + 1)
        guard token(index).length == 1, letter.isWord, letter.length == 1, letter.isJoined,
            let part = text.number(token(index))?.int, (1...4).contains(part),
            token(index + 2).isNumber || token(index + 2).kind == .quote
        else { return nil }
        let isQuarter = text.byte(Int(letter.start)) == UInt8(ascii: "Q")
        guard isQuarter || text.byte(Int(letter.start)) == UInt8(ascii: "H") else { return nil }
        let found: (year: Int, last: Int)?
        if token(index + 2).isJoinedNumber, token(index + 2).length == 2, let short = text.number(token(index + 2))?.int
        {
            found = (nearYear(short), index + 2)
        } else {
            found = yearAfter(index + 2)
        }
        guard let found else { return nil }
        let date = isQuarter ? DateSpan(year: found.year, quarter: part) : DateSpan(year: found.year, half: part)
        return date.map { addDate($0, first: index, last: found.last) }
    }

    /// `third quarter of 2024`, `Third-Quarter 2025`, `fourth quarter`: without a year the nearest that the tense allows.
    mutating func quarter(_ ordinal: Int, first: Int, last: Int) -> Int? {
        if let (year, end) = yearAfter(last + 1), let date = DateSpan(year: year, quarter: ordinal) {
            return addDate(date, first: first, last: end)
        }
        // `second-quarter results`, `in the third quarter`, but no quarter of a game
        guard !isGame(first, last), let date = nearestQuarter(ordinal, at: first) else { return nil }
        return addDate(date, first: first, last: last)
    }

    /// Whether points are spoken of, and so the quarters of a game.
    private func isGame(_ first: Int, _ last: Int) -> Bool {
        (1...10).contains { distance in
            FigurePass.gameWords.contains { word(first - distance, is: $0) || word(last + distance, is: $0) }
        }
    }

    private static let gameWords: [StaticString] = [
        "points", "goal", "goals", "touchdown", "game", "scored", "lead", "led", "score", "team", "ball", "rebounds",
        "moon",
        "century",
    ]

    /// The quarter nearest to the text's date that the tense allows.
    func nearestQuarter(_ quarter: Int, at index: Int) -> DateSpan? {
        guard let reference else { return nil }
        let now = reference.year * 4 + (reference.month - 1) / 3
        let candidates = (-1...1).map { (reference.year + $0) * 4 + quarter - 1 }
        let allowed: [Int] =
            switch tense(at: index) {
            case .past: candidates.filter { $0 <= now }
            case .future: candidates.filter { $0 >= now }
            default: candidates
            }
        guard let best = (allowed.isEmpty ? candidates : allowed).min(by: { abs($0 - now) < abs($1 - now) }) else {
            return nil
        }
        return DateSpan(year: best / 4, quarter: best % 4 + 1)
    }
}

extension Language {
    /// The names of quarters, half-years and centuries in other languages than English.
    fileprivate static let countedParts: [String: FigurePass.CountedPart] = {
        let names: [(FigurePass.CountedPart, String)] = [
            (.quarter, "quartal quartals trimestre trimestres kwartaal kvartal kvartalet kwartał kwartale čtvrtletí"),
            (.half, "halbjahr halbjahres halbjahrs semestre halfjaar halvår pololetí"),
            (.century, "jahrhundert jahrhunderts siècle século secolo eeuw århundrade wieku století"),
        ]
        return Dictionary(
            names.flatMap { part, words in words.split(separator: " ").map { (String($0), part) } },
            uniquingKeysWith: { first, _ in first })
    }()
}
