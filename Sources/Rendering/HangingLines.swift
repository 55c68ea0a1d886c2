/// Lines for people brought to a width: what is too long goes on in the next line, below where its last column starts.
public enum HangingLines {
    /// The least room that is worth a column of its own.
    private static let leastRoom = 16
    private static let newline = UInt8(ascii: "\n")
    private static let space = UInt8(ascii: " ")

    /// Whole lines, each of at most so many columns; what fits stays as it is.
    public static func text(_ text: String, width: Int) -> String {
        var whole = ""
        write(text, width: width) {
            whole += $0
            return true
        }
        return whole
    }

    /// The same handed on in portions of some lines each, as it comes; the sink returns false to have no more.
    public static func write(_ text: String, width: Int, to sink: (String) -> Bool) {
        var text = text
        text.makeContiguousUTF8()
        withoutActuallyEscaping(sink) { sink in
            var portion = Portion(sink: sink)
            var start = text.startIndex
            while true {
                let end = text.utf8[start...].firstIndex(of: newline) ?? text.endIndex
                write(text[start..<end], width: width, to: &portion)
                guard !portion.isRefused, end < text.endIndex else { break }
                portion.append("\n")
                start = text.utf8.index(after: end)
            }
            portion.finish()
        }
    }

    /// What has come, until it is enough to be handed on.
    private struct Portion {
        let sink: (String) -> Bool
        private var text = ""
        private(set) var isRefused = false

        private static let size = 1 << 16

        init(sink: @escaping (String) -> Bool) { self.sink = sink }

        mutating func append(_ more: some StringProtocol) {
            text += more
            if text.utf8.count >= Portion.size { finish() }
        }

        mutating func finish() {
            if !isRefused, !text.isEmpty { isRefused = !sink(text) }
            text = ""
        }
    }

    private static func write(_ line: Substring, width: Int, to portion: inout Portion) {
        guard !DisplayWidth.fits(line, in: width) else { return portion.append(line) }
        let blank = line.utf8.prefix { $0 == space }.count
        let text = line.utf8.dropFirst(blank)
        // The text after the last gap of two spaces or more is a column, and the text before it stays where it is.
        if let (nameEnd, start) = lastColumn(of: line) {
            let (head, rest) = (line[..<start], line[start...])
            if DisplayWidth.fits(head, in: width - leastRoom) {
                portion.append(head)
                return write(rest, indent: DisplayWidth.columns(of: head), width: width, to: &portion)
            }
            // A name may be too long for a column beside it, but has a line of its own then.
            if DisplayWidth.fits(line[..<nameEnd], in: width) {
                portion.append(line[..<nameEnd])
                let indent = min(blank + 2, width / 2)
                portion.append("\n" + String(repeating: " ", count: indent))
                return write(rest, indent: indent, width: width, to: &portion)
            }
        }
        portion.append(line[..<text.startIndex])
        write(line[text.startIndex...], indent: min(blank, width / 2), width: width, to: &portion)
    }

    /// A column, whose first line starts where the text before it has ended.
    private static func write(_ column: Substring, indent: Int, width: Int, to portion: inout Portion) {
        let blank = String(repeating: " ", count: indent)
        var isFirst = true
        for line in CellLines(String(column), columns: max(width - indent, 1)) where !portion.isRefused {
            if !isFirst { portion.append("\n" + blank) }
            isFirst = false
            portion.append(line.text)
        }
    }

    /// Where the last gap starts, and the text after it.
    private static func lastColumn(of line: Substring) -> (gap: String.Index, text: String.Index)? {
        let bytes = line.utf8
        guard var start = bytes.lastIndex(where: { $0 != space }) else { return nil }
        while start > bytes.startIndex {
            let before = bytes.index(before: start)
            if bytes[start] != space, bytes[before] == space, before > bytes.startIndex {
                let end = bytes[..<before].lastIndex { $0 != space }.map { bytes.index(after: $0) }
                // What is blank up to the line's start is no gap.
                guard let end else { return nil }
                if end < before { return (end, start) }
            }
            start = before
        }
        return nil
    }
}
