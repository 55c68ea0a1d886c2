import Markdown

/// Finds the heads of a plain text: lines between blank lines that are numbered, underlined or all in capitals.
struct ProseHeads {
    /// The events, in which heads are headings.
    private(set) var parsed: ParsedMarkdown
    private let source: [UInt8]

    init(_ source: [UInt8], _ parsed: ParsedMarkdown) {
        self.source = source
        self.parsed = parsed
        find()
    }

    /// A block of the outermost level, by its events.
    private struct Part {
        var index: Int
        var next: Int
    }

    private mutating func find() {
        let events = parsed.events
        var parts: [Part] = []
        var index = 1
        while index < events.count {
            parts.append(Part(index: index, next: Int(events[index].next)))
            index = Int(events[index].next)
        }
        var heads: [Int: Head] = [:]
        for (number, part) in parts.enumerated() {
            heads[number] = head(part, isLast: number + 1 == parts.count)
        }
        let names = names(heads)
        if !names.isEmpty { heads = heads.filter { $0.value.capitals.map { !names.contains($0) } ?? true } }
        guard !heads.isEmpty || parts.contains(where: { isWronglyUnderlined($0) }) else { return }
        let hasTitles = heads.values.contains { !$0.isNumbered }
        var written = ParsedEvents(parsed)
        for (number, part) in parts.enumerated() {
            guard let head = heads[number] else {
                written.add(part.index..<part.next, as: isWronglyUnderlined(part) ? .paragraph : nil)
                continue
            }
            let depth = hasTitles && head.isNumbered ? head.level + 1 : head.level
            let isItem = events[part.index].kind == .list
            let first = isItem ? part.index + 2 : part.index
            written.addHeading(first..<part.next, from: events[part.index].start, level: min(6, depth))
        }
        parsed = written.parsed
    }

    // MARK: Lines

    /// The text of a block that is one line; nil for others.
    private func line(of part: Part) -> ProseLine? {
        let events = parsed.events
        let event = events[part.index]
        var inner = part.index + 1..<part.next
        switch event.kind {
        case .paragraph, .heading: break
        case .list:
            // A list of one item, which is one line.
            guard event.flags.contains(.ordered), inner.count >= 2, events[inner.lowerBound].kind == .item,
                Int(events[inner.lowerBound].next) == part.next, events[inner.lowerBound + 1].kind == .paragraph,
                Int(events[inner.lowerBound + 1].next) == part.next
            else { return nil }
            inner = inner.lowerBound + 2..<part.next
        default: return nil
        }
        guard !inner.isEmpty, inner.allSatisfy({ events[$0].kind == .text }) else { return nil }
        let end = events[part.next - 1].end
        return ProseLine(source[Int(event.start)..<Int(end)])
    }

    private struct Head {
        var level: UInt8
        var isNumbered: Bool
        /// The text of a line in capitals without a number.
        var capitals: String?
    }

    /// How often lines in capitals come back at least where they are names.
    private static let fewestReturns = 4

    /// Which lines in capitals come back, if half of all such lines do: names of those who write or speak, two of them at
    /// least.
    private func names(_ heads: [Int: Head]) -> Set<String> {
        var counts: [String: Int] = [:]
        for head in heads.values {
            if let text = head.capitals { counts[text, default: 0] += 1 }
        }
        let repeated = counts.filter { $0.value > 1 }
        let returns = repeated.values.reduce(0) { $0 + $1 - 1 }
        let all = counts.values.reduce(0, +)
        return repeated.count > 1 && returns >= ProseHeads.fewestReturns && 2 * returns >= all ? Set(repeated.keys) : []
    }

    /// The head that a block is, or nil.
    private func head(_ part: Part, isLast: Bool) -> Head? {
        let event = parsed.events[part.index]
        if event.kind == .paragraph, !ProseLine.mayBeHead(source[Int(event.start)..<Int(event.end)]) { return nil }
        guard let line = line(of: part) else { return nil }
        let depth = line.numberDepth
        if event.kind == .heading { return Head(level: event.level, isNumbered: depth != nil) }
        // What ends a text opens nothing.
        guard !isLast, isApart(event) else { return nil }
        if event.kind == .list { return line.isTitle && !line.leadsOn ? Head(level: 1, isNumbered: true) : nil }
        if let depth { return Head(level: UInt8(min(6, depth)), isNumbered: true) }
        if line.isNamedPart { return Head(level: 1, isNumbered: false) }
        return line.isCapitals ? Head(level: 1, isNumbered: false, capitals: line.text) : nil
    }

    /// Whether an underline stands under several lines: it is a rule.
    private func isWronglyUnderlined(_ part: Part) -> Bool {
        parsed.events[part.index].kind == .heading && line(of: part) == nil
    }

    /// Whether a block has blank lines around it, or the text's edge.
    private func isApart(_ event: Event) -> Bool {
        var index = Int(event.start)
        while index > 0, source[index - 1] == 32 || source[index - 1] == 9 { index -= 1 }
        var breaks = 0
        while index > 0, source[index - 1] <= 32 {
            index -= 1
            if source[index] == 10 || source[index] == 13 && (index + 1 == source.count || source[index + 1] != 10) {
                breaks += 1
            }
        }
        guard breaks >= 2 || index == 0 || index == 3 && source[0] == 0xEF else { return false }
        index = Int(event.end)
        breaks = 0
        while index < source.count, source[index] <= 32 {
            if source[index] == 10 || source[index] == 13 && (index + 1 == source.count || source[index + 1] != 10) {
                breaks += 1
            }
            index += 1
        }
        return breaks >= 2 || index == source.count
    }
}

/// Events that are written anew with some of them changed.
private struct ParsedEvents {
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
}
