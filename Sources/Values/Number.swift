/// An exact decimal number: `coefficient × 10^exponent`, at most 38 digits.
public struct Number: Sendable {
    public var coefficient: Int128
    public var exponent: Int32
}
