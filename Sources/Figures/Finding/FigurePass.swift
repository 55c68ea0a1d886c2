import Values

/// One pass over a text's tokens, which finds its figures. Each kind has its recogniser in a file of its own.
///
/// A recogniser is asked at a token that could begin a figure of its kind. It either adds the figure and returns the
/// index of the token after what it read, or returns nil and leaves everything as it was. None reads further than the
/// sentence, and all reading ahead is bounded, so the pass is linear in the text.
struct FigurePass {
    let text: LexedText
    /// The document's date as a day number, and its parts.
    let reference: (day: Int, year: Int, month: Int)?
    var figures: [Figure] = []
    /// The token after the last number that is a law's or a model's: `Sections 201` before `and 301`.
    var exclusionEnd = -1
    /// The weekday that is said with the date which is being read: it tells the year.
    var statedWeekday: Int?
    /// Where the next number of a list stands whose unit is said with the last.
    var listedIndex = -1
    /// The index of the token after each figure, and of its first token, for what carries from one to the next.
    var tokenSpans: [(first: Int, after: Int)] = []
    /// Where the sentence is that tense was last asked of.
    var tense: (sentence: Range<Int>, tense: Tense?) = (0..<0, nil)

    init(_ text: LexedText, reference: DateSpan?) {
        self.text = text
        self.reference = reference.map { date in
            let (year, month, _) = Calendar.parts(of: date.first)
            return (date.first, year, month)
        }
    }

    /// What can begin a figure.
    private static let starts: Roles = [
        .unitNumber, .tens, .article, .half, .fractionNoun, .ordinal, .month, .weekday, .season, .today, .pointer,
        .fiscal, .age, .currencyStart,
    ]

    /// Reads the whole text.
    mutating func run(_ cells: [TableCell] = []) {
        var index = 0
        let count = text.tokens.count
        var (nextCell, meanings) = (0, CellMeanings())
        while index < count {
            let token = text.tokens[index]
            while nextCell < cells.count, cells[nextCell].span.lowerBound <= Int(token.start), token.kind != .edge {
                let cell = cells[nextCell]
                nextCell += 1
                let meaning = CellMeaning.of(cell, language: text.notation.language, &meanings)
                if cell.span.contains(Int(token.start)), let next = self.cell(cell, meaning, at: index) { index = next }
            }
            guard index < count, text.tokens[index].start == token.start else { continue }
            switch token.kind {
            case .word:
                if token.has(FigurePass.starts) || token.length == 1
                    || token.has(.time) && text.notation.language != .english
                {
                    index = max(index + 1, word(at: index, token) ?? 0)
                } else {
                    index += 1
                }
            case .number: index = max(index + 1, number(at: index) ?? 0)
            case .currency: index = max(index + 1, money(at: index) ?? 0)
            case .open: index = max(index + 1, loss(at: index) ?? 0)
            default: index += 1
            }
        }
        carryBounds()
        carryRates()
    }

    /// What a word begins.
    private mutating func word(at index: Int, _ token: Token) -> Int? {
        let roles = token.roles
        if !roles.isDisjoint(with: .numberStart), let next = number(at: index) { return next }
        if roles.contains(.article) {
            // `$4 a dozen`
            if self.token(index + 1).has(.dozen), figures.last?.kind == .money, tokenSpans.last?.after == index {
                return index + 2
            }
            return article(at: index)
        }
        if roles.contains(.today) { return relativeDay(at: index) }
        if roles.contains(.pointer), let next = pointed(at: index) { return next }
        if roles.contains(.month), let next = monthDate(at: index) { return next }
        if roles.contains(.weekday) { return weekday(at: index) }
        if roles.contains(.season), let next = season(at: index) { return next }
        if roles.contains(.fiscal), let next = fiscalYear(at: index) { return next }
        if roles.contains(.half) || roles.contains(.fractionNoun), let next = fraction(at: index) { return next }
        if roles.contains(.ordinal), let next = weekdayOfMonth(at: index) { return next }
        if roles.contains(.ordinal) { return ordinalDate(at: index) }
        if roles.contains(.age) { return age(at: index) }
        if roles.contains(.time), let next = romanCentury(at: index) { return next }
        if roles.contains(.currencyStart), token.length <= 4 { return money(at: index) }
        if token.length == 1, self.token(index + 1).isJoinedNumber { return partOfYear(at: index) }
        return nil
    }

    /// The token at an index.
    @inline(__always) func token(_ index: Int) -> Token { text.token(index) }

    /// Whether the token at an index is a word, which is given in small letters.
    func word(_ index: Int, is word: StaticString) -> Bool {
        let token = token(index)
        return token.kind == .word && text.isWord(token, word)
    }

    /// The bytes from one token's start to another's end.
    func span(_ first: Int, through last: Int) -> Range<Int> {
        let (start, end) = (Int(token(first).start), Int(token(last).end))
        return start..<max(start, end)
    }

    /// Adds a figure, with what stands around it, and returns the token after it.
    ///
    /// - Parameters:
    ///   - figure: with kind, span and value.
    ///   - first: its first token.
    ///   - after: the token after its last.
    ///   - wantsThing: whether it can have an `of`.
    @discardableResult
    mutating func add(_ figure: Figure, first: Int, after: Int, wantsPhrase: Bool = true) -> Int {
        var figure = figure
        var after = after
        if figure.bound == nil, let (bound, next) = boundAfter(after, kind: figure.kind) {
            figure.bound = bound
            after = next
        }
        if figure.bound == nil { figure.bound = boundBefore(first, kind: figure.kind) ?? boundWithin(first, after) }
        if figure.bound == nil, figure.kind == .date, figure.value2 == nil || !word(first - 1, is: "from") {
            figure.bound = dateBound(before: first)
        }
        if figure.kind != .date, figure.kind != .duration || figure.bound == nil, figure.kind != .age {
            let phrase = wantsPhrase ? phrase(after: after, figure: figure) : nil
            // `15,000 affordable units or more`
            if figure.bound == nil, let phrase, word(phrase.after, is: "or"),
                let (bound, _) = boundAfter(phrase.after, kind: figure.kind)
            {
                figure.bound = bound
            }
            if figure.kind != .duration, figure.kind != .fraction || phrase != nil { figure.of = phrase?.span }
            if figure.kind != .duration {
                figure.per = rate(after: after, phrase: phrase, first: first, kind: figure.kind)
            }
        }
        return addReady(figure, first: first, after: after)
    }

    /// Adds a figure with all that is said of it.
    ///
    /// What would start or end within a run of digits and letters is left out, whatever recogniser read it.
    mutating func addReady(_ figure: Figure, first: Int, after: Int) -> Int {
        guard isWhole(figure) else { return after }
        figures.append(figure)
        tokenSpans.append((first, after))
        return after
    }

    /// Gives a figure of a list the bound of the one before it.
    private mutating func carryBounds() {
        guard figures.count > 1 else { return }
        for index in 1..<figures.count where figures[index].bound == nil {
            let (before, now) = (figures[index - 1], figures[index])
            guard let bound = before.bound, bound != .about, before.kind == now.kind,
                now.kind == .money || now.kind == .count,
                carries(from: tokenSpans[index - 1].after, to: tokenSpans[index].first, bound: bound)
            else { continue }
            figures[index].bound = bound
        }
    }

    /// Gives a sum the rate of the one after it: `from $4,000 to $8,000 per year`, `$10-, $12-, $14,000 a year`.
    private mutating func carryRates() {
        guard figures.count > 1 else { return }
        for index in (0..<figures.count - 1).reversed() where figures[index].per == nil && figures[index].kind == .money
        {
            let (after, next) = (tokenSpans[index].after, tokenSpans[index + 1].first)
            guard let rate = figures[index + 1].per, figures[index + 1].kind == .money, next > after, next - after <= 3,
                word(after, is: "to") && next == after + 1 || token(after).kind == .hyphen
            else { continue }
            figures[index].per = rate
        }
    }

    /// Whether what stands between two figures makes them items of one list: `up to $500 for doors, $600 for windows`.
    private func carries(from start: Int, to end: Int, bound: Figure.Bound) -> Bool {
        guard end > start, end - start <= 9 else { return false }
        for index in start..<end {
            let token = token(index)
            switch token.kind {
            case .comma:
                if index < end - 1, !(index == end - 2 && self.token(end - 1).has(.conjunction)) { return false }
            case .word:
                if token.has([.auxiliary, .modal, .verb, .pronoun, .relative]), !token.has(.preposition) {
                    return false
                }
            case .hyphen, .suffix: break
            default: return false
            }
        }
        let last = token(end - 1)
        guard last.kind == .comma || last.has(.conjunction) && text.isWord(last, "and") || text.isWord(last, "or")
        else { return false }
        return last.kind == .comma || token(end - 2).kind == .comma || bound == .atMost
    }
}
