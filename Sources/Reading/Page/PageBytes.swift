import Platform

/// Searching in the bytes of a page.
enum PageBytes {
    /// The first offset of a byte from a start on.
    @inline(__always)
    static func index(of byte: UInt8, in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < source.count, let base = source.baseAddress,
            let found = memchr(base + start, Int32(byte), source.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
