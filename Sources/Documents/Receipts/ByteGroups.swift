/// Where each group of so many bytes stands in a text: all offsets, sorted by what stands there.
///
/// Groups are known by 16 bits: of four bytes by a hash, so that others may stand at the same offsets.
struct ByteGroups {
    /// How many bytes a group has: 1, 2 or 4.
    let length: Int
    /// The index of each group's first offset; one more at the end.
    private var starts = [UInt32](repeating: 0, count: 1 << 16 + 1)
    /// The offsets of each group, in order.
    private var offsets: [UInt32]

    init(of bytes: [UInt8], length: Int) {
        self.length = length
        let count = max(0, bytes.count - length + 1)
        offsets = Array(repeating: 0, count: count)
        bytes.withUnsafeBytes { bytes in
            for offset in 0..<count { starts[Self.group(bytes, at: offset, length) + 1] += 1 }
            for group in 1..<starts.count { starts[group] += starts[group - 1] }
            var next = starts
            for offset in 0..<count {
                let group = Self.group(bytes, at: offset, length)
                offsets[Int(next[group])] = UInt32(truncatingIfNeeded: offset)
                next[group] += 1
            }
        }
    }

    private static func group(_ bytes: UnsafeRawBufferPointer, at offset: Int, _ length: Int) -> Int {
        switch length {
        case 1: Int(bytes[offset])
        case 2: Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
        default: Int((bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self) &* 0x9E37_79B1) >> 16)
        }
    }

    /// The offsets of the rarest group of a text's first bytes, and where in the text that group is.
    func rarest(of text: UnsafeRawBufferPointer) -> (offsets: ArraySlice<UInt32>, lead: Int) {
        var best = (offsets: offsets[...], lead: 0)
        for lead in 0...max(0, min(text.count, 256) - length) {
            let group = Self.group(text, at: lead, length)
            let found = offsets[Int(starts[group])..<Int(starts[group + 1])]
            if found.count < best.offsets.count { best = (found, lead) }
        }
        return best
    }
}
