/// How a character stands in words, after Word_Break of Unicode's UAX #29: which characters that touch are one word.
package enum WordClass: UInt8, Sendable {
    /// Part of no word.
    case none
    /// A letter or digit: runs of them are a word.
    case letter
    /// A sign of Katakana: runs of them are a word.
    case katakana
    /// A Han or Hiragana sign, a word by itself: without a dictionary nothing tells where words of several end.
    case alone
    /// A mark, which belongs to what stands before it.
    case mark

    /// That of a character. Of letters that only a dictionary divides into words, those of Thai and its likes are taken as
    /// others, since a single one says nothing.
    package init(_ scalar: UInt32) {
        switch scalar {
        case 0x3006, 0x3007, 0x3021...0x3029, 0x3038...0x303A, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x17000...0x18CFF, 0x20000...0x3FFFD, 0x3041...0x3096, 0x309D...0x309F, 0x1B001...0x1B11F:
            self = .alone
        case 0x3031...0x3035, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: self = .katakana
        case 0xFF9E, 0xFF9F: self = .mark
        default: self = WordClass.byCategory(scalar)
        }
    }

    private static func byCategory(_ value: UInt32) -> WordClass {
        guard let scalar = Unicode.Scalar(value) else { return .none }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            .letter
        case .nonspacingMark, .spacingMark: .mark
        default: .none
        }
    }

    /// Whether a word that has this class goes on with a character of another.
    @inline(__always)
    package func goesOn(with next: WordClass) -> Bool {
        next == .mark || next == self && self != .alone && next != .none
    }
}
