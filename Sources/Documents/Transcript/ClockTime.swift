import Values

/// A line that is nothing but a clock time: `12:36 P.M. EST`.
enum ClockTime {
    /// Whether a line of plain text is one.
    static func matches(_ line: ArraySlice<UInt8>) -> Bool {
        var rest = line
        while rest.last == UInt8(ascii: " ") { rest.removeLast() }
        guard rest.count <= 24 else { return false }
        let hour = rest.prefix(while: \.isDigit)
        guard (1...2).contains(hour.count) else { return false }
        rest = rest.dropFirst(hour.count)
        guard rest.first == UInt8(ascii: ":") else { return false }
        rest = rest.dropFirst()
        guard rest.prefix(while: \.isDigit).count == 2 else { return false }
        rest = rest.dropFirst(2).drop { $0 == UInt8(ascii: " ") }
        guard let half = rest.first, half | 32 == UInt8(ascii: "a") || half | 32 == UInt8(ascii: "p") else {
            return false
        }
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
        guard let m = rest.first, m | 32 == UInt8(ascii: "m") else { return false }
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
        guard !rest.isEmpty else { return true }
        guard rest.first == UInt8(ascii: " ") else { return false }
        rest = rest.dropFirst()
        return (2...5).contains(rest.count) && rest.allSatisfy { $0 &- 65 < 26 }
    }
}
