/// Rounding to digits after the decimal point.
extension Number {
    /// How a number is brought to fewer digits.
    public enum Rounding: Sendable {
        /// To the nearest; a half goes away from zero.
        case nearest
        /// Towards minus infinity.
        case down
        /// Towards plus infinity.
        case up
        /// Towards zero.
        case towardsZero
    }

    /// The number with at most `places` digits after the point; before it, if negative (-3: thousands).
    public func rounded(to places: Int = 0, _ rounding: Rounding = .nearest) -> Number {
        // Exponents are small, so this bound changes nothing and keeps the sums below from overflowing.
        let places = min(max(places, -1_000), 1_000)
        let drop = -places - Int(exponent)
        guard drop > 0 else { return self }
        let divisor = Number.power(drop)
        let magnitude = coefficient.magnitude
        // More digits dropped than there are: 0 and a rest below a half.
        let isAll = drop > Number.digits
        let quotient = isAll ? 0 : magnitude / divisor
        let rest = isAll ? magnitude : magnitude % divisor
        let up: Bool
        switch rounding {
        case .nearest: up = !isAll && rest >= divisor - rest
        case .down: up = isNegative && rest != 0
        case .up: up = !isNegative && rest != 0
        case .towardsZero: up = false
        }
        return Number(negative: isNegative, magnitude: up ? quotient + 1 : quotient, exponent: -places)
            ?? self
    }

    /// The number with at most `count` digits in all.
    public func rounded(significant count: Int) -> Number {
        rounded(to: max(count, 1) - Number.digitCount(coefficient.magnitude) - Int(exponent))
    }

    /// The greatest whole number that is not above it.
    public var floor: Number { rounded(to: 0, .down) }
    /// The least whole number that is not below it.
    public var ceiling: Number { rounded(to: 0, .up) }
}
