/// A row of a drawing of passages.
struct MarkedRow {
    /// The line's number, in its first row.
    let number: Int?
    let cells: [(character: Character, isMarked: Bool)]

    /// Appends it. Without colours, a row that is marked as a whole has `>` before it, another one a row of `^` below it.
    func write(digits: Int, paint: Paint, to bytes: inout [UInt8]) {
        let isWhole = cells.contains { $0.isMarked } && cells.allSatisfy { $0.isMarked || $0.character.isWhitespace }
        let label = number.map(String.init) ?? ""
        let blank = String(repeating: " ", count: max(digits - label.utf8.count, 0) + 2)
        paint.write(blank + label + (isWhole && !paint.isOn ? " > " : " | "), .place, to: &bytes)
        let start = bytes.count
        writeText(paint, to: &bytes)
        MarkedRow.trim(&bytes, from: start - 1)
        bytes.append(UInt8(ascii: "\n"))
        guard !paint.isOn, !isWhole, cells.contains(where: \.isMarked) else { return }
        bytes.append(contentsOf: repeatElement(32, count: digits + 2))
        bytes.append(contentsOf: " | ".utf8)
        writeMarks(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
    }

    private func writeText(_ paint: Paint, to bytes: inout [UInt8]) {
        var from = 0
        while from < cells.count {
            let isMarked = cells[from].isMarked
            let end = cells[from...].firstIndex { $0.isMarked != isMarked } ?? cells.count
            paint.write(String(cells[from..<end].map(\.character)), isMarked ? .mark : nil, to: &bytes)
            from = end
        }
    }

    /// Appends marks under what is marked, but none under white space at the row's start and end.
    private func writeMarks(to bytes: inout [UInt8]) {
        let first = cells.firstIndex { $0.isMarked && !$0.character.isWhitespace } ?? cells.count
        let last = cells.lastIndex { $0.isMarked && !$0.character.isWhitespace } ?? -1
        for (place, cell) in cells.enumerated() where place <= last {
            let mark: UInt8 = cell.isMarked && place >= first ? UInt8(ascii: "^") : 32
            bytes.append(contentsOf: repeatElement(mark, count: DisplayWidth.columns(of: cell.character)))
        }
    }

    /// Takes spaces off the end, down to a length.
    private static func trim(_ bytes: inout [UInt8], from start: Int) {
        while bytes.count > start, bytes.last == 32 { bytes.removeLast() }
    }
}
