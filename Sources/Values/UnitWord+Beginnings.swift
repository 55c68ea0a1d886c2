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
