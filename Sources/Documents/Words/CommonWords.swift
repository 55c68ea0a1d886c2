import Figures

/// The words that stand everywhere and say little, in small letters, with `'`.
package enum CommonWords {
    /// All those of English.
    package static let all: Set<String> = StopWords.of(.english)?.words ?? []

    /// The longest has so many bytes.
    private static let longest = 10

    /// Whether a word of a document's plain text is one of its language's, or of English where that isn't known.
    static func contains(_ text: PlainText, _ range: Range<UInt32>, of language: Language?) -> Bool {
        guard let language, language != .english, let words = StopWords.of(language) else {
            return contains(text.bytes, range)
        }
        return words.contains(text.string(range).lowercased())
    }

    /// Whether a range of plain text is one of English, capitals and the kind of apostrophe aside.
    private static func contains(_ bytes: [UInt8], _ range: Range<UInt32>) -> Bool {
        // `’` has three bytes, `'` one.
        guard range.count <= longest + 2 else { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest + 2) { word in
            var count = 0
            var index = Int(range.lowerBound)
            while index < Int(range.upperBound) {
                let byte = bytes[index]
                if byte < 128 {
                    word[count] = byte &- 65 < 26 ? byte | 32 : byte
                    index += 1
                } else {
                    guard bytes[index..<Int(range.upperBound)].starts(with: "’".utf8) else { return false }
                    word[count] = UInt8(ascii: "'")
                    index += 3
                }
                count += 1
            }
            return all.contains(String(decoding: word[..<count], as: UTF8.self))
        }
    }
}
