/// A document's sentences: their ranges in the plain text, and their places in their blocks, from 1.
struct Sentences: Sendable {
    private(set) var ranges: [Range<UInt32>] = []
    private(set) var numbers: [Int32] = []

    init(_ document: Document) {
        let text = document.text
        let units = document.outline.units(of: text, document.markdown.events, labels: document.labelEnds)
        text.plain.bytes.withUnsafeBufferPointer { bytes in
            var splitter = SentenceSplitter(
                scan: PlainScan(bytes: bytes), breaks: text.breaks, opaque: text.opaque)
            var block: Int32 = -1
            var number: Int32 = 0
            for unit in units {
                if unit.block != block { number = 0 }
                block = unit.block
                for range in splitter.sentences(of: unit) {
                    number += 1
                    ranges.append(range)
                    numbers.append(number)
                }
            }
        }
    }

    /// The sentence that a place in the plain text is in, by its place in `ranges`, or nil.
    func index(of place: UInt32) -> Int? {
        let next = ranges.firstIndex(from: place &+ 1) { $0.lowerBound }
        return next > 0 && place < ranges[next - 1].upperBound ? next - 1 : nil
    }
}
