import Markdown
import Values

/// Paragraphs of Markdown whose every line is a field, as exports of notes and heads of minutes have them: `Owner: Mara`, and
/// `**Due:** 5 March` below it. A renderer joins the lines, but each says something of its own.
enum FieldLines {
    /// The events, with such lines ended where they end.
    static func read(_ parsed: ParsedMarkdown, _ source: [UInt8]) -> ParsedMarkdown {
        var events = parsed.events
        var isChanged = false
        var index = 1
        while index < events.count {
            let event = events[index]
            guard event.kind == .paragraph else {
                index += 1
                continue
            }
            let next = Int(event.next)
            guard next > index + 1, hasBreak(index + 1..<next, events) else {
                index = max(index + 1, next)
                continue
            }
            if let breaks = breaks(in: index + 1..<next, events, source) {
                for lineBreak in breaks { events[lineBreak].kind = .hardBreak }
                isChanged = true
            }
            index = next
        }
        return isChanged ? parsed.with(events) : parsed
    }

    /// Whether a text has several lines.
    private static func hasBreak(_ range: Range<Int>, _ events: [Event]) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            if events[index].kind == .softBreak { return true }
            index = max(index + 1, Int(events[index].next))
        }
        return false
    }

    /// The soft breaks of a text if all its lines are fields, no two of one name; nil where they are not.
    private static func breaks(in range: Range<Int>, _ events: [Event], _ source: [UInt8]) -> [Int]? {
        var breaks: [Int] = []
        var names: Set<ArraySlice<UInt8>> = []
        var index = range.lowerBound
        var isStart = true
        while index < range.upperBound {
            let event = events[index]
            if isStart {
                guard let name = name(at: index, range.upperBound, events, source), names.insert(name).inserted else {
                    return nil
                }
                isStart = false
            }
            if event.kind == .softBreak { breaks.append(index) }
            isStart = event.kind == .softBreak || event.kind == .hardBreak
            index = max(index + 1, Int(event.next))
        }
        // Lines of prose may have colons, too, but their words are small.
        let capitals = names.count { $0.first.map { $0 &- 65 < 26 || $0 >= 0x80 } ?? false }
        return breaks.isEmpty || isStart || 2 * capitals < names.count ? nil : breaks
    }

    /// The name that a line begins with: in plain letters, or emphasized, the colon with it or behind it.
    private static func name(at index: Int, _ end: Int, _ events: [Event], _ source: [UInt8]) -> ArraySlice<UInt8>? {
        let event = events[index]
        switch event.kind {
        case .text: return plainName(source[Int(event.start)..<Int(event.end)])
        case .strong, .emphasis:
            let text = source[Int(event.contentStart)..<Int(event.contentEnd)]
            guard !text.isEmpty, text.count <= 40, !text.contains(10) else { return nil }
            if text.last == UInt8(ascii: ":") || text.suffix(3).elementsEqual("：".utf8) { return text }
            let next = Int(event.next)
            guard next < end, events[next].kind == .text else { return nil }
            let rest = source[Int(events[next].start)..<Int(events[next].end)].drop { $0 == 32 }
            return rest.first == UInt8(ascii: ":") || rest.starts(with: "：".utf8) ? text : nil
        default: return nil
        }
    }

    /// How long a name is at most, and how many words it has.
    private static let nameLimit = 30
    private static let nameWords = 3

    /// The name before a colon in plain letters, which may be small, or a sign: `#: 12`, `last edit: today`.
    private static func plainName(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        if let name = LoneLine.fieldName(line) { return name }
        guard let colon = line.prefix(nameLimit).firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
            colon + 1 == line.endIndex || line[colon + 1] == 32
        else { return nil }
        let name = line[..<colon]
        let isName = name.allSatisfy { $0.isAlphanumeric || $0 >= 0x80 || " #-_/&".utf8.contains($0) }
        return isName && name.split(separator: 32).count <= nameWords ? name : nil
    }
}
