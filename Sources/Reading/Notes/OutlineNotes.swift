import Markdown
import Values

/// What programs that keep notes as one long outline (Logseq, Roam) write into it: the words of tasks (`- TODO Oil it`), and
/// lines of an item that are the program's own (`id:: 6ac6…`, `collapsed:: true`, drawers such as `:LOGBOOK:`).
struct OutlineNotes {
    private let source: [UInt8]
    private var events: [Event]

    /// The events with tasks as tasks, and the program's lines as markup.
    static func read(_ parsed: ParsedMarkdown, _ source: [UInt8]) -> ParsedMarkdown {
        guard isOutline(parsed.events, source) else { return parsed }
        var notes = OutlineNotes(source: source, events: parsed.events)
        notes.read()
        return parsed.with(notes.events)
    }

    /// Whether lists hold all there is, but for a paragraph of fields before them.
    private static func isOutline(_ events: [Event], _ source: [UInt8]) -> Bool {
        var index = 1
        var hasList = false
        while index < events.count {
            switch events[index].kind {
            case .list: hasList = true
            case .paragraph where !hasList && OutlineLine(events, index + 1, source).field != nil: break
            case .markup, .linkDefinition: break
            default: return false
            }
            index = Int(events[index].next)
        }
        return hasList
    }

    private mutating func read() {
        var index = 1
        while index < events.count {
            let event = events[index]
            guard event.kind == .paragraph || event.kind == .heading else {
                index += 1
                continue
            }
            if events[index - 1].kind == .item { readTask(of: index - 1) }
            readLines(of: index)
            index = Int(event.next)
        }
    }

    // MARK: Tasks

    /// Words that begin an item which is a task, and whether it is done; one that was given up is neither.
    private static let tasks: [String: Bool] = [
        "TODO": false, "DOING": false, "NOW": false, "LATER": false, "WAITING": false, "WAIT": false,
        "IN-PROGRESS": false, "STARTED": false, "DONE": true, "CANCELED": false, "CANCELLED": false,
    ]
    /// How long such a word is at most, in its signs.
    private static let longest = 24

    private mutating func readTask(of item: Int) {
        let first = item + 2
        guard first < Int(events[item + 1].next) else { return }
        let text = source[Int(events[first].start)..<Int(events[first].end)]
        // Roam writes `{{[[TODO]]}} Oil it`.
        let isSigned = events[first].kind == .markup && text.starts(with: "{{[[".utf8) && text.count < Self.longest
        guard isSigned || events[first].kind == .text else { return }
        let word = isSigned ? text.dropFirst(4).dropLast(4) : text.prefix(Self.longest).prefix { $0 > 32 }
        guard let isDone = Self.tasks[String(decoding: word, as: UTF8.self)] else { return }
        if isSigned {
            events[first].kind = .taskMarker
        } else {
            events[item].flags.insert(.task)
            events[first].start = UInt32(word.endIndex)
        }
        events[first].contentStart = UInt32(isSigned ? word.startIndex : word.endIndex)
        if isSigned { events[first].contentEnd = UInt32(word.endIndex) }
        if isDone { events[isSigned ? first : item].flags.insert(.checked) }
    }

    // MARK: Lines

    /// Goes through the lines of a text: those that are the program's own are markup, and before and after fields lines end.
    private mutating func readLines(of text: Int) {
        let end = Int(events[text].next)
        var (index, lineBreak, isInDrawer, wasField) = (text + 1, Int?.none, false, false)
        while index < end {
            var next = index
            while next < end, !isBreak(next) { next = max(next + 1, Int(events[next].next)) }
            let line = OutlineLine(events, index, source)
            let isDrawer = isInDrawer || next == index + 1 && line.opensDrawer
            isInDrawer = isDrawer && !line.closesDrawer
            let isField = line.field != nil || line.isDay
            if isDrawer || line.isOwn {
                hide(index..<next)
                if let lineBreak { hide(lineBreak..<lineBreak + 1) }
            } else {
                if let lineBreak, isField || wasField { events[lineBreak].kind = .hardBreak }
                wasField = isField
            }
            lineBreak = next
            index = next + 1
        }
    }

    private func isBreak(_ index: Int) -> Bool {
        events[index].kind == .softBreak || events[index].kind == .hardBreak
    }

    private mutating func hide(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            events[index].kind = .markup
            index = max(index + 1, Int(events[index].next))
        }
    }
}

/// A line of an outline, by the text that it begins with.
private struct OutlineLine {
    private let text: ArraySlice<UInt8>

    init(_ events: [Event], _ index: Int, _ source: [UInt8]) {
        text =
            index < events.count && events[index].kind == .text
            ? source[Int(events[index].start)..<Int(events[index].end)] : []
    }

    /// The name of the field that it is, `owner:: Mara`; nil where it is none.
    var field: ArraySlice<UInt8>? {
        let name = text.prefix(OutlineLine.nameLimit).prefix {
            $0.isAlphanumeric || "-_./".utf8.contains($0) || $0 >= 128
        }
        let value = text[name.endIndex...]
        guard !name.isEmpty, value.starts(with: "::".utf8) else { return nil }
        return value.count == 2 || value[value.startIndex + 2] == 32 ? name : nil
    }

    private static let nameLimit = 60

    /// Whether it is a field that the program keeps for itself, and does not show.
    var isOwn: Bool {
        guard let field else { return false }
        let name = String(decoding: field, as: UTF8.self)
        return ["id", "collapsed", "heading", "background-color"].contains(name)
            || ["card-", "logseq.", "query-", "hl-", "ls-"].contains { name.hasPrefix($0) }
    }

    /// `:LOGBOOK:`, which holds what the program writes down.
    var opensDrawer: Bool {
        text.count > 2 && text.first == UInt8(ascii: ":") && text.last == UInt8(ascii: ":")
            && text.dropFirst().dropLast().allSatisfy { $0 &- 65 < 26 || $0 == UInt8(ascii: "-") }
    }

    var closesDrawer: Bool { text.elementsEqual(":END:".utf8) }

    /// Whether it says when a task is to be done: `SCHEDULED: <2024-03-08 Fri>`.
    var isDay: Bool { text.starts(with: "SCHEDULED:".utf8) || text.starts(with: "DEADLINE:".utf8) }
}
