/// The ASCII letters that eight bytes of a text begin with, found in all eight at once.
struct LetterRun {
    /// How many there are, 0 to 8.
    let count: Int
    /// The letters in small, the first in the lowest byte; the bytes after them are 0.
    let small: UInt64
    /// Whether all of them are capitals.
    let isCapitals: Bool

    /// Reads eight bytes; there must be as many from the offset on.
    @inline(__always) init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
        let word = UInt64(
            littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let folded = word | LetterRun.each &* 0x20
        // With its high bit cleared, a byte carries into it when the distance to 'a' or to what follows 'z' is added.
        let low = folded & ~LetterRun.highs
        let letters =
            (low &+ LetterRun.each &* (0x80 - 0x61)) & ~(low &+ LetterRun.each &* (0x80 - 0x7B)) & ~word
            & LetterRun.highs
        count = (~letters & LetterRun.highs).trailingZeroBitCount >> 3
        let mask: UInt64 = count == 8 ? ~0 : (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
        small = folded & mask
        isCapitals = word & (letters >> 2) & mask == 0
    }

    private static var each: UInt64 { 0x0101_0101_0101_0101 }
    private static var highs: UInt64 { 0x8080_8080_8080_8080 }
}
