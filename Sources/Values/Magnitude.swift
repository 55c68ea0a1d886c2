/// A word that multiplies the number before it: `1.8 billion`, `$5m`, `3 lakh`.
public enum Magnitude: UInt8, Sendable, CaseIterable {
    case thousand, lakh, million, crore, billion, trillion, quadrillion

    /// The power of ten that it stands for.
    public var exponent: Int {
        switch self {
        case .thousand: 3
        case .lakh: 5
        case .million: 6
        case .crore: 7
        case .billion: 9
        case .trillion: 12
        case .quadrillion: 15
        }
    }

    /// Whole words, which stand apart from the number: `1.8 billion`.
    var words: [String] {
        switch self {
        case .thousand: ["thousand"]
        case .lakh: ["lakh", "lakhs"]
        case .million: ["million", "mn", "mln"]
        case .crore: ["crore", "crores"]
        case .billion: ["billion", "bn", "bln"]
        case .trillion: ["trillion", "tn", "trn"]
        case .quadrillion: ["quadrillion"]
        }
    }

    /// The one that bytes right after a number's last digit mean, in either case: `k`, `m`, `b` (apart, `5 m` is metres).
    static func attached(_ letter: UInt8) -> Magnitude? {
        switch letter | 0x20 {
        case UInt8(ascii: "k"): .thousand
        case UInt8(ascii: "m"): .million
        case UInt8(ascii: "b"): .billion
        default: nil
        }
    }

    /// The word itself.
    public var name: String { words[0] }
}

extension Number {
    /// So many of a magnitude: `1.8` and `billion`; nil if it is too large.
    public func times(_ magnitude: Magnitude) -> Number? {
        scaled(by: magnitude.exponent)
    }

    /// The number times a power of ten; nil if it is too large.
    public func scaled(by power: Int) -> Number? {
        let (sum, overflow) = power.addingReportingOverflow(Int(exponent))
        return overflow ? nil : Number(coefficient: coefficient, exponent: sum)
    }
}
