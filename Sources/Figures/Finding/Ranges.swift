import Values

/// The upper end of a range: `10-15`, `5 to 7`, `between 4 and 6`, `two or three`, `4- and 500`.
extension FigurePass {
    /// The number after a lower end that makes a range of both, if there is one.
    ///
    /// - Parameter currency: the upper end may have a currency sign of its own; it stands before the returned number.
    func range(after lower: Numeral, currency: Bool) -> Numeral? {
        guard !lower.hasPlus else { return nil }
        var index = lower.after
        var token = token(index)
        // `4- and 500`, `two- to three-year`
        if token.kind == .hyphen, token.isJoined, !self.token(index + 1).isJoined, self.token(index + 1).isWord {
            index += 1
            token = self.token(index)
        }
        if token.kind == .hyphen, let upper = hyphenedRange(lower, index) { return upper }
        // `15 percent to 20 percent`, `5 years to 7 years` are read by their kinds.
        if token.kind == .hyphen || token.kind == .dash {
            return joinedRange(lower, index, currency)
        }
        guard token.isWord else { return nil }
        let isBetween = word(lower.first - 1, is: "between") || currency && word(lower.first - 2, is: "between")
        let isFrom = word(lower.first - 1, is: "from") || currency && word(lower.first - 2, is: "from")
        let joins: Bool
        if text.isWord(token, "to") || text.isWord(token, "through") {
            joins = !isChange(by: lower, before: currency ? lower.first - 1 : lower.first, to: index + 1, currency)
        } else if text.isWord(token, "or") {
            joins = isAlternative(lower, index + 1)
        } else {
            joins = text.isWord(token, "and") && isBetween
        }
        if !joins, isForeignRange(index, from: currency ? lower.first - 1 : lower.first),
            let upper = upperNumeral(at: index + 1, currency)
        {
            return isUpper(upper, lower) ? upper : nil
        }
        guard joins, let upper = upperNumeral(at: index + 1, currency) else { return nil }
        // `3- and 4-year-olds` are two.
        if index > lower.after, !text.isWord(token, "to"), !text.isWord(token, "through"), !isBetween { return nil }
        if isFrom, spans(before: lower.first - (currency ? 2 : 1)) { return isUpper(upper, lower) ? upper : nil }
        if isFrom, !currency, !isTimeOrAge(upper.after) { return nil }
        // `from $5 to $7 million`, but `from $350,000 to $500,000` are two sums.
        if isFrom, currency,
            !(lower.exponent == 0 && lower.mantissa < upper.mantissa && lower.mantissa < 1_000 && upper.exponent > 2)
        {
            return nil
        }
        return isUpper(upper, lower) ? upper : nil
    }

    /// Whether what stands before `from` says that both ends are there at once: `fees range from $15 to $40`.
    func spans(before from: Int) -> Bool {
        [
            "range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "varying", "run", "runs", "ran",
            "running", "anywhere", "anything", "span", "spans", "spanned", "spanning",
        ].contains { word(from - 1, is: $0) }
    }

    /// `10-15`, `2021–2024`
    private func joinedRange(_ lower: Numeral, _ index: Int, _ currency: Bool) -> Numeral? {
        let token = token(index)
        let isEm = token.length == 3 && text.byte(Int(token.end) - 1) == 0x94
        guard !isEm, token.isJoined == self.token(index + 1).isJoined || currency else { return nil }
        guard let upper = upperNumeral(at: index + 1, currency), !upper.inWords, !lower.inWords || upper.inWords else {
            return nil
        }
        let isMoney = currency && self.token(index + 1).kind == .currency
        guard token.isJoined || token.kind == .dash || isMoney || isSpacedRange(lower, upper) else { return nil }
        return isUpper(upper, lower) ? upper : nil
    }

    /// `5-to-11-year-olds`, `two-to-three institutions`; odds (`10-to-1`) fall.
    private func hyphenedRange(_ lower: Numeral, _ index: Int) -> Numeral? {
        guard token(index).isJoined, word(index + 1, is: "to"), token(index + 1).isJoined,
            token(index + 2).kind == .hyphen,
            token(index + 2).isJoined, let upper = numeral(at: index + 3), lower.value < upper.value
        else { return nil }
        return upper
    }

    private func upperNumeral(at index: Int, _ currency: Bool) -> Numeral? {
        if currency, token(index).kind == .currency { return numeral(at: index + 1) }
        guard !token(index).has(.article) else { return nil }
        return numeral(at: index)
    }

    /// Whether the second number is the greater one, be it with the magnitude that is said once.
    private func isUpper(_ upper: Numeral, _ lower: Numeral) -> Bool {
        if lower.exponent == 0, upper.exponent > 2, lower.mantissa < upper.mantissa { return true }
        return lower.value < upper.value
    }

    /// `two or three`: small numbers next to each other.
    private func isAlternative(_ lower: Numeral, _ index: Int) -> Bool {
        // `6, 12 or 24` are three.
        if token(lower.first - 1).kind == .comma,
            token(lower.first - 2).isNumber || token(lower.first - 2).has(.numberStart)
        {
            return false
        }
        if let upper = numeral(at: index), lower.inWords, upper.inWords,
            upper.exponent > 2 || sharedHundred(lower, upper) != nil
        {
            return isSharedMagnitude(lower, upper)
        }
        guard let upper = numeral(at: index), upper.exponent == lower.exponent, lower.exponent == 0,
            let difference = upper.value.subtracting(lower.value)
        else { return false }
        return difference == 1
            || lower.value >= 5 && difference <= lower.value && difference > .zero && lower.value <= 90
    }

    /// Whether a range's unit is of time or of age, where `from 5 to 11` is one range and no change.
    private func isTimeOrAge(_ index: Int) -> Bool {
        let next = token(index).kind == .hyphen ? token(index + 1) : token(index)
        return next.has(.time)
    }
}
