import Values

/// Ranges whose magnitude or unit is said with the upper end alone: `five or six thousand`, `two or three hundred`,
/// `12 - 24 hours`.
extension FigurePass {
    /// Whether `or` joins two numbers that share the magnitude of the second: `twelve or fourteen million`.
    func isSharedMagnitude(_ lower: Numeral, _ upper: Numeral) -> Bool {
        guard lower.exponent == 0, lower.value < 100 else { return false }
        if sharedHundred(lower, upper) != nil { return true }
        guard lower.mantissa < upper.mantissa, let difference = upper.mantissa.subtracting(lower.mantissa) else {
            return false
        }
        return difference <= 1 || lower.value >= 5 && difference <= lower.value
    }

    /// The lower end in full of a range whose `hundred` is said once; nil where each end stands for itself.
    func sharedHundred(_ lower: Numeral, _ upper: Numeral) -> Number? {
        guard lower.inWords, upper.inWords, lower.exponent == 0, upper.exponent == 0, lower.after == lower.first + 1,
            lower.value > .zero, lower.value < 20, token(upper.first + 1).has(.hundred), upper.after == upper.first + 2,
            token(upper.first).has(.unitNumber), let scaled = lower.value.scaled(by: 2), scaled < upper.value
        else { return nil }
        return scaled
    }

    /// `rose $1.20 to $84.35`: what something changed by, and what to, which is far from it.
    func isChange(by lower: Numeral, before first: Int, to index: Int, _ currency: Bool) -> Bool {
        guard
            [
                "rose", "fell", "climbed", "dropped", "slipped", "gained", "lost", "added", "jumped", "slid", "up",
                "down",
                "surged", "eased", "dipped", "advanced", "tumbled", "sank", "soared",
            ]
            .contains(where: { word(first - 1, is: $0) }),
            let upper = numeral(at: currency && token(index).kind == .currency ? index + 1 : index),
            let threefold = lower.value.multiplied(by: 3)
        else { return false }
        return upper.value > threefold && (upper.exponent == lower.exponent)
    }

    /// `12 - 24 hours`, `2 - 3 cups`: a hyphen between spaces makes a range of numbers close to each other, if the unit
    /// follows the second; so it does not part what is numbered from what is said of it (`1 - 20 minutes of rest`).
    func isSpacedRange(_ lower: Numeral, _ upper: Numeral) -> Bool {
        guard lower.exponent == 0, upper.exponent == 0, !lower.inWords, !lower.value.isNegative,
            !token(lower.after + 1).isJoined, lower.value < upper.value,
            let twice = lower.value.multiplied(by: 2), let fivefold = lower.value.multiplied(by: 5),
            upper.value <= (token(lower.first - 1).kind == .edge ? max(twice, 3) : fivefold)
        else { return false }
        let next = token(upper.after)
        if token(lower.first - 1).has(.designator) { return false }
        return next.kind == .percent || timeUnit(at: upper.after) != nil || unit(at: upper.after, value: upper) != nil
            || next.has(.percentWord)
    }
}
