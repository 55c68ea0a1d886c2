/// A block as the first pass leaves it: its place, and the lines that the second pass reads.
///
/// Blocks are recorded as they open, which is preorder; so the second pass is one walk along the array.
struct Block {
    var kind: Event.Kind
    var level: UInt8 = 0
    var flags: Event.Flags = []
    var start: UInt32
    var end: UInt32
    var contentStart: UInt32
    var contentEnd: UInt32
    /// The index of the first block after this one and all inside it; 0 while it is open.
    var next: UInt32 = 0
    var detail: Int32 = -1
    /// A leaf's lines: indices into the parser's `lines`.
    var firstLine: UInt32 = 0
    var lastLine: UInt32 = 0

    init(_ kind: Event.Kind, at start: Int) {
        self.kind = kind
        self.start = UInt32(truncatingIfNeeded: start)
        end = self.start
        contentStart = self.start
        contentEnd = self.start
    }
}

/// A line of a leaf block, without the marks of the blocks around it.
struct Line {
    var start: UInt32
    /// After the last byte before the line ending.
    var end: UInt32
    /// After the line ending.
    var next: UInt32
    /// The columns of a partly consumed tab that stand before it.
    var tabColumns: UInt8 = 0
}

/// A container that is open: what its next line must begin with.
struct Container {
    var kind: Event.Kind
    var block: Int
    /// The columns that a line of an item must be indented by.
    var indent: Int = 0
    var hasChild = false
    /// A list's marker byte; the byte of a callout's fence, or 0 where its body is indented.
    var marker: UInt8 = 0
    /// The number of a list's last item, or -1.
    var number: Int32 = -1
    /// The length of a callout's fence.
    var fenceLength = 0
    /// Whether lines like `:class: dropdown` can follow a callout's first one.
    var takesOptions = false
}

/// The leaf block that is open.
enum Leaf {
    case none, paragraph, indentedCode, fencedCode, html, table
}
