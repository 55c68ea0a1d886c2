/// A row of a drawing of passages.
struct MarkedRow {
    /// The line's number, in its first row.
    let number: Int?
    let cells: [(character: Character, isMarked: Bool)]

    /// Appends it. Without colours, a row that is marked as a whole has `>` before it, another one a row of `^` below it.
    func write(digits: Int, paint: Paint, to output: inout TerminalText) {
        let isWhole = cells.contains { $0.isMarked } && cells.allSatisfy { $0.isMarked || $0.character.isWhitespace }
        let label = number.map(String.init) ?? ""
        let blank = String(repeating: " ", count: max(digits - label.utf8.count, 0) + 2)
        paint.write(blank + label + (isWhole && !paint.isOn ? " > " : " | "), .place, to: &output)
        let start = output.count
        writeText(paint, to: &output)
        output.trimSpaces(downTo: start - 1)
        output.append("\n")
        guard !paint.isOn, !isWhole, cells.contains(where: \.isMarked) else { return }
        output.append(spaces: digits + 2)
        output.append(" | ")
        writeMarks(to: &output)
        output.append("\n")
    }

    private func writeText(_ paint: Paint, to output: inout TerminalText) {
        var from = 0
        while from < cells.count {
            let isMarked = cells[from].isMarked
            let end = cells[from...].firstIndex { $0.isMarked != isMarked } ?? cells.count
            paint.write(String(cells[from..<end].map(\.character)), isMarked ? .mark : nil, to: &output)
            from = end
        }
    }

    /// Appends marks under what is marked, but none under white space at the row's start and end.
    private func writeMarks(to output: inout TerminalText) {
        let first = cells.firstIndex { $0.isMarked && !$0.character.isWhitespace } ?? cells.count
        let last = cells.lastIndex { $0.isMarked && !$0.character.isWhitespace } ?? -1
        for (index, cell) in cells.enumerated() where index <= last {
            let mark = cell.isMarked && index >= first ? "^" : " "
            output.append(String(repeating: mark, count: DisplayWidth.columns(of: cell.character)))
        }
    }
}
