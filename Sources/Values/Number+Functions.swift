import Platform

/// Roots, powers and logarithms, worked out in binary and given to `quotientDigits`; nil where there is none.
extension Number {
    /// The natural logarithm, or nil of what is not above zero.
    public var logarithm: Number? {
        guard self > .zero, let distance = subtracting(.one) else { return nil }
        // Near 1 the digits that count are those of the distance from it, which is exact.
        let isNear = distance.magnitude < Number(coefficient: 1, exponent: -1) ?? .one
        return Number(isNear ? log1p(distance.double) : log(double))?.rounded(significant: Number.quotientDigits)
    }

    /// Whether the number has a power: not a negative one with a fraction for it, nor zero with a negative one.
    public func hasPower(_ power: Number) -> Bool { isZero ? !power.isNegative : !isNegative || power.isWhole }

    /// The number to a power, or nil where it has none or it is too large.
    ///
    /// A whole power whose digits all fit is exact.
    public func raised(to power: Number) -> Number? {
        guard hasPower(power) else { return nil }
        if power.isZero { return .one }
        if let exact = exactly(raisedTo: power) { return exact }
        let size = Number(pow(magnitude.double, power.double))?.rounded(significant: Number.quotientDigits)
        let isOdd = power.remainder(dividingBy: 2)?.isZero == false
        return isNegative && isOdd ? size?.negated : size
    }

    /// The number to a whole power, by squaring, as long as no digit is lost.
    private func exactly(raisedTo power: Number) -> Number? {
        guard var rest = power.int, rest > 0 else { return nil }
        var (square, result) = (self, Number.one)
        while true {
            if rest & 1 == 1 {
                guard let product = result.exactly(multipliedBy: square) else { return nil }
                result = product
            }
            rest >>= 1
            if rest == 0 { return result }
            guard let next = square.exactly(multipliedBy: square) else { return nil }
            square = next
        }
    }

    /// The product where none of its digits is lost.
    private func exactly(multipliedBy other: Number) -> Number? {
        if isZero || other.isZero { return .zero }
        let digits = Number.digitCount(coefficient.magnitude) + Number.digitCount(other.coefficient.magnitude)
        return digits <= Number.digits ? multiplied(by: other) : nil
    }
}
