/// Texts taken apart, for `split` and `replace`. All in linear time; of a stopped query only the start is looked at.
enum TextParts {
    /// Where a text stands in another, from left to right and apart, in the UTF-8.
    static func ranges(
        of part: String, in text: String, _ arguments: Arguments
    ) throws(OperationError) -> [Range<Int>] {
        let finder = ByteFinder(Array(part.utf8))
        var ranges: [Range<Int>] = []
        var text = text
        let hasRoom = text.withUTF8 { bytes in
            var from = 0
            while let place = finder.first(in: bytes, from: from) {
                ranges.append(place..<place + finder.bytes.count)
                from = place + finder.bytes.count
                guard goesOn(ranges.count, arguments) else { return arguments.stopFlag.isStopped }
            }
            return true
        }
        guard hasRoom else { throw arguments.lacksRoom }
        return ranges
    }

    /// Where a pattern matches; matches of nothing do not part.
    static func ranges(
        of pattern: Pattern, in text: String, _ arguments: Arguments
    ) throws(OperationError) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        do {
            try pattern.forEachMatch(in: text) { match, _ in
                if !match.isEmpty, match.lowerBound >= ranges.last?.upperBound ?? 0 { ranges.append(match) }
                return goesOn(ranges.count, arguments)
            }
        } catch {
            throw OperationError(error)
        }
        guard goesOn(ranges.count, arguments) || arguments.stopFlag.isStopped else { throw arguments.lacksRoom }
        return ranges
    }

    /// Whether there is room for so many ranges, and the query was not stopped.
    private static func goesOn(_ count: Int, _ arguments: Arguments) -> Bool {
        count & 1_023 != 0
            || !arguments.stopFlag.isStopped && count * 2 * MemoryLayout<Range<Int>>.stride <= arguments.room
    }

    /// What stands between ranges of its UTF-8.
    static func parts(of text: String, between ranges: [Range<Int>]) -> [Substring] {
        let bytes = text.utf8
        var parts: [Substring] = []
        parts.reserveCapacity(ranges.count + 1)
        var start = bytes.startIndex
        for range in ranges {
            parts.append(text[start..<bytes.index(bytes.startIndex, offsetBy: range.lowerBound)])
            start = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
        }
        parts.append(text[start...])
        return parts
    }

    /// The same, as texts by themselves.
    static func texts(
        of text: String, between ranges: [Range<Int>], _ arguments: Arguments
    ) throws(OperationError) -> [Value] {
        try arguments.reserve(MemorySize.values(ranges.count) + text.utf8.count)
        return try texts(parts(of: text, between: ranges), arguments)
    }

    /// Parts as texts by themselves.
    static func texts(_ parts: [Substring], _ arguments: Arguments) throws(OperationError) -> [Value] {
        var texts: [Value] = []
        texts.reserveCapacity(parts.count)
        var bytes = MemorySize.values(parts.count)
        for part in parts {
            let part = String(part)
            bytes += part.heapSize
            texts.append(.text(part))
            if texts.count & 1_023 == 0, arguments.stopFlag.isStopped { break }
            guard bytes <= arguments.room else { throw arguments.lacksRoom }
        }
        return texts
    }

    /// The characters of a text.
    static func characters(of text: String, _ arguments: Arguments) throws(OperationError) -> [Value] {
        var characters: [Value] = []
        for character in text {
            characters.append(.text(String(character)))
            guard characters.count & 1_023 == 0 else { continue }
            if arguments.stopFlag.isStopped { break }
            guard 2 * MemorySize.values(characters.count) <= arguments.room else { throw arguments.lacksRoom }
        }
        return characters
    }
}
