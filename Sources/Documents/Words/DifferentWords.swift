import Figures

/// The different words of a document's text, and what is known of each, found out when first asked for.
final class DifferentWords: Sendable {
    /// Of each word, its number.
    let numbers: [Int32]
    private let text: PlainText
    private let firsts: [Range<UInt32>]
    private let keys: [UInt64]
    private let known = Lazy<[Vocabulary.Word?]>()

    /// - Parameters:
    ///   - words: Where the words stand in the text.
    ///   - different: Their numbers.
    init(_ text: PlainText, _ words: [Range<UInt32>], _ different: WordNumbers) {
        self.text = text
        (numbers, keys) = (different.numbers, different.keys)
        firsts = different.firsts.map { words[Int($0)] }
    }

    /// What the vocabulary has of each; nil for those that it has no room for.
    private var inVocabulary: [Vocabulary.Word?] {
        known.value {
            text.bytes.withUnsafeBufferPointer { bytes in
                zip(firsts, keys).map { first, key in
                    Vocabulary.shared.word(
                        UnsafeBufferPointer(rebasing: bytes[Int(first.lowerBound)..<Int(first.upperBound)]), key: key)
                }
            }
        }
    }

    /// The words in small letters, by number.
    var lower: NumberedValues {
        NumberedValues(count: firsts.count) { [self] in
            inVocabulary.map { $0?.lower ?? -1 }
        } _: { [self] number in
            inVocabulary[number].map { Vocabulary.shared.text($0.lower) } ?? .text(text.lowercased(firsts[number]))
        }
    }

    /// Of each word, whether it is one of the most common of a language, or of English where that isn't known.
    func areCommon(in language: Language?) -> [UInt8] {
        let isEnglish = language.flatMap(StopWords.of) == nil || language == .english
        let known = isEnglish ? inVocabulary : []
        let common = firsts.indices.map { number -> UInt8 in
            if isEnglish, let word = known[number] { return word.isCommon ? 1 : 0 }
            return CommonWords.contains(text, firsts[number], of: language) ? 1 : 0
        }
        return numbers.map { common[Int($0)] }
    }
}
