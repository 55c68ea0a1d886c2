import CPattern

/// Looks for bytes in bytes, in linear time: the C library's `memmem` (two-way search).
struct ByteFinder: Hashable, Sendable {
    /// What to look for.
    let bytes: [UInt8]

    /// Prepares to look for some bytes.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The first offset from another at which they stand; nil if nowhere or if there is nothing to look for.
    func first(in text: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int? {
        guard let base = text.baseAddress, !bytes.isEmpty, offset >= 0, offset <= text.count - bytes.count
        else { return nil }
        return bytes.withUnsafeBufferPointer { needle in
            guard let start = needle.baseAddress,
                let found = cpattern_find(base + offset, text.count - offset, start, needle.count)
            else { return nil }
            return found - base
        }
    }
}
