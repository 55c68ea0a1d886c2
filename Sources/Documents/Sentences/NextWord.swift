import Values

/// What follows a stop.
struct NextWord {
    /// Whether it starts with a small letter, or only punctuation stands before one.
    private(set) var isSmall = false
    private(set) var isNumber = false
    /// Whether a dash or the like stands there.
    private(set) var isDash = false
    /// Whether it opens with a quotation mark or bracket.
    private(set) var opens = false
    /// Where it opens with a round bracket, or nil.
    private(set) var bracket: Int?
    /// In small letters.
    private(set) var word = ""
    /// Where the word ends.
    private(set) var end: Int
    /// Whether it is a single letter with a stop.
    private(set) var isInitial = false
    private let language: SentenceLanguage
    private let scan: PlainScan
    private let lineEnd: Int

    /// Nil where nothing but white space follows.
    init?(_ scan: PlainScan, from start: Int, lineEnd: Int, language: SentenceLanguage) {
        self.scan = scan
        self.lineEnd = lineEnd
        self.language = language
        end = start
        var index = start
        while index < lineEnd {
            let (scalar, length) = scan.scalar(at: index)
            switch scalar {
            case " ": index += length
            case "'" where isShortYear(index + length):
                read(index + length, scan.scalar(at: index + length).scalar)
                return
            case "'" where isClipped(index + length), "’" where isClipped(index + length): index += length + 2
            case "“", "‘", "\"", "'", "(", "[", "«", "*", "•", "„", "‚", "‹", "»", "›", "「", "『", "（", "《", "〈", "【",
                "¿", "¡":
                opens = true
                if scalar == "(" { bracket = bracket ?? index }
                index += length
            case "–", "—", "-", "/", ",", ";", ":", "&", "+":
                // `,,so“` is how some type `„so“`.
                if scalar == ",", index + 1 < lineEnd, scan.bytes[index + 1] == UInt8(ascii: ",") {
                    opens = true
                    index += 2
                    continue
                }
                if opensSpeech(scalar, index + length) {
                    opens = true
                    index += length
                    continue
                }
                isDash = true
                return
            default:
                read(index, scalar)
                return
            }
        }
        if start == lineEnd || !opens { return nil }
    }

    private mutating func read(_ start: Int, _ first: Unicode.Scalar) {
        isSmall = first.isASCII ? first.value &- 97 < 26 : first.hasSmallForm
        isNumber = first.value &- 48 < 10
        end = start
        while end < lineEnd, end - start < 40, isLetter(at: end) { end += 1 }
        word = String(decoding: scan.bytes[start..<end], as: UTF8.self).lowercased()
        isInitial = end < lineEnd && scan.bytes[end] == UInt8(ascii: ".") && word.count == 1
        // The (a) of a paragraph.
        if opens, end < lineEnd, scan.bytes[end] == UInt8(ascii: ")"), end - start <= 4 { isSmall = false }
    }

    /// `s` of `'s Avonds`: what is left of a word in Dutch before one with a capital, which opens a sentence.
    private func isClipped(_ start: Int) -> Bool {
        start + 2 < lineEnd && "stk".utf8.contains(scan.bytes[start]) && scan.bytes[start + 1] == 32
            && scan.bytes[start + 2] &- 65 < 26
    }

    /// `16` of `'16`, which no quotation mark opens.
    private func isShortYear(_ start: Int) -> Bool {
        start + 2 <= lineEnd && scan.bytes[start].isDigit && scan.bytes[start + 1].isDigit
            && (start + 2 == lineEnd
                || !scan.isASCIIWord(scan.bytes[start + 2]) && scan.bytes[start + 2] != UInt8(ascii: "'"))
    }

    /// Whether it is a number that can be a year, as `1480` is.
    var isYearLike: Bool { isNumber && (3...4).contains(word.utf8.count) && word.utf8.allSatisfy { $0.isDigit } }

    /// Whether it is a year, and a bracket closes after it: `(2d Cir. 1999)`.
    var closesAfterYear: Bool {
        isYearLike && word.utf8.count == 4 && end < lineEnd && scan.bytes[end] == UInt8(ascii: ")")
    }

    /// Whether it is a word with a capital, and nothing stands before it; any noun's in German.
    var isCapitalWord: Bool {
        !isSmall && !isNumber && !isDash && !opens && !isInitial && !word.isEmpty && language.language != .german
    }

    /// Whether it can go on a time of day: a zone (`Eastern`, `EST`) or a day (`Monday`).
    var goesOnTime: Bool {
        let second = end - word.utf8.count + 1
        return scan.bytes[second] &- 65 < 26 || NextWord.afterTimes.contains(word)
    }

    private static let afterTimes = Abbreviations.divided(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december eastern central mountain pacific atlantic alaska hawaii local british greenwich
        coordinated universal zulu standard daylight indian japan korea china australian european western
        """)

    /// Whether it is a letter before a number, as in `art. L. 121-1`.
    var isNumberedLetter: Bool {
        isInitial && end + 2 < lineEnd && scan.bytes[end + 1] == 32 && scan.bytes[end + 2].isDigit
    }

    /// Whether a dash before a capital opens what another says: `«Vai?» — Não.` In English it goes on.
    private func opensSpeech(_ dash: Unicode.Scalar, _ after: Int) -> Bool {
        guard dash == "—" || dash == "–", !language.isEnglish, after + 1 < lineEnd, scan.bytes[after] == 32 else {
            return false
        }
        let next = scan.scalar(at: after + 1).scalar
        return next.properties.isUppercase || next == "¿" || next == "¡"
    }

    /// Whether a byte is an ASCII letter or digit, or a part of one beyond that is no punctuation.
    private func isLetter(at index: Int) -> Bool {
        let byte = scan.bytes[index]
        if byte < 0x80 { return scan.isASCIIWord(byte) }
        if byte == 0xE2 || byte == 0xE3 || byte == 0xEF { return scan.isWord(scan.scalar(at: index).scalar) }
        return true
    }

    /// Whether it is a word that, with a capital, mostly opens a sentence.
    var isStarter: Bool { !isInitial && language.opensSentence(word) }

    /// Whether it is such a word, or a quotation mark opens, or a bracket around a whole sentence.
    var startsSentence: Bool { isStarter || opens && (bracket == nil || holdsSentence) }

    /// Whether it is a title before a name: `Mr.`
    var isTitle: Bool { ["mr", "mrs", "ms", "dr", "prof"].contains(word) }

    /// A reference in brackets is not longer, in bytes.
    private static let longestReference = 120

    /// Where the bracket that it opens with closes, if that is near.
    private var closingBracket: Int? {
        guard let bracket else { return nil }
        let limit = min(lineEnd, bracket + NextWord.longestReference)
        return scan.bytes[bracket..<limit].firstIndex(of: UInt8(ascii: ")"))
    }

    /// Whether there is a whole sentence in the bracket: it ends with a stop, or is too long for a reference.
    private var holdsSentence: Bool {
        guard let close = closingBracket else { return lineEnd - end > NextWord.longestReference }
        let last = scan.bytes[close - 1]
        return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
    }

    /// Where a source in brackets ends that a sentence has after its quotation: with a year or page, and what follows opens
    /// the next one. Nil where it is none.
    var endOfSource: Int? {
        guard let bracket, let close = closingBracket, !holdsSentence,
            scan.bytes[bracket..<close].contains(where: { $0.isDigit })
        else { return nil }
        guard close + 1 < lineEnd else { return close + 1 }
        guard scan.bytes[close + 1] == 32,
            let after = NextWord(scan, from: close + 1, lineEnd: lineEnd, language: language)
        else { return nil }
        return after.isSmall || after.isDash ? nil : close + 1
    }

    /// Whether it is a reference in brackets that the sentence's stop comes after: `“…” (Orne 12).`
    var isReference: Bool {
        guard let close = closingBracket, close + 1 < lineEnd, !holdsSentence else { return false }
        let after = scan.bytes[close + 1]
        return after == UInt8(ascii: ".") || after == UInt8(ascii: ",") || after == UInt8(ascii: ";")
    }
}

extension Unicode.Scalar {
    /// Whether it is a small letter of a script that has capitals in sentences; Georgian has them for headlines only.
    var hasSmallForm: Bool { !(0x10D0...0x10FF).contains(value) && properties.isLowercase }
}
