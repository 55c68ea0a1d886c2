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
        // U+00A0 parts words, too.
        let word = bytes.prefix { $0 > 32 && $0 != 0xC2 }
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
        return !".,;!…(".contains(last) && text.contains { $0.isLetter }
    }

    /// Whether a stop ends a title behind a number, whose words have capitals: `2. Care of the Oars.`
    private var isStoppedTitle: Bool {
        guard text.last == ".", words.count > 1, text.unicodeScalars.count <= ProseLine.longest,
            let letter = text.dropLast().last, letter.isLetter || letter.isNumber || letter == ")"
        else { return false }
        let title = words.dropFirst()
        return title.allSatisfy { $0.first?.isLowercase == false || ProseLine.smallWords.contains($0) }
            && title.dropLast().allSatisfy { $0.last != "." }
    }

    private static let smallWords: Set<Substring> = [
        "of", "and", "the", "for", "to", "in", "on", "a", "an", "or", "by", "with", "from", "at", "as", "under",
    ]

    /// How many numbers are in the number that it begins with (`3` 1, `3.1` 2), where a title follows; else nil.
    var numberDepth: Int? {
        guard isTitle || isStoppedTitle, words.count >= 2, words.count <= 12, let first = words.first,
            let second = words.dropFirst().first,
            let letter = second.first(where: { $0.isLetter }), second.first?.isNumber != true
        else { return nil }
        var number = first
        let isEnded = number.last == "." || number.last == ")"
        if isEnded { number.removeLast() }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
            return nil
        }
        // `2.1. gull -- a bird` may open with a small letter.
        if letter.isLowercase, parts.count == 1 || !isEnded { return nil }
        // `12 Boats` is no number of a section's but in a few words.
        if parts.count == 1, !isEnded, words.count > 6 || text.last == ":" { return nil }
        if parts.count == 1, leadsOn || isDay { return nil }
        return parts.count
    }

    /// Whether it begins with a number, a letter or a Roman numeral, as heads do.
    var isNumbered: Bool { numberDepth != nil || ordinal != nil }

    /// The letter or Roman numeral that it begins with, where a stop and a title follow: `A. Boats`, `IV. Oars`.
    var ordinal: String? {
        guard isTitle || isStoppedTitle, words.count >= 2, words.count <= 12, var first = words.first,
            let stop = first.popLast(), stop == "." || stop == ")",
            let letter = words[1].first(where: \.isLetter), !letter.isLowercase, words[1].first?.isNumber != true,
            first.count == 1 && first.utf8.allSatisfy({ $0 &- 65 < 26 }) || isRoman(first)
        else { return nil }
        return String(first)
    }

    /// Its number, where that is one alone that no stop follows: it may be an address or a day. A day is none.
    var bareNumber: Int? { numberDepth == 1 ? words.first.flatMap { Int($0) } : nil }

    /// Whether a month follows a number: `12 May 2020`.
    private var isDay: Bool {
        guard words.count > 1 else { return false }
        return ProseLine.months.contains(words[1].lowercased().filter(\.isLetter))
            && words.dropFirst(2).allSatisfy { $0.contains { $0.isNumber } }
    }

    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember", "janvier", "février", "mars",
        "avril", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "enero", "febrero", "marzo",
        "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ]

    /// Whether it ends as a sentence does and is longer than a title is.
    var isSentence: Bool { words.count > 6 && text.last == "." }

    /// Whether it tells where a letter, a signature or the like begins or ends that is handed on: `START OF MESSAGE`.
    var isTransportMark: Bool {
        let all = words.map { $0.lowercased() }
        return all.first.map(ProseLine.edges.contains) == true || all.contains("forwarded") || all.last == "message"
    }

    private static let edges: Set<String> = [
        "start", "begin", "begins", "end", "ends", "cut", "snip", "original", "eof",
    ]

    /// Whether a colon ends it after words that announce what comes: `It includes the following boats:`.
    var announces: Bool {
        guard text.last == ":", words.count > 1, let last = words.last?.dropLast().lowercased() else { return false }
        return words.contains { ["following", "below"].contains($0.lowercased()) }
            || ["are", "is", "include", "includes", "with", "at", "to", "on", "by", "of", "from", "like", "as"]
                .contains(last)
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
        // `Section 2. Fees.` is a law's, whose heads are found by their words in any document.
        if name == "section", text.last == ".", words[1].last == "." { return false }
        // `TOP` is an item of an agenda.
        if name == "top", words[0] != "TOP" { return false }
        var number = words[1].filter { !".:)–—-º°".contains($0) }
        if number.hasSuffix("er"), number.dropLast(2).allSatisfy(\.isNumber) { number.removeLast(2) }
        let isNumber = !number.isEmpty && number.allSatisfy { $0.isNumber } && number.count <= 4
        let isLetter = number.count == 1 && number.first?.isUppercase == true
        guard isNumber || isLetter || isRoman(Substring(number)) || ProseLine.numbers.contains(number.lowercased())
        else {
            return false
        }
        // `Chapter 2 describes the harbour.` is a sentence.
        if words.count == 2 { return true }
        let isDivided = ".:–—-".contains(words[1].last ?? " ") || ["–", "—", "-", "--", ":"].contains(words[2])
        return isDivided
            ? isTitle || words.count <= 8 || hasCapitals
            : isTitle && (words[2].first?.isUppercase == true || words[2].first == "(" && text.last == ")")
    }

    /// The title behind a part's name and number: `ropes` of `Chapter 2. Ropes` and of `2. Ropes`.
    var title: String {
        var rest = words[...]
        if let first = rest.first?.lowercased(), ProseLine.parts.contains(first) { rest = rest.dropFirst() }
        if let first = rest.first, first.contains(where: \.isNumber) || isRoman(first.filter(\.isLetter)) {
            rest = rest.dropFirst()
        }
        return rest.joined(separator: " ").lowercased()
    }

    /// Whether it heads a table of contents.
    var headsContents: Bool {
        let line = words.joined(separator: " ").lowercased().filter { $0.isLetter || $0 == " " }
        return ["contents", "table of contents", "inhalt", "inhaltsverzeichnis", "sommaire", "índice", "indice"]
            .contains(line)
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
        "§", "art.", "top", "punkt", "ponto", "punto", "point",
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
        guard isTitle, words.contains(where: { $0.filter(\.isLetter).count >= 2 }), !isFramedMark else { return false }
        // `OR` parts two ways.
        if words.count == 1, ["OR", "AND", "BUT", "THEN"].contains(words[0]) { return false }
        var (letters, others) = (0, 0)
        // `LETTER No. 4`
        for scalar in text.replacing(" No. ", with: " ").unicodeScalars {
            if scalar.properties.isLowercase { return false }
            if scalar.properties.isUppercase { letters += 1 } else if scalar != " " { others += 1 }
        }
        if let colon = text.firstIndex(of: ":") {
            let rest = text[text.index(after: colon)...]
            if rest.contains(where: { $0.isLetter || $0.isNumber }), !isTwofold(text[..<colon], rest) { return false }
        }
        return letters >= 2 && letters > others
    }

    /// Whether a title and another stand around a colon, and no field with its value: two words or more on either side, and
    /// letters alone; or the first is a part's, with its number: `ITEM 2: TOLLS`.
    private func isTwofold(_ first: Substring, _ second: Substring) -> Bool {
        let opening = first.split(whereSeparator: \.isWhitespace)
        if opening.count > 1, let last = opening.last, last.count <= 4, opening[0].allSatisfy(\.isLetter),
            last.allSatisfy(\.isNumber) || isRoman(last), second.allSatisfy({ !$0.isNumber })
        {
            return true
        }
        return [first, second].allSatisfy { part in
            part.allSatisfy { $0.isLetter || $0.isWhitespace || "-'’".contains($0) }
                && part.split(whereSeparator: \.isWhitespace).count { $0.count > 2 } >= 2
        }
    }

    /// Whether marks frame no title, but an exclamation, or where something begins or ends.
    private var isFramedMark: Bool {
        let bytes = Array(text.utf8)[...]
        guard let framed = ProseRule.framed(bytes) else { return false }
        let inner = ProseLine(bytes[framed.title])
        return inner.isTransportMark || !inner.isTitle
    }
}
