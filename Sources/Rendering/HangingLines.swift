/// Lines for people brought to a width: what is too long goes on in the next line, below where its last column starts.
public enum HangingLines {
    /// The least room that is worth a column of its own.
    private static let leastRoom = 16

    /// Whole lines, each of at most so many columns; what fits stays as it is.
    public static func text(_ text: String, width: Int) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.contains(where: { DisplayWidth.columns(of: $0) > width }) else { return text }
        return lines.map { line(String($0), width: width) }.joined(separator: "\n")
    }

    private static func line(_ line: String, width: Int) -> String {
        guard DisplayWidth.columns(of: line) > width else { return line }
        let blank = line.prefix { $0 == " " }.count
        var (head, rest) = (Substring(""), Substring(line))
        // The text after the last gap of two spaces or more is a column, and the text before it stays where it is.
        if let start = lastColumn(of: line) {
            let column = DisplayWidth.columns(of: line[..<start])
            if width - column >= leastRoom {
                head = line[..<start]
                rest = line[start...]
                return joined(head, rest, indent: column, width: width)
            }
            let name = line[..<start].reversed().drop { $0 == " " }.reversed()
            return Self.line(String(name), width: width) + "\n"
                + joined("", line[start...], indent: min(blank + 2, width / 2), width: width, isIndented: true)
        }
        return joined(line.prefix(blank), line.dropFirst(blank), indent: min(blank, width / 2), width: width)
    }

    private static func joined(
        _ head: Substring, _ rest: Substring, indent: Int, width: Int, isIndented: Bool = false
    ) -> String {
        let blank = String(repeating: " ", count: indent)
        let lines = CellLines.lines(of: String(rest), columns: max(width - indent, 1)).map(\.text)
        return (isIndented ? blank : String(head)) + lines.joined(separator: "\n" + blank)
    }

    /// Where the text after the last gap starts.
    private static func lastColumn(of line: String) -> String.Index? {
        var found: String.Index?
        var spaces = 0
        var isInText = false
        for index in line.indices {
            if line[index] == " " {
                spaces += 1
            } else {
                if isInText && spaces >= 2 { found = index }
                isInText = true
                spaces = 0
            }
        }
        return found
    }
}
