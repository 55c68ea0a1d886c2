import Values

/// A line of plain text, and how it looks.
struct ProseLine {
    let text: String
    private let words: [Substring]

    init(_ bytes: ArraySlice<UInt8>) {
        text = String(decoding: bytes, as: UTF8.self)
        words = text.split(whereSeparator: \.isWhitespace)
    }

    /// Whether a paragraph's bytes may be those of a head, told from its length and its first word: a look that costs little,
    /// for nearly all paragraphs are none.
    static func mayBeHead(_ bytes: ArraySlice<UInt8>) -> Bool {
        // A scalar has four bytes at most.
        guard bytes.count <= 4 * longest else { return false }
        // One small letter is that of `No.`.
        guard let first = bytes.first, first.isLetter, bytes.count(where: \.isSmallLetter) > 1 else { return true }
        let word = bytes.prefix { $0 > 32 }
        if word.last == UInt8(ascii: ".") || word.last == UInt8(ascii: ")") { return true }
        return parts.contains(String(decoding: word, as: UTF8.self).lowercased())
    }

    /// The most scalars of a title.
    private static let longest = 80

    /// Whether it can be a title: short, no sentence, and nothing that goes on.
    var isTitle: Bool {
        guard text.unicodeScalars.count <= ProseLine.longest, words.count <= 14,
            let last = text.last(where: { !$0.isWhitespace })
        else {
            return false
        }
        return !".,;!…".contains(last) && text.contains { $0.isLetter }
    }

    /// How many numbers are in the number that it begins with (`3` 1, `3.1` 2), where a title follows; else nil.
    var numberDepth: Int? {
        guard isTitle, words.count >= 2, words.count <= 12, let first = words.first,
            let second = words.dropFirst().first,
            let letter = second.first(where: { $0.isLetter }), second.first?.isNumber != true, !letter.isLowercase
        else { return nil }
        var number = first
        let isEnded = number.last == "." || number.last == ")"
        if isEnded { number.removeLast() }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
            return isEnded && isRoman(number) ? 1 : nil
        }
        // `12 Boats` is no number of a section's but in a few words.
        if parts.count == 1, !isEnded, words.count > 6 || text.last == ":" { return nil }
        if parts.count == 1, leadsOn { return nil }
        return parts.count
    }

    /// Whether a line with a number leads to what comes: `23. The book of the old ferry says:`.
    var leadsOn: Bool { words.count > 5 && text.last == ":" }

    private func isRoman(_ number: Substring) -> Bool {
        !number.isEmpty && number.count <= 6 && number.allSatisfy { "IVXLC".contains($0) }
    }

    /// Whether it names a part of a work and its number, with perhaps a title: `Chapter 1`, `Article IV. Fees`, `Anhang A`.
    var isNamedPart: Bool {
        guard words.count >= 2, words.count <= 12, text.unicodeScalars.count <= ProseLine.longest,
            let name = words.first?.lowercased(),
            ProseLine.parts.contains(name)
        else { return false }
        let number = words[1].filter { !".:)–—-".contains($0) }
        let isNumber = !number.isEmpty && number.allSatisfy { $0.isNumber } && number.count <= 4
        let isLetter = number.count == 1 && number.first?.isUppercase == true
        guard isNumber || isLetter || isRoman(Substring(number)) || ProseLine.numbers.contains(number.lowercased())
        else {
            return false
        }
        // `Chapter 2 describes the harbour.` is a sentence.
        if words.count == 2 { return true }
        let isDivided = ".:–—-".contains(words[1].last ?? " ") || ["–", "—", "-", "--", ":"].contains(words[2])
        return isDivided ? isTitle || words.count <= 8 || hasCapitals : isTitle && words[2].first?.isUppercase == true
    }

    /// Whether all its long words have a capital, as titles' have.
    private var hasCapitals: Bool { words.allSatisfy { $0.count < 5 || $0.first?.isLowercase == false } }

    private static let parts: Set<String> = [
        "chapter", "section", "article", "part", "book", "appendix", "annex", "schedule", "act", "scene", "title",
        "rule",
        "kapitel", "abschnitt", "artikel", "teil", "anhang", "buch", "chapitre", "partie", "annexe", "livre",
        "capítulo",
        "sección", "artículo", "anexo", "capitolo", "sezione", "articolo", "parte", "allegato", "hoofdstuk", "deel",
        "bijlage",
        "rozdział", "część", "załącznik", "глава", "часть", "раздел", "статья", "приложение", "seção", "artigo",
    ]
    private static let numbers: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second", "third",
        "eins",
        "zwei", "drei", "premier", "première", "un", "deux", "trois", "uno", "dos", "tres", "due", "tre",
    ]

    /// Whether all its letters are capitals, two or more of them in one word, as a title's: with nothing after a colon, and
    /// more letters than other signs.
    var isCapitals: Bool {
        guard isTitle, words.contains(where: { $0.filter(\.isLetter).count >= 2 }) else { return false }
        var (letters, others) = (0, 0)
        // `LETTER No. 4`
        for scalar in text.replacing(" No. ", with: " ").unicodeScalars {
            if scalar.properties.isLowercase { return false }
            if scalar.properties.isUppercase { letters += 1 } else if scalar != " " { others += 1 }
        }
        if let colon = text.firstIndex(of: ":"),
            text[text.index(after: colon)...].contains(where: { $0.isLetter || $0.isNumber })
        {
            return false
        }
        return letters >= 2 && letters > others
    }
}
