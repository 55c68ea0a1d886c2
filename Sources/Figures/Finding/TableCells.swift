import Values

/// A cell of a table, and what the heads over and beside it say: they scale and name its numbers.
public struct TableCell: Sendable {
    /// The cell's text: offsets into the text, the end exclusive.
    public var span: Range<Int>
    /// The column's head.
    public var head: String
    /// The head of the table's first column, which may speak for all of it: `(dollars in millions)`.
    public var tableHead: String
    /// The row's first cell.
    public var rowHead: String

    /// A cell with its heads; empty text for one that isn't there.
    public init(span: Range<Int>, head: String, tableHead: String, rowHead: String) {
        self.span = span
        self.head = head
        self.tableHead = tableHead
        self.rowHead = rowHead
    }
}

/// What a head makes of the bare numbers under it.
struct CellMeaning {
    /// The power of ten that they stand for: 6 of `in millions`, 3 of `(£000)`.
    var power = 0
    var currency: Unit?
    /// Whether the currency is said of numbers, by a sign, `in`, brackets or a scale, and is no code in the midst of other words.
    var isStated = false
    var unit: Unit?
    var time: FigurePass.TimeUnit?
    var isPercent = false
    var isAge = false
    /// Whether they are years of the calendar.
    var isYear = false

    /// Whether it says something.
    var isEmpty: Bool {
        power == 0 && currency == nil && unit == nil && time == nil && !isPercent && !isAge && !isYear
    }

    /// Nothing.
    init() {}

    /// Whether a head may say something: a text of some length is none.
    static func mayMean(_ head: String) -> Bool { !head.isEmpty && head.utf8.count < 200 }

    /// Reads a head.
    init(_ head: String, language: Language) {
        guard CellMeaning.mayMean(head) else { return }
        let pass = FigurePass(LexedText(Array(head.utf8), language: language), reference: nil)
        for index in pass.text.tokens.indices { read(index, pass) }
        isStated = isStated || power != 0
        if power == 0, currency == nil, !isPercent { readUnit(pass) }
    }

    private mutating func read(_ index: Int, _ pass: FigurePass) {
        let token = pass.token(index)
        if token.kind == .percent || pass.word(index, is: "percent") || pass.word(index, is: "percentage") {
            isPercent = true
        }
        if token.has(.age) { isAge = true }
        if let scale = CellMeaning.scales.first(where: { pass.word(index, is: $0.word) }) { power = scale.power }
        if pass.text.notation.language != .english, token.has(.magnitude) { power = Int(token.value) }
        // `(£000)`, `'000s`
        if token.isNumber, token.length == 3, pass.text.number(token) == .zero { power = 3 }
        if let found = pass.currencySign(at: index) {
            if CellMeaning.isVariable(index, pass) { return }
            let (before, next) = (pass.token(index - 1), pass.token(index + 1))
            let isNamed = before.kind == .open || before.kind == .comma || pass.word(index - 1, is: "in")
            // `All`, `CVE`, `TOP`
            if pass.isWordCode(at: index), !isNamed { return }
            currency = found
            isStated = isStated || isNamed || token.kind == .currency
            if next.isWord, next.isJoined, next.length == 1 {
                power =
                    ["k": 3, "m": 6, "M": 6, "b": 9][pass.text.string(pass.span(index + 1, through: index + 1))]
                    ?? power
            }
        }
    }

    /// `$spacer`, and not `$m` or `$million`: a variable of a program.
    private static func isVariable(_ sign: Int, _ pass: FigurePass) -> Bool {
        let name = pass.token(sign + 1)
        return pass.text.single(pass.token(sign)) == Byte.dollar && name.isWord && name.isJoined && name.length > 2
            && !name.has(.magnitude)
    }

    private static let scales: [(word: StaticString, power: Int)] = [
        ("thousands", 3), ("thousand", 3), ("millions", 6), ("million", 6), ("mn", 6), ("mln", 6), ("billions", 9),
        ("billion", 9), ("bn", 9), ("lakh", 5), ("lakhs", 5), ("crore", 7), ("crores", 7),
    ]

    /// `Weight (kg)`, `Distance in km`, `Time, min`, `Minutes`.
    private mutating func readUnit(_ pass: FigurePass) {
        let count = pass.text.tokens.count
        for index in 0..<count {
            let before = pass.token(index - 1)
            let isNamed =
                before.kind == .open || before.kind == .comma || before.kind == .slash && !before.isJoined
                || pass.word(index - 1, is: "in") || index == 0
            // A head of one letter is a name: `A` and `B` are no amperes and bytes.
            let isLetter = index == 0 && pass.token(0).isWord && pass.token(0).length == 1 && ends(1, pass)
            guard isNamed, !isLetter else { continue }
            if let found = pass.unit(at: index), ends(found.after, pass) {
                unit = found.unit
                return
            }
            if let found = pass.shortTime(at: index) ?? pass.timeUnit(pass.token(index)), ends(index + 1, pass) {
                // `Year`; under `Years` both are: `2019`, and `3`.
                isYear = index == 0 && found.unit == .year && found.times == .one
                if !isYear || pass.isPlural(pass.token(index)) { time = found }
                return
            }
        }
    }

    private func ends(_ index: Int, _ pass: FigurePass) -> Bool {
        [.close, .edge, .comma].contains(pass.token(index).kind)
    }

    /// What the column's head says, with what the table's first head and the row's add to it.
    static func of(_ cell: TableCell, language: Language, _ known: inout CellMeanings) -> CellMeaning {
        func meaning(_ head: String) -> CellMeaning { known.meaning(of: head, language) }
        var found = meaning(cell.head)
        let (table, row) = (meaning(cell.tableHead), meaning(cell.rowHead))
        if found.isEmpty || found.currency != nil && found.power == 0 {
            found.power = table.power
            found.currency = found.currency ?? (table.isStated ? table.currency : nil)
        }
        if found.isEmpty || found.power > 0 && found.currency == nil && found.isPercent == false {
            if row.isPercent || row.currency != nil || row.unit != nil || row.time != nil,
                found.isEmpty || row.isPercent
            {
                found = row
                if row.currency != nil, found.power == 0 { found.power = table.power }
            }
        }
        // `Diluted earnings per share` under `in millions, except per share`
        if found.power != 0, known.isPerPiece(cell.rowHead) { found.power = 0 }
        return found
    }
}

/// What heads were found to say, each read once, however many cells it is the head of and however long.
struct CellMeanings {
    private var known: [String: CellMeaning] = [:]
    /// The row's head that was read last for what it says of pieces: those of a row's cells are one.
    private var last = (rowHead: "", isPerPiece: false)

    mutating func meaning(of head: String, _ language: Language) -> CellMeaning {
        guard CellMeaning.mayMean(head) else { return CellMeaning() }
        if let meaning = known[head] { return meaning }
        let meaning = CellMeaning(head, language: language)
        known[head] = meaning
        return meaning
    }

    /// Whether a row's numbers are of one share or unit.
    mutating func isPerPiece(_ rowHead: String) -> Bool {
        guard last.rowHead != rowHead else { return last.isPerPiece }
        let small = rowHead.lowercased()
        last = (rowHead, small.contains("per share") || small.contains("per unit"))
        return last.isPerPiece
    }
}

extension FigurePass {
    /// A cell that is one number, of what its head says; nil where it is anything else.
    mutating func cell(_ cell: TableCell, _ meaning: CellMeaning, at first: Int) -> Int? {
        guard !meaning.isEmpty else { return bracketedSum(cell, at: first) }
        var index = first
        let isNegative = token(index).kind == .open
        if isNegative { index += 1 }
        var currency = currencySign(at: index)
        if currency != nil { index += 1 }
        // `EUR-2020`
        if currency != nil, token(index - 1).isWord, token(index).isJoined, token(index).kind == .hyphen { return nil }
        if token(index).kind == .hyphen || token(index).kind == .dash { index += 1 }
        let about = token(index).kind == .tilde || token(index).kind == .less || token(index).kind == .greater
        if about { index += 1 }
        guard let numeral = numeral(at: index), numeral.exponent == 0, !numeral.inWords else { return nil }
        let upper = range(after: numeral, currency: true)
        var after = upper?.after ?? numeral.after
        let end = upper?.end ?? numeral.end
        if let sign = currencyWord(at: after), sign.times == .one { (currency, after) = (sign.unit, sign.after) }
        var ageUnit = TimeWord.year
        if meaning.isAge, token(after).has(.time) {
            ageUnit = token(after).value
            after += 1
        }
        if isNegative, token(after).kind == .close { after += 1 }
        guard token(after).kind == .edge || Int(token(after).start) >= cell.span.upperBound,
            let figure = figure(
                numeral, upper, meaning, currency, ageUnit, span: span(first, through: after - 1), end: end,
                isNegative: isNegative)
        else { return nil }
        return add(figure, first: first, after: after, wantsPhrase: false)
    }

    /// `($2,300)`, `(£4.2m)`: a cell that is a sum in brackets, as accounts write what is lost.
    private mutating func bracketedSum(_ cell: TableCell, at first: Int) -> Int? {
        guard token(first).kind == .open, text.single(token(first)) == UInt8(ascii: "("),
            let unit = currencySign(at: first + 1), let numeral = numeral(at: first + 2), !numeral.inWords,
            numeral.first == first + 2, token(numeral.after).kind == .close
        else { return nil }
        let after = numeral.after + 1
        guard token(after).kind == .edge || Int(token(after).start) >= cell.span.upperBound else { return nil }
        let value = Quantity(numeral.value.magnitude.negated, unit)
        return add(
            Figure(.money, span(first, through: after - 1), .quantity(value)), first: first, after: after,
            wantsPhrase: false)
    }

    private func figure(
        _ lower: Numeral, _ upper: Numeral?, _ meaning: CellMeaning, _ sign: Unit?, _ ageUnit: Int32, span: Range<Int>,
        end: Int, isNegative: Bool
    ) -> Figure? {
        func value(_ number: Number) -> Number? { (isNegative ? number.negated : number).scaled(by: meaning.power) }
        guard let low = value(lower.value) else { return nil }
        let high = upper.flatMap { value($0.value) }
        func quantity(_ kind: Figure.Kind, _ unit: Unit) -> Figure {
            Figure(kind, span, .quantity(Quantity(low, unit)), high.map { .quantity(Quantity($0, unit)) })
        }
        if meaning.isAge, sign == nil, low < 120 {
            var figure = Figure(.age, span, .number(low), high.map { .number($0) })
            figure.ageUnit = FigurePass.ageUnits[ageUnit]
            return figure
        }
        if let unit = sign ?? (meaning.isPercent ? nil : meaning.currency) { return quantity(.money, unit) }
        if meaning.isPercent { return quantity(.percent, .percent) }
        if let unit = meaning.unit { return quantity(.measure, unit) }
        if meaning.isYear, lower.isPlain, let year = lower.value.int, 1_000...2_100 ~= year,
            let date = DateSpan(year: year)
        {
            return Figure(.date, span, .date(date), upper?.value.int.flatMap { DateSpan(year: $0) }.map { .date($0) })
        }
        if let time = meaning.time, let amount = low.multiplied(by: time.times) {
            let most = high.flatMap { $0.multiplied(by: time.times) }
            return Figure(
                .duration, span, .duration(TimeLength(amount, time.unit)),
                most.map { .duration(TimeLength($0, time.unit)) })
        }
        guard meaning.power > 0, !isYear(lower) else { return nil }
        return Figure(.count, span, .number(low), high.map { .number($0) })
    }

    /// The currency whose sign or code is at a token.
    func currencySign(at index: Int) -> Unit? {
        let token = token(index)
        if token.kind == .currency { return currency(at: index) }
        guard token.isWord, token.has(.currencyStart) else { return nil }
        if token.length == 3, token.flags.contains(.capitals) { return currency(at: index) }
        return currencyWord(at: index, large: true).flatMap { $0.times == .one ? $0.unit : nil }
    }
}
