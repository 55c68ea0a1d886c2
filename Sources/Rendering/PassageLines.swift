/// The lines of a source around some passages, cut to what is near them.
struct PassageLines {
    private let source: [UInt8]
    /// What is marked, in order and apart.
    private let marks: [Range<Int>]
    private let start: Int
    private let end: Int
    /// Whether nobody wants the lines any more.
    private let isStopped: () -> Bool

    /// Takes passages by their starts; they may overlap.
    init(source: [UInt8], spans: [Range<Int>], isStopped: @escaping () -> Bool = { false }) {
        self.source = source
        self.isStopped = isStopped
        var marks: [Range<Int>] = []
        for span in spans {
            let span = span.clamped(to: 0..<source.count)
            if let last = marks.last, span.lowerBound <= last.upperBound {
                marks[marks.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
            } else {
                marks.append(span)
            }
        }
        self.marks = marks
        start = marks.first?.lowerBound ?? 0
        end = marks.last?.upperBound ?? 0
    }

    /// A line as characters with a mark each.
    struct Line {
        var characters: [(character: Character, isMarked: Bool)] = []

        /// The line in rows of at most so many columns, broken at spaces where there are any.
        func wrapped(to room: Int, number: Int, until isStopped: () -> Bool = { false }) -> [MarkedRow] {
            var rows: [MarkedRow] = []
            var from = 0
            while from < characters.count || rows.isEmpty, !isStopped() {
                var (end, columns) = (from, 0)
                var lastSpace: Int?
                while end < characters.count {
                    let next = columns + DisplayWidth.columns(of: characters[end].character)
                    if next > room, end > from { break }
                    columns = next
                    if characters[end].character == " " { lastSpace = end }
                    end += 1
                }
                if end < characters.count, let space = lastSpace, space > from { end = space + 1 }
                rows.append(MarkedRow(number: rows.isEmpty ? number : nil, cells: Array(characters[from..<end])))
                from = end
                if characters.isEmpty { break }
            }
            return rows
        }
    }

    /// The lines from the first passage's to the last one's.
    func lines(context: Int) -> [Line] {
        let left = leftEdge(context)
        let right = rightEdge(context)
        var lines = [Line()]
        if left > 0, source[left - 1] != UInt8(ascii: "\n") { lines[0].characters.append(("…", false)) }
        var offset = left
        for mark in marks {
            if isStopped() { break }
            append(offset..<max(mark.lowerBound, offset), isMarked: false, to: &lines)
            offset = max(offset, mark.lowerBound)
            append(offset..<max(min(mark.upperBound, right), offset), isMarked: true, to: &lines)
            offset = max(offset, min(mark.upperBound, right))
        }
        append(offset..<max(right, offset), isMarked: false, to: &lines)
        if right < source.count, source[right] != UInt8(ascii: "\n"), source[right] != UInt8(ascii: "\r") {
            lines[lines.count - 1].characters.append(("…", false))
        }
        return lines
    }

    /// Appends bytes, each line of them to a line of its own.
    private func append(_ range: Range<Int>, isMarked: Bool, to lines: inout [Line]) {
        var rest = range
        while !rest.isEmpty, !isStopped() {
            let lineEnd = source[rest].firstIndex(of: UInt8(ascii: "\n"))
            var end = lineEnd ?? rest.upperBound
            let next = lineEnd.map { $0 + 1 } ?? rest.upperBound
            if lineEnd != nil, end > rest.lowerBound, source[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            let text = String(decoding: source[rest.lowerBound..<end], as: UTF8.self)
            for (offset, character) in VisibleText.of(text, keepingLines: true, until: isStopped).enumerated() {
                if offset & 4_095 == 4_095, isStopped() { return }
                lines[lines.count - 1].characters.append((character == "\t" ? " " : character, isMarked))
            }
            if lineEnd != nil { lines.append(Line()) }
            rest = next..<rest.upperBound
        }
    }

    /// Where what is shown starts: at the line's start, or so many characters before the passage, at a word.
    private func leftEdge(_ context: Int) -> Int {
        var offset = min(start, source.count)
        var seen = 0
        while offset > 0, source[offset - 1] != UInt8(ascii: "\n") {
            if source[offset - 1] & 0xC0 != 0x80 { seen += 1 }
            offset -= 1
            if seen >= context, source[offset] == UInt8(ascii: " ") || seen >= context + 20 {
                while offset < start, source[offset] & 0xC0 == 0x80 { offset += 1 }
                return source[offset] == UInt8(ascii: " ") ? offset + 1 : offset
            }
        }
        return offset
    }

    /// Where it ends.
    private func rightEdge(_ context: Int) -> Int {
        var offset = min(max(end, start), source.count)
        // A passage that ends with its line shows no other.
        if offset > start, offset > 0, source[offset - 1] == UInt8(ascii: "\n") { return offset - 1 }
        var seen = 0
        while offset < source.count, source[offset] != UInt8(ascii: "\n") {
            if source[offset] & 0xC0 != 0x80 { seen += 1 }
            if seen > context, source[offset] == UInt8(ascii: " ") || seen > context + 20, source[offset] & 0xC0 != 0x80
            {
                return offset
            }
            offset += 1
        }
        return offset > 0 && offset > start && source[offset - 1] == UInt8(ascii: "\r") ? offset - 1 : offset
    }
}
