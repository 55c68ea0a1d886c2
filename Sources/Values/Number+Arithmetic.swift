/// Arithmetic. Nil is an overflow: the whole part would not fit, or the divisor is zero.
extension Number {
    /// How many digits a quotient keeps that does not come out even.
    ///
    /// Fifteen, so that a `Double` (and so a JSON number) holds it; but the digits of the whole part are all kept.
    public static let quotientDigits = 15

    /// The sum.
    public func adding(_ other: Number) -> Number? {
        if exponent == other.exponent {
            return Number.sum(coefficient, other.coefficient, exponent: Int(exponent))
        }
        if isZero { return other }
        if other.isZero { return self }
        let (coarse, fine) = exponent > other.exponent ? (self, other) : (other, self)
        // The coarse one is written out to the fine one's exponent, as far as its digits go.
        let gap = Int(coarse.exponent) - Int(fine.exponent)
        let room = Number.digits - Number.digitCount(coarse.coefficient.magnitude)
        guard gap > room else {
            let scaled = coarse.coefficient &* Int128(Number.power(gap))
            return Number.sum(scaled, fine.coefficient, exponent: Int(fine.exponent))
        }
        let exponent = Int(coarse.exponent) - room
        guard exponent <= 0 else { return nil }
        // A half goes away from zero in the sum: of unlike signs, that is towards zero here.
        let isUnlike = coarse.isNegative != fine.isNegative
        let kept = Number.rounded(fine.coefficient.magnitude, dropping: gap - room, halfUp: !isUnlike)
        return Number.sum(
            coarse.coefficient &* Int128(Number.power(room)),
            fine.isNegative ? -Int128(kept) : Int128(kept),
            exponent: exponent)
    }

    /// The difference.
    public func subtracting(_ other: Number) -> Number? { adding(other.negated) }

    /// The product.
    public func multiplied(by other: Number) -> Number? {
        let power = Int(exponent) + Int(other.exponent)
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
        if !overflow { return Number(coefficient: product, exponent: power) }
        let wide = coefficient.magnitude.multipliedFullWidth(by: other.coefficient.magnitude)
        // Both are below 10^38, so dropping 38 digits surely fits; the fewest that do are looked for.
        for drop in 1...Number.digits {
            let divisor = Number.power(drop)
            guard wide.high < divisor else { continue }
            let (quotient, rest) = divisor.dividingFullWidth(wide)
            guard quotient < Number.limit else { continue }
            guard rest == 0 || power + drop <= 0 else { return nil }
            return Number(
                negative: isNegative != other.isNegative,
                magnitude: rest >= divisor - rest ? quotient + 1 : quotient, exponent: power + drop)
        }
        return nil
    }

    /// The quotient, rounded to `quotientDigits` (but not in its whole part) if it does not come out even.
    public func divided(by other: Number) -> Number? {
        guard !other.isZero else { return nil }
        let divisor = other.coefficient.magnitude
        var (quotient, rest) = coefficient.magnitude.quotientAndRemainder(dividingBy: divisor)
        var power = Int(exponent) - Int(other.exponent)
        var count = quotient == 0 ? 0 : Number.digitCount(quotient)
        // Long division, one digit a step, until it comes out even or there is no more room.
        while rest != 0, count < Number.digits {
            let (digit, next) = Number.nextDigit(rest, dividingBy: divisor)
            quotient = quotient &* 10 &+ digit
            rest = next
            power -= 1
            if count > 0 || digit > 0 { count += 1 }
        }
        let negative = isNegative != other.isNegative
        guard rest != 0 else { return Number(negative: negative, magnitude: quotient, exponent: power) }
        let surplus = min(count - Number.quotientDigits, -power)
        guard surplus > 0 else {
            let up = rest >= divisor - rest
            return power == 0
                ? Number(negative: negative, magnitude: up ? quotient + 1 : quotient, exponent: 0) : nil
        }
        return Number(
            negative: negative, magnitude: Number.rounded(quotient, dropping: surplus), exponent: power + surplus)
    }

    /// What is left of a division to a whole quotient; it has this number's sign (`-7 mod 3` is `-1`).
    public func remainder(dividingBy other: Number) -> Number? {
        guard !other.isZero else { return nil }
        let gap = Int(exponent) - Int(other.exponent)
        let divisor = other.coefficient.magnitude
        if gap < 0 {
            // The divisor is the coarser one: written out to this exponent, or larger than this number if it can't be.
            guard Number.digitCount(divisor) - gap <= Number.digits else { return self }
            let rest = coefficient.magnitude % (divisor &* Number.power(-gap))
            return Number(negative: isNegative, magnitude: rest, exponent: Int(exponent))
        }
        // This one is the coarser: its zeros are brought in one at a time.
        var rest = coefficient.magnitude % divisor
        for _ in 0..<gap where rest != 0 { rest = Number.nextDigit(rest, dividingBy: divisor).rest }
        return Number(negative: isNegative, magnitude: rest, exponent: Int(other.exponent))
    }

    /// Half the number and half the other: the middle of two, or nil.
    public func middle(to other: Number) -> Number? {
        adding(other)?.divided(by: 2)
    }

    /// The sum of two coefficients of one exponent.
    private static func sum(_ left: Int128, _ right: Int128, exponent: Int) -> Number? {
        let (sum, overflow) = left.addingReportingOverflow(right)
        if !overflow { return Number(coefficient: sum, exponent: exponent) }
        // Only two of one sign overflow, and 128 bits without a sign hold their sum.
        return Number(negative: left < 0, magnitude: left.magnitude &+ right.magnitude, exponent: exponent)
    }

    /// The next digit of a long division: `rest × 10` divided; `rest` is below the divisor.
    private static func nextDigit(_ rest: UInt128, dividingBy divisor: UInt128) -> (digit: UInt128, rest: UInt128) {
        let (product, overflow) = rest.multipliedReportingOverflow(by: 10)
        guard overflow else {
            let (digit, left) = product.quotientAndRemainder(dividingBy: divisor)
            return (digit, left)
        }
        let (digit, left) = divisor.dividingFullWidth(rest.multipliedFullWidth(by: 10))
        return (digit, left)
    }
}
