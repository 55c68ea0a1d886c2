/// Words that tell titles from sentences, in English.
enum TitleWords {
    /// What titles in capitals write small, of four letters and more.
    private static let small: Set<String> = [
        "with", "from", "into", "onto", "over", "upon", "under", "than", "that", "their", "between", "through",
        "during",
        "against", "among", "about", "within", "without", "before", "after", "toward", "towards", "across", "beyond",
        "where", "when", "which", "while", "until", "because", "other",
    ]
    /// Verbs and openings that only sentences have.
    private static let verbs: Set<String> = [
        "is", "are", "was", "were", "be", "been", "am", "has", "have", "had", "do", "does", "did", "shall", "will",
        "would", "should", "can", "could", "may", "might", "must", "cannot", "apply", "applies", "means", "mean",
        "includes", "include", "takes", "take", "makes", "make", "gives", "give", "keeps", "keep", "pays", "pay",
        "becomes", "remains", "remain", "begins", "begin", "ends", "requires", "require", "provides", "provide",
        "governs", "govern", "i", "we", "you", "he", "she", "it", "they", "nobody", "nothing", "everyone", "everything",
        "there", "this", "these", "those", "pursuant", "notwithstanding", "if", "whoever", "anyone", "someone",
    ]

    /// Last words after which something must come, and words that announce it.
    private static let unfinished: Set<String> = [
        "must", "need", "needs", "want", "wants", "are", "is", "was", "were", "be", "include", "includes", "including",
        "have", "has", "will", "should", "can", "may", "to", "by", "with", "for", "of", "from", "as", "that", "if",
        "when", "where",
        "instead", "and", "or", "says", "said", "follows", "below", "either", "then", "like", "see", "run", "use", "on",
        "about", "at", "in", "into", "the", "a", "an", "your", "our", "their", "you", "we", "who", "which", "shall",
        "would",
    ]
    /// The same in other languages, where some words come before.
    private static let unfinishedElsewhere: Set<String> = [
        "si", "se", "que", "de", "des", "du", "del", "para", "por", "ou", "et", "pour", "avec", "wenn", "und", "oder",
        "mit", "für", "von", "voor",
    ]
    /// Verbs that a subject stands before.
    private static let finite: Set<String> = [
        "is", "are", "was", "were", "has", "have", "can", "will", "must", "should", "shall", "may",
    ]
    /// Last words that no title ends in, with a colon or without, unless it is a question.
    private static let cut: Set<String> = [
        "will", "shall", "must", "should", "would", "may", "and", "or", "the", "a", "an", "that", "your", "our",
        "their",
    ]
    private static let questions: Set<String> = [
        "how", "what", "why", "who", "whose", "whom", "when", "where", "which", "whether",
    ]
    private static let pleas: Set<String> = [
        "please", "bitte", "veuillez", "merci", "por", "per", "prosimy", "пожалуйста",
    ]
    private static let announcing: Set<String> = [
        "following", "these", "folgende", "folgenden", "suivants", "siguientes",
    ]

    /// What sentences of so many words open with when they show what comes: `This table shows the tolls by season:`
    private static let pointing: Set<String> = ["this", "here"]
    private static let sentenceWords = 6

    /// A text's words, in small letters.
    static func words(of line: String) -> [String] {
        line.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
    }

    /// Whether words open as a question does.
    static func isQuestion(_ words: [String]) -> Bool { words.first.map(questions.contains) ?? false }

    /// Whether a line that begins so goes on with the one before: `by the clerk`.
    static func goesOn(_ line: String) -> Bool {
        joints.contains(String(line.prefix { $0.isLetter }))
    }

    private static let joints: Set<String> = [
        "by", "and", "or", "of", "for", "in", "to", "at", "on", "from", "with", "between", "as", "is", "are", "was",
        "were", "that", "which", "who",
    ]

    /// Whether words ask for something: `Please read this first`, `See also the rules`.
    static func isPlea(_ words: [String]) -> Bool {
        if words.starts(with: ["see", "also"]) { return true }
        guard words.count > 2, let first = words.first, pleas.contains(first) else { return false }
        return !["por", "per"].contains(first) || words[1].hasPrefix("fav")
    }

    /// Whether a line names who wrote what follows: `By Ann Lee, Bo Moss and Cy Rand`.
    static func isByline(_ line: String) -> Bool {
        let words = line.split { !$0.isLetter && $0 != "-" && $0 != "." && $0 != "'" && $0 != "’" }
        guard words.count > 2, let first = words.first, bylines.contains(first.lowercased()) else { return false }
        return words.dropFirst().allSatisfy { word in
            word.first?.isUppercase == true || bylineJoints.contains(String(word))
        }
    }

    private static let bylines: Set<String> = ["by", "von", "par"]
    private static let bylineJoints: Set<String> = ["and", "und", "et", "de", "da", "van", "von", "der", "del"]

    /// Whether words end where something must follow: `After the meeting the chair will`.
    static func isCutShort(_ words: [String]) -> Bool {
        words.count > 2 && !isQuestion(words) && words.last.map(cut.contains) ?? false
    }

    /// Whether a line that a colon ends is no title but leads to what comes: `You will need:`, `Run these commands:`.
    static func leadsOn(_ line: String) -> Bool {
        if line.contains("以下") { return true }
        let words = words(of: line)
        guard words.count > 1, let last = words.last else { return false }
        if words.count >= sentenceWords, pointing.contains(words[0]) { return true }
        if words[0] == "here", words[1] == "is" || words[1] == "are" { return true }
        // `To see the tolls:` tells what for.
        if words.count > 2, words[0] == "to" { return true }
        if words.count > 2, unfinishedElsewhere.contains(last) { return true }
        if words.count > sentenceWords, line.contains(","), !isQuestion(words), words.contains(where: finite.contains) {
            return true
        }
        return unfinished.contains(last) && !isQuestion(words) || words.contains(where: announcing.contains)

    }

    /// Whether a word is one that titles write small.
    static func isSmall(_ word: String) -> Bool { small.contains(word) }

    /// Whether a text has a word that makes it a sentence.
    static func isSentence(_ text: String) -> Bool {
        text.lowercased().split { !$0.isLetter }.contains { verbs.contains(String($0)) }
    }
}
