import Markdown
import Values

/// Lines of plain text that stand for themselves, so that their breaks mean something: rows of names and numbers, fields,
/// and terms with something indented below them. All other lines join.
struct LoneLines {
    private let source: [UInt8]
    private let old: ParsedMarkdown

    /// What the lines of a paragraph are.
    private enum Kind {
        case rows, fields
        /// A line that ends in a colon, with rows below it.
        case headedRows
        /// A line with an indented text below it, which may be parted again.
        case term(isLoose: Bool)
    }

    /// How many rows make a list, and how long a term may be.
    private static let fewestRows = 3
    private static let termLimit = 60
    /// How narrow a text is set at least: shorter lines that end before the next word would be too long end on purpose.
    private static let narrowest = 40
    /// How far what stands below a term is indented.
    private static let indent = 2

    /// The events of a text, with such lines as lists, or ended where they end.
    static func read(_ parsed: ParsedMarkdown, _ source: [UInt8]) -> ParsedMarkdown {
        LoneLines(source: source, old: parsed).read()
    }

    private func read() -> ParsedMarkdown {
        let events = old.events
        var kinds: [Int: Kind] = [:]
        var index = 1
        while index < events.count {
            if events[index].kind == .paragraph { kinds[index] = kind(of: lines(of: index)) }
            index = Int(events[index].next)
        }
        // One term without a colon may be anything.
        let terms = kinds.values.count { if case .term = $0 { true } else { false } }
        if terms == 1 {
            kinds = kinds.filter { if case .term(isLoose: true) = $0.value { false } else { true } }
        }
        guard !kinds.isEmpty else { return old }
        var written = ParsedEvents(old)
        index = 1
        while index < events.count {
            let next = Int(events[index].next)
            switch kinds[index] {
            case nil: written.add(index..<next)
            case .rows: written.addList(lines(of: index).map(\.events)) { LoneLine.gaps(in: source[$0], of: 2) }
            case .fields: written.addBroken(index..<next)
            case .headedRows:
                let lines = lines(of: index)
                written.addList(lines.dropFirst().map(\.events), term: lines[0].events)
            case .term:
                let lines = lines(of: index)
                written.addList(pieces(of: lines.dropFirst()), term: lines[0].events)
            }
            index = next
        }
        return written.parsed
    }

    // MARK: Lines

    /// A line of a paragraph.
    private struct Line {
        var events: Range<Int>
        var bytes: Range<Int>
        var indent: Int
        /// How many columns it takes, its indent included.
        var width: Int
    }

    /// The lines of a paragraph that is nothing but text.
    private func lines(of paragraph: Int) -> [Line] {
        let inner = paragraph + 1..<Int(old.events[paragraph].next)
        guard inner.allSatisfy({ [.text, .softBreak, .bareLink].contains(old.events[$0].kind) }) else { return [] }
        var lines: [Line] = []
        var first = inner.lowerBound
        for index in inner.lowerBound...inner.upperBound
        where index == inner.upperBound || old.events[index].kind == .softBreak {
            if first < index { lines.append(line(first..<index)) }
            first = index + 1
        }
        return lines
    }

    private func line(_ events: Range<Int>) -> Line {
        let start = Int(old.events[events.lowerBound].start)
        let end = Int(old.events[events.upperBound - 1].end)
        var first = start
        var indent = 0
        while first > 0, source[first - 1] == 32 || source[first - 1] == 9 {
            first -= 1
            indent += source[first] == 9 ? 8 : 1
        }
        let characters = source[start..<end].count { $0 & 0xC0 != 0x80 }
        return Line(events: events, bytes: start..<end, indent: indent, width: indent + characters)
    }

    private func kind(of lines: [Line]) -> Kind? {
        guard lines.count > 1 else { return nil }
        // Lines of a chat or log, if they are no table's.
        if lines.allSatisfy({ TimeStamp.length(at: source[$0.bytes]) > 0 }),
            !lines.allSatisfy({ LoneLine.hasColumns(source[$0.bytes]) })
        {
            return .fields
        }
        if lines.count >= Self.fewestRows, areRows(lines.map { source[$0.bytes] }) { return .rows }
        let names = lines.compactMap { LoneLine.fieldName(source[$0.bytes]) }
        if names.count == lines.count, Set(names).count == names.count { return .fields }
        if areHeadedRows(lines.map { source[$0.bytes] }) { return .headedRows }
        return term(lines)
    }

    /// How many of the lines below a head are rows at least, of all, where the others are as short: `salt`.
    private static let leastRows = (2, 3)

    /// Whether rows that begin with a number stand below a line that ends in a colon, `For 4 people:`, as ingredients do.
    private func areHeadedRows(_ lines: [ArraySlice<UInt8>]) -> Bool {
        guard lines.count > Self.fewestRows, lines[0].last == UInt8(ascii: ":"), lines[0].count <= Self.termLimit,
            lines.dropFirst().allSatisfy({ $0.count <= Self.termLimit })
        else { return false }
        let rows = lines.dropFirst().count(where: LoneLine.beginsWithNumber)
        return Self.leastRows.1 * rows >= Self.leastRows.0 * (lines.count - 1)
    }

    private func areRows(_ lines: [ArraySlice<UInt8>]) -> Bool {
        if lines.allSatisfy(LoneLine.endsInNumber) || lines.allSatisfy(LoneLine.hasColumns) { return true }
        guard lines.allSatisfy(LoneLine.beginsWithNumber) else { return false }
        // Those that count on number what they stand before.
        let numbers = lines.map(LoneLine.firstNumber)
        return !zip(numbers, numbers.dropFirst()).allSatisfy { $0 != nil && $1 == $0.map { $0 + 1 } }
    }

    private func term(_ lines: [Line]) -> Kind? {
        let first = lines[0]
        guard first.width - first.indent <= Self.termLimit, LoneLine.mayBeTerm(source[first.bytes]),
            lines.dropFirst().allSatisfy({ $0.indent >= first.indent + Self.indent }),
            endsOnPurpose(first, before: lines[1], width: width(of: lines.dropFirst()))
        else { return nil }
        return .term(isLoose: source[first.bytes].last != UInt8(ascii: ":"))
    }

    /// How wide a text is set.
    private func width(of lines: ArraySlice<Line>) -> Int {
        max(Self.narrowest, lines.map(\.width).max() ?? 0)
    }

    /// Whether the next line's first word would have had room on a line, even if its letters are wide: those of printed pages
    /// differ.
    private func endsOnPurpose(_ line: Line, before next: Line, width: Int) -> Bool {
        let word = source[next.bytes].prefix { $0 > 32 }.count { $0 & 0xC0 != 0x80 }
        return line.width + 1 + word + width / 8 <= width
    }

    /// What stands below a term, by its events: each line where at least half of them end on purpose, with those that go on.
    private func pieces(of lines: ArraySlice<Line>) -> [Range<Int>] {
        let width = width(of: lines)
        let ends = zip(lines, lines.dropFirst()).map { endsOnPurpose($0, before: $1, width: width) }
        let parts = 2 * ends.count(where: \.self) >= ends.count
        var pieces: [Range<Int>] = []
        for (line, isParted) in zip(lines, [true] + ends) {
            if isParted && parts || pieces.isEmpty {
                pieces.append(line.events)
            } else {
                pieces[pieces.count - 1] = pieces[pieces.count - 1].lowerBound..<line.events.upperBound
            }
        }
        return pieces
    }
}
