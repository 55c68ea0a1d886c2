/// The references that Markdown has from HTML, for readers of other files.
package enum EntityReference {
    /// The characters that the reference at a `&` stands for, and the offset after its semicolon; nil if there is none.
    package static func decode(
        _ source: UnsafeBufferPointer<UInt8>, at start: Int, end: Int
    ) -> (text: String, end: Int)? {
        guard let base = source.baseAddress else { return nil }
        return Entity.decode(Bytes(base: base, count: min(end, source.count)), at: start, end: min(end, source.count))
    }
}
