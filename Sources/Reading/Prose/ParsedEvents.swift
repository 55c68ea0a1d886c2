import Markdown

/// Events that are written anew with some of them changed.
struct ParsedEvents {
    private let old: ParsedMarkdown
    private var events: [Event] = []

    init(_ old: ParsedMarkdown) {
        self.old = old
        events.reserveCapacity(old.events.count)
        events.append(old.events[0])
    }

    var parsed: ParsedMarkdown {
        var all = events
        all[0].next = UInt32(all.count)
        return ParsedMarkdown(events: all, links: old.links, entities: old.entities, prefixes: [])
    }

    /// Adds events as they are, but for the kind of the first.
    mutating func add(_ range: Range<Int>, as kind: Event.Kind? = nil) {
        let start = events.count
        for index in range {
            var event = old.events[index]
            event.next = event.next - UInt32(range.lowerBound) + UInt32(start)
            events.append(event)
        }
        guard let kind else { return }
        events[start].kind = kind
        events[start].level = 0
        events[start].flags = []
    }

    /// Adds a block as a heading that starts at an offset, and whose text is a part of it.
    mutating func addHeading(_ block: Event, from start: Int, title: Range<Int>, level: UInt8) {
        var heading = block
        heading.kind = .heading
        heading.level = level
        heading.flags = []
        heading.start = UInt32(start)
        heading.end = max(block.end, UInt32(title.upperBound))
        heading.contentStart = UInt32(title.lowerBound)
        heading.contentEnd = UInt32(title.upperBound)
        heading.next = UInt32(events.count + 2)
        var text = heading
        text.kind = .text
        text.level = 0
        (text.start, text.end) = (heading.contentStart, heading.contentEnd)
        (text.contentStart, text.contentEnd) = (text.start, text.end)
        events += [heading, text]
    }

    /// Adds a block as a heading that starts at an offset, as does its first text.
    mutating func addHeading(_ range: Range<Int>, from offset: UInt32, level: UInt8) {
        let start = events.count
        add(range, as: .heading)
        events[start].level = level
        for index in start..<min(start + 2, events.count) where events[index].start > offset {
            events[index].start = offset
            events[index].contentStart = offset
        }
    }

    /// Adds a paragraph whose lines are ended where they end.
    mutating func addBroken(_ range: Range<Int>) {
        let start = events.count
        add(range)
        for index in start..<events.count where events[index].kind == .softBreak { events[index].kind = .hardBreak }
    }

    /// Adds a list whose items are lines, or what a term's line stands above; within the items' texts nothing goes on over
    /// what parts them.
    mutating func addList(
        _ items: [Range<Int>], term: Range<Int>? = nil, gaps: (Range<Int>) -> [Range<Int>] = { _ in [] }
    ) {
        guard let first = term ?? items.first, let last = items.last else { return }
        let list = begin(.list, first.lowerBound..<last.upperBound)
        events[list].level = UInt8(ascii: term == nil ? "-" : ":")
        events[list].flags = .tight
        if let term { addParagraph(term) }
        for item in items {
            let index = begin(.item, item)
            events[index].level = events[list].level
            addParagraph(item, gaps: gaps)
            finish(index)
        }
        finish(list)
    }

    private mutating func addParagraph(_ range: Range<Int>, gaps: (Range<Int>) -> [Range<Int>] = { _ in [] }) {
        let index = begin(.paragraph, range)
        for event in range {
            let text = old.events[event]
            let gaps = text.kind == .text ? gaps(Int(text.start)..<Int(text.end)) : []
            var start = Int(text.start)
            for gap in gaps {
                addPiece(of: text, .text, start..<gap.lowerBound)
                addPiece(of: text, .hardBreak, gap)
                start = gap.upperBound
            }
            if gaps.isEmpty { add(event..<event + 1) } else { addPiece(of: text, .text, start..<Int(text.end)) }
        }
        finish(index)
    }

    private mutating func addPiece(of text: Event, _ kind: Event.Kind, _ range: Range<Int>) {
        var piece = text
        piece.kind = kind
        (piece.start, piece.end) = (UInt32(range.lowerBound), UInt32(range.upperBound))
        (piece.contentStart, piece.contentEnd) = (piece.start, piece.end)
        events.append(piece)
        finish(events.count - 1)
    }

    /// Begins a block around what the old events of a range are; its index.
    private mutating func begin(_ kind: Event.Kind, _ range: Range<Int>) -> Int {
        var event = old.events[range.lowerBound]
        event.kind = kind
        event.level = 0
        event.flags = []
        event.detail = -1
        event.end = old.events[range.upperBound - 1].end
        (event.contentStart, event.contentEnd) = (event.start, event.end)
        events.append(event)
        return events.count - 1
    }

    private mutating func finish(_ index: Int) { events[index].next = UInt32(events.count) }
}
