import Values

/// Physical quantities: `500 miles`, `30 gigawatts`, `1.5 degrees Celsius`, `1.8m`, `60 mg/kg`, `6 feet 2 inches`.
extension FigurePass {
    /// A measure whose number has been read.
    mutating func measure(_ expression: Expression) -> Int? {
        if let next = feetAndInches(expression) ?? inches(expression) ?? feetByMark(expression) { return next }
        guard let unit = unit(at: expression.after, value: expression.lower) ?? filledUnit(expression) else {
            return nil
        }
        if let next = measureSum(expression, unit) { return next }
        if let next = belowZero(expression, unit) { return next }
        let lower = Quantity(expression.lower.value, unit.unit)
        var (upper, last) = (expression.upper.map { Quantity($0.value, unit.unit) }, unit)
        // `500 miles to 600 miles`
        let joins =
            word(unit.after, is: "to") && !word(expression.first - 1, is: "from")
            || word(unit.after, is: "and") && word(expression.first - 1, is: "between")
            || token(unit.after).kind == .dash || token(unit.after).kind == .hyphen && token(unit.after + 1).isNumber
        if upper == nil, joins,
            let second = numeral(at: unit.after + 1), expression.lower.value < second.value,
            let again = self.unit(at: second.after, value: second), again.unit == unit.unit
        {
            (upper, last) = (Quantity(second.value, unit.unit), again)
        }
        var figure = Figure(
            .measure, expression.start..<last.end, .quantity(lower), upper.map { .quantity($0) })
        if expression.hasPlus { figure.bound = .atLeast }
        return add(figure, first: expression.first, after: last.after)
    }

    /// A unit that has been read: the token after it and its last byte's end.
    typealias UnitMatch = (unit: Unit, after: Int, end: Int)

    /// The physical unit at a token, and where it ends.
    func unit(at index: Int, value: Numeral? = nil) -> UnitMatch? {
        var index = index
        let isHyphened = token(index).kind == .hyphen && token(index).isJoined && token(index + 1).isJoined
        if isHyphened { index += 1 }
        let token = token(index)
        if let named = foreignUnit(index) ?? letterScale(index) { return named }
        // `10in`: right after digits only, for it is a preposition elsewhere
        if token.isJoined, text.isWord(token, "in"), self.token(index - 1).isNumber, !token.isCapital,
            let inch = Unit(named: "inch")
        {
            return (inch, index + 1, Int(token.end))
        }
        // `kΩ`: of three bytes, too
        let isShort = token.length <= 2 || token.length <= 4 && text.byte(Int(token.end) - 1) >= 0x80
        guard token.isWord && (token.has(.unitStart) || isShort) || isDegree(token),
            let match = UnitWord.match(in: text.bytes, at: Int(token.start)),
            case .unit(let unit, let times) = match.word, times == .one, !unit.isCurrency, unit != .percent,
            unit != .points, isUnitSymbol(match, index, value), !isNounOfItsOwn(match, index, isHyphened, value)
        else { return nil }
        if unit.dimension == .flow, match.isSymbol == false {
            // `barrels per day`: the unit is the barrel, and the day its rate.
            guard let word = UnitWord.match(in: Array(text.bytes[Int(token.start)..<Int(token.end)]), at: 0),
                case .unit(let unit, _) = word.word
            else { return nil }
            return (unit, index + 1, Int(token.end))
        }
        // `27° C`
        if unit.dimension == .angle, isDegree(token), token.length == 2, let scaled = spacedScale(index) {
            return scaled
        }
        // Degrees by the thousand are diplomas, and so are those that one holds.
        if unit.dimension == .angle, let value,
            value.exponent > 0 || value.value >= 1_000 || match.isSymbol == false && isEarned(value)
        {
            return nil
        }
        var (after, end) = (text.index(at: match.end), match.end)
        // `11,400 sq. ft.`
        if self.token(after).kind == .period, self.token(after).isJoined,
            text.bytes[Int(token.start)..<end].contains(Byte.period)
        {
            (after, end) = (after + 1, end + 1)
        }
        // `m^2`
        if self.token(after).isJoined, text.single(self.token(after)) == UInt8(ascii: "^") {
            guard let raised = raisedUnit(token, after) else { return nil }
            return raised
        }
        guard !self.token(after).isJoinedNumber, !(self.token(after).isJoined && self.token(after).isWord),
            !goesOnAsCode(after)
        else { return nil }
        return (unit, after, end)
    }

    /// Whether what can be a unit is more often another word: it is one where nothing but its number speaks for it.
    func isWordLikeUnit(_ index: Int) -> Bool {
        FigurePass.wordLikeUnits.contains { word(index, is: $0) } && !token(index).isJoined
    }

    private static let wordLikeUnits: [StaticString] = [
        "in", "at", "as", "am", "a", "foot", "inch", "mile", "acre", "yard", "ton", "cup", "bar", "pint", "mark",
        "mole",
        "knot", "point", "rod", "link", "pole", "hand", "span", "bit", "byte", "are", "min", "sec", "h", "d", "s", "us",
    ]

    /// The scale whose letter follows a degree sign after a space.
    private func spacedScale(_ index: Int) -> UnitMatch? {
        let letter = token(index + 1)
        if word(index + 1, is: "celsius") { return Unit(named: "°C").map { ($0, index + 2, Int(letter.end)) } }
        if word(index + 1, is: "fahrenheit") { return Unit(named: "°F").map { ($0, index + 2, Int(letter.end)) } }
        guard letter.isWord, letter.length == 1, letter.isCapital, !letter.isJoined,
            !(token(index + 2).isJoined && token(index + 2).isWord)
        else { return nil }
        let name: String? =
            switch text.byte(Int(letter.start)) {
            case UInt8(ascii: "C"): "°C"
            case UInt8(ascii: "F"): "°F"
            default: nil
            }
        return name.flatMap { Unit(named: $0) }.map { ($0, index + 2, Int(letter.end)) }
    }

    /// `m^2`, `km^3`: a symbol whose power is written behind a caret.
    private func raisedUnit(_ symbol: Token, _ caret: Int) -> UnitMatch? {
        let digit = token(caret + 1)
        guard digit.isJoinedNumber, digit.length == 1, Int(symbol.end) == Int(token(caret).start),
            let unit = Unit(
                named: text.string(Int(symbol.start)..<Int(symbol.end))
                    + text.string(span(caret + 1, through: caret + 1))),
            !token(caret + 2).isJoinedNumber
        else { return nil }
        return (unit, caret + 2, Int(digit.end))
    }

    /// `24703 L-202`: a symbol that a hyphen joins to digits is no unit.
    private func goesOnAsCode(_ index: Int) -> Bool {
        token(index).kind == .hyphen && token(index).isJoined && token(index + 1).isJoinedNumber
            && token(index - 1).isWord && !token(index - 1).isJoined && token(index - 1).length <= 2
    }

    /// Whether a unit of one or two letters is meant as one: right after digits, or in its own case and not before what
    /// would make a word of it (`3 A grades`).
    private func isUnitSymbol(_ match: UnitWord.Match, _ index: Int, _ value: Numeral?) -> Bool {
        let token = token(index)
        guard match.isSymbol, match.end - Int(token.start) == 1, token.isWord else { return true }
        let next = self.token(index + 1)
        if value?.inWords == true || isBeforeApostrophe(match.end) { return false }
        // `2N pods`: twice as many as there are of something
        if token.isJoined, text.single(token) == UInt8(ascii: "N"), isCountedNoun(index + 1) { return false }
        if token.isJoined { return !(next.kind == .slash && next.isJoined && self.token(index + 2).isJoinedNumber) }
        guard token.isCapital else {
            return self.token(index - 1).isNumber
                && !(next.kind == .period && next.isJoined && self.token(index + 2).length == 1)
        }
        return !(next.isWord && (next.isCapital || isCountedNoun(index + 1)))
    }

    /// `the four V’s`, `en 2024 l’accord`: a letter that begins or ends a word.
    private func isBeforeApostrophe(_ end: Int) -> Bool {
        let isCurved = text.byte(end) == 0xE2 && text.byte(end + 1) == 0x80 && text.byte(end + 2) == 0x99
        guard isCurved || text.byte(end) == UInt8(ascii: "'") else { return false }
        let next = text.byte(end + (isCurved ? 3 : 1))
        return next | 32 &- 97 < 26 || next >= 0x80
    }

    /// Units that are other nouns as well: in the singular after several, before a noun, they are these: `two stone walls`.
    private func isNounOfItsOwn(_ match: UnitWord.Match, _ index: Int, _ isHyphened: Bool, _ value: Numeral?) -> Bool {
        guard !match.isSymbol, let value, !isHyphened else {
            return isHyphened && ["bit", "bits", "bar", "gray", "pixel", "cup"].contains { word(index, is: $0) }
        }
        if ["bits", "grays", "moles"].contains(where: { word(index, is: $0) }) { return !token(index).isJoined }
        guard
            ["stone", "gray", "bar", "cup", "mole", "bit", "foot", "pound", "yard", "pixel", "carat", "kilo"]
                .contains(where: { word(index, is: $0) })
        else { return false }
        if word(index, is: "bar") || word(index, is: "bit") || word(index, is: "gray") || word(index, is: "mole"),
            value.inWords
        {
            return true
        }
        // `1/2 cup walnuts`: of one and less there is no plural.
        return value.value > 1 && isCountedNoun(index + 1)
    }

    private func isDegree(_ token: Token) -> Bool {
        guard token.kind == .other else { return false }
        let (first, second, third) =
            (text.byte(Int(token.start)), text.byte(Int(token.start) + 1), text.byte(Int(token.start) + 2))
        return first == 0xC2 && second == 0xB0 || first == 0xE2 && second == 0x84 && (third == 0x83 || third == 0x89)
    }

    /// The symbols of bytes in French.
    private static let octets = ["Ko": "kB", "ko": "kB", "Mo": "MB", "Go": "GB", "To": "TB"]

    /// A unit by its name in the text's language, where that is not English: `mètres carrés`.
    private func foreignUnit(_ index: Int) -> UnitMatch? {
        if text.notation.language == .french, token(index).length == 2,
            let bytes = Self.octets[text.string(Int(token(index).start)..<Int(token(index).end))],
            let unit = Unit(named: bytes)
        {
            return (unit, index + 1, Int(token(index).end))
        }
        // `2 EL Zucker`
        if text.notation.language == .german, token(index).flags.contains(.capitals), !token(index).isJoined,
            word(index, is: "el") || word(index, is: "tl"),
            let spoon = Unit(named: word(index, is: "el") ? "tablespoon" : "teaspoon")
        {
            return (spoon, index + 1, Int(token(index).end))
        }
        guard text.notation.language != .english, token(index).length > 1,
            let found = phrase(at: index, in: Language.units),
            // `km/h` is a unit of its own.
            !(token(found.after).kind == .slash && token(found.after).isJoined),
            let unit = Unit(named: found.meaning)
        else { return nil }
        return (unit, found.after, found.end)
    }

    /// `12 degrees below zero`: less than nothing.
    private mutating func belowZero(_ expression: Expression, _ unit: UnitMatch) -> Int? {
        guard expression.upper == nil, word(unit.after, is: "below"), word(unit.after + 1, is: "zero"),
            unit.unit.dimension == .angle || unit.unit.dimension == .celsius || unit.unit.dimension == .fahrenheit
        else { return nil }
        let quantity = Quantity(expression.lower.value.magnitude.negated, unit.unit)
        let figure = Figure(.measure, expression.start..<Int(token(unit.after + 1).end), .quantity(quantity))
        return add(figure, first: expression.first, after: unit.after + 2)
    }

    /// `9″`, `2 1/2" pipe`: inches by their mark, which closes no quotation.
    private mutating func inches(_ expression: Expression) -> Int? {
        let mark = token(expression.after)
        guard mark.isJoined, isPrime(mark, double: true), !expression.lower.inWords, expression.lower.exponent == 0,
            text.byte(Int(mark.end) - 1) != 0x9D, !token(expression.after + 1).isJoinedNumber,
            expression.lower.value < 1_000, !isInQuotation(expression.first),
            let inch = Unit(named: "inch")
        else { return nil }
        let figure = Figure(
            .measure, expression.start..<Int(mark.end), .quantity(Quantity(expression.lower.value, inch)),
            expression.upper.map { .quantity(Quantity($0.value, inch)) })
        return add(figure, first: expression.first, after: expression.after + 1)
    }

    /// Whether a straight quotation mark stands open before a token; those behind numbers are no such marks.
    private func isInQuotation(_ index: Int) -> Bool {
        // `"0"`
        if token(index).isJoined, text.single(token(index - 1)) == UInt8(ascii: "\"") { return true }
        var isOpen = false
        for back in 1...200 where token(index - back).kind == .quote {
            let mark = token(index - back)
            guard text.single(mark) == UInt8(ascii: "\"") else { continue }
            if !(mark.isJoined && token(index - back - 1).isNumber) { isOpen.toggle() }
        }
        return isOpen
    }

    // MARK: Sums

    /// `6 feet 2 inches`, `5 lb 4 oz`, `2 yards, 1 foot and 3 inches`: one measure, in the least unit, so that it comes out
    /// even.
    private mutating func measureSum(_ expression: Expression, _ unit: UnitMatch) -> Int? {
        guard expression.upper == nil else { return nil }
        var (sum, last) = (Quantity(expression.lower.value, unit.unit), unit)
        for _ in 0..<3 {
            guard let (next, lesser) = furtherPart(of: sum, last) else { break }
            (sum, last) = (next, lesser)
        }
        guard last.after > unit.after else { return nil }
        let figure = Figure(.measure, expression.start..<last.end, .quantity(sum))
        return add(figure, first: expression.first, after: last.after)
    }

    /// A sum with the part of a lesser unit that follows it.
    private func furtherPart(of sum: Quantity, _ unit: UnitMatch) -> (Quantity, UnitMatch)? {
        var next = unit.after
        if token(next).kind == .comma { next += 1 }
        if token(next).has(.conjunction), !word(next, is: "or") { next += 1 }
        guard let second = numeral(at: next), second.exponent == 0,
            let lesser = self.unit(at: second.after, value: second) ?? inchAfterFeet(second.after, unit.unit),
            isDivided(unit.unit, lesser.unit), let whole = sum.converted(to: lesser.unit),
            second.value < (Quantity(1, unit.unit).converted(to: lesser.unit)?.value ?? 0),
            let total = whole.adding(Quantity(second.value, lesser.unit))
        else { return nil }
        return (total, lesser)
    }

    /// `5 ft 2 in`: the symbol of the inch, where feet make sure that it is no preposition.
    private func inchAfterFeet(_ index: Int, _ unit: Unit) -> UnitMatch? {
        guard word(index, is: "in"), ["foot", "ft"].contains(unit.name),
            !token(index + 1).has([.determiner, .article]),
            !token(index + 1).isNumber, !token(index + 1).has([.month, .pronoun]), let inch = Unit(named: "inch")
        else { return nil }
        return (inch, index + 1, Int(token(index).end))
    }

    /// Units of which the second is a customary part of the first.
    private func isDivided(_ first: Unit, _ second: Unit) -> Bool {
        guard first.isLike(second), first.factor > second.factor else { return false }
        return FigurePass.dividedUnits.contains { $0.0.contains(first.name) && $0.1.contains(second.name) }
    }

    private static let dividedUnits: [(Set<String>, Set<String>)] = [
        (["foot", "ft", "yard", "yd"], ["inch", "foot", "ft"]), (["mile", "mi"], ["yard", "foot"]),
        (["pound", "lb"], ["ounce", "oz"]), (["stone"], ["pound", "lb"]),
        (["meter", "metre", "m"], ["centimeter", "centimetre", "cm"]),
        (["kilometer", "kilometre", "km"], ["meter", "metre", "m"]),
        (["kilogram", "kg"], ["gram", "g"]), (["gallon"], ["quart", "pint"]), (["pint"], ["fluid ounce"]),
    ]

    /// `6'2"`, `5′ 10″`: feet and inches by their marks.
    private mutating func feetAndInches(_ expression: Expression) -> Int? {
        let mark = token(expression.after)
        guard expression.upper == nil, !expression.lower.inWords, isPrime(mark, double: false), mark.isJoined,
            let inches = numeral(at: expression.after + 1), inches.value < 12,
            isPrime(token(inches.after), double: true), token(inches.after).isJoined,
            let foot = Unit(named: "foot"), let inch = Unit(named: "inch"),
            let whole = Quantity(expression.lower.value, foot).converted(to: inch),
            let sum = whole.adding(Quantity(inches.value, inch))
        else { return nil }
        let end = Int(token(inches.after).end)
        return add(
            Figure(.measure, expression.start..<end, .quantity(sum)), first: expression.first, after: inches.after + 1)
    }

    /// `7' high`: feet by their mark, where a word of length follows.
    private mutating func feetByMark(_ expression: Expression) -> Int? {
        let mark = token(expression.after)
        guard mark.isJoined, isPrime(mark, double: false), !expression.lower.inWords, expression.lower.exponent == 0,
            ["high", "tall", "long", "wide", "deep", "thick", "across"].contains(where: {
                word(expression.after + 1, is: $0)
            }), let foot = Unit(named: "foot")
        else { return nil }
        let figure = Figure(
            .measure, expression.start..<Int(mark.end), .quantity(Quantity(expression.lower.value, foot)),
            expression.upper.map { .quantity(Quantity($0.value, foot)) })
        return add(figure, first: expression.first, after: expression.after + 1)
    }

    private func isPrime(_ token: Token, double: Bool) -> Bool {
        let start = Int(token.start)
        let single = double ? UInt8(ascii: "\"") : Byte.apostrophe
        if token.length == 1 { return text.byte(start) == single }
        guard token.length == 3, text.byte(start) == 0xE2, text.byte(start + 1) == 0x80 else { return false }
        return (double ? [0x9D, 0xB3] : [0x99, 0xB2]).contains(text.byte(start + 2))
    }
}
