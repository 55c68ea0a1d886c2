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
        var place = left
        for mark in marks {
            if isStopped() { break }
            append(place..<max(mark.lowerBound, place), isMarked: false, to: &lines)
            place = max(place, mark.lowerBound)
            append(place..<max(min(mark.upperBound, right), place), isMarked: true, to: &lines)
            place = max(place, min(mark.upperBound, right))
        }
        append(place..<max(right, place), isMarked: false, to: &lines)
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
            for (place, character) in VisibleText.of(text, keepingLines: true, until: isStopped).enumerated() {
                if place & 4_095 == 4_095, isStopped() { return }
                lines[lines.count - 1].characters.append((character == "\t" ? " " : character, isMarked))
            }
            if lineEnd != nil { lines.append(Line()) }
            rest = next..<rest.upperBound
        }
    }

    /// Where what is shown starts: at the line's start, or so many characters before the passage, at a word.
    private func leftEdge(_ context: Int) -> Int {
        var place = min(start, source.count)
        var seen = 0
        while place > 0, source[place - 1] != UInt8(ascii: "\n") {
            if source[place - 1] & 0xC0 != 0x80 { seen += 1 }
            place -= 1
            if seen >= context, source[place] == UInt8(ascii: " ") || seen >= context + 20 {
                while place < start, source[place] & 0xC0 == 0x80 { place += 1 }
                return source[place] == UInt8(ascii: " ") ? place + 1 : place
            }
        }
        return place
    }

    /// Where it ends.
    private func rightEdge(_ context: Int) -> Int {
        var place = min(max(end, start), source.count)
        // A passage that ends with its line shows no other.
        if place > start, place > 0, source[place - 1] == UInt8(ascii: "\n") { return place - 1 }
        var seen = 0
        while place < source.count, source[place] != UInt8(ascii: "\n") {
            if source[place] & 0xC0 != 0x80 { seen += 1 }
            if seen > context, source[place] == UInt8(ascii: " ") || seen > context + 20, source[place] & 0xC0 != 0x80 {
                return place
            }
            place += 1
        }
        return place > 0 && place > start && source[place - 1] == UInt8(ascii: "\r") ? place - 1 : place
    }
}
