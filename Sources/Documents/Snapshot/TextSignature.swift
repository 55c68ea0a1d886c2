/// Which runs of four bytes and which words a text has: of what it says is not there the text has nothing, and of nearly all others it
/// has one.
///
/// It is a Bloom filter (Bloom, "Space/Time Trade-offs in Hash Coding with Allowable Errors", 1970) with one hash and three to
/// six bits for each run and word.
package struct TextSignature: Sendable {
    private let bits: [UInt8]

    /// That of a text, whose words stand at some ranges.
    package init(of text: UnsafeBufferPointer<UInt8>, words: [Range<Int>]) {
        // Large at first: the number of different runs is known only then.
        var bits = [UInt8](repeating: 0, count: max(text.count, 8).roundedUpToPowerOfTwo)
        func add(_ run: UInt32) {
            let bit = Self.bit(of: run, among: bits.count * 8)
            bits[bit >> 3] |= 1 << UInt8(bit & 7)
        }
        TextNeedle.forEachRun(of: text, add)
        for word in words { add(TextNeedle.run(ofWord: UnsafeBufferPointer(rebasing: text[word]))) }
        var count = bits.reduce(0) { $0 + $1.nonzeroBitCount }
        while bits.count > 8, bits.count * 8 >= count * Self.mostBits {
            bits = Self.halved(bits)
            count = bits.reduce(0) { $0 + $1.nonzeroBitCount }
        }
        self.bits = bits
    }

    /// With so many bits for each run there are too many.
    private static let mostBits = 6

    /// One that was kept; nil where the bytes are not those of one.
    package init?(kept bytes: [UInt8]) {
        guard !bytes.isEmpty else { return nil }
        bits = bytes
    }

    /// As it is kept.
    package var kept: [UInt8] { bits }

    /// Whether the text may have all that must stand in it; false is certain.
    package func mayHold(_ needle: TextNeedle) -> Bool {
        needle.runs.allSatisfy { run in
            let bit = Self.bit(of: run, among: bits.count * 8)
            return bits[bit >> 3] & 1 << UInt8(bit & 7) != 0
        }
    }

    /// Where a run falls: a share of all bits, so that two neighbours are one where there are half as many.
    @inline(__always)
    private static func bit(of run: UInt32, among count: Int) -> Int {
        // Knuth, "The Art of Computer Programming", volume 3, section 6.4: multiplication by the golden ratio.
        Int((UInt64(run &* 0x9E37_79B1) &* UInt64(count)) >> 32)
    }

    /// Half as many bits, of which each is set where one of two was.
    private static func halved(_ bits: [UInt8]) -> [UInt8] {
        (0..<bits.count / 2).map { index in squeezed(bits[2 * index]) | squeezed(bits[2 * index + 1]) << 4 }
    }

    /// Four bits for eight.
    private static func squeezed(_ byte: UInt8) -> UInt8 {
        let pairs = byte | byte >> 1
        return pairs & 1 | pairs >> 1 & 2 | pairs >> 2 & 4 | pairs >> 3 & 8
    }
}

/// What must stand in a text, as its runs of four bytes and its words.
package struct TextNeedle: Sendable, Equatable {
    fileprivate var runs: [UInt32] = []

    /// Whether it says nothing of a text: what is shorter than a run may stand anywhere.
    package var isEmpty: Bool { runs.isEmpty }

    package init() {}

    /// Adds what must stand in the text, too.
    package mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in TextNeedle.forEachRun(of: bytes) { runs.append($0) } }
    }

    /// Adds what must be a word of the text.
    package mutating func add(word: [UInt8]) {
        word.withUnsafeBufferPointer { runs.append(TextNeedle.run(ofWord: $0)) }
    }

    @inline(__always)
    fileprivate static func forEachRun(of bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
        guard bytes.count >= 4 else { return }
        var run: UInt32 = 0
        for index in 0..<3 { run = run << 8 | UInt32(bytes[index]) }
        for index in 3..<bytes.count {
            run = run << 8 | UInt32(bytes[index])
            body(run)
        }
    }

    /// A number for a word, by FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv).
    fileprivate static func run(ofWord bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        bytes.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }
}

extension Int {
    /// The least power of two that is no less.
    fileprivate var roundedUpToPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
