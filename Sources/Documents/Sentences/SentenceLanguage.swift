import Figures

/// What the rules for sentences know of a document's language. An object, as each stop and word has it.
final class SentenceLanguage: Sendable {
    /// Nil where it isn't known: then it is read as English.
    let language: Language?
    let abbreviations: Abbreviations
    private let smallWords: StopWords?
    /// A sign of ASCII that is a stop besides `.` `!` `?`, or 0: Greek asks with `;`, and Armenian is typed with `:`.
    let stop: UInt8

    init(_ language: Language?) {
        self.language = language
        abbreviations = Abbreviations.of(language)
        smallWords = language == .english ? nil : language.flatMap(StopWords.of)
        stop =
            switch language {
            case .greek: UInt8(ascii: ";")
            case .armenian: UInt8(ascii: ":")
            default: 0
            }
    }

    /// Whether its rules are those of English.
    var isEnglish: Bool { language == nil || language == .english }

    /// Whether a word in small letters is one that, with a capital, opens a sentence more often than it goes on a name.
    func opensSentence(_ word: String) -> Bool {
        smallWords?.contains(word) ?? Abbreviations.englishStarters.contains(word)
    }

    /// Whether what stands before an apostrophe is a word of its own: `l'Ing.`
    var elides: Bool { language == .french || language == .italian || language == .catalan }

    /// Whether all its words have a vowel, so that one without is an abbreviation: not so in Czech, whose `krk` is a neck.
    var hasVowelsInWords: Bool {
        switch language {
        case .german, .dutch, .danish, .norwegian, .swedish, .french, .spanish, .italian, .portuguese, .catalan,
            .romanian,
            .russian, .ukrainian, .bulgarian, .polish, .finnish, .hungarian, .turkish:
            true
        default: false
        }
    }
}
