/// The lines of a script as they are to be, with comments that are not yet aligned.
package struct FormattedLines {
    private struct Line {
        package var code: String
        package var comment: String
        /// Whether the comment stands below the one before it, with no code.
        package var isBelow = false
    }

    private var lines: [Line] = []

    /// Comments on lines that follow each other stand in one column, unless some of the code is wider than this.
    private static let farthest = 60

    /// The script.
    package var text: String {
        var text = ""
        var index = 0
        while index < lines.count {
            var end = index + 1
            if isAligned(lines[index]) { while end < lines.count, isAligned(lines[end]) { end += 1 } }
            write(lines[index..<end], to: &text)
            index = end
        }
        return text
    }

    /// Adds a line of code, or a comment after one.
    package mutating func add(_ code: String, comment: String = "") { lines.append(Line(code: code, comment: comment)) }

    /// Adds a comment on a line of its own, which may go on from the one before.
    package mutating func add(comment: String, indent: Int, isBelow: Bool) {
        if isBelow, let last = lines.last, isAligned(last) {
            lines.append(Line(code: "", comment: comment, isBelow: true))
        } else {
            lines.append(Line(code: String(repeating: " ", count: indent) + comment, comment: ""))
        }
    }

    /// Puts a comment after the last line; on a line of its own if there is one already.
    package mutating func addAfter(comment: String) {
        guard let last = lines.indices.last, lines[last].comment.isEmpty, !lines[last].code.isEmpty else {
            return add(comment: comment, indent: 0, isBelow: false)
        }
        lines[last].comment = comment
    }

    /// Adds an empty line, but not at the start and not after another.
    package mutating func addBlank() {
        if let last = lines.last, !last.code.isEmpty || !last.comment.isEmpty {
            lines.append(Line(code: "", comment: ""))
        }
    }

    private func isAligned(_ line: Line) -> Bool { !line.comment.isEmpty }

    private func write(_ run: ArraySlice<Line>, to text: inout String) {
        let widths = run.map(\.code.unicodeScalars.count)
        let widest = widths.max() ?? 0
        var column = 0
        for (line, width) in zip(run, widths) {
            if widest <= Self.farthest {
                column = widest
            } else if !line.isBelow {
                column = width
            }
            text += line.code
            if !line.comment.isEmpty {
                text += String(repeating: " ", count: max(column - width, 0) + 2) + line.comment
            }
            text += "\n"
        }
    }
}
