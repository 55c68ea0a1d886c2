/// Lines of a source with a span marked under them: what pictures of errors and `show` are made of.
///
/// ```
///   1 | money | where valeu > $100 million
///     |               ^^^^^ did you mean 'value'?
/// ```
/// Tabs become spaces up to the next multiple of four, so that marks stand under what they mark; what could act on a
/// terminal is made visible; a line that is too long is cut around the span.
struct SourceLines {
    /// The whole source.
    let source: [UInt8]
    /// What is marked, in bytes; it may be empty or end after the source.
    let span: Range<Int>
    /// The number of the source's first line.
    var firstLine = 1
    /// The columns that a line may take.
    var width = 120
    let paint: Paint

    /// At most so many lines of a long span are drawn: the first ones and the last.
    private static let limit = (head: 4, tail: 2)
    private static let tab = 4

    /// Appends the picture; `hint` stands after the last marks.
    func write(hint: String, to output: inout TerminalText) {
        let start = min(max(span.lowerBound, 0), source.count)
        let end = min(max(span.upperBound, start), source.count)
        let lines = linesOfSpan(from: start, to: end)
        let lastNumber = lines.last?.number ?? firstLine
        let digits = max(1, String(lastNumber).utf8.count)
        for (index, line) in lines.enumerated() {
            if lines.count > SourceLines.limit.head + SourceLines.limit.tail {
                if index == SourceLines.limit.head {
                    output.append(spaces: digits + 2)
                    paint.write(" …\n", .dim, to: &output)
                }
                if index >= SourceLines.limit.head, index < lines.count - SourceLines.limit.tail { continue }
            }
            write(
                line,
                marked: max(
                    start, line.range.lowerBound)..<max(
                        min(end, line.range.upperBound), max(start, line.range.lowerBound)),
                digits: digits, hint: index == lines.count - 1 ? hint : "", to: &output)
        }
    }

    /// A line's bytes without its end.
    private struct Line {
        let number: Int
        let range: Range<Int>
    }

    private func linesOfSpan(from start: Int, to end: Int) -> [Line] {
        var number = firstLine
        var lineStart = 0
        var offset = 0
        while offset < start {
            if source[offset] == 10 {
                number += 1
                lineStart = offset + 1
            }
            offset += 1
        }
        var lines: [Line] = []
        while true {
            let lineEnd = source[lineStart...].firstIndex(of: 10) ?? source.count
            let withoutReturn = lineEnd > lineStart && source[lineEnd - 1] == 13 ? lineEnd - 1 : lineEnd
            lines.append(Line(number: number, range: lineStart..<withoutReturn))
            guard lineEnd < source.count, lineEnd + 1 < end else { return lines }
            lineStart = lineEnd + 1
            number += 1
        }
    }

    private func write(_ line: Line, marked: Range<Int>, digits: Int, hint: String, to output: inout TerminalText) {
        // Far more bytes than fit need not be looked at.
        let room = max(width - digits - 5, 10)
        let reach = room * 8
        let left = scalarStart(max(line.range.lowerBound, marked.lowerBound - reach))
        let right = scalarStart(min(line.range.upperBound, marked.upperBound + reach))
        let seen = min(marked.upperBound, scalarStart(marked.lowerBound + reach))
        var column = 0
        let before = shown(left..<max(marked.lowerBound, left), column: &column)
        let inside = shown(marked.lowerBound..<max(seen, marked.lowerBound), column: &column)
        let after = shown(min(marked.upperBound, right)..<right, column: &column)

        // The span comes first, then what stands before it (at least a bit), then what follows.
        let middle = FittedText.cut(inside, to: max(room - 8, 8))
        let isCutLeft = left > line.range.lowerBound
        let leftRoom = min(max(room - middle.columns - min(DisplayWidth.columns(of: after), room / 3), 4), room)
        let head = FittedText.cutStart((isCutLeft ? "…" : "") + before, to: leftRoom)
        let isCutRight = right < line.range.upperBound
        let tail = FittedText.cut(after + (isCutRight ? "…" : ""), to: max(room - head.columns - middle.columns, 1))

        let number = String(line.number)
        let gutter = String(repeating: " ", count: digits - number.utf8.count + 2) + number + " | "
        paint.write(gutter, .place, to: &output)
        output.append(head.text + middle.text + tail.text)
        output.trimSpaces()
        output.append("\n")
        paint.write(String(repeating: " ", count: digits + 2) + " | ", .place, to: &output)
        output.append(spaces: head.columns)
        let marks = String(repeating: "^", count: max(middle.columns, 1))
        let isBeside = head.columns + marks.utf8.count + 1 + DisplayWidth.columns(of: hint) <= room
        paint.write(marks + (hint.isEmpty || !isBeside ? "" : " " + hint), .error, to: &output)
        output.append("\n")
        guard !hint.isEmpty, !isBeside else { return }
        for line in CellLines.lines(of: hint, columns: room) {
            paint.write(String(repeating: " ", count: digits + 2) + " | ", .place, to: &output)
            paint.write(line.text, .error, to: &output)
            output.append("\n")
        }
    }

    /// The offset itself, or where the next scalar starts if it is within one.
    private func scalarStart(_ offset: Int) -> Int {
        var offset = offset
        while offset < source.count, source[offset] & 0xC0 == 0x80 { offset += 1 }
        return offset
    }

    /// A part of a line as it is shown, from a column on.
    private func shown(_ range: Range<Int>, column: inout Int) -> String {
        var text = ""
        for character in VisibleText.of(String(decoding: source[range], as: UTF8.self), keepingLines: true) {
            if character == "\t" {
                let spaces = SourceLines.tab - column % SourceLines.tab
                text += String(repeating: " ", count: spaces)
                column += spaces
            } else {
                text.append(character)
                column += DisplayWidth.columns(of: character)
            }
        }
        return text
    }
}
