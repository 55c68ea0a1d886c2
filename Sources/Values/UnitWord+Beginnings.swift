extension UnitWord {
    /// Whether more letters can make a unit word of some text, or it is one: `mil`, `metric t`.
    public static func canBegin(with text: String) -> Bool {
        let table = UnitTable.shared
        let lower = text.lowercased()
        return table.byWord.keys.contains { $0.hasPrefix(lower) } || table.bySymbol.keys.contains { $0.hasPrefix(text) }
            || Unit.canBegin(with: text)
    }
}

extension Unit {
    /// Whether more letters can make a currency's sign before an amount of some text, or it is one: `CA`, `$`.
    public static func canBegin(with text: String) -> Bool {
        let bytes = Array(text.utf8)
        return UnitTable.shared.signs.contains { $0.bytes.starts(with: bytes) }
    }
}

extension UnitWord {
    /// The first word of every unit that is no currency, in small letters, and the codes of all currencies in use.
    package static var beginnings: (units: Set<String>, codes: [String]) {
        let table = UnitTable.shared
        var units: Set<String> = []
        for (text, word) in table.byWord {
            if case .unit(let unit, _) = word, !unit.isCurrency, unit != .percent, unit != .points {
                units.insert(firstWord(of: text))
            }
        }
        for (text, unit) in table.bySymbol where !unit.isCurrency && unit.dimension != .percent {
            units.insert(firstWord(of: text).lowercased())
        }
        return (units, CurrencyDefinition.current.map(\.code))
    }

    private static func firstWord(of text: String) -> String {
        String(text.prefix { $0.isLetter || $0 == "µ" || $0 == "μ" })
    }
}

extension UnitWord {
    /// The unit that a text names, whole: `km`, `metric tons`, `years`; nil of all else.
    public init?(_ name: some StringProtocol) {
        let bytes = Array(name.utf8)
        guard let match = UnitWord.match(in: bytes, at: 0), match.end == bytes.count else { return nil }
        if case .magnitude = match.word { return nil }
        self = match.word
    }

    /// All words and symbols for units and lengths of time, for suggestions.
    public static var names: [String] {
        let table = UnitTable.shared
        return table.byWord.keys.sorted() + table.bySymbol.keys.sorted()
    }
}
