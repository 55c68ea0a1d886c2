import Values

/// The scalars that a terminal may take for something to do, or that it shows as nothing: by properties of Unicode.
///
/// The ranges are those of Unicode 16.0 (UnicodeData, PropList, DerivedCoreProperties), each list named by its property;
/// a test compares them with what the standard library knows.
enum HiddenScalars {
    /// `General_Category=Cc`: C0, DEL and C1.
    static let controls: [ClosedRange<UInt32>] = [0x00...0x1F, 0x7F...0x9F]

    /// `Bidi_Control`: what shows text in another order than it has.
    static let bidirectional: [ClosedRange<UInt32>] = [
        0x061C...0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069,
    ]

    /// `Default_Ignorable_Code_Point`: what is shown as nothing by those who don't know it, and mostly by those who do.
    static let ignorable: [ClosedRange<UInt32>] = [
        0x00AD...0x00AD, 0x034F...0x034F, 0x061C...0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F,
        0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164...0x3164, 0xFE00...0xFE0F, 0xFEFF...0xFEFF,
        0xFFA0...0xFFA0, 0xFFF0...0xFFF8, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF,
    ]

    /// `General_Category=Zl` and `Zp`: other ends of lines.
    static let separators: [ClosedRange<UInt32>] = [0x2028...0x2029]

    /// The marks around annotations (`General_Category=Cf`, block Specials), which not every terminal shows.
    static let annotations: [ClosedRange<UInt32>] = [0xFFF9...0xFFFB]

    /// `Noncharacter_Code_Point`: not for interchange.
    static let noncharacters: [ClosedRange<UInt32>] =
        [0xFDD0...0xFDEF] + (0...16).map { $0 << 16 | 0xFFFE...$0 << 16 | 0xFFFF }

    /// The deprecated format characters: of those above what could change how other text is shown.
    private static let deprecated: [ClosedRange<UInt32>] = [0x206A...0x206F]

    /// The tag characters, with which text can hide in text.
    private static let tags: [ClosedRange<UInt32>] = [0xE0000...0xE007F]

    /// All of them: what is made visible on a terminal, but for `NeededScalars`.
    static let all = ScalarSet(controls + bidirectional + ignorable + separators + annotations + noncharacters)

    /// What is made visible in files, too, of formats that can say it in another way: what acts, or hides text. What is
    /// only invisible, such as a soft hyphen, is data.
    static let acting = ScalarSet(controls + bidirectional + deprecated + annotations + tags)
}

/// Scalars by their ranges.
struct ScalarSet: Sendable {
    /// By their starts, apart.
    private let ranges: [ClosedRange<UInt32>]
    /// For each byte whether UTF-8 of one of the scalars starts with it.
    private let leads: [Bool]

    init(_ ranges: [ClosedRange<UInt32>]) {
        var merged: [ClosedRange<UInt32>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        self.ranges = merged
        var leads = Array(repeating: false, count: 256)
        for range in merged {
            let bounds = [range.lowerBound, range.upperBound].compactMap { Unicode.Scalar($0) }
            let bytes = bounds.compactMap { UTF8.encode($0)?.first }
            guard let first = bytes.first, let last = bytes.last else { continue }
            for byte in first...last { leads[Int(byte)] = true }
        }
        self.leads = leads
    }

    /// Whether a scalar that starts with the byte can be one of them.
    func canStart(with byte: UInt8) -> Bool { leads[Int(byte)] }

    /// Whether it is one of them, by halving.
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let next = ranges.partitioningIndex { $0.lowerBound > scalar.value }
        return next > 0 && ranges[next - 1].contains(scalar.value)
    }
}
