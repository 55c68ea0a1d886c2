import Values

/// Numbers as people write them, for `number`.
enum AmountReader {
    /// `12`, `1,250`, `-5`, `1.1 million`, and the number of what has a unit: `$5 million`, `15%`; nil for all else.
    static func number(_ text: String) -> Number? {
        let trimmed = text.trimmed
        if let number = Number(trimmed, grouping: .comma) ?? Number(trimmed) { return number }
        if let quantity = Quantity(trimmed) { return quantity.value }
        // A number with a magnitude is what a sum is without its sign.
        if let quantity = Quantity("$" + trimmed), quantity.unit == .dollars { return quantity.value }
        return nil
    }
}

extension String {
    /// Without white space at its ends.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
