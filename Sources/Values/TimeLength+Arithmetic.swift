/// Arithmetic; nil is an overflow.
extension TimeLength {
    /// The length the other way.
    public var negated: TimeLength {
        TimeLength(parts: parts.map { Part(amount: $0.amount.negated, unit: $0.unit) })
    }

    /// The sum, unit by unit: `1 year + 6 months` stays so.
    public func adding(_ other: TimeLength) -> TimeLength? {
        var sums: [Part] = []
        for unit in Unit.allCases {
            let amounts = [parts, other.parts].compactMap { $0.first { $0.unit == unit }?.amount }
            guard let first = amounts.first else { continue }
            guard let sum = amounts.count == 2 ? first.adding(amounts[1]) : first else { return nil }
            sums.append(Part(amount: sum, unit: unit))
        }
        let rest = sums.filter { !$0.amount.isZero }
        return TimeLength(parts: rest.isEmpty ? Array(sums.suffix(1)) : rest)
    }

    /// The difference.
    public func subtracting(_ other: TimeLength) -> TimeLength? { adding(other.negated) }

    /// So many times as long.
    public func multiplied(by factor: Number) -> TimeLength? {
        mapped { $0.multiplied(by: factor) }
    }

    /// That part of it.
    public func divided(by divisor: Number) -> TimeLength? {
        mapped { $0.divided(by: divisor) }
    }

    /// How often the other goes into it.
    public func divided(by other: TimeLength) -> Number? {
        if parts.count == 1, other.parts.count == 1, parts[0].unit == other.parts[0].unit {
            return parts[0].amount.divided(by: other.parts[0].amount)
        }
        guard let length = seconds, let unit = other.seconds else { return nil }
        return length.divided(by: unit)
    }

    /// Whether it is shorter than nothing.
    public var isNegative: Bool { seconds?.isNegative ?? false }

    /// The same with each amount changed.
    public func mapAmounts(_ change: (Number) -> Number) -> TimeLength {
        TimeLength(parts: parts.map { Part(amount: change($0.amount), unit: $0.unit) })
    }

    private func mapped(_ change: (Number) -> Number?) -> TimeLength? {
        var changed: [Part] = []
        for part in parts {
            guard let amount = change(part.amount) else { return nil }
            changed.append(Part(amount: amount, unit: part.unit))
        }
        return TimeLength(parts: changed)
    }
}

extension TimeLength {
    /// The same length in one unit, at most `Number.quotientDigits` digits if it isn't even; years and months are
    /// twelve to one, else by their days. Nil is an overflow.
    public func converted(to unit: Unit) -> TimeLength? {
        divided(by: TimeLength(1, unit)).map { TimeLength($0, unit) }
    }
}
