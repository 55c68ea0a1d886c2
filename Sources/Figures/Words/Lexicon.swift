import Values

/// A word in small letters as a key: its first sixteen bytes, which are enough to tell the lexicon's words from all others.
struct WordKey: Hashable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// Sets a byte; those beyond sixteen mark the word as longer than any in the lexicon.
    @inline(__always) mutating func append(_ byte: UInt8, at index: Int) {
        if index < 8 {
            low |= UInt64(byte) &<< UInt64(truncatingIfNeeded: index &* 8)
        } else if index < 16 {
            high |= UInt64(byte) &<< UInt64(truncatingIfNeeded: (index &- 8) &* 8)
        } else {
            high |= 1 &<< 63
        }
    }

    /// A word's key.
    init(_ word: some StringProtocol) {
        for (index, byte) in word.utf8.enumerated() { append(byte, at: index) }
    }

    init() {}

    /// An index of a table of a power of two.
    @inline(__always) func slot(in mask: Int) -> Int {
        let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 32) & mask
    }
}

/// What is known of the words that the finders look at: a hash table with open addressing, made once.
struct Lexicon: Sendable {
    /// What is known of a word.
    struct Entry: Sendable {
        var roles: Roles
        var value: Int32
    }

    /// The lexicon of a language: the English one, or English in which the language's own words take precedence.
    static func of(_ language: Language) -> Lexicon {
        switch language {
        case .english: shared
        default: others[language] ?? shared
        }
    }

    static let shared = Lexicon(adding: [], instead: false)
    private static let others = Dictionary(
        uniqueKeysWithValues: Language.withNumbers.dropFirst().map { ($0, Lexicon(adding: $0.words, instead: true)) })

    private var keys: [WordKey]
    private var entries: [Entry]
    private let mask: Int
    /// A bit for each slot that is taken: most of what is looked up is no word of the lexicon, and this fits in the
    /// nearest cache.
    private var taken: [UInt64]

    private init(adding others: [WordList], instead: Bool) {
        let size = 8_192
        mask = size - 1
        keys = Array(repeating: WordKey(), count: size)
        entries = Array(repeating: Entry(roles: [], value: 0), count: size)
        taken = Array(repeating: 0, count: size / 64)
        for list in WordList.all {
            for word in WordList.divided(list.words) {
                add(WordKey(word), list.roles, list.value)
            }
        }
        addUnits()
        for list in others {
            for word in WordList.divided(list.words) { replace(WordKey(word), list.roles, list.value) }
        }
    }

    /// What can begin a unit of the table, but for words that have another part to play, and the codes of currencies.
    private mutating func addUnits() {
        let beginnings = UnitWord.beginnings
        for word in beginnings.units where word.utf8.count > 1 && word.utf8.count <= 16 {
            let known = entry(WordKey(word)).roles
            if known.isDisjoint(with: Lexicon.functions) { add(WordKey(word), .unitStart, 0) }
        }
        for code in beginnings.codes { add(WordKey(code.lowercased()), .currencyStart, 0) }
    }

    private static let functions: Roles = Roles.phraseEnd.union([.conjunction, .designator, .time, .magnitude])

    /// Gives a word its part in another language, in place of the one it has in English.
    private mutating func replace(_ key: WordKey, _ roles: Roles, _ value: Int32) {
        var slot = key.slot(in: mask)
        while entries[slot].roles != [], keys[slot] != key { slot = (slot + 1) & mask }
        keys[slot] = key
        entries[slot] = Entry(roles: roles, value: value)
        taken[slot >> 6] |= 1 &<< UInt64(slot & 63)
    }

    /// Adds roles to a word; a later value other than 0 replaces an earlier one.
    private mutating func add(_ key: WordKey, _ roles: Roles, _ value: Int32) {
        var slot = key.slot(in: mask)
        while entries[slot].roles != [], keys[slot] != key { slot = (slot + 1) & mask }
        keys[slot] = key
        entries[slot].roles.formUnion(roles)
        taken[slot >> 6] |= 1 &<< UInt64(slot & 63)
        if value != 0 { entries[slot].value = value }
    }

    /// What is known of a word; no roles if nothing is.
    @inline(__always) func entry(_ key: WordKey) -> Entry {
        var slot = key.slot(in: mask)
        while taken[slot >> 6] & (1 &<< UInt64(truncatingIfNeeded: slot & 63)) != 0 {
            if keys[slot] == key { return entries[slot] }
            slot = (slot &+ 1) & mask
        }
        return Entry(roles: [], value: 0)
    }
}

/// Words that share their roles, divided by spaces.
struct WordList: Sendable {
    let roles: Roles
    let value: Int32
    let words: String

    init(_ roles: Roles, _ words: String, value: Int32 = 0) {
        self.roles = roles
        self.value = value
        self.words = words
    }
}
