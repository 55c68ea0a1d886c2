/// A head and what follows it, or what stands before the first head.
struct Section: Sendable {
    var start: UInt32
    var end: UInt32
    var kind: Head.Kind
    var level: Int32
    /// The text of its heading; empty for an intro.
    var heading: Range<UInt32>
    /// The section around it, or -1.
    var parent: Int32 = -1
    /// The block that is its head, or -1.
    var block: Int32
}
