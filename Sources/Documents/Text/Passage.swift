/// A stretch of text without an edge in it: a paragraph or what its breaks divide it into, a heading, a cell, a code
/// block, or what block tags divide an HTML block into.
struct Passage: Sendable {
    /// The event of the block that it is in.
    var event: Int32
    /// Its span in the source, markup included.
    var start: UInt32
    var end: UInt32
    /// Its text; empty where it has only an image.
    var plain: Range<UInt32>
    /// The sign by which its first line opens a turn, or nil.
    var turn: TurnOpening.Sign?
}
