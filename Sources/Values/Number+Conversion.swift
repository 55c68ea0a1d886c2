extension Number {
    /// The value as an `Int`, or nil if it isn't one.
    public var int: Int? {
        guard exponent >= 0, exponent <= 19 else { return nil }
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: Int128(Number.power(Int(exponent))))
        return overflow ? nil : Int(exactly: product)
    }

    /// The nearest `Double`.
    public var double: Double {
        let small = coefficient.magnitude <= 1 << 53
        // Both factors are exact, so the one operation rounds once.
        if small, exponent >= 0, exponent <= 18 {
            return Double(Int64(coefficient)) * Double(UInt64(Number.power(Int(exponent))))
        }
        if small, exponent < 0, exponent >= -18 {
            return Double(Int64(coefficient)) / Double(UInt64(Number.power(-Int(exponent))))
        }
        return Double("\(coefficient)e\(exponent)") ?? 0
    }

    /// The decimal with the fewest digits that is this `Double`; nil for infinities, NaN and what is out of range.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        // Its description is that decimal: `12.5`, `1e-07`, `1.5e+20`.
        var digits: UInt128 = 0
        var exponent = 0
        var power = 0
        var (afterPoint, inPower, powerIsNegative) = (false, false, false)
        for byte in "\(value.magnitude)".utf8 {
            switch byte {
            case UInt8(ascii: "."): afterPoint = true
            case UInt8(ascii: "e"): inPower = true
            case UInt8(ascii: "-"): powerIsNegative = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if inPower {
                    power = power &* 10 &+ Int(byte &- UInt8(ascii: "0"))
                } else {
                    digits = digits &* 10 &+ UInt128(byte &- UInt8(ascii: "0"))
                    if afterPoint { exponent -= 1 }
                }
            default: break
            }
        }
        self.init(negative: value < 0, magnitude: digits, exponent: exponent + (powerIsNegative ? -power : power))
    }

    /// Whether JSON's readers, which take numbers as `Double`, get every digit.
    public var isExactInJSON: Bool {
        coefficient.magnitude <= 1 << 53 && digitsAsWritten <= 15 || Number(double) == self
    }

    /// How many digits the plain decimal has between its first and its last that is not zero, or the point.
    private var digitsAsWritten: Int {
        Number.digitCount(coefficient.magnitude) + max(Int(exponent), 0)
    }

    /// The square root to `quotientDigits`, or nil of a negative number.
    public var squareRoot: Number? {
        guard !isNegative else { return nil }
        return Number(double.squareRoot())?.rounded(significant: Number.quotientDigits)
    }
}
