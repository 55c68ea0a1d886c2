/// Finds the words of plain text: runs of letters, marks and digits, with the `'` between two letters (`don't`), the `.`
/// or `,` between two digits (`1.8`), and the dots of single letters (`U.S.`).
struct WordScanner {
    private let scan: PlainScan

    init(_ scan: PlainScan) { self.scan = scan }

    /// The ranges of all words, in order.
    func words() -> [Range<UInt32>] {
        var words: [Range<UInt32>] = []
        words.reserveCapacity(scan.bytes.count / 6)
        var index = 0
        while index < scan.bytes.count {
            let length = wordLength(at: index)
            if length == 0 {
                index += 1
                continue
            }
            let end = wordEnd(from: index)
            words.append(UInt32(index)..<UInt32(end))
            index = end
        }
        return words
    }

    /// The length of the letter, mark or digit at an index, or 0.
    @inline(__always)
    private func wordLength(at index: Int) -> Int {
        let byte = scan.bytes[index]
        if byte < 128 { return scan.isASCIIWord(byte) ? 1 : 0 }
        if byte < 0xC2 || byte == 0xE2 && index + 1 < scan.bytes.count && scan.bytes[index + 1] == 0x80 { return 0 }
        let (scalar, length) = scan.scalar(at: index)
        return isWord(scalar) ? length : 0
    }

    private func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    private func wordEnd(from start: Int) -> Int {
        var end = start
        while end < scan.bytes.count {
            let length = wordLength(at: end)
            if length > 0 {
                end += length
                continue
            }
            let joined = joinLength(at: end, start)
            if joined == 0 { break }
            end += joined
        }
        return end
    }

    /// The length of what stands at an index, after a word, and joins it to what follows or belongs to it; or 0.
    private func joinLength(at index: Int, _ start: Int) -> Int {
        let bytes = scan.bytes
        let byte = bytes[index]
        let isQuote = byte == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
        let length = isQuote ? 3 : 1
        let next: UInt8 = index + length < bytes.count ? bytes[index + length] : 32
        let previous = bytes[index - 1]
        switch byte {
        case UInt8(ascii: "'"), 0xE2:
            guard isQuote || byte != 0xE2 else { return 0 }
            return isLetter(previous) && isLetter(next) ? length : 0
        case UInt8(ascii: ".") where previous &- 48 < 10, UInt8(ascii: ",") where previous &- 48 < 10:
            return next &- 48 < 10 ? 1 : 0
        case UInt8(ascii: "."):
            // A single letter before the dot, and one more such letter before or after it.
            guard isASCIILetter(previous), index - 1 == start || bytes[index - 2] == UInt8(ascii: ".") else { return 0 }
            if index - 1 > start { return 1 }
            let afterNext: UInt8 = index + 2 < bytes.count ? bytes[index + 2] : 32
            return isASCIILetter(next) && afterNext == UInt8(ascii: ".") ? 1 : 0
        default: return 0
        }
    }

    private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 }
    private func isLetter(_ byte: UInt8) -> Bool { isASCIILetter(byte) || byte >= 0xC3 && byte != 0xE2 }
}
