import Values

/// Physical quantities: `500 miles`, `30 gigawatts`, `1.5 degrees Celsius`, `100 MW`.
extension FigurePass {
    /// A measure whose number has been read.
    mutating func measure(_ expression: Expression) -> Int? {
        guard let unit = unit(at: expression.after, value: expression.lower) else { return nil }
        let lower = Quantity(expression.lower.value, unit.unit)
        var (upper, last) = (expression.upper.map { Quantity($0.value, unit.unit) }, unit)
        // `500 miles to 600 miles`
        let joins =
            word(unit.after, is: "to") && !word(expression.first - 1, is: "from")
            || word(unit.after, is: "and") && word(expression.first - 1, is: "between")
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

    /// The physical unit at a token, and where it ends.
    private func unit(at index: Int, value: Numeral) -> (unit: Unit, after: Int, end: Int)? {
        var index = index
        if token(index).kind == .hyphen, token(index).isJoined, token(index + 1).isJoined { index += 1 }
        let token = token(index)
        let isDegree =
            token.kind == .other && text.byte(Int(token.start)) == 0xC2 && text.byte(Int(token.start) + 1) == 0xB0
        guard token.isWord && token.has(.unitStart) || isDegree,
            let match = UnitWord.match(in: text.bytes, at: Int(token.start)),
            case .unit(let unit, let times) = match.word, times == .one, !unit.isCurrency,
            !match.isSymbol || token.length > 1
        else { return nil }
        if unit.dimension == .flow {
            // `barrels per day`: the unit is the barrel, and the day its rate.
            guard let word = UnitWord.match(in: Array(text.bytes[Int(token.start)..<Int(token.end)]), at: 0),
                case .unit(let unit, _) = word.word
            else { return nil }
            return (unit, index + 1, Int(token.end))
        }
        let after = text.index(at: match.end)
        // Degrees by the thousand are diplomas.
        if unit.dimension == .angle, value.exponent > 0 || value.value >= 1_000 { return nil }
        return (unit, after, match.end)
    }
}
