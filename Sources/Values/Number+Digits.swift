/// Arithmetic on the digits of coefficients.
extension Number {
    /// The first coefficient with too many digits: 10^38.
    static let limit: UInt128 = power(digits)

    /// 10^0 to 10^38.
    private static let powers: [UInt128] = {
        var powers: [UInt128] = [1]
        for _ in 0..<38 { powers.append(powers[powers.count - 1] &* 10) }
        return powers
    }()

    /// 10 to a power from 0 to 38; others are taken as the nearest of these.
    static func power(_ exponent: Int) -> UInt128 {
        powers[min(max(exponent, 0), powers.count - 1)]
    }

    /// How many decimal digits a number has; 1 for 0.
    static func digitCount(_ value: UInt128) -> Int {
        // 1233/4096 is a little more than log10(2): the estimate is right or one too small.
        let bits = 128 - value.leadingZeroBitCount
        let estimate = (bits &* 1233) >> 12
        guard estimate < powers.count else { return estimate }
        return value >= powers[estimate] ? estimate + 1 : max(estimate, 1)
    }

    /// The number without its last `count` digits, rounded half up (away from zero), or down.
    static func rounded(_ value: UInt128, dropping count: Int, halfUp: Bool = true) -> UInt128 {
        guard count > 0 else { return value }
        // Coefficients are below 2^128, so less than half of 10^39.
        guard count <= digits else { return 0 }
        let divisor = power(count)
        let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
        let opposite = divisor - rest
        return rest > opposite || rest == opposite && halfUp ? quotient + 1 : quotient
    }

    /// The number with its final zeros taken off, and how many these are.
    static func withoutTrailingZeros(_ value: UInt128) -> (value: UInt128, zeros: Int) {
        guard value != 0 else { return (0, 0) }
        if let small = UInt64(exactly: value) {
            let (stripped, zeros) = withoutTrailingZeros(small)
            return (UInt128(stripped), zeros)
        }
        let (upper, lower) = value.quotientAndRemainder(dividingBy: 10_000_000_000_000_000)
        if lower == 0 {
            let (stripped, zeros) = withoutTrailingZeros(upper)
            return (stripped, zeros + 16)
        }
        // The zeros are all in the lower sixteen digits.
        let zeros = withoutTrailingZeros(UInt64(truncatingIfNeeded: lower)).zeros
        return (zeros == 0 ? value : value / power(zeros), zeros)
    }

    /// The same for 64 bits, where division is cheap.
    private static func withoutTrailingZeros(_ value: UInt64) -> (value: UInt64, zeros: Int) {
        var (rest, zeros) = (value, 0)
        // An odd number has no zero at its end; most numbers leave here at once.
        while rest & 1 == 0, rest != 0 {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            guard digit == 0 else { break }
            rest = quotient
            zeros += 1
        }
        return (rest, zeros)
    }
}
