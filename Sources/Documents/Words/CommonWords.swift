import Figures

/// The words that stand everywhere and say little, in small letters, with `'`.
package enum CommonWords {
    /// All those of English.
    package static let all: Set<String> = StopWords.of(.english)?.words ?? []

    /// The same, for texts that are looked up by the thousand.
    private static let packed = Set(all.compactMap { PackedWord($0.utf8) })

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
        guard range.count <= PackedWord.longest + 2 else { return false }
        let word = bytes[Int(range.lowerBound)..<Int(range.upperBound)]
        return PackedWord(word).map(packed.contains) ?? false
    }
}

/// A word of few bytes as a number, in small letters and with `'` for `’`.
private struct PackedWord: Hashable {
    /// So many bytes have room.
    static let longest = 16

    private var first: UInt64 = 0
    private var second: UInt64 = 0

    /// Nil for a word that is longer, or has anything else but ASCII.
    init?(_ word: some Collection<UInt8>) {
        var (count, index) = (0, word.startIndex)
        while index != word.endIndex {
            var byte = word[index]
            if byte >= 128 {
                guard word[index...].starts(with: "’".utf8) else { return nil }
                byte = UInt8(ascii: "'")
                word.formIndex(&index, offsetBy: 2)
            }
            guard count < Self.longest else { return nil }
            (first, second) = (first << 8 | second >> 56, second << 8 | UInt64(byte &- 65 < 26 ? byte | 32 : byte))
            count += 1
            word.formIndex(after: &index)
        }
    }
}
