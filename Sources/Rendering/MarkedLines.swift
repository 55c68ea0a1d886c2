import Documents

/// `show`: the passages that rows were made from, in the lines of their files, marked.
///
/// ```
/// peru.md:126:9
///   126 | …assistance package of $65 million for…
///       |                        ^^^^^^^^^^^
/// ```
/// With colours the passage is coloured instead; a row that is part of it as a whole has `>` for `|` and no marks. Lines are wrapped at the width; of a passage of many lines
/// the middle is left out, and of the lines it is in what is far from it.
struct MarkedLines {
    let library: Library
    let width: Int
    let paint: Paint
    var links: Links?
    /// Whether nobody wants what is drawn any more.
    var isStopped: () -> Bool = { false }

    /// Passages that are drawn together: of one document, each starting in the line in which those before end.
    struct Group {
        let document: Int32
        /// In bytes; by their starts.
        fileprivate(set) var spans: [Range<Int>]
        /// The line in which the last one ends.
        fileprivate var lastLine: Int
    }

    /// How many characters are shown around a passage in its line.
    private static let context = 60
    /// How many wrapped rows of one group are shown at its start and end.
    private static let rows = (head: 8, tail: 3)

    /// Puts nodes in one line together.
    func groups(of nodes: [Node]) -> [Group] {
        var groups: [Group] = []
        for node in nodes {
            if isStopped() { break }
            let span = library.span(of: node)
            let document = library.document(of: node)
            let range = Int(span.lowerBound)..<Int(span.upperBound)
            let line = document.position(of: span.lowerBound).line
            let lastLine = document.position(of: span.isEmpty ? span.lowerBound : span.upperBound - 1).line
            let last = groups.count - 1
            if last >= 0, groups[last].document == node.document, groups[last].lastLine == line,
                let before = groups[last].spans.last, range.lowerBound >= before.lowerBound
            {
                groups[last].spans.append(range)
                groups[last].lastLine = max(line, lastLine)
            } else {
                groups.append(Group(document: node.document, spans: [range], lastLine: lastLine))
            }
        }
        return groups
    }

    /// Appends a group's drawing and an empty line.
    func write(_ group: Group, to output: inout TerminalText) {
        let documents = library.documents
        guard documents.indices.contains(Int(group.document)), let first = group.spans.first else { return }
        let document = documents[Int(group.document)]
        let start = document.position(of: UInt32(first.lowerBound))
        paint.write(
            "\(VisibleText.of(document.path)):\(start.line):\(start.column)", .place,
            link: links?.address(ofFile: document.path, line: start.line, column: start.column), to: &output)
        output.append("\n")
        let pieces = PassageLines(source: document.source, spans: group.spans, isStopped: isStopped)
        var number = start.line
        let digits = String(group.lastLine).utf8.count
        let room = max(width - digits - 5, 16)
        var rows: [MarkedRow] = []
        for line in pieces.lines(context: MarkedLines.context) {
            rows += line.wrapped(to: room, number: number, until: isStopped)
            number += 1
        }
        let limit = MarkedLines.rows
        for (index, row) in rows.enumerated() {
            if isStopped() { break }
            if rows.count > limit.head + limit.tail + 1 {
                if index == limit.head {
                    paint.write(String(repeating: " ", count: digits + 2) + " …\n", .dim, to: &output)
                }
                if index >= limit.head, index < rows.count - limit.tail { continue }
            }
            row.write(digits: digits, paint: paint, to: &output)
        }
        output.append("\n")
    }
}
