import Markdown

/// Finds the markup among the `*` that CommonMark's rules for emphasis leave over.
///
/// Within a block of the Markdown each rest of one length pairs with the next of that length, unless both stand free, or the first can
/// only close and is not the rest of a longer run.
struct BrokenEmphasis {
    /// A mark that is markup: its event, and whether it turns its style on.
    struct Mark {
        var event: Int
        var opens: Bool
        var styles: Style
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
            case .paragraph, .heading, .tableCell, .htmlBlock:
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
        guard delimiters.count > 1 else { return [] }
        var marks: [Mark] = []
        // The last one of each length that waits for its partner.
        var waiting: [Int?] = [nil, nil, nil, nil]
        for index in delimiters {
            let event = events[index]
            let length = Int(event.end - event.start)
            guard event.level == UInt8(ascii: "*"), (1...3).contains(length) else { continue }
            if let first = waiting[length], pairs(events[first], event, in: block) {
                let styles: Style = length == 1 ? .italic : length == 2 ? .bold : [.bold, .italic]
                marks.append(Mark(event: first, opens: true, styles: styles))
                marks.append(Mark(event: index, opens: false, styles: styles))
                waiting[length] = nil
            } else {
                waiting[length] = index
            }
        }
        return marks.sorted { $0.event < $1.event }
    }

    private func pairs(_ first: Event, _ second: Event, in block: Range<UInt32>) -> Bool {
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
