import Figures

/// The words that stand everywhere and say little, in small letters, with `'`.
package enum CommonWords {
    /// All those of English.
    package static let all: Set<String> = StopWords.of(.english)?.words ?? []

    /// Whether a word in small letters is one of a language's, or of English where that isn't known.
    static func contains(_ word: String, of language: Language?) -> Bool {
        guard let language, language != .english, let words = StopWords.of(language) else { return contains(word) }
        return words.contains(word)
    }

    /// Whether a word in small letters is one of English, whatever its apostrophe.
    static func contains(_ word: String) -> Bool {
        all.contains(word.utf8.contains(0xE2) ? word.replacing("’", with: "'") : word)
    }
}
