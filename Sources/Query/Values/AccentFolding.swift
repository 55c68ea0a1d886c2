/// Letters without their accents.
///
/// A letter with accents is one whose name in Unicode is another letter's with something: `LATIN SMALL LETTER E WITH ACUTE`.
/// So `é` is `e`, `ø` is `o` and `ή` is `η`; but `й` (`SHORT I`), `æ` and the vowel signs of Indic scripts are themselves.
enum AccentFolding {
    /// What a scalar below U+3000 becomes with case and accents aside.
    static func entry(of value: UInt32) -> LetterFolding.Entry {
        var entry = LetterFolding.computed(value)
        switch value {
        // The marks that stand on letters of Latin, Greek and Cyrillic, and what is set beside Arabic and Hebrew ones.
        case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20F0, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C5,
            0x64B...0x652, 0x670:
            entry.scalar = 0
        default: entry.scalar = base(of: entry.scalar)
        }
        return entry
    }

    /// The letter that a mark makes of the one before it in folded UTF-8, where it makes one of its own: `й` of `и`.
    static func letter(of folded: Slice<UnsafeMutableBufferPointer<UInt8>>, with mark: UInt32) -> UInt32? {
        guard mark == 0x306 || mark == 0x308, folded.count > 1 else { return nil }
        let (lead, last) = (folded[folded.endIndex - 2], folded[folded.endIndex - 1])
        return switch (lead, last, mark) {
        case (0xD0, 0xB8, 0x306): 0x439
        case (0xD1, 0x83, 0x306): 0x45E
        case (0xD1, 0x96, 0x308): 0x457
        default: nil
        }
    }

    private static func base(of value: UInt32) -> UInt32 {
        switch value {
        case 0xC0..<0x250, 0x370..<0x530, 0x1E00..<0x2000, 0x2C60..<0x2C80: break
        default: return value
        }
        if let other = others[value] { return other }
        guard let name = Unicode.Scalar(value)?.properties.name else { return value }
        let words = name.split(separator: " ")
        guard let with = words.firstIndex(of: "WITH") else { return value }
        return letters[words[..<with].joined(separator: " ")] ?? value
    }

    /// Letters whose names don't tell: `ё`, the dotless i, the final sigma, `İ`.
    private static let others: [UInt32: UInt32] = [0x451: 0x435, 0x131: 0x69, 0x3C2: 0x3C3, 0x130: 0x69]

    /// Small letters by their names.
    private static let letters: [String: UInt32] = {
        var letters: [String: UInt32] = [:]
        for range in [0x61...0x7A, 0xDF...0x17F, 0x3B1...0x3C9, 0x430...0x4FF] as [ClosedRange<UInt32>] {
            for value in range {
                guard let name = Unicode.Scalar(value)?.properties.name else { continue }
                letters[name] = value
            }
        }
        return letters
    }()
}
