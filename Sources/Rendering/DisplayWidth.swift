import Values

/// How many columns of a terminal text takes: wide characters and emoji take two, combining marks none.
///
/// By the East Asian Width of Unicode (UAX 11: wide and full-width are two, ambiguous one) and emoji presentation
/// (UTS 51). Text must be visible (`VisibleText`): controls count as none.
public enum DisplayWidth {
    /// The columns of a text.
    public static func columns(of text: some StringProtocol) -> Int {
        // Most text is ASCII, of which the bytes from space to tilde are the columns.
        let utf8 = text.utf8
        var ascii = 0
        for byte in utf8 {
            guard byte < 0x80 else { return text.reduce(0) { $0 + columns(of: $1) } }
            if byte >= 0x20, byte != 0x7F { ascii += 1 }
        }
        return ascii
    }

    /// Whether a text takes at most so many columns; looked at only as far as that takes.
    static func fits(_ text: Substring, in limit: Int) -> Bool {
        var (columns, index) = (0, text.startIndex)
        while index < text.endIndex {
            let step = step(in: text.base, at: index)
            columns += step.columns
            guard columns <= limit else { return false }
            index = step.next
        }
        return true
    }

    /// The columns of the character that starts at an index, and where the next one does.
    @inline(__always)
    static func step(in text: String, at index: String.Index) -> (next: String.Index, columns: Int) {
        let bytes = text.utf8
        let (byte, next) = (bytes[index], bytes.index(after: index))
        // An ASCII letter is a character unless a mark follows, which is not ASCII.
        if byte < 0x80, next == text.endIndex || bytes[next] < 0x80 {
            return (next, byte >= 0x20 && byte != 0x7F ? 1 : 0)
        }
        return (text.index(after: index), columns(of: text[index]))
    }

    /// The columns of a character as people see it, however many scalars it has.
    public static func columns(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        if scalars.count > 1 {
            // A flag, an emoji of several, or one that a variation selector makes an emoji; U+FE0E undoes it.
            if (0x1F1E6...0x1F1FF).contains(first.value) { return 2 }
            if first.value > 0xFF || first.properties.isEmoji, scalars.contains("\u{FE0F}") { return 2 }
            if scalars.contains("\u{FE0E}") { return 1 }
        }
        // Of a letter and its marks the letter counts; a lone mark takes a column of its own in no terminal.
        return scalars.reduce(0) { max($0, columns(of: $1)) }
    }

    /// The columns of a scalar by itself.
    static func columns(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
        if value < 0x300 { return value == 0xAD ? 0 : 1 }
        if isWide(value) { return 2 }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
        default: return properties.isEmojiPresentation ? 2 : 1
        }
    }

    /// Whether it is in a block of wide scalars.
    private static func isWide(_ value: UInt32) -> Bool {
        guard value >= 0x1100 else { return false }
        // The last block that starts at or before the scalar, by halving.
        let next = wideBlocks.partitioningIndex { $0.lowerBound > value }
        return next > 0 && wideBlocks[next - 1].contains(value)
    }

    /// Where nearly all scalars are wide: Hangul, the CJK blocks with kana, Yi, full-width forms, Tangut, Khitan, Nushu.
    private static let wideBlocks: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
        0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD,
    ]
}
