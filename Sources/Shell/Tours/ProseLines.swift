import Markdown
import Rendering
import Tour

/// Prose laid out for a terminal: wrapped lines, with lists, quotes, code and tables.
struct ProseLines {
    /// The columns that a line may take.
    let width: Int
    let usesColor: Bool

    /// No line is worth reading beyond so many columns.
    static let widest = 88
    /// Containers further in than this add no indent.
    private static let deepest = 6

    /// What stands before the lines of a container's blocks.
    private struct Frame {
        let end: Int
        /// Before its first line.
        var first: String?
        let rest: String
        /// Of a list: its next number, or nil for bullets.
        var number: Int?
        var isList = false
        var isTight = false
    }

    private var room: Int { min(max(width, 20), Self.widest) }

    /// The lines of blocks, with their styles; none at the end is blank.
    func lines(of prose: Prose) -> [TerminalText] {
        let events = prose.parsed.events
        var frames: [Frame] = []
        var lines: [TerminalText] = []
        var index = prose.events.lowerBound
        let end = min(prose.events.upperBound, events.count)
        while index < end {
            while let last = frames.last, last.end <= index { frames.removeLast() }
            let event = events[index]
            let next = max(Int(event.next), index + 1)
            switch event.kind {
            case .blockQuote:
                frames.append(Frame(end: next, rest: "│ "))
                index += 1
                continue
            case .list:
                if !frames.contains(where: \.isList) { addGap(to: &lines, frames) }
                let number = event.flags.contains(.ordered) ? Int(event.detail) : nil
                let isTight = event.flags.contains(.tight)
                frames.append(Frame(end: next, rest: "", number: number, isList: true, isTight: isTight))
                index += 1
                continue
            case .item:
                let mark = mark(of: event, in: &frames)
                frames.append(Frame(end: next, first: mark, rest: String(repeating: " ", count: mark.count)))
                index += 1
                continue
            default: break
            }
            let block = self.block(event, index..<next, in: prose, indent: indent(frames))
            if !block.isEmpty { add(block, to: &lines, &frames) }
            index = next
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    private func mark(of event: Markdown.Event, in frames: inout [Frame]) -> String {
        guard let list = frames.lastIndex(where: \.isList), let number = frames[list].number else { return "• " }
        frames[list].number = number &+ 1
        return "\(number). "
    }

    private func indent(_ frames: [Frame]) -> Int {
        frames.suffix(Self.deepest).reduce(0) { $0 + $1.rest.count }
    }

    /// Adds a blank line if there is none; between blocks of a quote it has the quote's mark.
    private func addGap(to lines: inout [TerminalText], _ frames: [Frame]) {
        guard let last = lines.last else { return }
        var mark = last.bytes.starts(with: "│".utf8) ? frames.suffix(Self.deepest).map(\.rest).joined() : ""
        while mark.last == " " { mark.removeLast() }
        let gap = TerminalText(mark)
        if last != gap, !last.isEmpty { lines.append(gap) }
    }

    private func add(_ block: [TerminalText], to lines: inout [TerminalText], _ frames: inout [Frame]) {
        let isTight = frames.last(where: \.isList)?.isTight ?? false
        if !isTight { addGap(to: &lines, frames) }
        for line in block {
            var prefix = ""
            for index in frames.indices.suffix(Self.deepest) {
                prefix += frames[index].first ?? frames[index].rest
                frames[index].first = nil
            }
            lines.append("\(prefix)\(line)")
        }
    }

    // MARK: Blocks

    private func block(_ event: Markdown.Event, _ events: Range<Int>, in prose: Prose, indent: Int) -> [TerminalText] {
        let columns = max(16, room - indent)
        switch event.kind {
        case .paragraph, .htmlBlock: return ProseWords(prose, events, usesColor).lines(columns: columns)
        case .heading: return ProseWords(prose, events, usesColor, style: [.bold]).lines(columns: columns)
        case .thematicBreak: return [TerminalText(String(repeating: "─", count: columns))]
        case .codeBlock: return code(events, in: prose)
        case .table: return table(events, in: prose, columns: columns)
        default: return []
        }
    }

    private func code(_ events: Range<Int>, in prose: Prose) -> [TerminalText] {
        var bytes: [UInt8] = []
        for event in prose.parsed.events[events] where event.kind == .text {
            bytes += prose.source[Int(event.start)..<min(Int(event.end), prose.source.count)]
        }
        var lines = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { "    \($0.replacing("\t", with: "    "))" }
    }

    private func table(_ events: Range<Int>, in prose: Prose, columns: Int) -> [TerminalText] {
        var rows: [[String]] = []
        for index in events {
            let event = prose.parsed.events[index]
            if event.kind == .tableRow { rows.append([]) }
            if event.kind == .tableCell, !rows.isEmpty {
                let words = ProseWords(prose, index..<Int(event.next), false).lines(columns: 1000)
                rows[rows.count - 1].append(words.joined(separator: " ").string)
            }
        }
        let count = rows.reduce(0) { max($0, $1.count) }
        guard count > 0 else { return [] }
        let most = max(6, (columns - 2 * (count - 1)) / count)
        var widths = Array(repeating: 0, count: count)
        for row in rows {
            for (index, cell) in row.enumerated() {
                // What others don't need, the last column has.
                let limit = index == count - 1 ? max(most, columns - widths.dropLast().reduce(0) { $0 + $1 + 2 }) : most
                widths[index] = max(widths[index], min(DisplayWidth.columns(of: cell), limit))
            }
        }
        return rows.map { row in
            var line = ""
            for (index, cell) in row.enumerated() {
                let fitted = FittedText.cut(cell, to: widths[index])
                line += fitted.text
                if index + 1 < row.count { line += String(repeating: " ", count: widths[index] - fitted.columns + 2) }
            }
            return TerminalText(line)
        }
    }
}
