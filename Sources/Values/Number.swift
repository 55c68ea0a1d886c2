/// An exact decimal number: `coefficient × 10^exponent`, of at most 38 digits.
///
/// It is always normalised (no trailing zeros in the coefficient; zero has the exponent 0), so equal numbers are equal
/// field by field. Operations never trap: what cannot be represented is nil. Digits after the decimal point that do not
/// fit are rounded half away from zero; digits before it are never lost.
public struct Number: Hashable, Sendable {
    /// The coefficient's upper and lower half. Not an `Int128`: that wants an alignment of 16 bytes, which makes every
    /// value larger, and which code that throws typed errors gets wrong (Swift 6.3 crashes).
    private let high: Int64
    private let low: UInt64
    /// The power of ten, within `exponents`.
    public let exponent: Int32

    /// The digits with their sign; its magnitude is below 10^38.
    public var coefficient: Int128 { Int128(high) << 64 | Int128(low) }

    /// The exponents there are: a larger number is an overflow, finer digits are rounded away.
    public static let exponents: ClosedRange<Int> = -100...100
    /// How many digits a coefficient has at most.
    public static let digits = 38

    /// 0
    public static let zero = Number(0)
    /// 1
    public static let one = Number(1)
    /// 100
    public static let hundred = Number(100)

    /// A whole number.
    public init(_ value: Int) {
        let (coefficient, zeros) = Number.withoutTrailingZeros(UInt128(value.magnitude))
        self.init(
            unchecked: value < 0 ? -Int128(coefficient) : Int128(coefficient),
            exponent: Int32(truncatingIfNeeded: zeros))
    }

    /// `coefficient × 10^exponent`, or nil if it is too large; digits finer than the least exponent are rounded.
    public init?(coefficient: Int128, exponent: Int) {
        self.init(negative: coefficient < 0, magnitude: coefficient.magnitude, exponent: exponent)
    }

    /// Whether it is below zero.
    public var isNegative: Bool { coefficient < 0 }
    /// Whether it is zero.
    public var isZero: Bool { coefficient == 0 }
    /// Whether nothing stands after the decimal point.
    public var isWhole: Bool { exponent >= 0 }
    /// The number without its sign.
    public var magnitude: Number { isNegative ? negated : self }
    /// The number with the other sign.
    public var negated: Number { Number(unchecked: -coefficient, exponent: exponent) }

    /// Takes a coefficient and exponent that are known to be normalised.
    package init(unchecked coefficient: Int128, exponent: Int32) {
        high = Int64(truncatingIfNeeded: coefficient >> 64)
        low = UInt64(truncatingIfNeeded: coefficient)
        self.exponent = exponent
    }

    /// The number that has just these parts; nil where none has: of a number no coefficient ends in zeros.
    package init?(parts coefficient: Int128, exponent: Int) {
        let isStripped =
            if let short = Int64(exactly: coefficient) { short == 0 ? exponent == 0 : short % 10 != 0 } else {
                coefficient % 10 != 0 && coefficient.magnitude < Number.limit
            }
        guard isStripped, Number.exponents.contains(exponent) else { return nil }
        self.init(unchecked: coefficient, exponent: Int32(truncatingIfNeeded: exponent))
    }

    /// A number from its parts, brought to 38 digits and to the exponents there are.
    init?(negative: Bool, magnitude: UInt128, exponent: Int) {
        var (digits, power) = Number.normalised(magnitude, exponent)
        if digits >= Number.limit {
            let surplus = Number.digitCount(digits) - Number.digits
            guard power <= -surplus else { return nil }
            (digits, power) = Number.normalised(Number.rounded(digits, dropping: surplus), power + surplus)
        }
        if power < Number.exponents.lowerBound {
            let (surplus, overflow) = Number.exponents.lowerBound.subtractingReportingOverflow(power)
            let kept = overflow ? 0 : Number.rounded(digits, dropping: surplus)
            (digits, power) = Number.normalised(kept, Number.exponents.lowerBound)
        }
        guard power <= Number.exponents.upperBound || digits == 0 else { return nil }
        self.init(
            unchecked: negative ? -Int128(digits) : Int128(digits), exponent: Int32(truncatingIfNeeded: power))
    }

    /// Digits without zeros at their end, and the exponent that goes with them.
    private static func normalised(_ digits: UInt128, _ exponent: Int) -> (UInt128, Int) {
        let (stripped, zeros) = withoutTrailingZeros(digits)
        return (stripped, stripped == 0 ? 0 : exponent.addingReportingOverflow(zeros).partialValue)
    }
}

extension Number: Comparable {
    /// By value, however far the exponents are apart.
    public static func < (left: Number, right: Number) -> Bool {
        if left.exponent == right.exponent { return left.coefficient < right.coefficient }
        let signs = (left.coefficient.signum(), right.coefficient.signum())
        if signs.0 != signs.1 { return signs.0 < signs.1 }
        return left.isNegative ? magnitudeIsLess(right, left) : magnitudeIsLess(left, right)
    }

    /// Whether `left` without its sign is less than `right` without its sign; neither is zero.
    private static func magnitudeIsLess(_ left: Number, _ right: Number) -> Bool {
        let (first, second) = (left.coefficient.magnitude, right.coefficient.magnitude)
        let tops = (
            digitCount(first) + Int(left.exponent),
            digitCount(second) + Int(right.exponent)
        )
        if tops.0 != tops.1 { return tops.0 < tops.1 }
        // Their first digits stand at one place: the one with the greater exponent has room for the difference.
        let gap = Int(left.exponent) - Int(right.exponent)
        return gap > 0
            ? first &* power(gap) < second
            : first < second &* power(-gap)
    }
}

extension Number: ExpressibleByIntegerLiteral {
    /// A whole number in code.
    public init(integerLiteral value: Int) { self.init(value) }
}
