/// Where each group of so many bytes stands in a text: all places, sorted by what stands there.
///
/// Groups are known by 16 bits: of four bytes by a hash, so that others may stand at the same places.
struct ByteGroups {
    /// How many bytes a group has: 1, 2 or 4.
    let length: Int
    /// The index of each group's first place; one more at the end.
    private var starts = [UInt32](repeating: 0, count: 1 << 16 + 1)
    /// The places of each group, in order.
    private var places: [UInt32]

    init(of bytes: [UInt8], length: Int) {
        self.length = length
        let count = max(0, bytes.count - length + 1)
        places = Array(repeating: 0, count: count)
        bytes.withUnsafeBytes { bytes in
            for place in 0..<count { starts[Self.group(bytes, at: place, length) + 1] += 1 }
            for group in 1..<starts.count { starts[group] += starts[group - 1] }
            var next = starts
            for place in 0..<count {
                let group = Self.group(bytes, at: place, length)
                places[Int(next[group])] = UInt32(truncatingIfNeeded: place)
                next[group] += 1
            }
        }
    }

    private static func group(_ bytes: UnsafeRawBufferPointer, at place: Int, _ length: Int) -> Int {
        switch length {
        case 1: Int(bytes[place])
        case 2: Int(bytes.loadUnaligned(fromByteOffset: place, as: UInt16.self))
        default: Int((bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self) &* 0x9E37_79B1) >> 16)
        }
    }

    /// The places of the rarest group of a text's first bytes, and where in the text that group is.
    func rarest(of text: UnsafeRawBufferPointer) -> (places: ArraySlice<UInt32>, offset: Int) {
        var best = (places: places[...], offset: 0)
        for offset in 0...max(0, min(text.count, 256) - length) {
            let group = Self.group(text, at: offset, length)
            let found = places[Int(starts[group])..<Int(starts[group + 1])]
            if found.count < best.places.count { best = (found, offset) }
        }
        return best
    }
}
