/// When a sentence plays, by its verbs.
enum Tense: UInt8, Sendable {
    case past, present, future

    /// As `sentences.tense` has them.
    static let names = ["past", "present", "future"]

    var name: String { Tense.names[Int(rawValue)] }

    /// The tense of a sentence of plain text: future where a word says so before the first verb in the past; past where a
    /// past form comes first; else present.
    init(of sentence: ArraySlice<UInt8>) {
        let words = Tense.words(sentence)
        for (index, word) in words.enumerated() {
            if Tense.isFuture(words[index...]) {
                self = .future
                return
            }
            if Tense.pastForms.contains(word) || Tense.isRegularPast(words, index) {
                self = .past
                return
            }
            if Tense.presentForms.contains(word) {
                self = words[index...].dropFirst().prefix(3).contains { Tense.isFutureVerb($0) } ? .future : .present
                return
            }
        }
        self = .present
    }

    private static func words(_ sentence: ArraySlice<UInt8>) -> [String] {
        sentence.split { !((($0 | 32) &- 97) < 26 || $0 >= 128 || $0 == UInt8(ascii: "'")) }.prefix(60).map {
            String(decoding: $0, as: UTF8.self).lowercased()
        }
    }

    /// `will`, `shall`, `going to`, `plans to`, `is to`.
    private static func isFuture(_ words: ArraySlice<String>) -> Bool {
        guard let first = words.first else { return false }
        if first == "will" || first == "shall" || first == "won’t" || first.hasSuffix("’ll") || first.hasSuffix("'ll") {
            return true
        }
        guard words.dropFirst().first == "to" else { return false }
        return isFutureVerb(first) || first == "is" || first == "are"
    }

    private static func isFutureVerb(_ word: String) -> Bool { futureVerbs.contains(word) }

    /// A word in `-ed` that is a verb here: not after an article or preposition, nor before a noun it would describe.
    private static func isRegularPast(_ words: [String], _ index: Int) -> Bool {
        let word = words[index]
        guard word.utf8.count > 4, word.hasSuffix("ed"), index > 0, !notPast.contains(word) else { return false }
        return !beforeAdjectives.contains(words[index - 1])
    }

    private static let futureVerbs: Set<String> = [
        "going", "plans", "plan", "planning", "planned", "intends", "intend", "expects", "expected", "aims",
        "scheduled",
        "slated", "set", "poised",
    ]

    private static let pastForms: Set<String> = [
        "was", "were", "had", "did", "said", "made", "took", "came", "went", "saw", "got", "gave", "found", "became",
        "began", "brought", "built", "held", "kept", "knew", "led", "left", "lost", "met", "paid", "ran", "sent",
        "spoke", "spent", "stood", "told", "thought", "won", "wrote", "grew", "fell", "rose", "chose", "drove",
        "fought",
        "helped", "laid", "wasn’t", "weren’t", "didn’t", "hadn’t", "taught", "heard", "felt", "sought", "bought",
    ]

    private static let presentForms: Set<String> = [
        "is", "are", "am", "has", "have", "do", "does", "can", "must", "may", "should", "isn’t", "aren’t", "don’t",
        "doesn’t", "can’t", "i’m", "we’re", "they’re", "you’re", "it’s", "that’s", "i’ve", "we’ve", "they’ve",
    ]

    private static let notPast: Set<String> = [
        "united", "need", "indeed", "speed", "exceed", "proceed", "succeed", "hundred",
    ]

    private static let beforeAdjectives: Set<String> = [
        "the", "a", "an", "of", "in", "to", "and", "for", "with", "on", "by", "our", "its", "their", "his", "her",
        "this",
        "these", "those", "as", "more", "most", "be", "being", "from", "at", "all", "any", "or",
    ]
}
