/// What of a file is UTF-8 (Unicode 15, table 3-7) and what isn't.
struct UTF8Check {
    /// How many characters of more than one byte there are, and how many bytes belong to none.
    private(set) var sequences = 0
    private(set) var invalid = 0

    var isValid: Bool { invalid == 0 }

    init(_ file: [UInt8]) {
        file.withUnsafeBytes { bytes in
            var index = 0
            while index < bytes.count {
                // Eight bytes of ASCII in one go.
                while index + 8 <= bytes.count,
                    bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    index += 8
                }
                guard index < bytes.count else { return }
                if bytes[index] < 0x80 {
                    index += 1
                    continue
                }
                let length = Self.length(bytes, at: index)
                if length > 0 { sequences += 1 } else { invalid += 1 }
                index += max(1, length)
            }
        }
    }

    /// How many bytes the character of more than one byte has that stands at an index, or 0.
    private static func length(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        let first = bytes[index]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first < 0xF5, index + length <= bytes.count else { return 0 }
        for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        switch (first, bytes[index + 1]) {
        case (0xE0, ..<0xA0), (0xED, 0xA0...), (0xF0, ..<0x90), (0xF4, 0x90...): return 0
        default: return length
        }
    }
}
