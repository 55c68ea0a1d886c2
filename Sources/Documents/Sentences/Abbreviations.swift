import Figures
import Values

/// Words of a language that a full stop is part of; all in small letters and without their last stop, but for single
/// capitals. Those of several parts have their inner stops: `z.b` is `z. B.`, too.
///
/// They are what the languages' spelling rules and dictionaries list: Duden and DIN 5008 for German, the Lexique of the
/// Imprimerie nationale for French, the Real Academia's *Ortografía* (appendix of abbreviations) for Spanish, the Treccani
/// for Italian, the Academia das Ciências for Portuguese, the Taalunie's *Schrijfwijze van afkortingen* for Dutch, GOST
/// 7.0.12 for Russian, the PWN's spelling rules for Polish.
struct Abbreviations: Sendable {
    /// Titles and the like: a name or word always follows.
    let neverLast: Set<String>
    /// A number follows, else it may be a word of its own.
    let beforeNumbers: Set<String>
    /// Those of `beforeNumbers` that are words, too.
    let canBeWords: Set<String>
    /// They may end a sentence: they do before a word that opens one.
    let maybeLast: Set<String>
    /// What long words end with that is such an abbreviation: `str` of `Hafenstr.`
    var endings: [String] = []
    /// What shows that a number with a stop is an ordinal, in languages that write them so.
    var ordinals: Ordinals?

    /// For each first letter from a to z the last letters of its words of five letters or more, a bit each: a quick test,
    /// which most words don't pass.
    private let outlines: [UInt32]

    /// Whether it is sure that a word of five small letters of ASCII or more is none of them; false of other words.
    func hasNone(like word: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
        guard word.count >= Abbreviations.longWord, let first = word.first, let last = word.last,
            word.allSatisfy({ $0.isSmallLetter })
        else { return false }
        return outlines[Int(first &- 97)] & (1 << UInt32(last &- 97)) == 0
    }

    private static let longWord = 5

    private static func outlines(of words: [Set<String>]) -> [UInt32] {
        var outlines = [UInt32](repeating: 0, count: 26)
        for word in words.joined() {
            guard let first = word.utf8.first, let last = word.utf8.last, word.utf8.count >= longWord,
                first.isSmallLetter,
                last.isSmallLetter
            else { continue }
            outlines[Int(first &- 97)] |= 1 << UInt32(last &- 97)
        }
        return outlines
    }

    /// How a language writes `12th`: `12.`
    struct Ordinals: Sendable {
        /// What stands before an ordinal.
        let before: Set<String>
        /// What stands after one, with a capital.
        let after: Set<String>

        init(before: String, after: String = "") {
            self.before = Abbreviations.divided(before)
            self.after = Abbreviations.divided(after)
        }
    }

    init(
        neverLast: String, beforeNumbers: String, canBeWords: String = "", maybeLast: String, ordinals: Ordinals? = nil
    ) {
        self.neverLast = Abbreviations.divided(neverLast)
        self.beforeNumbers = Abbreviations.divided(beforeNumbers)
        self.canBeWords = Abbreviations.divided(canBeWords)
        self.maybeLast = Abbreviations.divided(maybeLast)
        self.ordinals = ordinals
        outlines = Abbreviations.outlines(of: [self.neverLast, self.beforeNumbers, self.maybeLast])
    }

    /// Those of a language other than English, with what stands in texts of any.
    init(
        titles: String, numbered: String, words: String = "", others: String, endings: [String] = [],
        ordinals: Ordinals? = nil
    ) {
        self.init(
            neverLast: "mr mrs ms dr prof mgr i.e e.g " + titles,
            beforeNumbers: "n° nº nr № p pp fig vol art cf " + numbered,
            canBeWords: "art " + words, maybeLast: "inc ltd corp co jr sr vs etc st ca min max " + others,
            ordinals: ordinals)
        self.endings = endings
    }

    /// What ends a list: a capital after it opens the next sentence, but in German, where it may be any noun's.
    static let andSoOn: Set<String> = [
        "etc", "ecc", "enz", "itd", "itp", "ipd", "idr", "atd", "apod", "osv", "o.s.v", "stb", "т.д", "т.п",
    ]

    /// Whether a word in small letters may end a sentence with its stop.
    func mayBeLast(_ word: String) -> Bool {
        maybeLast.contains(word) || endings.contains { word.count > $0.count && word.hasSuffix($0) }
    }

    /// Those of a language; of one whose own aren't known those of English.
    static func of(_ language: Language?) -> Abbreviations { language.flatMap { all[$0] } ?? english }

    private static let all: [Language: Abbreviations] = germanic.merging(romance) { first, _ in first }
        .merging(slavic) { first, _ in first }.merging(others) { first, _ in first }

    static func divided(_ words: String) -> Set<String> {
        Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
}
