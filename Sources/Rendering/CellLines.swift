/// Text brought to a number of columns by going on in the next line.
package enum CellLines {
    /// The lines of a text, each of at most so many columns, broken at spaces where there are any; at least one.
    package static func lines(of text: String, columns: Int) -> [(text: String, columns: Int)] {
        let columns = max(columns, 1)
        var lines: [(String, Int)] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            append(line, columns, to: &lines)
        }
        return lines.isEmpty ? [("", 0)] : lines
    }

    private static func append(_ line: Substring, _ limit: Int, to lines: inout [(String, Int)]) {
        var rest = line
        repeat {
            var (end, width) = (rest.startIndex, 0)
            // The last place to break at: the end of a word, the start of the next, and the columns up to it.
            var space: (end: Substring.Index, next: Substring.Index, width: Int)?
            while end < rest.endIndex {
                let next = width + DisplayWidth.columns(of: rest[end])
                if rest[end] == " ", width <= limit { space = (end, rest.index(after: end), width) }
                if next > limit, end > rest.startIndex { break }
                width = next
                end = rest.index(after: end)
            }
            if end == rest.endIndex {
                lines.append((String(rest), width))
                return
            }
            if let space, space.end > rest.startIndex {
                lines.append((String(rest[..<space.end]), space.width))
                rest = rest[space.next...]
            } else {
                lines.append((String(rest[..<end]), width))
                rest = rest[end...]
            }
        } while !rest.isEmpty
    }
}
