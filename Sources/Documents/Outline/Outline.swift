import Markdown

/// A document's blocks, sections and turns.
struct Outline: Sendable {
    /// In the model's order.
    var blocks: [Block] = []
    /// In the model's order.
    var sections: [Section] = []
    var turns: [Turn] = []
    /// Each block's row in the relation `blocks`; -1 for footnotes.
    private(set) var rows: [Int32] = []
    /// How many blocks hold a block, and itself.
    private(set) var depths: [Int32] = []
    /// How many lists hold a block, itself included.
    private(set) var listDepths: [Int32] = []
    /// What decides which of two nodes of one span holds the other; a table's rows and cells stand between two blocks.
    private(set) var ranks: [Int32] = []

    /// The outline of a document.
    init(_ source: [UInt8], _ parsed: ParsedMarkdown, _ text: DocumentText) {
        let raw = source.withUnsafeBufferPointer { source in
            parsed.events.withUnsafeBufferPointer { events in
                var builder = BlockBuilder(source: source, events: events, text: text)
                builder.read()
                return builder.blocks
            }
        }
        text.plain.bytes.withUnsafeBufferPointer { plain in
            var builder = OutlineBuilder(
                source: source, events: parsed.events, text: text, scan: PlainScan(bytes: plain))
            builder.read(raw)
            blocks = builder.blocks
            sections = builder.sections
            turns = builder.turns
        }
        measure()
    }

    private mutating func measure() {
        var row: Int32 = 0
        for block in blocks {
            let isBlock = block.kind != .footnote
            let parent = Int(block.parent)
            rows.append(isBlock ? row : -1)
            depths.append((parent < 0 ? 0 : depths[parent]) + (isBlock ? 1 : 0))
            listDepths.append((parent < 0 ? 0 : listDepths[parent]) + (block.kind == .list ? 1 : 0))
            ranks.append(depths[depths.count - 1] &* 4)
            if isBlock { row += 1 }
        }
    }
}
