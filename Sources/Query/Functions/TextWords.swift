/// The words of a text as it is written, for `words`.
enum TextWords {
    /// The words, by the rules of `FoldedWords`; an apostrophe between two letters is within a word here (`don't`).
    static func split(_ text: String) -> [Substring] {
        var text = text
        let ranges = text.withUTF8 { bytes in
            let reader = FoldedWords(bytes: bytes)
            var ranges: [Range<Int>] = []
            var start = reader.nextWord(from: 0)
            while start < bytes.count {
                var end = reader.wordEnd(from: start)
                while let mark = apostrophe(in: bytes, at: end), end + mark < bytes.count,
                    reader.wordLength(at: end + mark) > 0
                {
                    end = reader.wordEnd(from: end + mark)
                }
                ranges.append(start..<end)
                start = reader.nextWord(from: end)
            }
            return ranges
        }
        let view = text.utf8
        return ranges.map {
            let start = view.index(view.startIndex, offsetBy: $0.lowerBound)
            return text[start..<view.index(start, offsetBy: $0.count)]
        }
    }

    /// How many bytes an apostrophe at a place has, or nil.
    private static func apostrophe(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
        guard place < bytes.count else { return nil }
        if bytes[place] == UInt8(ascii: "'") { return 1 }
        let isCurly =
            place + 2 < bytes.count && bytes[place] == 0xE2 && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x99
        return isCurly ? 3 : nil
    }
}
