/// An amount of a unit: `$65 million`, `15%`, `500 miles`.
///
/// Equal are like quantities of one size: `1 km` and `1000 meters`.
public struct Quantity: Sendable {
    /// How many.
    public let value: Number
    /// Of what, as it was written.
    public let unit: Unit

    /// So many of a unit.
    public init(_ value: Number, _ unit: Unit) {
        self.value = value
        self.unit = unit
    }

    /// The amount in the dimension's base unit; nil if it is too large.
    public var base: Number? {
        let factor = unit.factor
        return factor == .one ? value : value.multiplied(by: factor)
    }

    /// The same in another unit, or nil if that is unlike; at most `Number.quotientDigits` digits if it isn't even.
    public func converted(to other: Unit) -> Quantity? {
        if unit == other { return self }
        guard unit.isLike(other) else { return nil }
        if unit.factor == other.factor { return Quantity(value, other) }
        return base?.divided(by: other.factor).map { Quantity($0, other) }
    }

    /// Whether both can be compared and added.
    public func isLike(_ other: Quantity) -> Bool { unit.isLike(other.unit) }

    /// Whether it is less; nil for unlike ones.
    public func isLess(than other: Quantity) -> Bool? {
        if unit == other.unit { return value < other.value }
        guard isLike(other), let first = base, let second = other.base else { return nil }
        return first < second
    }

    /// The sum, in this one's unit; nil for unlike ones and overflows.
    public func adding(_ other: Quantity) -> Quantity? {
        other.converted(to: unit).flatMap { value.adding($0.value) }.map { Quantity($0, unit) }
    }

    /// The difference, in this one's unit; nil for unlike ones and overflows.
    public func subtracting(_ other: Quantity) -> Quantity? { adding(other.negated) }

    /// The amount with the other sign.
    public var negated: Quantity { Quantity(value.negated, unit) }
}

extension Quantity: Hashable {
    /// Like ones of one size.
    public static func == (left: Quantity, right: Quantity) -> Bool {
        if left.unit == right.unit { return left.value == right.value }
        guard left.isLike(right), let first = left.base else { return false }
        return first == right.base
    }

    /// By dimension and size.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(unit.dimension)
        hasher.combine(base)
    }
}
