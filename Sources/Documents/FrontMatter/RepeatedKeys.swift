/// Takes keys that stand twice in one record of YAML or TOML out of its text, but for the last: their lines are emptied, so
/// that all others keep their places.
struct RepeatedKeys {
    private let original: String
    /// Divided where a key is taken out: few texts have such.
    private var lines: [Substring] = []
    /// What was taken out: the key, and the line of the one that counts, from 1.
    private(set) var taken: [(key: String, line: Int)] = []

    init(_ text: String) {
        original = text
    }

    /// The text that is left.
    var text: String { taken.isEmpty ? original : lines.joined(separator: "\n") }

    /// Empties all but the last of the lines that give a key in the record around a line (from 1), with what belongs to
    /// them; whether there were any.
    mutating func take(_ key: String, around line: Int) -> Bool {
        if lines.isEmpty { lines = original.split(separator: "\n", omittingEmptySubsequences: false) }
        let start = min(max(line - 1, 0), lines.count - 1)
        guard start >= 0, let first = (start..<lines.count).first(where: { isKey(lines[$0], key) }) else {
            return false
        }
        let indent = indent(of: lines[first])
        var indices = [first]
        for index in first + 1..<max(first + 1, lines.count) where !isBlank(lines[index]) {
            if self.indent(of: lines[index]) < indent { break }
            if self.indent(of: lines[index]) == indent, isKey(lines[index], key) { indices.append(index) }
        }
        guard indices.count > 1, let last = indices.popLast() else { return false }
        for index in indices { empty(from: index, indent: indent) }
        taken.append((key, last + 1))
        return true
    }

    private mutating func empty(from first: Int, indent: Int) {
        lines[first] = ""
        var index = first + 1
        while index < lines.count,
            isBlank(lines[index]) || self.indent(of: lines[index]) > indent
                || self.indent(of: lines[index]) == indent && lines[index].dropFirst(indent).first == "-"
        {
            lines[index] = ""
            index += 1
        }
    }

    private func indent(of line: Substring) -> Int { line.utf8.prefix { $0 == 32 }.count }

    private func isBlank(_ line: Substring) -> Bool { line.utf8.allSatisfy { $0 <= 32 } }

    /// Whether a line gives a key, in quotes or not.
    private func isKey(_ line: Substring, _ key: String) -> Bool {
        var rest = line.utf8.drop { $0 == 32 }
        let quote = rest.first
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { rest = rest.dropFirst() }
        guard rest.starts(with: key.utf8) else { return false }
        rest = rest.dropFirst(key.utf8.count)
        if isQuoted { rest = rest.dropFirst() }
        let sign = rest.drop { $0 == 32 }.first
        return sign == UInt8(ascii: ":") || sign == UInt8(ascii: "=")
    }
}
