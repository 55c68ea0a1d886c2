/// Runs of ASCII's letters and signs, which stand for themselves: looked through sixteen bytes at a time, since nearly all text is
/// such.
enum PlainRun {
    private typealias Block = SIMD16<UInt8>

    /// The most bytes of a run, so that who asks can be stopped.
    private static let most = 1 << 16

    /// Where a run ends that starts at an offset: at the first byte that is none from space to tilde, or at a quote or backslash,
    /// where those end it, too.
    @inline(__always)
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, orAtEscapes: Bool = false) -> Int {
        let limit = min(bytes.count, start + most)
        var offset = start
        if let base = UnsafeRawPointer(bytes.baseAddress) {
            while offset + 16 <= limit {
                let block = base.loadUnaligned(fromByteOffset: offset, as: Block.self)
                // Compared with whole blocks, never with a byte, and asked by its halves: else each byte is looked at alone.
                var isOther = (block &- Block(repeating: 0x20)) .> Block(repeating: 0x5E)
                if orAtEscapes {
                    isOther .|= block .== Block(repeating: UInt8(ascii: "\""))
                    isOther .|= block .== Block(repeating: UInt8(ascii: "\\"))
                }
                let halves = unsafeBitCast(isOther, to: SIMD2<UInt64>.self)
                if halves[0] | halves[1] != 0 { break }
                offset += 16
            }
        }
        while offset < limit {
            let byte = bytes[offset]
            if byte &- 0x20 > 0x5E { break }
            if orAtEscapes, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
            offset += 1
        }
        return offset
    }
}
