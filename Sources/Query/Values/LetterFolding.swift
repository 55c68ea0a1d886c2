import Documents

/// Which letters are the same. `has`, `contains`, `starts`, `ends` and `search` leave case and accents aside, the order of
/// texts only case; for both `’` is `'`.
///
/// Case is by Unicode's simple lower-case mapping, scalar by scalar.
struct LetterFolding: Sendable {
    /// Case aside; accents count, and so does how they are composed.
    static let caseOnly = LetterFolding { computed($0) }
    /// Case and accents aside, whether these are composed or marks of their own.
    static let caseAndAccents = LetterFolding { AccentFolding.entry(of: $0) }

    /// What a scalar becomes, and how it stands in words. A scalar that goes becomes 0.
    struct Entry {
        var scalar: UInt32
        var kind: WordClass
    }

    /// The entries of U+0000 to U+2FFF, made once: Unicode's own properties are slow to ask.
    private let table: [Entry]

    private init(_ entry: (UInt32) -> Entry) {
        table = (UInt32(0)..<0x3000).map(entry)
    }

    /// A scalar's entry.
    func entry(_ scalar: UInt32) -> Entry {
        scalar < 0x3000 ? table[Int(scalar)] : LetterFolding.computed(scalar)
    }

    /// A scalar with case aside.
    static func computed(_ value: UInt32) -> Entry {
        guard let scalar = Unicode.Scalar(value) else { return Entry(scalar: value, kind: .none) }
        if scalar == "\u{2019}" { return Entry(scalar: UInt32(UInt8(ascii: "'")), kind: .none) }
        let kind = WordClass(value)
        guard kind == .letter, scalar.properties.changesWhenLowercased else { return Entry(scalar: value, kind: kind) }
        // One scalar or none: `İ` stays as it is.
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        guard lower.count == 1, let first = lower.first else { return Entry(scalar: value, kind: kind) }
        return Entry(scalar: first.value, kind: kind)
    }

    /// Calls with the folded UTF-8 of a text.
    func withFolded<Result>(
        _ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        var text = text
        return text.withUTF8 { withFolded($0, body) }
    }

    /// Calls with folded UTF-8; the bytes must be valid but for a scalar that is cut at their end.
    func withFolded<Result>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        // No simple mapping is longer than half again (two bytes can become three).
        let capacity = bytes.count + bytes.count / 2 + 4
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
            let count = fold(bytes, into: buffer)
            return body(UnsafeBufferPointer(rebasing: buffer[..<count]))
        }
    }

    /// Calls with the folded UTF-8 of so much of a text's start that it has at least `count` bytes, if the text has.
    func withFoldedStart<Result>(
        of text: String, _ count: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        var text = text
        return text.withUTF8 { bytes in
            let length = min(bytes.count, LetterFolding.sourceLength(for: count))
            return withFolded(UnsafeBufferPointer(rebasing: bytes[..<length])) { folded in
                // Marks that go may have left too little.
                folded.count >= count || length == bytes.count ? body(folded) : withFolded(bytes, body)
            }
        }
    }

    /// The same of a text's end.
    func withFoldedEnd<Result>(
        of text: String, _ count: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        var text = text
        return text.withUTF8 { bytes in
            var start = bytes.count - min(bytes.count, LetterFolding.sourceLength(for: count))
            while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
            return withFolded(UnsafeBufferPointer(rebasing: bytes[start...])) { folded in
                folded.count >= count || start == 0 ? body(folded) : withFolded(bytes, body)
            }
        }
    }

    /// How many bytes surely fold to so many: no letter of three becomes less than one, and one may be cut.
    private static func sourceLength(for count: Int) -> Int {
        let (length, overflow) = count.multipliedReportingOverflow(by: 3)
        return overflow ? count : length &+ 4
    }

    /// The folded UTF-8 of a text.
    func folded(_ text: String) -> [UInt8] {
        withFolded(text) { Array($0) }
    }

    /// Folds valid UTF-8; the bytes written.
    private func fold(_ bytes: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let ascii = LetterFolding.foldASCII(bytes, into: buffer)
        return ascii == bytes.count ? ascii : foldRest(bytes, from: ascii, into: buffer)
    }

    /// Folds up to the first byte that is not ASCII, eight bytes a step.
    private static func foldASCII(
        _ bytes: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        guard let source = UnsafeRawPointer(bytes.baseAddress), let target = UnsafeMutableRawPointer(buffer.baseAddress)
        else { return 0 }
        var offset = 0
        while offset + 8 <= bytes.count {
            let word = source.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            if word & (ones &* 0x80) != 0 { break }
            // In each byte the top bit is set if it is at least `A`, and if it is above `Z`: one of both is a capital.
            let isFromA = word &+ ones &* UInt64(0x80 - UInt8(ascii: "A"))
            let isAboveZ = word &+ ones &* UInt64(0x7F - UInt8(ascii: "Z"))
            let capitals = (isFromA ^ isAboveZ) & (ones &* 0x80)
            target.storeBytes(of: word | capitals >> 2, toByteOffset: offset, as: UInt64.self)
            offset += 8
        }
        while offset < bytes.count, bytes[offset] < 0x80 {
            let byte = bytes[offset]
            buffer[offset] = byte &- 65 < 26 ? byte | 0x20 : byte
            offset += 1
        }
        return offset
    }

    /// A one in each byte.
    private static var ones: UInt64 { 0x0101_0101_0101_0101 }

    /// Folds from the first byte that is not ASCII.
    private func foldRest(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into buffer: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var (offset, written) = (start, start)
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte < 0x80 {
                buffer[written] = byte &- 65 < 26 ? byte | 0x20 : byte
                offset += 1
                written += 1
                continue
            }
            let (scalar, length) = LetterFolding.decode(bytes, at: offset)
            let folded = entry(scalar).scalar
            if folded != 0 {
                written = LetterFolding.encode(folded, into: buffer, at: written)
            } else if let letter = AccentFolding.letter(of: buffer[..<written], with: scalar) {
                written = LetterFolding.encode(letter, into: buffer, at: written - 2)
            }
            offset += length
        }
        return written
    }

    /// The scalar at an offset of valid UTF-8, and how many bytes it has.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (scalar: UInt32, length: Int) {
        func more(_ offset: Int) -> UInt32 {
            start + offset < bytes.count ? UInt32(bytes[start + offset] & 0x3F) : 0
        }
        let lead = UInt32(bytes[start])
        switch lead {
        case ..<0xC0: return (lead, 1)
        case ..<0xE0: return ((lead & 0x1F) << 6 | more(1), 2)
        case ..<0xF0: return ((lead & 0x0F) << 12 | more(1) << 6 | more(2), 3)
        default: return ((lead & 0x07) << 18 | more(1) << 12 | more(2) << 6 | more(3), 4)
        }
    }

    /// Writes a scalar, if there is room; the offset after it.
    private static func encode(
        _ scalar: UInt32, into buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int
    ) -> Int {
        let length = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
        guard start + length <= buffer.count else { return start }
        func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: scalar >> shift & 0x3F | 0x80) }
        switch length {
        case 1: buffer[start] = UInt8(truncatingIfNeeded: scalar)
        case 2:
            buffer[start] = UInt8(truncatingIfNeeded: scalar >> 6 | 0xC0)
            buffer[start + 1] = tail(0)
        case 3:
            buffer[start] = UInt8(truncatingIfNeeded: scalar >> 12 | 0xE0)
            buffer[start + 1] = tail(6)
            buffer[start + 2] = tail(0)
        default:
            buffer[start] = UInt8(truncatingIfNeeded: scalar >> 18 | 0xF0)
            buffer[start + 1] = tail(12)
            buffer[start + 2] = tail(6)
            buffer[start + 3] = tail(0)
        }
        return start + length
    }
}
