extension Script {
    /// The comment lines just above a place, without their marks; empty where there are none.
    package func comment(above offset: Int) -> String {
        var lines: [String] = []
        for line in self.lines(above: offset) {
            guard bytes[line].first == UInt8(ascii: "#"), !bytes[line].starts(with: "#!".utf8) else { break }
            lines.append(Self.words(ofComment: text(in: line)))
        }
        return lines.reversed().joined(separator: "\n")
    }

    /// The comment lines that a script starts with, after a line `#!…`; without their marks.
    package var firstComment: String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        if lines.first?.hasPrefix("#!") == true { lines.removeFirst() }
        lines = lines.drop { $0.allSatisfy(\.isWhitespace) }
        return lines.prefix { $0.hasPrefix("#") }.map { Self.words(ofComment: String($0)) }.joined(separator: "\n")
    }

    private static func words(ofComment line: String) -> String {
        var words = line.drop { $0 == "#" }
        if words.first == " " { words.removeFirst() }
        if words.last == "\r" { words.removeLast() }
        return String(words)
    }
}
