import Values

/// Percentages and percentage points: `15 percent`, `10-15%`, `2 percentage points`, `25 basis points`.
extension FigurePass {
    /// A percentage whose number has been read.
    mutating func percent(_ expression: Expression) -> Int? {
        guard let sign = percentSign(at: expression.after) ?? pointsSign(expression) else { return nil }
        var (upper, last) = (expression.upper?.value, sign)
        // `10% to 15%`: the sign is said twice.
        if upper == nil, let second = secondPercent(after: sign, expression) {
            (upper, last) = (second.value, second.sign)
        }
        guard let lower = expression.lower.value.multiplied(by: last.times) else { return nil }
        let value2 = upper.flatMap { $0.multiplied(by: last.times) }
        var figure = Figure(
            .percent, expression.start..<last.end, .quantity(Quantity(lower, last.unit)),
            value2.map { .quantity(Quantity($0, last.unit)) })
        if expression.hasPlus { figure.bound = .atLeast }
        var after = last.after
        if token(after).kind == .plus, token(after).isJoined {
            figure.bound = .atLeast
            figure.span = figure.span.lowerBound..<Int(token(after).end)
            after += 1
        }
        if let (next, end) = restatement(after, of: lower) {
            after = next
            figure.span = figure.span.lowerBound..<end
        }
        return add(figure, first: expression.first, after: after)
    }

    /// `ten percent (10%)`: the token after brackets that say a number again, and where they end.
    func restatement(_ open: Int, of value: Number) -> (after: Int, end: Int)? {
        guard token(open).kind == .open else { return nil }
        var position = open + 1
        if token(position).kind == .currency || token(position).has(.currencyStart) { position += 1 }
        guard let again = numeral(at: position), again.value == value else { return nil }
        position = again.after
        if let sign = percentSign(at: position) {
            position = sign.after
        } else if let currency = currencyWord(at: position) {
            position = currency.after
        }
        if word(position, is: "only") { position += 1 }
        return token(position).kind == .close ? (position + 1, Int(token(position).end)) : nil
    }

    /// What makes a number a percentage, and where it ends.
    struct Sign {
        var unit: Unit
        var times: Number
        var after: Int
        var end: Int
    }

    func percentSign(at index: Int) -> Sign? {
        var index = index
        if token(index).kind == .hyphen, token(index).isJoined, token(index + 1).isJoined { index += 1 }
        let token = token(index)
        if text.notation.language != .english, let found = phrase(at: index, in: Language.percentagePoints) {
            return Sign(unit: .points, times: .one, after: found.after, end: found.end)
        }
        if token.kind == .percent { return Sign(unit: .percent, times: .one, after: index + 1, end: Int(token.end)) }
        if let last = endOfHundredths(index) {
            return Sign(unit: .percent, times: .one, after: last + 1, end: Int(self.token(last).end))
        }
        let isInTwo = token.isWord && ["per", "pour", "por"].contains { text.isWord(token, $0) }
        guard token.isWord, token.has(.percentWord) || isInTwo else { return nil }
        if FigurePass.percentWords.contains(where: { text.isWord(token, $0) }) {
            return Sign(unit: .percent, times: .one, after: index + 1, end: Int(token.end))
        }
        var next = index + 1
        if self.token(next).kind == .hyphen { next += 1 }
        let end = Int(self.token(next).end)
        if isInTwo {
            return ["cent", "ciento", "cento", "cien"].contains { word(next, is: $0) }
                ? Sign(unit: .percent, times: .one, after: next + 1, end: end) : nil
        }
        if text.isWord(token, "basispunkte") || text.isWord(token, "basispunkten") {
            return Sign(unit: .points, times: FigurePass.hundredth, after: index + 1, end: Int(token.end))
        }
        guard word(next, is: "point") || word(next, is: "points") else { return nil }
        let isBasis = text.isWord(token, "basis")
        return Sign(unit: .points, times: isBasis ? FigurePass.hundredth : .one, after: next + 1, end: end)
    }

    /// The last token of `vom Hundert`, as German laws say percent, and of `v. H.`; nil where something else stands.
    private func endOfHundredths(_ index: Int) -> Int? {
        guard text.notation.language == .german else { return nil }
        if word(index, is: "vom"), word(index + 1, is: "hundert") { return index + 1 }
        if word(index, is: "v.h.") { return index }
        let isShort = word(index, is: "v") && word(index + 2, is: "h")
        return isShort && [index + 1, index + 3].allSatisfy { token($0).kind == .period } ? index + 3 : nil
    }

    /// The words that are percent by themselves.
    private static let percentWords: [StaticString] = [
        "percent", "percents", "pct", "prozent", "procent", "prosent", "pourcent", "pourcents", "porciento",
        "procentu", "procento", "procenta",
    ]

    static let hundredth = Number(coefficient: 1, exponent: -2) ?? .zero

    /// The upper end of `10 percent to 15 percent`.
    private func secondPercent(after sign: Sign, _ lower: Expression) -> (value: Number, sign: Sign)? {
        let token = token(sign.after)
        let isBetween = word(lower.first - 1, is: "between") && text.isWord(token, "and")
        let isJoined =
            (token.kind == .hyphen || token.kind == .dash) && token.isJoined && self.token(sign.after + 1).isJoined
            && text.byte(Int(token.end) - 1) != 0x94
        guard isBetween || isJoined || token.isWord && text.isWord(token, "to") && !word(lower.first - 1, is: "from"),
            let upper = numeral(at: sign.after + 1), lower.lower.value < upper.value,
            let second = percentSign(at: upper.after), second.unit == sign.unit
        else { return nil }
        return (upper.value, second)
    }
}

extension Language {
    /// The names of percentage points in other languages than English.
    fileprivate static let percentagePoints = Dictionary(
        uniqueKeysWithValues: """
            prozentpunkt|prozentpunkte|prozentpunkten|point de pourcentage|points de pourcentage|punto porcentual|\
            puntos porcentuales|punto percentuale|punti percentuali|ponto percentual|pontos percentuais|procentpunt|\
            procentpunten|procentenhet|procentenheter|procentpoint|prosentpoeng|punkt procentowy|punkty procentowe|\
            punktów procentowych|procentní bod|procentní body|procentních bodů
            """.split(separator: "|").map { (String($0), "pp") })
}
