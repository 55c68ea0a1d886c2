import Markdown

/// A stretch of text that no sentence leaves: a paragraph, a head, a cell, a piece of HTML. Code is in none.
struct TextUnit: Sendable {
    var plain: Range<UInt32>
    /// Two units of one block have the same number here.
    var block: Int32
    /// Whether it is the head of a section: one sentence.
    var isHead = false
    /// Where the label ends that its first sentence holds, or its start.
    var labelEnd: UInt32
}

extension Outline {
    /// The document's text, piece by piece, in order; without speakers and end marks.
    ///
    /// `labels`: where the labels of items end, by the block of the item's first paragraph.
    func units(of text: DocumentText, _ events: [Event], labels: [Int32: UInt32]) -> [TextUnit] {
        var units: [TextUnit] = []
        for (number, block) in blocks.enumerated() {
            switch block.kind {
            case .paragraph, .heading:
                guard !block.plain.isEmpty else { continue }
                let plain = block.turn.map { withoutSpeaker(block.plain, $0, text) } ?? block.plain
                guard !plain.isEmpty else { continue }
                units.append(
                    TextUnit(
                        plain: plain, block: Int32(number), isHead: block.kind == .heading,
                        labelEnd: labels[Int32(number)] ?? labelEnd(of: block, plain, text)))
            default: break
            }
        }
        let isOrdered = addOtherUnits(to: &units, text, events)
        return isOrdered ? units : units.sorted { $0.plain.lowerBound < $1.plain.lowerBound }
    }

    /// Adds the cells of tables and the text of HTML; whether that was none.
    private func addOtherUnits(to units: inout [TextUnit], _ text: DocumentText, _ events: [Event]) -> Bool {
        let tables = blocks.indices.filter { blocks[$0].kind == .table || blocks[$0].kind == .html }
        guard !tables.isEmpty else { return true }
        for passage in text.passages where !passage.plain.isEmpty {
            let event = events[Int(passage.event)]
            guard event.kind == .tableCell || event.kind == .htmlBlock else { continue }
            let block = holder(of: passage.start, among: tables)
            units.append(TextUnit(plain: passage.plain, block: block, labelEnd: passage.plain.lowerBound))
        }
        return false
    }

    /// The innermost of these blocks around an offset in the source.
    private func holder(of offset: UInt32, among tables: [Int]) -> Int32 {
        let next = tables.firstIndex(from: offset &+ 1) { blocks[$0].start }
        var block = next > 0 ? Int32(tables[next - 1]) : 0
        while block >= 0, blocks[Int(block)].end <= offset { block = blocks[Int(block)].parent }
        return max(0, block)
    }

    private func labelEnd(of block: Block, _ plain: Range<UInt32>, _ text: DocumentText) -> UInt32 {
        block.label.isEmpty ? plain.lowerBound : text.plain.wordEnd(after: block.label)
    }

    private func withoutSpeaker(
        _ plain: Range<UInt32>, _ sign: TurnOpening.Sign, _ text: DocumentText
    ) -> Range<UInt32> {
        let line = text.plain.bytes[Int(plain.lowerBound)..<Int(plain.upperBound)]
        guard let opening = TurnOpening(line, sign) else { return plain }
        let rest = line.dropFirst(opening.length).drop { $0 == 32 }
        return UInt32(rest.startIndex)..<plain.upperBound
    }
}
