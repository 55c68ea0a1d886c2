/// Texts taken apart, for `split` and `replace`. All in linear time.
enum TextParts {
    /// The parts between a separator; the characters for an empty one.
    static func split(_ text: String, by separator: String) -> [Substring] {
        guard !separator.isEmpty else { return text.indices.map { text[$0...$0] } }
        let finder = ByteFinder(Array(separator.utf8))
        var ranges: [Range<Int>] = []
        var text = text
        text.withUTF8 { bytes in
            var from = 0
            while let place = finder.first(in: bytes, from: from) {
                ranges.append(place..<place + finder.bytes.count)
                from = place + finder.bytes.count
            }
        }
        return parts(of: text, between: ranges)
    }

    /// The parts between the matches of a pattern; matches of nothing do not part.
    static func split(_ text: String, by pattern: Pattern) throws(OperationError) -> [Substring] {
        var ranges: [Range<Int>] = []
        do {
            try pattern.forEachMatch(in: text) { match, _ in
                if !match.isEmpty, match.lowerBound >= ranges.last?.upperBound ?? 0 { ranges.append(match) }
                return true
            }
        } catch {
            throw OperationError(error)
        }
        return parts(of: text, between: ranges)
    }

    /// What stands between ranges of its UTF-8.
    private static func parts(of text: String, between ranges: [Range<Int>]) -> [Substring] {
        let bytes = text.utf8
        var parts: [Substring] = []
        var start = bytes.startIndex
        for range in ranges {
            parts.append(text[start..<bytes.index(bytes.startIndex, offsetBy: range.lowerBound)])
            start = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
        }
        parts.append(text[start...])
        return parts
    }
}
