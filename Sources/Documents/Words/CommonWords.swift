import Figures

/// The words that stand everywhere and say little, in small letters, with `'`.
package enum CommonWords {
    /// All those of English.
    package static let all: Set<String> = StopWords.of(.english)?.words ?? []

    /// Whether a word of a document's plain text is one of its language's, or of English where that isn't known.
    static func contains(_ text: PlainText, _ range: Range<UInt32>, of language: Language?) -> Bool {
        let word = text.lowercased(range)
        guard let language, language != .english, let words = StopWords.of(language) else { return contains(word) }
        return words.contains(word)
    }

    /// Whether a word in small letters is one of English, whatever its apostrophe.
    static func contains(_ word: String) -> Bool {
        all.contains(word.utf8.contains(0xE2) ? word.replacing("’", with: "'") : word)
    }
}
