import Query

/// A script with what its statements print written anew; all else stays as it is, byte for byte.
struct ScriptUpdate {
    private let bytes: [UInt8]
    private var edits: [(span: Range<Int>, text: [UInt8])] = []

    init(of script: Script) { bytes = script.bytes }

    /// Writes what a statement printed in place of what was expected of it.
    mutating func replace(_ output: ScriptExpectations.Output, of statement: Range<Int>, with lines: [String]) {
        let comments = output.comments
        guard let first = comments.first else { return }
        let isBeside = !isAlone(first) && first.lowerBound >= statement.upperBound
        if isBeside, lines.count == 1 {
            edits.append((first, line(lines[0])))
            for comment in comments.dropFirst() { edits.append((removal(of: comment), [])) }
            return
        }
        let indent = isAlone(first) ? Array(bytes[lineStart(of: first.lowerBound)..<first.lowerBound]) : []
        let text = lines.flatMap { indent + line($0) + [UInt8(ascii: "\n")] }
        if isAlone(first), first.lowerBound >= statement.upperBound {
            edits.append((removal(of: first), text))
        } else {
            edits.append((removal(of: first), []))
            let end = lineEnd(of: max(statement.upperBound, first.upperBound))
            let isLast = end == bytes.count && bytes.last != UInt8(ascii: "\n")
            edits.append((end..<end, (isLast ? [UInt8(ascii: "\n")] : []) + text))
        }
        for comment in comments.dropFirst() { edits.append((removal(of: comment), [])) }
    }

    /// A line that is expected, as a comment.
    private func line(_ text: String) -> [UInt8] { Array(OutputComparison.trimmed("# => \(text)").utf8) }

    /// The script as it is now.
    var result: [UInt8] {
        var result: [UInt8] = []
        var offset = 0
        for edit in edits.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }) {
            result += bytes[offset..<max(offset, edit.span.lowerBound)] + edit.text
            offset = max(offset, edit.span.upperBound)
        }
        return result + bytes[offset...]
    }

    /// Whether nothing but blanks stands before a comment on its line.
    private func isAlone(_ comment: Range<Int>) -> Bool {
        bytes[lineStart(of: comment.lowerBound)..<comment.lowerBound].allSatisfy(isBlank)
    }

    /// The whole line of a comment that stands alone; else the comment with the blanks before it.
    private func removal(of comment: Range<Int>) -> Range<Int> {
        if isAlone(comment) { return lineStart(of: comment.lowerBound)..<lineEnd(of: comment.upperBound) }
        var start = comment.lowerBound
        while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
        return start..<comment.upperBound
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private func lineStart(of offset: Int) -> Int {
        bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    }

    /// After the line end that follows an offset.
    private func lineEnd(of offset: Int) -> Int {
        bytes[offset...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    }
}
