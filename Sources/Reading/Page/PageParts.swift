import Markdown

/// A block, or a run of emphasis, link or code, that is to become an event around what is in it.
struct PageContainer {
    var kind: Event.Kind
    /// The container around it, or -1, and how many there are around it.
    var parent: Int32
    var depth: Int32
    var level: UInt8 = 0
    var flags: Event.Flags = .html
    var detail: Int32 = -1
    /// Its start tag and end tag, empty where the page has none.
    var start: Range<UInt32> = 0..<0
    var close: Range<UInt32> = 0..<0
    /// Whether a block stands in it.
    var hasBlocks = false
    /// Whether text stands in it.
    var hasText = false
    /// Of a list of definitions: the node after the terms that were looked through last, and whether a definition is there.
    var terms = 0
    var hasDefinition = false
    /// Of a table: whether a row was there that is none of its header.
    var hasData = false
}

/// What stands in a page and holds nothing: it becomes one event, or several of text and entities.
struct PageLeaf {
    enum Kind: UInt8 { case text, hardBreak, gap, markup, mark, task }

    var kind: Kind
    var container: Int32
    var start: UInt32
    var end: UInt32
}
