import Markdown

/// The labels of list items: the words set apart that an item opens with.
enum ItemLabels {
    /// The labels' ranges in the plain text, empty where there is none, of items by their place in the outline.
    static func ranges(of items: [Int], in document: Document) -> [Range<UInt32>] {
        let blocks = document.outline.blocks
        let text = document.text
        let terms = terms(of: blocks, document.markdown.events)
        return text.plain.bytes.withUnsafeBufferPointer { bytes in
            let finder = HeadFinder(text: text, scan: PlainScan(bytes: bytes))
            return items.map { item in
                if let term = terms[item] { return term }
                guard item + 1 < blocks.count, blocks[item + 1].kind == .paragraph, blocks[item + 1].parent == item
                else {
                    return 0..<0
                }
                return finder.label(of: blocks[item + 1].plain) ?? 0..<0
            }
        }
    }

    /// The terms that items of definitions define, by the item: the last paragraph before it in its list.
    private static func terms(of blocks: [Block], _ events: [Event]) -> [Int: Range<UInt32>] {
        var terms: [Int: Range<UInt32>] = [:]
        var last: [Int32: Range<UInt32>] = [:]
        for (number, block) in blocks.enumerated() where block.parent >= 0 {
            let list = blocks[Int(block.parent)]
            guard list.kind == .list, events[Int(list.event)].level == UInt8(ascii: ":") else { continue }
            if block.kind == .paragraph { last[block.parent] = block.plain }
            if block.kind == .item { terms[number] = last[block.parent] }
        }
        return terms
    }
}

extension Document {
    /// Where the labels of items end, stop included, by the block of the item's first paragraph.
    var labelEnds: [Int32: UInt32] {
        var ends: [Int32: UInt32] = [:]
        let items = outline.blocks.indices.filter { outline.blocks[$0].kind == .item }
        for (item, label) in zip(items, ItemLabels.ranges(of: items, in: self)) where !label.isEmpty {
            // A term stands before its item, in a sentence of its own.
            guard item + 1 < outline.blocks.count, outline.blocks[item + 1].plain.contains(label.lowerBound) else {
                continue
            }
            let rest = text.plain.bytes[Int(label.upperBound)...]
            let stops = rest.prefix { $0 != 32 }
            ends[Int32(item + 1)] = UInt32(stops.endIndex)
        }
        return ends
    }
}

extension HeadFinder {
    /// How many words a label without a style may have, and how many characters.
    private static let wordLimit = 8
    private static let plainLimit = 60

    /// The label that an item's first paragraph opens with, without its stop.
    func label(of plain: Range<UInt32>) -> Range<UInt32>? {
        let styles: Style = [.bold, .italic, .underline]
        let openings = text.runs(startingIn: plain).filter {
            $0.plain.lowerBound == plain.lowerBound && styles.contains($0.style)
        }
        for run in openings.sorted(by: { $0.plain.count > $1.plain.count }) {
            guard let end = stopEnd(of: run.plain, in: plain) else { continue }
            return withoutEnd(plain.lowerBound..<end, HeadFinder.stops)
        }
        return plainLabel(of: plain)
    }

    /// One to eight words, hyphens and apostrophes before a colon and a space.
    private func plainLabel(of plain: Range<UInt32>) -> Range<UInt32>? {
        var index = Int(plain.lowerBound)
        var characters = 0
        var words = 0
        var inWord = false
        while index < Int(plain.upperBound), characters <= HeadFinder.plainLimit {
            let (scalar, length) = scan.scalar(at: index)
            if scalar == ":" {
                let isEnd = index + 1 == Int(plain.upperBound) || scan.bytes[index + 1] == 32
                return isEnd && (1...HeadFinder.wordLimit).contains(words)
                    ? plain.lowerBound..<UInt32(index) : nil
            }
            let isLetter = scan.isWord(scalar)
            guard isLetter || scalar == " " || scalar == "-" || scalar == "’" || scalar == "'" else { return nil }
            if isLetter, !inWord { words += 1 }
            inWord = scalar != " " && (isLetter || inWord)
            index += length
            characters += 1
        }
        return nil
    }
}
