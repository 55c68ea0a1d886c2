import Values

/// Addresses of the web, which are one token each.
extension Lexer {
    /// Whether a word that ends here is the start or a part of a web address.
    func isAddress(_ end: Int) -> Bool {
        guard at(end) == Byte.period, at(end + 1).isLetter else { return false }
        let length = end - position
        if length == 3, at(position) | 0x20 == 119, at(position + 1) | 0x20 == 119 { return true }
        return Lexer.domains.contains { domain in
            let count = domain.utf8CodeUnitCount
            for offset in 0..<count where at(end + 1 + offset) != domain.utf8Start[offset] { return false }
            let after = at(end + 1 + count)
            return !after.isAlphanumeric
        }
    }

    static let domains: [StaticString] = ["gov", "com", "org", "net", "edu", "mil", "us", "io", "int", "eu"]

    /// Makes one token of all that stands there without white space.
    mutating func readAddress() {
        var start = max(chunkStart, nextBreak > 0 ? breaks[nextBreak - 1] : 0)
        while start < position, classes[Int(bytes[start])] == .mark { start += 1 }
        while let last = tokens.last, Int(last.start) >= start, last.kind != .edge { tokens.removeLast() }
        // The numbers go with their tokens: each is found by its number among them.
        while let last = numberTokens.last, last.token >= tokens.count {
            numberTokens.removeLast()
            numbers.removeLast()
        }
        var end = position + 1
        let limit = nextBreak < breaks.count ? min(bytes.count, breaks[nextBreak]) : bytes.count
        while end < limit, classes[Int(bytes[end])] != .space, bytes[end] != 0xC2 || at(end + 1) != 0xA0 {
            end += 1
        }
        while end > position + 1, [Byte.period, Byte.comma, 41, 93, 59, 34].contains(at(end - 1)) { end -= 1 }
        position = start
        append(.address, to: max(end, start + 1))
    }
}
