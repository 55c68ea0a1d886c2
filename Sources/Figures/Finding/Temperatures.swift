import Values

/// Temperatures whose scale is a letter without its sign, where heat or cold is spoken of: `heat the oven to 180C`,
/// `350 F`.
extension FigurePass {
    /// The scale of which a letter after digits is the sign.
    func letterScale(_ index: Int) -> UnitMatch? {
        let (letter, next) = (token(index), token(index + 1))
        guard letter.isWord, letter.length == 1, letter.isCapital, token(index - 1).isNumber,
            !(next.isJoined && (next.isNumber || next.isWord || next.kind == .hyphen)),
            !(next.kind == .period && !letter.isJoined && token(index + 2).isCapital && token(index + 2).length == 1)
        else { return nil }
        let name: String
        switch text.byte(Int(letter.start)) {
        case UInt8(ascii: "C"): name = "°C"
        case UInt8(ascii: "F"): name = "°F"
        default: return nil
        }
        guard isHeated(index - 1), let unit = Unit(named: name) else { return nil }
        return (unit, index + 1, Int(letter.end))
    }

    /// Whether heat or cold is spoken of before a number, in its sentence, or a temperature stands there.
    private func isHeated(_ number: Int) -> Bool {
        if let last = figures.last, last.kind == .measure, case .quantity(let quantity) = last.value,
            quantity.unit.isTemperature, let span = tokenSpans.last, number - span.after <= 3
        {
            return true
        }
        for index in stride(from: number - 1, to: number - 12, by: -1) {
            let token = token(index)
            if token.kind == .edge { return false }
            if token.isWord, Self.heat.contains(where: { text.isWord(token, $0) }) { return true }
        }
        return false
    }

    private static let heat: [StaticString] = [
        "oven", "heat", "heated", "heating", "preheat", "preheated", "bake", "baked", "baking", "roast", "roasted",
        "cook",
        "cooked", "fry", "simmer", "boil", "boils", "grill", "smoker", "temperature", "temperatures", "thermometer",
        "thermostat", "fever", "warm", "warmed", "warms", "cool", "cooled", "cools", "chill", "chilled", "freeze",
        "freezes",
        "freezer", "fridge", "refrigerate", "melts", "melt", "hot", "cold", "highs", "lows", "weather", "degrees",
    ]
}
