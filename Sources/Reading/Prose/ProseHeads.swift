import Markdown

/// Finds the heads of a plain text: lines between blank lines that are numbered, underlined, framed or all in capitals.
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
        var heads: [Int: ProseHead] = [:]
        for (number, part) in parts.enumerated() {
            heads[number] = head(part, isLast: number + 1 == parts.count)
        }
        let contents = parts.prefix(ProseHeads.farthestContents).firstIndex { headsContents($0) }
        heads = ProseHead.real(
            heads, contents: contents, opensWithNumber: { $0 < parts.count && opensWithNumber(parts[$0]) })
        guard !heads.isEmpty || parts.contains(where: { isWronglyUnderlined($0) }) else { return }
        let hasTitles = heads.values.contains { !$0.isNumbered }
        var written = ParsedEvents(parsed)
        for (number, part) in parts.enumerated() {
            guard let head = heads[number] else {
                written.add(part.index..<part.next, as: isWronglyUnderlined(part) ? .paragraph : nil)
                continue
            }
            let depth = min(6, hasTitles && head.isNumbered ? head.level + 1 : head.level)
            if let title = head.title {
                let start = head.frame == nil ? title.lowerBound : Int(events[part.index].start)
                written.addHeading(events[part.index], from: start, title: title, level: depth)
                continue
            }
            let isItem = events[part.index].kind == .list
            let first = isItem ? part.index + 2 : part.index
            written.addHeading(first..<part.next, from: events[part.index].start, level: depth)
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

    /// The first line of a block.
    private func firstLine(of part: Part) -> ArraySlice<UInt8> {
        source[Int(parsed.events[part.index].start)..<Int(parsed.events[part.index].end)].prefix {
            $0 != 10 && $0 != 13
        }
    }

    /// How many blocks may stand before a table of contents.
    private static let farthestContents = 80

    private func headsContents(_ part: Part) -> Bool {
        let line = firstLine(of: part)
        return line.count < 40 && ProseLine(line).headsContents
    }

    /// Whether a block opens with a number as sections have, as entries of a table of contents do.
    private func opensWithNumber(_ part: Part) -> Bool {
        ProseLine.mayBeHead(firstLine(of: part)) && ProseLine(firstLine(of: part)).isNumbered
    }

    // MARK: Heads

    /// The head that a block is, or nil.
    private func head(_ part: Part, isLast: Bool) -> ProseHead? {
        let event = parsed.events[part.index]
        if let head = markedHead(part, isLast: isLast) { return head }
        if event.kind == .paragraph, !ProseLine.mayBeHead(source[Int(event.start)..<Int(event.end)]) { return nil }
        guard !isWronglyUnderlined(part), let line = line(of: part) else { return nil }
        let depth = line.numberDepth
        if event.kind == .heading {
            return ProseHead(
                level: event.level, isNumbered: depth != nil, mark: UInt8(ascii: event.level == 1 ? "=" : "-"))
        }
        // What ends a text opens nothing.
        guard !isLast, !side(before: event).isText, !side(after: event).isText else { return nil }
        if event.kind == .list {
            return line.isTitle && !line.leadsOn
                ? ProseHead(level: 1, isNumbered: true, text: line.text, key: line.title) : nil
        }
        if let depth {
            return ProseHead(
                level: UInt8(min(6, depth)), isNumbered: true, text: line.text, key: line.title,
                bareNumber: line.bareNumber)
        }
        if let ordinal = line.ordinal {
            return ProseHead(
                level: 1, isNumbered: true, capitals: line.isCapitals ? line.text : nil, text: line.text,
                key: line.title, ordinal: ordinal)
        }
        if line.isNamedPart { return ProseHead(level: 1, isNumbered: false, key: line.title) }
        if let level = line.eastAsianLevel { return ProseHead(level: level, isNumbered: false) }
        return line.isCapitals ? ProseHead(level: 1, isNumbered: false, capitals: line.text) : nil
    }

    /// The head that other marks than Markdown's set apart: those of a line under it, or above and below, or beside it.
    private func markedHead(_ part: Part, isLast: Bool) -> ProseHead? {
        let event = parsed.events[part.index]
        guard event.kind == .paragraph || event.kind == .heading, part.next - part.index <= 6 else { return nil }
        let inner = parsed.events[part.index + 1..<part.next]
        guard inner.allSatisfy({ $0.kind == .text || $0.kind == .softBreak }) else { return nil }
        var lines = inner.filter { $0.kind == .text }.map { Int($0.start)..<Int($0.end) }
        guard (1...3).contains(lines.count) else { return nil }
        // Under a heading stands its own underline.
        if event.kind == .heading {
            let underline = source[(lines.last?.upperBound ?? 0)..<Int(event.end)].trimmed
            lines.append(underline.startIndex..<underline.endIndex)
        }
        var (above, below) = (side(before: event).rule, side(after: event).rule)
        if lines.count > 1, let rule = ProseRule(source[lines[0]]) {
            above = rule
            lines.removeFirst()
        }
        if lines.count > 1, let rule = lines.last.flatMap({ ProseRule(source[$0]) }) {
            below = rule
            lines.removeLast()
        }
        guard lines.count == 1, ProseLine(source[lines[0]]).isTitle, !ProseRule.hasColumns(source[lines[0]]) else {
            return nil
        }
        let isNumbered = ProseLine(source[lines[0]]).isNumbered
        // A head that is underlined as Markdown has it is one already.
        if let below, event.kind == .paragraph || above != nil,
            above?.mark == below.mark || !side(before: event).isText && below.fits(source[lines[0]])
        {
            let level: UInt8 = below.mark == UInt8(ascii: "-") ? 2 : 1
            return ProseHead(level: level, isNumbered: isNumbered, title: lines[0], mark: below.mark)
        }
        guard !isLast, event.kind == .paragraph, !side(before: event).isText, !side(after: event).isText else {
            return nil
        }
        if let (title, depth) = ProseRule.outlined(source[lines[0]]) {
            let opening = ProseLine(source[title]).text.first
            guard opening?.isUppercase == true || opening?.isNumber == true else { return nil }
            return ProseHead(level: depth - 1, isNumbered: false, title: title, frame: ProseRule.star)
        }
        guard let (title, mark) = ProseRule.framed(source[lines[0]]) else { return nil }
        let line = ProseLine(source[title])
        guard line.isTitle, !line.isTransportMark else { return nil }
        return ProseHead(
            level: 1, isNumbered: false, capitals: line.isCapitals ? line.text : nil, title: title, frame: mark)
    }

    /// Whether an underline is none: several lines stand above it, or a table's head, or a sentence; or it is the mark that a
    /// signature follows.
    private func isWronglyUnderlined(_ part: Part) -> Bool {
        let event = parsed.events[part.index]
        guard event.kind == .heading else { return false }
        guard let line = line(of: part) else { return true }
        let end = Int(parsed.events[part.next - 1].end)
        if source[end..<Int(event.end)].trimmed.elementsEqual("--".utf8) { return true }
        let text = source[Int(event.start)..<end]
        // A stop, above a rule that is not drawn to the line's length: something else ends there.
        if text.last == UInt8(ascii: "."), ProseRule(source[end..<Int(event.end)].trimmed)?.fits(text) == false {
            return true
        }
        return line.isSentence || ProseRule.hasColumns(text)
    }

    // MARK: Sides

    /// What stands right above or below a block.
    private enum Side {
        /// A blank line, or the text's edge.
        case open
        case rule(ProseRule)
        case text

        var rule: ProseRule? {
            guard case .rule(let rule) = self else { return nil }
            return rule
        }

        var isText: Bool {
            guard case .text = self else { return false }
            return true
        }
    }

    private func side(of line: ArraySlice<UInt8>) -> Side {
        if line.trimmed.isEmpty { return .open }
        return ProseRule(line).map { .rule($0) } ?? .text
    }

    private func side(before event: Event) -> Side {
        var end = Int(event.start)
        while end > 0, source[end - 1] == 32 || source[end - 1] == 9 { end -= 1 }
        guard end > 0, !(end == 3 && source[0] == 0xEF) else { return .open }
        guard source[end - 1] == 10 || source[end - 1] == 13 else { return .text }
        end -= end > 1 && source[end - 1] == 10 && source[end - 2] == 13 ? 2 : 1
        var start = end
        while start > 0, source[start - 1] != 10, source[start - 1] != 13 { start -= 1 }
        return side(of: source[start..<end])
    }

    private func side(after event: Event) -> Side {
        var start = Int(event.end)
        while start < source.count, source[start] == 32 || source[start] == 9 { start += 1 }
        guard start < source.count else { return .open }
        guard source[start] == 10 || source[start] == 13 else { return .text }
        start += start + 1 < source.count && source[start] == 13 && source[start + 1] == 10 ? 2 : 1
        return side(of: source[start...].prefix { $0 != 10 && $0 != 13 })
    }
}
