import Markdown
import Values

/// Plain text whose body is indented, so that what stands at the left edge heads it: requests for comments, manual pages as a
/// terminal shows them, old reports.
struct IndentedProse {
    /// A line that is a head.
    private struct Head {
        var line: Range<Int>
        var level: UInt8
    }

    private let source: [UInt8]
    private let range: Range<Int>
    private var lines: [Range<Int>] = []
    private var heads: [Head] = []

    /// The share of the lines besides heads that are indented, in tenths, and the fewest heads.
    private static let share = 6
    private static let fewestHeads = 2
    /// How far a title is indented that stands in the middle of its line.
    private static let centre = 12

    /// The events of such a text; nil where it is none.
    static func parse(_ source: [UInt8], _ range: Range<Int>) -> ParsedMarkdown? {
        IndentedProse(source, range)?.parsed()
    }

    private init?(_ source: [UInt8], _ range: Range<Int>) {
        self.source = source
        self.range = range
        readLines()
        let filled = lines.count { !$0.isEmpty }
        let indented = lines.count { !$0.isEmpty && indent(of: $0) >= 2 }
        // A text that underlines its heads shows what they are.
        guard indented >= 3, lines.indices.count(where: isUnderline) < 2 else { return nil }
        findHeads()
        guard heads.count >= Self.fewestHeads, 10 * indented >= Self.share * (filled - heads.count) else { return nil }
        findTitle()
    }

    // MARK: Lines

    /// The lines without white space at their ends; those that are blank are empty.
    private mutating func readLines() {
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            while end < range.upperBound, source[end] != 10, source[end] != 13 { end += 1 }
            var last = end
            while last > start, source[last - 1] <= 32 { last -= 1 }
            lines.append(start..<last)
            if end + 1 < range.upperBound, source[end] == 13, source[end + 1] == 10 { end += 1 }
            start = end + 1
        }
    }

    private func indent(of line: Range<Int>) -> Int {
        var columns = 0
        for index in line {
            if source[index] == 32 { columns += 1 } else if source[index] == 9 { columns += 8 } else { break }
        }
        return columns
    }

    private func isBlank(_ index: Int) -> Bool { !lines.indices.contains(index) || lines[index].isEmpty }

    // MARK: Heads

    private mutating func findHeads() {
        var names = 0
        for index in lines.indices where !lines[index].isEmpty && isBlank(index - 1) {
            let line = lines[index]
            let namesBefore = names
            names = 0
            guard isWord(source[line.lowerBound]), !hasColumns(line) else { continue }
            let text = ProseLine(source[line])
            guard text.isTitle && !text.announces || text.isNamedPart, isFollowedByBody(index, text) else {
                if isBlank(index + 1), text.isTitle { names = namesBefore + 1 }
                continue
            }
            // What stands below the title and its authors is the last of these.
            if namesBefore > 1, !text.isNumbered, !text.isCapitals, !text.isNamedPart { continue }
            // What leads to something is an item.
            if text.numberDepth != nil, source[line.upperBound - 1] == UInt8(ascii: ":") { continue }
            heads.append(Head(line: line, level: UInt8(min(6, text.numberDepth ?? 1))))
        }
    }

    /// Whether a line is nothing but one mark, under text.
    private func isUnderline(_ index: Int) -> Bool {
        let line = source[lines[index]]
        guard line.count >= 3, let mark = line.first, "=-~^*+#".utf8.contains(mark), !isBlank(index - 1) else {
            return false
        }
        return line.allSatisfy { $0 == mark }
    }

    private func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isAlphanumeric }

    /// Whether words stand apart in a line, as at the top and foot of printed pages.
    private func hasColumns(_ line: Range<Int>) -> Bool {
        var spaces = 0
        for index in line {
            spaces = source[index] == 32 ? spaces + 1 : 0
            if spaces >= 3 { return true }
        }
        return false
    }

    /// Whether what comes next is indented: after a blank line, or right away under capitals. Under a numbered head another
    /// may stand.
    private func isFollowedByBody(_ index: Int, _ text: ProseLine) -> Bool {
        guard isBlank(index + 1) else { return text.isCapitals && indent(of: lines[index + 1]) >= 2 }
        guard let next = lines[(index + 1)...].first(where: { !$0.isEmpty }) else { return false }
        if indent(of: next) >= 2 { return true }
        return text.isNumbered && ProseLine(source[next]).isNumbered
    }

    /// The title that stands in the middle of its line, before all heads: they are below it.
    private mutating func findTitle() {
        for index in lines.indices.prefix(60) where !lines[index].isEmpty {
            let line = lines[index]
            if let first = heads.first, line.lowerBound >= first.line.lowerBound { return }
            guard isBlank(index - 1), isBlank(index + 1), indent(of: line) >= Self.centre else { continue }
            let start = line.first { source[$0] > 32 } ?? line.lowerBound
            guard !hasColumns(start..<line.upperBound), ProseLine(source[start..<line.upperBound]).isTitle else {
                continue
            }
            for head in heads.indices { heads[head].level = min(6, heads[head].level + 1) }
            heads.insert(Head(line: start..<line.upperBound, level: 1), at: 0)
            return
        }
    }

    // MARK: Events

    /// The heads, and what stands between them read as plain text is; nil where that has what only Markdown has.
    private func parsed() -> ParsedMarkdown? {
        var events = EventList(capacity: source.count / 24 + 16)
        events.begin(.document, at: range.lowerBound, content: range.lowerBound)
        var start = range.lowerBound
        for head in heads {
            guard add(start..<head.line.lowerBound, to: &events) else { return nil }
            events.begin(
                .heading, at: head.line.lowerBound, content: head.line.lowerBound, level: head.level)
            events.leaf(.text, from: head.line.lowerBound, to: head.line.upperBound)
            events.finish(content: head.line.upperBound, at: head.line.upperBound)
            start = head.line.upperBound
        }
        guard add(start..<range.upperBound, to: &events) else { return nil }
        events.finish(content: range.upperBound, at: range.upperBound)
        return ParsedMarkdown(events: events.events.array(), links: [], entities: [], prefixes: [])
    }

    private func add(_ range: Range<Int>, to events: inout EventList) -> Bool {
        let parsed = ProseHeads(source, ParsedMarkdown.parse(source, in: range, dialect: .prose)).parsed
        guard parsed.links.isEmpty, parsed.entities.isEmpty else { return false }
        events.append(contentsOf: parsed)
        return true
    }
}
