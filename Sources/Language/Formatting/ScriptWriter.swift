/// Writes statements and comments in their layout.
package struct ScriptWriter {
    private let script: Script
    private var lines = FormattedLines()
    /// Where the last statement or comment ended in the script.
    private var offset = 0
    /// The column of the last comment, and its line's end.
    private var lastComment: (column: Int, end: Int)?

    package init(_ script: Script) { self.script = script }

    /// The script as written so far.
    package var text: String { lines.text }

    /// Adds a comment between statements.
    package mutating func add(comment span: Range<Int>) {
        let text = AtomReader.commentText(script.text(in: span))
        let gap = script.bytes[offset..<span.lowerBound]
        let column = span.lowerBound - script.lineStart(of: span.lowerBound)
        if offset > 0, !gap.contains(UInt8(ascii: "\n")) {
            lines.addAfter(comment: text)
        } else {
            addBlank(for: gap)
            let isNext = lastComment.map { script.lineStart(of: span.lowerBound) == $0.end + 1 } ?? false
            lines.add(comment: text, indent: 0, isBelow: column > 0 && isNext && lastComment?.column == column)
        }
        lastComment = (column, span.upperBound)
        offset = span.upperBound
    }

    /// Adds a statement; `isDivided` asks for a `;` after it.
    package mutating func add(_ statement: StatementSyntax, _ atoms: [Atom], isDivided: Bool) {
        addBlank(for: script.bytes[offset..<statement.span.lowerBound])
        var pipeIndent = 0
        if case .pipeline = statement.kind {} else { pipeIndent = 2 }
        let layout = StatementLayout(atoms, pipeIndent: pipeIndent)
        var line = ""
        for (index, atom) in layout.atoms.enumerated() {
            let indent = layout.breaks[index] ?? (atom.comments.isEmpty ? nil : 4)
            if let indent {
                write(atom.comments, after: &line, indent: atom.role == .closing ? indent + 2 : indent)
                line = String(repeating: " ", count: indent) + atom.text
            } else {
                line += (index > 0 && atom.hasSpaceBefore ? " " : "") + atom.text
            }
        }
        lines.add(isDivided ? line + ";" : line)
        offset = statement.span.upperBound
        lastComment = nil
    }

    /// Ends a line with the comments after it.
    private mutating func write(_ comments: [Atom.Comment], after line: inout String, indent: Int) {
        var comments = comments[...]
        if let first = comments.first, !first.isAlone {
            lines.add(line, comment: first.text)
            comments.removeFirst()
        } else {
            lines.add(line)
        }
        for comment in comments { lines.add(comment: comment.text, indent: indent, isBelow: false) }
        line = ""
    }

    private mutating func addBlank(for gap: ArraySlice<UInt8>) {
        if gap.count(where: { $0 == UInt8(ascii: "\n") }) > 1 { lines.addBlank() }
    }
}
