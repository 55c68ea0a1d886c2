import Values

/// The words of a text as it is written, for `words`: those that the relation `words` has.
///
/// Besides the rules of `FoldedWords`, an apostrophe between two letters is within a word (`don't`), and so are the dots of
/// single letters (`U.S.`).
enum TextWords {
    /// Where the words are in the UTF-8, in order.
    static func ranges(in text: String, _ arguments: Arguments) throws(OperationError) -> [Range<Int>] {
        var text = text
        let ranges = text.withUTF8 { bytes -> [Range<Int>]? in
            let reader = FoldedWords(bytes: bytes)
            var ranges: [Range<Int>] = []
            var start = reader.nextWord(from: 0)
            while start < bytes.count {
                var end = initials(in: bytes, from: start) ?? reader.wordEnd(from: start)
                while let mark = apostrophe(in: bytes, at: end), end + mark < bytes.count,
                    reader.wordLength(at: end + mark) > 0
                {
                    end = reader.wordEnd(from: end + mark)
                }
                ranges.append(start..<end)
                start = reader.nextWord(from: end)
                if ranges.count & 1_023 == 0, arguments.stopFlag.isStopped { break }
                guard ranges.count * 2 * MemoryLayout<Range<Int>>.stride <= arguments.room else { return nil }
            }
            return ranges
        }
        guard let ranges else { throw arguments.lacksRoom }
        return ranges
    }

    /// The end of two or more single letters with their dots, if an offset begins such: `U.S.`
    private static func initials(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var end = start
        while end + 1 < bytes.count, bytes[end].isLetter, bytes[end + 1] == UInt8(ascii: ".") { end += 2 }
        return end >= start + 4 ? end : nil
    }

    /// How many bytes an apostrophe at an offset has, or nil.
    private static func apostrophe(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
        guard offset < bytes.count else { return nil }
        if bytes[offset] == UInt8(ascii: "'") { return 1 }
        let isCurly =
            offset + 2 < bytes.count && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x99
        return isCurly ? 3 : nil
    }
}
