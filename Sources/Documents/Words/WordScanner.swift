import Values

/// Finds the words of plain text: runs of letters, marks and digits, with the `'` between two letters (`don't`), the `.`
/// or `,` between two digits (`1.8`), and the dots of single letters (`U.S.`). Han and Hiragana signs are words one by one,
/// as UAX #29 has them without a dictionary.
struct WordScanner {
    private let scan: PlainScan

    init(_ scan: PlainScan) { self.scan = scan }

    /// The ranges of all words, in order.
    func words() -> [Range<UInt32>] {
        var words: [Range<UInt32>] = []
        words.reserveCapacity(scan.bytes.count / 6)
        var index = 0
        while index < scan.bytes.count {
            if character(at: index).length == 0 {
                index += 1
                continue
            }
            let end = wordEnd(from: index)
            words.append(UInt32(index)..<UInt32(end))
            index = end
        }
        return words
    }

    /// How the character at an index stands in words, and its length if it is part of one, else 0.
    @inline(__always)
    private func character(at index: Int) -> (kind: WordClass, length: Int) {
        let byte = scan.bytes[index]
        if byte < 128 { return scan.isASCIIWord(byte) ? (.letter, 1) : (.none, 0) }
        if byte < 0xC2 || byte == 0xE2 && index + 1 < scan.bytes.count && scan.bytes[index + 1] == 0x80 {
            return (.none, 0)
        }
        let (scalar, length) = scan.scalar(at: index)
        let kind = WordClass(scalar.value)
        return (kind, kind == .none ? 0 : length)
    }

    private func wordEnd(from start: Int) -> Int {
        var (kind, end) = character(at: start)
        // A mark without a base.
        if kind == .mark { kind = .letter }
        end += start
        while end < scan.bytes.count {
            if kind == .letter, scan.isASCIIWord(scan.bytes[end]) {
                end += 1
                continue
            }
            // After most words.
            if scan.bytes[end] == UInt8(ascii: " ") { break }
            let (next, length) = character(at: end)
            if length > 0 {
                guard kind.goesOn(with: next) else { break }
                end += length
                continue
            }
            let joined = kind == .letter ? joinLength(at: end, start) : 0
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
        case 0xEF: return isWidePoint(at: index) ? 3 : 0
        case UInt8(ascii: "'"), 0xE2:
            guard isQuote || byte != 0xE2 else { return 0 }
            return isLetter(previous) && isLetter(next) ? length : 0
        case UInt8(ascii: ".") where previous.isDigit, UInt8(ascii: ",") where previous.isDigit:
            return next.isDigit ? 1 : 0
        case UInt8(ascii: "."):
            // A single letter before the dot, and one more such letter before or after it.
            guard isASCIILetter(previous), index - 1 == start || bytes[index - 2] == UInt8(ascii: ".") else { return 0 }
            if index - 1 > start { return 1 }
            let afterNext: UInt8 = index + 2 < bytes.count ? bytes[index + 2] : 32
            return isASCIILetter(next) && afterNext == UInt8(ascii: ".") ? 1 : 0
        default: return 0
        }
    }

    /// Whether a `．` or `，` stands there between two digits as wide.
    private func isWidePoint(at index: Int) -> Bool {
        guard index >= 3, index + 6 <= scan.bytes.count else { return false }
        let point = scan.scalar(at: index).scalar
        func isDigit(_ offset: Int) -> Bool { (0xFF10...0xFF19).contains(scan.scalar(at: offset).scalar.value) }
        return (point == "．" || point == "，") && isDigit(index - 3) && isDigit(index + 3)
    }

    private func isASCIILetter(_ byte: UInt8) -> Bool { byte.isLetter }
    private func isLetter(_ byte: UInt8) -> Bool { isASCIILetter(byte) || byte >= 0xC3 && byte != 0xE2 }
}
