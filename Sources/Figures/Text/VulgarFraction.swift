import Values

/// The fractions that are one character: `½`, `¼`, `⅔` (Unicode, Latin-1 Supplement and Number Forms).
enum VulgarFraction {
    /// Part and whole by the character's last bytes.
    private static let latin: [UInt8: (Int, Int)] = [0xBC: (1, 4), 0xBD: (1, 2), 0xBE: (3, 4)]
    private static let forms: [UInt8: (Int, Int)] = [
        0x90: (1, 7), 0x91: (1, 9), 0x92: (1, 10), 0x93: (1, 3), 0x94: (2, 3), 0x95: (1, 5), 0x96: (2, 5), 0x97: (3, 5),
        0x98: (4, 5), 0x99: (1, 6), 0x9A: (5, 6), 0x9B: (1, 8), 0x9C: (3, 8), 0x9D: (5, 8), 0x9E: (7, 8),
    ]

    /// The fraction at an offset, and the offset after it.
    static func parts(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (part: Int, whole: Int, end: Int)? {
        guard offset + 1 < bytes.count else { return nil }
        if bytes[offset] == 0xC2, let (part, whole) = latin[bytes[offset + 1]] { return (part, whole, offset + 2) }
        guard offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x85,
            let (part, whole) = forms[bytes[offset + 2]]
        else { return nil }
        return (part, whole, offset + 3)
    }

    /// Where the fraction at an offset ends, if there is one.
    static func end(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        parts(at: offset, in: bytes)?.end
    }
}
