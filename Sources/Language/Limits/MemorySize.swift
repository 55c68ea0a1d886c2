/// A size in memory, as people write it: `512 MB`, `1.5GB`; a megabyte has 1,000,000 bytes, a mebibyte (`MiB`) 2^20.
public struct MemorySize: Hashable, Sendable {
    /// How many bytes it has.
    public let bytes: Int

    public init(_ bytes: Int) { self.bytes = bytes }

    /// The least that a statement can do anything with.
    public static let least = MemorySize(1_000_000)

    /// What a text says: a number and a unit, with or without a space; nil where it says no size, or less than `least`.
    public init?(_ text: String) {
        let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let unit = text.dropFirst(number.count).drop { $0 == " " }.lowercased()
        guard let factor = Self.factors[unit], let count = Double(number) else { return nil }
        let bytes = count * factor
        guard bytes >= Double(Self.least.bytes), bytes < Double(1 << 60) else { return nil }
        self.init(Int(bytes))
    }

    private static let factors: [String: Double] = [
        "": 1, "b": 1, "kb": 1e3, "k": 1e3, "mb": 1e6, "m": 1e6, "gb": 1e9, "g": 1e9, "tb": 1e12, "t": 1e12,
        "kib": 1_024, "mib": 1_048_576, "gib": 1_073_741_824, "tib": 1_099_511_627_776,
    ]

    /// As `init` reads it, and exactly: `20MB`.
    public var text: String {
        let units = [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000)]
        let unit = units.first { bytes >= $0.1 && bytes % $0.1 == 0 }
        return unit.map { "\(bytes / $0.1)\($0.0)" } ?? "\(bytes)"
    }

    /// In words, to two digits or whole: `20 MB`, `1.5 GB`.
    public var words: String {
        let units = ["bytes", "kB", "MB", "GB", "TB", "PB"]
        var (amount, unit) = (Double(bytes), 0)
        while amount >= 999.5, unit + 1 < units.count { (amount, unit) = (amount / 1_000, unit + 1) }
        let tenths = (amount * 10).rounded() / 10
        let isWhole = amount >= 10 || tenths == tenths.rounded()
        return "\(isWhole ? "\(Int(amount.rounded()))" : "\(tenths)") \(units[unit])"
    }
}
