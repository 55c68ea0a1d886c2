import Values

/// Where the lines of a file start, and how its characters are counted. A line ends with LF, CR LF or CR.
struct LineIndex: Sendable {
    /// The offset of each line's first byte. A byte order mark stands before the first line: editors don't show it.
    private let starts: [UInt32]
    /// How many characters start before each multiple of `interval`: a column costs the same however long its line is.
    private let characters: [UInt32]

    private static let interval = 64

    init(_ source: [UInt8]) {
        starts = LineIndex.starts(source)
        characters = LineIndex.characters(source)
    }

    private static func starts(_ source: [UInt8]) -> [UInt32] {
        var starts: [UInt32] = [source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        source.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                if byte == UInt8(ascii: "\n") {
                    starts.append(UInt32(index))
                } else if byte == UInt8(ascii: "\r"), index == bytes.count || bytes[index] != UInt8(ascii: "\n") {
                    starts.append(UInt32(index))
                }
            }
        }
        return starts
    }

    private static func characters(_ source: [UInt8]) -> [UInt32] {
        var counts: [UInt32] = [0]
        counts.reserveCapacity(source.count / interval + 1)
        var count: UInt32 = 0
        for start in stride(from: 0, to: source.count - source.count % interval, by: interval) {
            count += UInt32(charactersStarting(in: start..<start + interval, of: source))
            counts.append(count)
        }
        return counts
    }

    private static func charactersStarting(in range: Range<Int>, of source: [UInt8]) -> Int {
        source.withUnsafeBufferPointer { bytes in
            var count = 0
            for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
            return count
        }
    }

    /// The line and column of an offset, both from 1; the column counts Unicode scalars.
    func position(of offset: UInt32, in source: [UInt8]) -> (line: Int, column: Int) {
        let end = min(Int(offset), source.count)
        let line = lastIndex(in: starts, upTo: UInt32(end))
        let start = min(Int(starts[line]), end)
        let before =
            end - start < LineIndex.interval
            ? LineIndex.charactersStarting(in: start..<end, of: source)
            : charactersStarting(before: end, in: source) - charactersStarting(before: start, in: source)
        return (line + 1, before + 1)
    }

    /// The offset of a line and column, both from 1, or nil where the line is not so long.
    func offset(line: Int, column: Int, in source: [UInt8]) -> UInt32? {
        guard line >= 1, line <= starts.count, column >= 1 else { return nil }
        let start = Int(starts[line - 1])
        let end = line < starts.count ? Int(starts[line]) : source.count
        guard column > 1 else { return UInt32(start) }
        guard column <= end - start + 1 else { return nil }
        let wanted = UInt32(charactersStarting(before: start, in: source) + column - 1)
        let mark = lastIndex(in: characters, upTo: wanted)
        var left = wanted - characters[mark]
        var offset = max(mark * LineIndex.interval, start)
        if offset == start { left = UInt32(column - 1) }
        while offset < end {
            if source[offset] & 0xC0 != 0x80 {
                if left == 0 { return UInt32(offset) }
                left -= 1
            }
            offset += 1
        }
        return left == 0 ? UInt32(end) : nil
    }

    private func charactersStarting(before offset: Int, in source: [UInt8]) -> Int {
        let mark = offset / LineIndex.interval
        let start = mark * LineIndex.interval
        return Int(characters[mark]) + LineIndex.charactersStarting(in: start..<offset, of: source)
    }

    /// The last index whose number is not greater; the numbers never fall, and the first is 0.
    private func lastIndex(in numbers: [UInt32], upTo number: UInt32) -> Int {
        max(0, numbers.partitioningIndex { $0 > number } - 1)
    }
}
