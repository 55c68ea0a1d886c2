/// Text brought to a number of columns by going on in the next line, one line after the other.
package struct CellLines: Sequence, IteratorProtocol {
    private let text: String
    private let limit: Int
    /// Where the next line starts, and where the text's own line that it is of ends; nil after the last.
    private var lineRange: (start: String.Index, end: String.Index)?

    private static let newline = UInt8(ascii: "\n")

    /// The lines of a text, each of at most so many columns, broken at spaces where there are any; at least one.
    package init(_ text: String, columns: Int) {
        var text = text
        text.makeContiguousUTF8()
        self.text = text
        limit = Swift.max(columns, 1)
        lineRange = (text.startIndex, CellLines.lineEnd(of: text, from: text.startIndex))
    }

    /// All lines of a text.
    package static func lines(of text: String, columns: Int) -> [(text: String, columns: Int)] {
        Array(CellLines(text, columns: columns))
    }

    package mutating func next() -> (text: String, columns: Int)? {
        guard let (start, lineEnd) = lineRange else { return nil }
        let (end, next, columns) = line(from: start, to: lineEnd)
        if next < lineEnd {
            lineRange = (next, lineEnd)
        } else if lineEnd < text.endIndex {
            let start = text.utf8.index(after: lineEnd)
            lineRange = (start, CellLines.lineEnd(of: text, from: start))
        } else {
            lineRange = nil
        }
        return (String(text[start..<end]), columns)
    }

    /// How much of a line has room: its end, where the next one starts, and its columns.
    private func line(
        from start: String.Index, to lineEnd: String.Index
    ) -> (end: String.Index, next: String.Index, columns: Int) {
        var (end, width) = (start, 0)
        // The last place to break at: the end of a word, the start of the next, and the columns up to it.
        var space: (end: String.Index, next: String.Index, columns: Int)?
        while end < lineEnd {
            let (next, columns) = DisplayWidth.step(in: text, at: end)
            if width <= limit, columns == 1, text.utf8[end] == UInt8(ascii: " ") { space = (end, next, width) }
            if width + columns > limit, end > start { break }
            width += columns
            end = next
        }
        if end < lineEnd, let space, space.end > start { return space }
        return (end, end, width)
    }

    private static func lineEnd(of text: String, from start: String.Index) -> String.Index {
        text.utf8[start...].firstIndex(of: newline) ?? text.endIndex
    }
}
