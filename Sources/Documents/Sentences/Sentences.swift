import Values

/// A document's sentences: their ranges in the plain text, and their places in their blocks, from 1.
struct Sentences: Sendable {
    private(set) var ranges: [Range<UInt32>] = []
    private(set) var numbers: [Int32] = []

    init(_ document: Document) {
        let text = document.text
        let units = document.outline.units(of: text, document.markdown.events, labels: document.labelEnds)
        let language = SentenceLanguage(document.language)
        let blocks = document.outline.blocks
        text.plain.bytes.withUnsafeBufferPointer { bytes in
            var splitter = SentenceSplitter(
                scan: PlainScan(bytes: bytes), breaks: text.breaks, opaque: text.opaque, language: language)
            var block: Int32 = -1
            var number: Int32 = 0
            for unit in units {
                if unit.block != block { number = 0 }
                block = unit.block
                for range in splitter.sentences(of: unit, item: Sentences.number(of: unit, blocks, document.source)) {
                    number += 1
                    ranges.append(range)
                    numbers.append(number)
                }
            }
        }
    }

    /// The number of the list item whose first paragraph a unit is, with its sign: `1)`
    private static func number(of unit: TextUnit, _ blocks: [Block], _ source: [UInt8]) -> Enumeration.Number? {
        let index = Int(unit.block)
        guard index > 0, index < blocks.count, Int(blocks[index].parent) == index - 1 else { return nil }
        let item = blocks[index - 1]
        guard item.kind == .item, item.number >= 0, Int(item.start) < source.count else { return nil }
        let mark = source[Int(item.start)...].prefix(10).drop { $0.isDigit }.prefix(1)
        guard mark.elementsEqual(".".utf8) || mark.elementsEqual(")".utf8) else { return nil }
        return Enumeration.Number(value: Int(item.number), mark: mark)
    }

    /// The sentence that an offset in the plain text is in, by its index in `ranges`, or nil.
    func index(of offset: UInt32) -> Int? {
        let next = ranges.firstIndex(from: offset &+ 1) { $0.lowerBound }
        return next > 0 && offset < ranges[next - 1].upperBound ? next - 1 : nil
    }
}
