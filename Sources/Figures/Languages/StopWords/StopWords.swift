/// The small words of a language: articles, prepositions, pronouns, conjunctions, auxiliaries and particles. They stand
/// everywhere and say little, open most sentences, and show which language a text is in.
///
/// The lists follow the closed word classes of the languages' grammars; in small letters, with `'` for any apostrophe.
package struct StopWords: Sendable {
    /// The words.
    package let words: Set<String>
    /// What is elided before an apostrophe: `l` of `l'eau`. Such a word is small where both of its parts are.
    let elided: Set<String>

    init(_ words: String, elided: String = "") {
        self.words = Set(StopWords.divided(words))
        self.elided = Set(StopWords.divided(elided))
    }

    /// Those of a language; none where they aren't known.
    package static func of(_ language: Language) -> StopWords? { lists[language] }

    /// Whether a word in small letters is one of them, whatever its apostrophe.
    package func contains(_ word: String) -> Bool {
        if words.contains(word) { return true }
        guard !elided.isEmpty || word.utf8.contains(0xE2),
            let mark = word.firstIndex(where: { $0 == "'" || $0 == "’" })
        else { return false }
        let (first, rest) = (String(word[..<mark]), String(word[word.index(after: mark)...]))
        if elided.contains(first) { return rest.isEmpty || contains(rest) }
        return words.contains("\(first)'\(rest)")
    }

    static let lists: [Language: StopWords] = germanic.merging(romance) { first, _ in first }
        .merging(slavic) { first, _ in first }.merging(european) { first, _ in first }
        .merging(asian) { first, _ in first }

    static func divided(_ words: String) -> [String] {
        words.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
}
