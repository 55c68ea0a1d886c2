import Markdown
import Values

/// Finds the markup among the `*` that CommonMark's rules for emphasis leave over.
///
/// Within a block of the Markdown each `*` or `**` (a longer run is several) pairs with the next of its length, unless both
/// stand free, or the first can only close and is not the rest of a longer run, or `/`, `(` or `=` stands beside one.
struct BrokenEmphasis {
    /// A mark that is markup: its bytes, its event, and whether it turns its style on.
    struct Mark {
        var event: Int
        var start: UInt32
        var end: UInt32
        var opens = true

        /// What it sets text in.
        var style: Style { end - start == 1 ? .italic : .bold }
    }

    private let source: UnsafeBufferPointer<UInt8>
    private let events: UnsafeBufferPointer<Event>

    init(source: UnsafeBufferPointer<UInt8>, events: UnsafeBufferPointer<Event>) {
        self.source = source
        self.events = events
    }

    /// The marks of all blocks, in the events' order.
    func marks() -> [Mark] {
        var marks: [Mark] = []
        var delimiters: [Int] = []
        var block = 0
        for index in events.indices {
            switch events[index].kind {
            case .paragraph, .heading, .tableCell, .htmlBlock, .calloutTitle:
                marks += self.marks(delimiters, in: events[block].start..<events[block].end)
                delimiters.removeAll(keepingCapacity: true)
                block = index
            case .delimiter: delimiters.append(index)
            default: break
            }
        }
        return marks + self.marks(delimiters, in: events[block].start..<events[block].end)
    }

    /// The pairs among these delimiter events of one block, whose span is given.
    private func marks(_ delimiters: [Int], in block: Range<UInt32>) -> [Mark] {
        guard !delimiters.isEmpty else { return [] }
        var marks: [Mark] = []
        // The last single and the last double mark, while they wait for a partner.
        var waiting: (single: Mark?, double: Mark?)
        for index in delimiters where events[index].level == UInt8(ascii: "*") {
            // Beside these it belongs to a path, a pattern or a program: `**/*.md`, `f(**kw)`.
            if isBesideCode(events[index]) { continue }
            for mark in parts(of: index) {
                let isSingle = mark.style == .italic
                if let first = isSingle ? waiting.single : waiting.double, pairs(first, mark, in: block) {
                    marks.append(first)
                    marks.append(Mark(event: index, start: mark.start, end: mark.end, opens: false))
                    if isSingle { waiting.single = nil } else { waiting.double = nil }
                } else if isSingle {
                    waiting.single = mark
                } else {
                    waiting.double = mark
                }
            }
        }
        return marks.sorted { $0.start < $1.start }
    }

    private func isBesideCode(_ event: Event) -> Bool {
        let before = Int(event.start) - 1
        let after = Int(event.end)
        let isCode: (UInt8) -> Bool = { "/(=".utf8.contains($0) }
        if after < source.count, isCode(source[after]) { return true }
        guard before >= 0, isCode(source[before]) else { return false }
        // A bracket after a space is one of the sentence: `**exposure (**PrEP)`.
        guard source[before] == UInt8(ascii: "("), before > 0 else { return true }
        return source[before - 1].isAlphanumeric
            || source[before - 1] == UInt8(ascii: "_")
    }

    /// The double marks that a run is, and the single one that is left.
    private func parts(of index: Int) -> [Mark] {
        var start = events[index].start
        var marks: [Mark] = []
        while start < events[index].end {
            let end = min(start + 2, events[index].end)
            marks.append(Mark(event: index, start: start, end: end))
            start = end
        }
        return marks
    }

    private func pairs(_ firstMark: Mark, _ secondMark: Mark, in block: Range<UInt32>) -> Bool {
        // Two marks side by side style nothing.
        if firstMark.event == secondMark.event { return true }
        let first = events[firstMark.event]
        let second = events[secondMark.event]
        let firstHasBefore = hasText(before: first.start, in: block)
        let firstHasAfter = hasText(after: first.end, in: block)
        if !firstHasBefore, !firstHasAfter, !hasText(before: second.start, in: block),
            !hasText(after: second.end, in: block)
        {
            return false
        }
        let onlyCloses = firstHasBefore && !firstHasAfter
        return !onlyCloses || isRest(first)
    }

    /// Whether it is what is left of a longer run.
    private func isRest(_ event: Event) -> Bool {
        let before = Int(event.start) - 1
        let after = Int(event.end)
        return before >= 0 && source[before] == event.level || after < source.count && source[after] == event.level
    }

    /// Whether something other than white space or the block's edge stands right before an offset.
    private func hasText(before offset: UInt32, in block: Range<UInt32>) -> Bool {
        guard offset > block.lowerBound else { return false }
        var start = Int(offset) - 1
        while start > Int(block.lowerBound), source[start] & 0xC0 == 0x80 { start -= 1 }
        return WhiteSpace.character(source, at: start, end: Int(offset)).kind != .space
    }

    /// Whether something other than white space or the block's edge stands right after an offset.
    private func hasText(after offset: UInt32, in block: Range<UInt32>) -> Bool {
        guard offset < block.upperBound else { return false }
        return WhiteSpace.character(source, at: Int(offset), end: Int(block.upperBound)).kind != .space
    }
}
