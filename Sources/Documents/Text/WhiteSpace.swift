/// Which characters are white space and which are not seen at all, in UTF-8.
enum WhiteSpace {
    /// What a character is to the plain text.
    enum Kind {
        /// Stands as it is.
        case seen
        /// White space, U+00A0 included.
        case space
        /// Zero-width space, word joiner, soft hyphen, byte order mark, and control characters.
        case unseen
        /// No UTF-8.
        case invalid
    }

    /// The kind and length in bytes of the character at an index.
    static func character(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> (kind: Kind, length: Int) {
        let first = bytes[index]
        switch first {
        case 9...13, 32: return (.space, 1)
        case 0..<32, 127: return (.unseen, 1)
        case 0..<128: return (.seen, 1)
        case 0xC2..<0xE0:
            guard index + 1 < end, isContinuation(bytes[index + 1]) else { return (.invalid, 1) }
            guard first == 0xC2, bytes[index + 1] <= 0xAD else { return (.seen, 2) }
            switch bytes[index + 1] {
            case 0x85, 0xA0: return (.space, 2)
            case 0x80..<0xA0, 0xAD: return (.unseen, 2)
            default: return (.seen, 2)
            }
        case 0xE0..<0xF0:
            guard index + 2 < end, isContinuation(bytes[index + 1]), isContinuation(bytes[index + 2]) else {
                return (.invalid, 1)
            }
            let scalar = UInt32(first & 15) << 12 | UInt32(bytes[index + 1] & 63) << 6 | UInt32(bytes[index + 2] & 63)
            if scalar < 0x800 || (0xD800..<0xE000).contains(scalar) { return (.invalid, 1) }
            return (kind(of: scalar), 3)
        case 0xF0..<0xF5:
            guard index + 3 < end, isContinuation(bytes[index + 1]), isContinuation(bytes[index + 2]),
                isContinuation(bytes[index + 3]),
                first > 0xF0 || bytes[index + 1] >= 0x90, first < 0xF4 || bytes[index + 1] < 0x90
            else { return (.invalid, 1) }
            return (.seen, 4)
        default: return (.invalid, 1)
        }
    }

    /// The end of a range without white space and unseen characters.
    static func trimmedEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound {
            var start = end - 1
            while start > range.lowerBound, isContinuation(bytes[start]), end - start < 4 { start -= 1 }
            let (kind, length) = character(bytes, at: start, end: end)
            guard kind == .space || kind == .unseen, start + length == end else { break }
            end = start
        }
        return end
    }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    private static func kind(of scalar: UInt32) -> Kind {
        switch scalar {
        case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
        case 0x200B, 0x2060, 0xFEFF: .unseen
        default: .seen
        }
    }
}
