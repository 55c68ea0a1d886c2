/// Documents that are one outline, with heads in its items.
extension OutlineBuilder {
    /// How many heads show that items have them.
    private static let fewestHeads = 2

    /// Whether lists hold all there is, but for fields before them (`type:: plan`), and items begin with headings.
    static func isOutline(_ raw: [Block], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var hasList = false
        var heads = 0
        for (number, block) in raw.enumerated() {
            if block.parent < 0 {
                let plain = text[Int(block.plain.lowerBound)..<Int(block.plain.upperBound)]
                guard block.kind == .list || block.kind == .paragraph && !hasList && hasField(plain) else {
                    return false
                }
                hasList = hasList || block.kind == .list
            } else if block.kind == .heading, number > 0, raw[number - 1].kind == .item {
                heads += 1
            }
        }
        return hasList && heads >= fewestHeads
    }

    private static func hasField(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return text[colon...].starts(with: "::".utf8)
    }

    /// Whether a heading is all that an item of an outermost list with numbers holds: Google's documents number their headings
    /// so, `1. # Scope`.
    func isAlone(_ heading: Block) -> Bool {
        let item = Int(heading.parent)
        guard item >= 0, item == blocks.count - 1, blocks[item].kind == .item, blocks[item].end == heading.end,
            blocks[item].number != Column.noNumber
        else { return false }
        let list = Int(blocks[item].parent)
        return list >= 0 && blocks[list].parent < 0
    }

    /// Where a section starts that begins with a block: in an outline with the item that the block begins, and the lists that
    /// this begins.
    func sectionStart(at block: Block) -> UInt32 {
        guard block.parent >= 0 else { return block.start }
        var start = block.start
        var child = Int32(blocks.count)
        var parent = block.parent
        while parent >= 0, parent == child - 1, blocks[Int(parent)].kind == .item || blocks[Int(parent)].kind == .list {
            start = blocks[Int(parent)].start
            child = parent
            parent = blocks[Int(parent)].parent
        }
        return start
    }
}
