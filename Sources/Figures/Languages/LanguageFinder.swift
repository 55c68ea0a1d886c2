import Values

extension Language {
    /// How much of a text is looked at, in bytes: small words are frequent; where they show nothing, more is looked at.
    private static let samples = [1_500, 12_000]

    /// The language that a text's letters and small words show; nil where they show none.
    public static func shown(by text: UnsafeBufferPointer<UInt8>) -> Language? {
        for length in samples {
            var finder = LanguageFinder(UnsafeBufferPointer(rebasing: text.prefix(length)))
            if let language = finder.language() { return language }
            if text.count <= length { break }
        }
        return nil
    }
}

/// Counts a text's letters by script and its words by the languages that have them as small words.
struct LanguageFinder {
    private let text: UnsafeBufferPointer<UInt8>
    private var letters = [Int](repeating: 0, count: Script.allCases.count)
    /// Points of each language, by its number: for a small word the more, the fewer languages have it.
    private var points = [Int](repeating: 0, count: Language.allCases.count)
    /// How many small words of each language.
    private var hits = [Int](repeating: 0, count: Language.allCases.count)
    private var words = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    /// The language that it shows, or nil.
    mutating func language() -> Language? {
        if count() { return .english }
        // Han with some Kana is Japanese.
        if letters[Script.kana.rawValue] * 15 > letters[Script.han.rawValue] { foldHan() }
        let script = Script.allCases.max {
            letters[$0.rawValue] * $0.weight < letters[$1.rawValue] * $1.weight
        }
        guard let script, letters[script.rawValue] > 1 else { return nil }
        if script.languages.count == 1 { return script.languages.first }
        return best(of: script)
    }

    private mutating func foldHan() {
        letters[Script.kana.rawValue] += letters[Script.han.rawValue]
        letters[Script.han.rawValue] = 0
    }

    /// The language of a script with the most points, where they are enough and no other has as many.
    private func best(of script: Script) -> Language? {
        let ranked = script.languages.map { (language: $0, points: points[$0.number]) }.sorted { $0.points > $1.points }
        let second = ranked.dropFirst().first?.points ?? 0
        guard let first = ranked.first, first.points > second else { return nil }
        // A letter or word may show one of a few languages; of many it takes several, but fewer in a line or two.
        guard script == .latin else { return first.points > 1 ? first.language : nil }
        if words < 12, first.points >= max(LanguageFinder.most, 2 * second) { return first.language }
        // A list of names has few small words, which may be any language's.
        let isEnough = first.points >= 2 * LanguageFinder.most && hits[first.language.number] * 12 >= words
        return isEnough ? first.language : nil
    }

    // MARK: Counting

    /// Counts; true as soon as the text is surely English.
    private mutating func count() -> Bool {
        var (hash, length) = (WordHash(), 0)
        // Of the word, how many of its letters are capitals of ASCII: `EST` is not French.
        var capitals = 0
        // Whether what runs on is no word: a digit is in it, or it is part of an address (`2c59e`, `example.com/a`).
        var isCode = false
        var index = 0
        let english = Language.english.number
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                index += 1
                if byte.isLetter {
                    hash.add(byte | 0x20)
                    length += 1
                    if byte & 0x20 == 0 { capitals += 1 }
                    letters[Script.latin.rawValue] += 1
                    continue
                }
            } else {
                let (scalar, count) = scalar(at: index)
                index += count
                if let script = Script(scalar) {
                    letters[script.rawValue] += 1
                    // These have no spaces between words, and sentences of their own signs.
                    if script.weight == 1 {
                        add(scalar, to: &hash)
                        length += count
                        continue
                    }
                } else if Unicode.Scalar(scalar)?.properties.generalCategory == .nonspacingMark {
                    continue
                }
            }
            let isWord = length > 0 && !isCode && !byte.isDigit
            isCode = byte.isDigit || isJoint(byte)
            // What is no word is still something that the small words must be enough beside.
            if length > 0 { words += 1 }
            if isWord, length < 24, length == 1 || capitals < length, let languages = Language.ofSmallWords[hash] {
                add(languages)
                // A dozen words of English and hardly any of others: the rest would say the same.
                if hits[english] == 20, isSurelyEnglish { return true }
            }
            (hash, length, capitals) = (WordHash(), 0, 0)
        }
        if length > 0 {
            words += 1
            if !isCode, length == 1 || capitals < length, let languages = Language.ofSmallWords[hash] { add(languages) }
        }
        return false
    }

    /// What joins the parts of an address, a name or an assignment, of which none is a word.
    private func isJoint(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "="),
            UInt8(ascii: "&"), UInt8(ascii: "#"):
            true
        default: false
        }
    }

    private var isSurelyEnglish: Bool {
        let english = points[Language.english.number]
        return points.indices.allSatisfy { $0 == Language.english.number || points[$0] * 3 < english }
    }

    /// What a word counts that only one language has.
    static let most = 6

    private mutating func add(_ languages: [Int]) {
        let worth = max(1, LanguageFinder.most / languages.count)
        for language in languages {
            points[language] += worth
            hits[language] += 1
        }
    }

    /// Adds a letter beyond ASCII, small; one that few languages have is a point for them.
    private mutating func add(_ scalar: UInt32, to hash: inout WordHash) {
        var small = scalar
        if let letter = Unicode.Scalar(scalar), letter.properties.isUppercase {
            let mapping = letter.properties.lowercaseMapping.unicodeScalars
            if mapping.count == 1, let first = mapping.first { small = first.value }
        }
        for language in Language.ofLetters[small] ?? [] { points[language] += 1 }
        hash.add(small)
    }

    private func scalar(at index: Int) -> (UInt32, Int) {
        let lead = text[index]
        let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC0, index + count <= text.count else { return (0, 1) }
        var value = UInt32(lead) & (count == 4 ? 7 : count == 3 ? 15 : 31)
        for offset in 1..<count { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
        return (value, count)
    }
}

/// A word's letters as one number (FNV-1a), by which it is looked up.
struct WordHash: Hashable {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { add(UInt32(byte)) }

    mutating func add(_ scalar: UInt32) { value = (value ^ UInt64(scalar)) &* 0x100_0000_01B3 }

    init() {}

    /// That of a word in small letters.
    init(_ word: String) {
        for scalar in word.unicodeScalars { add(scalar.value) }
    }
}

extension Language {
    /// Its number among all.
    fileprivate var number: Int { Language.numbers[self] ?? 0 }

    private static let numbers = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

    /// The numbers of the languages that have a word among their small words.
    fileprivate static let ofSmallWords: [WordHash: [Int]] = {
        var found: [WordHash: [Int]] = [:]
        for (number, language) in allCases.enumerated() {
            guard let list = StopWords.of(language) else { continue }
            for word in list.words.union(list.elided) where !word.contains("'") {
                found[WordHash(word), default: []].append(number)
            }
        }
        for word in StopWords.divided(alsoEnglish) {
            found[WordHash(word), default: []].append(Language.english.number)
        }
        return found
    }()

    /// Small words of other languages that are frequent words, letters or abbreviations of English too: one of them alone
    /// shows nothing.
    private static let alsoEnglish = """
        ab ad allen alt au ben bin c care co com come comment con d dan die dir door ed end fa falls fast font go hay ins
        io k l las len logo los m met min mind mine mon n non one op pan para per plus pre pro sam sense sig sit state sub
        t till tom tue van via w want war word y
        """

    /// The numbers of the languages that have a letter which most others of their script haven't.
    fileprivate static let ofLetters: [UInt32: [Int]] = {
        let letters: [(String, [Language])] = [
            ("ßü", [.german]), ("ãõ", [.portuguese]), ("ñ", [.spanish]), ("œ", [.french]), ("ŀ", [.catalan]),
            ("țșăţş", [.romanian]), ("øæ", [.danish, .norwegian]), ("å", [.danish, .norwegian, .swedish]),
            ("ä", [.swedish, .finnish, .german]), ("őű", [.hungarian]), ("ğış", [.turkish]),
            ("ơưđạảấầậẹếềệịọốồộớờợụứừự", [.vietnamese]),
            ("łąęśźżńć", [.polish]), ("řěů", [.czech]), ("ľĺŕ", [.slovak]),
            ("čšž", [.czech, .slovak, .slovenian, .croatian]),
            ("đć", [.croatian]), ("èò", [.italian, .catalan]), ("êâî", [.french]),
            ("ы", [.russian, .belarusian, .kazakh]),
            ("эё", [.russian, .belarusian]), ("щ", [.russian, .ukrainian, .bulgarian]), ("ъ", [.bulgarian]),
            ("їєґ", [.ukrainian]), ("і", [.ukrainian, .belarusian, .kazakh]), ("ў", [.belarusian]),
            ("ђћџјљњ", [.serbian]), ("әғқңөұүһ", [.kazakh]), ("يكةأإؤىٱ", [.arabic]), ("پچژگیک", [.persian, .urdu]),
            ("ٹڈڑںےھہۓ", [.urdu]), ("ळ", [.marathi]),
        ]
        var found: [UInt32: [Int]] = [:]
        for (signs, languages) in letters {
            for scalar in signs.unicodeScalars { found[scalar.value, default: []] += languages.map(\.number) }
        }
        return found
    }()
}
