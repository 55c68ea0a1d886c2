import Values

/// Questions about ranges of the plain text.
struct PlainScan {
    let bytes: UnsafeBufferPointer<UInt8>

    /// How many characters a range has.
    func characters(_ range: Range<UInt32>) -> Int {
        var count = 0
        for index in range where bytes[Int(index)] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// Whether a colon ends before an offset, a full-width one included.
    func isColon(before offset: UInt32) -> Bool {
        bytes[Int(offset) - 1] == UInt8(ascii: ":") || offset > 2 && scalar(before: Int(offset)).scalar == "："
    }

    /// Whether a range has a letter or digit.
    func hasWord(_ range: Range<UInt32>) -> Bool {
        firstWord(in: range) != nil
    }

    /// The first letter or digit in a range, or nil.
    func firstWord(in range: Range<UInt32>) -> UInt32? {
        var index = Int(range.lowerBound)
        let end = Int(range.upperBound)
        while index < end {
            let byte = bytes[index]
            if byte < 128 {
                if isASCIIWord(byte) { return UInt32(index) }
                index += 1
            } else {
                let (scalar, length) = scalar(at: index)
                if isWord(scalar) { return UInt32(index) }
                index += length
            }
        }
        return nil
    }

    /// Whether all letters of a range are capitals, and there are two or more; and more than letters of scripts that have
    /// none.
    func isCapitals(_ range: Range<UInt32>) -> Bool {
        var index = Int(range.lowerBound)
        let end = Int(range.upperBound)
        var (capitals, others) = (0, 0)
        while index < end {
            let byte = bytes[index]
            if byte < 128 {
                if byte.isSmallLetter { return false }
                if byte &- 65 < 26 { capitals += 1 }
                index += 1
            } else {
                let (scalar, length) = scalar(at: index)
                if scalar.properties.isLowercase { return false }
                if scalar.properties.isUppercase {
                    capitals += 1
                } else if scalar.properties.isAlphabetic {
                    others += 1
                }
                index += length
            }
        }
        return capitals > 1 && capitals > others
    }

    /// The character at an index, and its length in bytes.
    func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let first = bytes[index]
        if first < 128 { return (Unicode.Scalar(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard index + length <= bytes.count else { return ("\u{FFFD}", 1) }
        var value = UInt32(first) & (length == 4 ? 7 : length == 3 ? 15 : 31)
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 63) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// The character that ends before an index (which is not 0), and its length in bytes.
    func scalar(before index: Int) -> (scalar: Unicode.Scalar, length: Int) {
        var start = index - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return scalar(at: start)
    }

    func isASCIIWord(_ byte: UInt8) -> Bool { byte.isAlphanumeric }

    func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return isASCIIWord(UInt8(scalar.value)) }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
