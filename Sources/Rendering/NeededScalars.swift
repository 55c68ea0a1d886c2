/// Invisible scalars that text needs where they stand: joiners and variation selectors, by their neighbours.
///
/// - A joiner (U+200C, U+200D) after a letter or mark of a script whose letters join or form conjuncts; U+200D between
///   two emoji, too.
/// - An emoji's variation selector (U+FE0E, U+FE0F) after what can be an emoji; the other ones of U+FE00 to U+FE0D after a
///   letter or symbol beyond ASCII; the ideographic ones (U+E0100 to U+E01EF) after an ideograph; Mongolian ones after a
///   Mongolian letter.
///
/// So none stands alone, and none after another, where text could hide in a row of them.
enum NeededScalars {
    /// Whether the scalar of so many bytes at an offset of UTF-8 is one that is needed there.
    static func contains(
        _ scalar: Unicode.Scalar, _ length: Int, at offset: Int, of bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard canBe(scalar), let (before, start) = ScalarReader.last(before: offset, of: bytes) else { return false }
        switch scalar.value {
        case 0x200C: return joins(before)
        case 0x200D:
            if joins(before) { return true }
            guard let (next, _) = ScalarReader.first(at: offset + length, of: bytes), isEmoji(next) else {
                return false
            }
            // An emoji may have its selector after it.
            guard before.value == 0xFE0F else { return isEmoji(before) }
            return ScalarReader.last(before: start, of: bytes).map { $0.scalar.properties.isEmoji } ?? false
        case 0xFE0E, 0xFE0F: return before.properties.isEmoji
        case 0xFE00...0xFE0D: return before.value > 0x7F && isLetterOrSymbol(before)
        case 0xE0100...0xE01EF: return before.properties.isIdeographic
        default: return (0x1820...0x18AA).contains(before.value)
        }
    }

    private static func canBe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180D, 0x180F: true
        default: false
        }
    }

    private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool { scalar.value > 0x7F && scalar.properties.isEmoji }

    private static func isLetterOrSymbol(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .mathSymbol, .otherSymbol, .otherPunctuation: true
        default: scalar.properties.isAlphabetic
        }
    }

    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        guard scripts.contains(scalar) else { return false }
        switch scalar.properties.generalCategory {
        case .otherLetter, .uppercaseLetter, .lowercaseLetter, .modifierLetter, .nonspacingMark, .spacingMark:
            return true
        default: return false
        }
    }

    /// The blocks of scripts whose letters join (`Joining_Type`) or that have viramas (`Indic_Syllabic_Category`): Arabic to
    /// Sinhala, Tibetan and Myanmar, Philippine scripts to Mongolian, Limbu to Batak, Syloti Nagri to Meetei Mayek, Arabic's
    /// presentation forms; Kharoshthi, Manichaean and Psalter Pahlavi to Chorasmian, Brahmi to Kawi, Adlam.
    private static let scripts = ScalarSet([
        0x0600...0x0DFF, 0x0F00...0x109F, 0x1700...0x18AF, 0x1900...0x1BFF, 0xA800...0xA82F, 0xA840...0xAADF,
        0xAAE0...0xAAFF, 0xABC0...0xABFF, 0xFB50...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFE, 0x10A00...0x10A5F,
        0x10AC0...0x10AFF, 0x10B80...0x10BAF, 0x10D00...0x10FDF, 0x11000...0x11FFF, 0x1E900...0x1E95F,
    ])
}

/// Scalars of valid UTF-8 around an offset.
enum ScalarReader {
    /// The scalar that starts at an offset, and its bytes; nil where none does.
    static func first(
        at offset: Int, of bytes: UnsafeBufferPointer<UInt8>
    ) -> (scalar: Unicode.Scalar, length: Int)? {
        guard offset < bytes.count else { return nil }
        let byte = bytes[offset]
        guard byte >= 0x80 else { return (Unicode.Scalar(byte), 1) }
        let length = (~byte).leadingZeroBitCount
        guard (2...4).contains(length), offset + length <= bytes.count else { return nil }
        var value = UInt32(byte) & (0x7F >> UInt32(length))
        for next in 1..<length { value = value << 6 | UInt32(bytes[offset + next] & 0x3F) }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    /// The scalar that ends before an offset, and where it starts.
    static func last(
        before offset: Int, of bytes: UnsafeBufferPointer<UInt8>
    ) -> (scalar: Unicode.Scalar, start: Int)? {
        var start = offset - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        guard start >= 0 else { return nil }
        return first(at: start, of: bytes).map { ($0.scalar, start) }
    }
}
