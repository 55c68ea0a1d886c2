/// Writes the events of blocks, and has the texts of leaves parsed.
struct EventBuilder: ~Copyable {
    let bytes: Bytes
    let dialect: Dialect
    let blocks: Buffer<Block>
    let lines: Buffer<Line>
    let shapes: ContiguousArray<TableShape>
    var inlines: InlineParser
    /// The event of each block that links and footnotes refer to, by the block's index or the definition's number.
    var definitionEvents: ContiguousArray<Int32>
    var footnoteEvents = ContiguousArray<(block: Int32, event: Int32)>()

    init(_ parser: consuming BlockParser) {
        bytes = parser.bytes
        dialect = parser.dialect
        definitionEvents = ContiguousArray(repeating: -1, count: parser.links.count)
        inlines = InlineParser(
            dialect: parser.dialect, references: parser.references, footnotes: parser.footnotes,
            referenceBudget: max(ParsedMarkdown.leastReferenceBudget, parser.bytes.count),
            eventCapacity: parser.bytes.count / 24 &+ 16)
        inlines.output.links = parser.links
        inlines.output.prefixes = parser.prefixes
        shapes = parser.shapes
        blocks = parser.blocks
        lines = parser.lines
    }

    mutating func build() {
        // The containers that are open: the index of the first block after each.
        var ends = ContiguousArray<UInt32>()
        for index in blocks.indices {
            while let end = ends.last, Int(end) <= index {
                ends.removeLast()
                inlines.output.finish()
            }
            let block = blocks[index]
            let event = Int32(truncatingIfNeeded: inlines.output.events.count)
            inlines.output.begin(block)
            switch block.kind {
            case .paragraph, .heading, .calloutTitle:
                inlines.text.take(lines, from: Int(block.firstLine), to: Int(block.lastLine), of: bytes)
                let isItemStart =
                    block.kind == .paragraph && index > 0 && blocks[index &- 1].kind == .item
                    && blocks[index &- 1].next >= block.next
                inlines.parse(isItemStart: isItemStart, isHeading: block.kind == .heading)
                inlines.output.finish()
            case .codeBlock:
                writeLines(of: block)
                inlines.output.finish()
            case .htmlBlock:
                writeHTML(of: block)
                inlines.output.finish()
            case .table:
                switch TableShape.Style(rawValue: block.level) {
                case nil: writePipeTable(block)
                case .grid: writeGridTable(block, shapes[Int(block.detail)])
                case .simple, .multiline: writeDashTable(block, shapes[Int(block.detail)])
                }
                inlines.output.finish()
            case .linkDefinition:
                if definitionEvents.indices.contains(Int(block.detail)) { definitionEvents[Int(block.detail)] = event }
                inlines.output.finish()
            case .footnoteDefinition:
                footnoteEvents.append((Int32(truncatingIfNeeded: index), event))
                ends.append(block.next)
            case .thematicBreak, .markup: inlines.output.finish()
            default: ends.append(block.next)
            }
        }
        for _ in ends { inlines.output.finish() }
        resolve()
    }

    /// Text, one event a line, with its line ending where that is in the block's content.
    private mutating func writeLines(of block: Block) {
        var index = Int(block.firstLine)
        while index < Int(block.lastLine) {
            let line = lines[index]
            let end = min(line.next, block.contentEnd)
            // Empty where a line without an end is empty: the last one of a fence that is not closed.
            inlines.output.leaf(.text, from: Int(line.start), to: Int(max(line.start, end)), level: line.tabColumns)
            index &+= 1
        }
    }

    private mutating func writeHTML(of block: Block) {
        for index in Int(block.firstLine)..<Int(block.lastLine) where index > Int(block.firstLine) {
            let before = lines[index &- 1].next
            if before < lines[index].start { inlines.output.prefixes.append(before..<lines[index].start) }
        }
        guard dialect.contains(.htmlContent) else { return writeLines(of: block) }
        inlines.text.take(lines, from: Int(block.firstLine), to: Int(block.lastLine), of: bytes)
        inlines.parseHTML()
    }

    /// Replaces the numbers of definitions and footnotes by their events.
    private mutating func resolve() {
        if !definitionEvents.isEmpty {
            for index in definitionEvents.count..<max(definitionEvents.count, inlines.output.links.count) {
                guard let definition = inlines.output.links[index].definition else { continue }
                inlines.output.links[index].definition = definitionEvents[Int(definition)]
            }
        }
        guard !footnoteEvents.isEmpty else { return }
        var byBlock: [Int32: Int32] = [:]
        for footnote in footnoteEvents { byBlock[footnote.block] = footnote.event }
        for index in inlines.output.events.indices where inlines.output.events[index].kind == .footnoteReference {
            inlines.output.events[index].detail = byBlock[inlines.output.events[index].detail] ?? -1
        }
    }
}
