import Values

/// The `(a)` or `iv.` that a paragraph opens with.
enum ParagraphLabel {
    /// Its range, brackets and full stop included; empty if there is none.
    static func range(in plain: Range<UInt32>, of text: PlainText) -> Range<UInt32> {
        let none = plain.lowerBound..<plain.lowerBound
        let bytes = text.bytes[Int(plain.lowerBound)..<Int(plain.upperBound)].prefix(12)
        guard let first = bytes.first else { return none }
        let isBracketed = first == UInt8(ascii: "(")
        let inside = (isBracketed ? bytes.dropFirst() : bytes).prefix { $0.isAlphanumeric }
        let end = inside.endIndex
        guard !inside.isEmpty, end < bytes.endIndex, isLabel(inside, isBracketed: isBracketed) else { return none }
        if isBracketed {
            return bytes[end] == UInt8(ascii: ")") ? plain.lowerBound..<UInt32(end + 1) : none
        }
        let isEnd = end + 1 == Int(plain.upperBound) || end + 1 < bytes.endIndex && bytes[end + 1] == 32
        let isMark = bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")")
        return isMark && isEnd ? plain.lowerBound..<UInt32(end + 1) : none
    }

    /// A number, a letter, or a Roman numeral.
    private static func isLabel(_ word: ArraySlice<UInt8>, isBracketed: Bool) -> Bool {
        if word.allSatisfy({ $0.isDigit }) { return word.count <= 3 }
        if word.count == 1, let first = word.first { return isBracketed || first.isSmallLetter || isRoman(first) }
        let isLower = word.allSatisfy { $0.isSmallLetter }
        let isUpper = word.allSatisfy { $0 &- 65 < 26 }
        guard isLower || isUpper else { return false }
        return word.allSatisfy(isRoman) || isBracketed && Set(word).count == 1
    }

    private static func isRoman(_ byte: UInt8) -> Bool { "ivxlc".utf8.contains(byte | 32) }
}
