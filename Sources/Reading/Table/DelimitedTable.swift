import Markdown

/// Reads a file of values with a mark between them as one table whose first row is the header (RFC 4180).
///
/// A value in quotes may hold the mark, line endings, and quotes that are doubled. Beyond the RFC: any line ending, blank
/// lines, which are no rows, and semicolons, tabs or bars where the first line has no comma, as spreadsheets and databases
/// write them. Between tabs many programs quote nothing: a quote there may be the value's own (`TabbedValue`).
struct DelimitedTable: ~Copyable {
    private let source: UnsafeBufferPointer<UInt8>
    private let mark: UInt8
    private var offset: Int
    private var events: EventList

    /// The events of a table. Offsets in it are those of `source`.
    static func parse(_ source: [UInt8], isTabbed: Bool) -> ParsedMarkdown {
        source.withUnsafeBufferPointer { bytes in
            var table = DelimitedTable(bytes, isTabbed: isTabbed)
            table.read()
            return ParsedMarkdown(events: table.events.events.array(), links: [], entities: [], prefixes: [])
        }
    }

    /// Each field is set once, from what is known by then: in optimized builds a field of a struct that can't be copied is
    /// else destroyed before it has a value.
    private init(_ source: UnsafeBufferPointer<UInt8>, isTabbed: Bool) {
        let start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let told = Self.toldMark(source, from: start)
        let found = isTabbed ? Self.tab : told?.mark ?? Self.mark(of: source, from: start)
        self.init(source, mark: found, from: told?.end ?? start, EventList(capacity: source.count / 4 + 16))
    }

    private init(_ source: UnsafeBufferPointer<UInt8>, mark: UInt8, from start: Int, _ events: consuming EventList) {
        self.source = source
        self.mark = mark
        offset = start
        self.events = events
    }

    private static let (quote, comma, semicolon, tab, bar) = (
        UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")
    )

    /// The mark that a line `sep=;` tells, which one spreadsheet program writes first.
    private static func toldMark(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> (mark: UInt8, end: Int)? {
        let line = source.dropFirst(start).prefix { $0 != 10 && $0 != 13 }
        guard line.count == 5, line.starts(with: "sep=".utf8), let mark = line.last else { return nil }
        return (mark, line.endIndex)
    }

    /// What stands between the values of the first line.
    private static func mark(of source: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
        var counts = [comma: 0, semicolon: 0, tab: 0, bar: 0]
        var isQuoted = false
        for byte in source.dropFirst(start) {
            if byte == quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 10 || byte == 13 { break }
            if counts[byte] != nil { counts[byte, default: 0] += 1 }
        }
        guard counts[comma] == 0 else { return comma }
        let others = [semicolon, tab, bar].map { (mark: $0, count: counts[$0] ?? 0) }
        let most = others.map(\.count).max() ?? 0
        return most > 0 ? others.first { $0.count == most }?.mark ?? comma : comma
    }

    private mutating func read() {
        events.begin(.document, at: 0, content: 0)
        skipBlankLines()
        if offset < source.count {
            events.begin(.table, at: offset, content: offset)
            var columns = readRow(isHeader: true, of: 0)
            let width = columns
            skipBlankLines()
            while offset < source.count {
                columns = max(columns, readRow(isHeader: false, of: width))
                skipBlankLines()
            }
            events.setInnermost(detail: Int32(clamping: columns))
            events.finish(content: events.lastEnd, at: events.lastEnd)
        }
        events.finish(content: source.count, at: source.count)
    }

    private mutating func skipBlankLines() {
        while offset < source.count {
            var end = offset
            while end < source.count, source[end] == 32 { end += 1 }
            guard end == source.count || isLineEnding(end) else { return }
            offset = min(end + 1, source.count)
        }
    }

    private func isLineEnding(_ index: Int) -> Bool { source[index] == 10 || source[index] == 13 }

    /// Reads a row, and tells how many values it has; the first one has so many, if it is not this one.
    private mutating func readRow(isHeader: Bool, of width: Int) -> Int {
        let flags: Event.Flags = isHeader ? .header : []
        events.begin(.tableRow, at: offset, content: offset, flags: flags)
        var column = 0
        var line: TabbedValue.Line?
        while true {
            events.begin(.tableCell, at: offset, content: offset, flags: flags, detail: Int32(clamping: column))
            readValue(column, of: width, &line)
            events.finish(content: offset, at: offset)
            column += 1
            guard offset < source.count, source[offset] == mark else { break }
            offset += 1
        }
        events.finish(content: offset, at: offset)
        return column
    }

    private mutating func readValue(_ column: Int, of width: Int, _ line: inout TabbedValue.Line?) {
        var start = offset
        while start < source.count, source[start] == 32 { start += 1 }
        if start < source.count, source[start] == Self.quote,
            mark != Self.tab || TabbedValue(source, at: start, column: column, of: width).isQuoted(&line)
        {
            readQuoted(from: start + 1)
        }
        // What stands after the closing quote belongs to the value all the same.
        let rest = offset
        while offset < source.count, source[offset] != mark, !isLineEnding(offset) { offset += 1 }
        if rest < offset { events.leaf(.text, from: rest, to: offset) }
    }

    /// Reads up to the closing quote and over it; a doubled one stands for itself.
    private mutating func readQuoted(from start: Int) {
        var chunk = start
        var index = start
        while index < source.count {
            guard source[index] == Self.quote else {
                index += 1
                continue
            }
            if chunk < index { events.leaf(.text, from: chunk, to: index) }
            guard index + 1 < source.count, source[index + 1] == Self.quote else {
                offset = index + 1
                return
            }
            events.leaf(.escape, from: index, to: index + 2, content: index + 1, contentEnd: index + 2)
            index += 2
            chunk = index
        }
        if chunk < index { events.leaf(.text, from: chunk, to: index) }
        offset = index
    }
}
