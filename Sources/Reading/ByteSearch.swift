import Platform

/// Searching in bytes.
enum ByteSearch {
    /// The first offset of a byte from a start on, and before an end. Nothing beyond that is looked at: who asks for each of many
    /// pieces would otherwise look through the whole for each.
    @inline(__always)
    static func index(
        of byte: UInt8, in source: UnsafeBufferPointer<UInt8>, from start: Int, before end: Int = .max
    ) -> Int? {
        let end = min(end, source.count)
        guard start < end, let base = source.baseAddress, let found = memchr(base + start, Int32(byte), end - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
