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
            while let start = finder.first(in: bytes, from: from) {
                ranges.append(start..<start + finder.bytes.count)
                from = start + finder.bytes.count
                guard goesOn(ranges.count, arguments) else { return arguments.stopFlag.isStopped }
            }
            return true
        }
        guard hasRoom else { throw arguments.lacksRoom }
        return ranges
    }

    /// Where a pattern matches, matches of nothing among them.
    static func ranges(
        of pattern: Pattern, in text: String, _ arguments: Arguments
    ) throws(OperationError) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        do {
            try pattern.forEachMatch(in: text, until: arguments.stopFlag) { match, _ in
                ranges.append(match)
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

    /// What stands between ranges of its UTF-8, as ranges.
    static func between(_ ranges: [Range<Int>], of text: String) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        parts.reserveCapacity(ranges.count + 1)
        var start = 0
        for range in ranges {
            parts.append(start..<range.lowerBound)
            start = range.upperBound
        }
        parts.append(start..<text.utf8.count)
        return parts
    }

    /// What stands in ranges of its UTF-8, as texts by themselves.
    static func texts(
        of text: String, in ranges: [Range<Int>], _ arguments: Arguments
    ) throws(OperationError) -> [Value] {
        var bytes = MemorySize.values(ranges.count) + 2 * ranges.count * MemoryLayout<Range<Int>>.stride
        try arguments.reserve(bytes)
        let view = text.utf8
        var texts: [Value] = []
        texts.reserveCapacity(ranges.count)
        for range in ranges {
            let start = view.index(view.startIndex, offsetBy: range.lowerBound)
            let part = String(text[start..<view.index(start, offsetBy: range.count)])
            bytes += part.heapSize
            texts.append(.text(part))
            if texts.count & 1_023 == 0, arguments.stopFlag.isStopped { break }
            guard bytes <= arguments.room else { throw arguments.lacksRoom }
        }
        return texts
    }

    /// The text with another one in the place of ranges of its UTF-8.
    static func replacing(
        _ ranges: [Range<Int>], of text: String, with other: String, _ arguments: Arguments
    ) throws(OperationError) -> String {
        var (text, other) = (text, other)
        let removed = ranges.reduce(0) { $0 + $1.count }
        let (added, isTooMuch) = ranges.count.multipliedReportingOverflow(by: other.utf8.count)
        let size = isTooMuch ? Int.max / 2 : text.utf8.count - removed + added
        try arguments.reserve(size)
        return text.withUTF8 { source in
            other.withUTF8 { replacement in
                String(unsafeUninitializedCapacity: size) { target in
                    var (start, end) = (0, 0)
                    for range in ranges {
                        end = target[end...].update(fromContentsOf: source[start..<range.lowerBound])
                        end = target[end...].update(fromContentsOf: replacement)
                        start = range.upperBound
                    }
                    return target[end...].update(fromContentsOf: source[start...])
                }
            }
        }
    }

    /// A text in which each scalar becomes what it does by itself, whatever stands around it.
    static func mapped(_ text: String, _ arguments: Arguments, _ map: (Substring) -> String) -> String {
        guard text.utf8.count > piece else { return map(text[...]) }
        let bytes = text.utf8
        var mapped = ""
        var start = text.startIndex
        while start < text.endIndex, !arguments.stopFlag.isStopped {
            var end = bytes.index(start, offsetBy: piece, limitedBy: text.endIndex) ?? text.endIndex
            while end < text.endIndex, bytes[end] & 0xC0 == 0x80 { end = bytes.index(after: end) }
            mapped += map(text[start..<end])
            start = end
        }
        return mapped
    }

    /// How many bytes of a text are worked on before it is asked whether the query was stopped.
    private static let piece = 1 << 16

    /// The characters of a text, each a Unicode scalar.
    static func characters(of text: String, _ arguments: Arguments) throws(OperationError) -> [Value] {
        var characters: [Value] = []
        for scalar in text.unicodeScalars {
            characters.append(.text(String(scalar)))
            guard characters.count & 1_023 == 0 else { continue }
            if arguments.stopFlag.isStopped { break }
            guard 2 * MemorySize.values(characters.count) <= arguments.room else { throw arguments.lacksRoom }
        }
        return characters
    }
}
