import Values

/// A stop in a line of text: `.` `!` `?` `…` or a sign of another script, several running, with what closes after it.
struct Stop {
    /// Where it and what closes after it end.
    private(set) var end: Int
    let scan: PlainScan
    let language: SentenceLanguage
    let sentenceStart: Int
    /// Where the sentence's first letter or digit stands.
    let firstWord: Int
    /// Where the first of the stops stands.
    let start: Int
    let lineEnd: Int
    /// The last sign of it.
    var last: Unicode.Scalar = "."
    /// How many dots it has; `…` counts three.
    private var dots = 0
    private var isLoud = false
    private var isHard = false
    private var closes = false
    /// Whether there are spaces between its dots: `. . .`
    private var isSpaced = false

    init(
        _ scan: PlainScan, sentenceStart: Int, firstWord: Int, at start: Int, lineEnd: Int, language: SentenceLanguage
    ) {
        self.scan = scan
        self.firstWord = firstWord
        self.sentenceStart = sentenceStart
        self.start = start
        self.lineEnd = lineEnd
        self.language = language
        end = start
        while end < lineEnd {
            let (scalar, length) = scan.scalar(at: end)
            guard add(scalar, length) else { break }
        }
        if isSpaced { divideDots() }
        addSource()
    }

    /// Adds a sign, if it is a part of the stop.
    private mutating func add(_ scalar: Unicode.Scalar, _ length: Int) -> Bool {
        switch scalar {
        case ".": dots += 1
        case "…": dots += 3
        case "!", "?", "\u{37E}": isLoud = true
        case " ": return addSpace()
        case _ where SentenceEnd.closes(scalar): closes = true
        case _ where SentenceEnd.isHard(scalar): isHard = true
        case _ where SentenceEnd.mayClose(scalar):
            // English opens with it.
            guard language.language != .english || scalar == "«", isApart(from: end + length) else { return false }
            closes = true
        case "[", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰": return addReference(scalar, length)
        case _ where scalar.value == UInt32(language.stop) && scalar.value != 0:
            guard isApart(from: end + 1) else { return false }
            if scalar == ";" { isLoud = true } else { isHard = true }
        default: return false
        }
        last = scalar
        end += length
        return true
    }

    /// Passes over a space between dots (`. . .`) or before a mark that closes (`! »`).
    private mutating func addSpace() -> Bool {
        guard end + 1 < lineEnd else { return false }
        let (next, length) = scan.scalar(at: end + 1)
        if next == ".", dots > 0, !closes, end + 2 >= lineEnd || canFollowPoint(scan.bytes[end + 2]) {
            isSpaced = true
            end += 1
            return true
        }
        let after = end + 1 + length
        guard next == "»" || next == "›" ? isApart(from: after) : next == "\"" && isBeforeSign(after) else {
            return false
        }
        end += 1
        return true
    }

    /// Whether a byte can stand after one of several points with spaces between: not so in `. ...` and `. .5`.
    private func canFollowPoint(_ byte: UInt8) -> Bool { byte != UInt8(ascii: ".") && !scan.isASCIIWord(byte) }

    /// Passes over the sign of a note right after a stop: `[12]`, `³`.
    private mutating func addReference(_ scalar: Unicode.Scalar, _ length: Int) -> Bool {
        guard end > start, scan.bytes[end - 1] != 32 else { return false }
        guard scalar == "[" else {
            end += length
            return true
        }
        var close = end + 1
        while close < min(lineEnd, end + 12), scan.bytes[close] != UInt8(ascii: "]") { close += 1 }
        guard close < lineEnd, scan.bytes[close] == UInt8(ascii: "]"), close > end + 1,
            scan.bytes[(end + 1)..<close].allSatisfy({ $0.isDigit || $0 == 44 || $0 == 45 || $0 == 32 })
        else { return false }
        end = close + 1
        return true
    }

    /// Passes over a source in brackets after a quotation: `“It holds.” (Orne 2019, p. 5)`.
    private mutating func addSource() {
        guard closes, last != ")", last != "]", last != "*", end < lineEnd, scan.bytes[end] == 32,
            let source = next?.endOfSource
        else { return }
        end = source
    }

    /// Whether no word stands right at an offset.
    private func isApart(from offset: Int) -> Bool {
        guard offset < lineEnd else { return true }
        let scalar = scan.scalar(at: offset).scalar
        return scalar == " " || isSign(scalar)
    }

    /// Whether the line ends at an offset, or a sign stands there.
    private func isBeforeSign(_ offset: Int) -> Bool { offset >= lineEnd || isSign(scan.scalar(at: offset).scalar) }

    private func isSign(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == "!" || scalar == "?" || SentenceEnd.closes(scalar) || SentenceEnd.goesOn(scalar)
    }

    /// A stop and three points that leave words out are two: `It ended. . . . The rest`.
    private mutating func divideDots() {
        guard dots == 4, isAtWord, !closes, end < lineEnd, next.map({ !$0.isSmall }) ?? false else { return }
        (end, dots, isSpaced) = (start + 1, 1, false)
    }

    /// Whether a word ends right before it.
    private var isAtWord: Bool { start > sentenceStart && scan.bytes[start - 1] != 32 }

    private var next: NextWord? { NextWord(scan, from: end, lineEnd: lineEnd, language: language) }

    /// Whether the sentence ends here.
    var endsSentence: Bool {
        guard end < lineEnd else { return true }
        if isHard { return !goesOnAfterHardStop }
        guard scan.bytes[end] == 32 else { return runsOn }
        guard let next else { return false }
        if next.isSmall || next.isDash { return false }
        if closes, next.isReference { return false }
        // Points with spaces between and before them leave words out within a sentence.
        if isSpaced, dots == 3, !isAtWord, !closes { return false }
        // Those that it begins with say that it goes on from what was said before.
        if dots >= 3, !isLoud, !closes, firstWord > start { return false }
        if isLoud || dots >= 2 { return true }
        if closes, last == ")", isNumbering(wordBefore) { return false }
        if closes, last != "'", last != "’" { return !isShortForm(wordText) || next.isStarter }
        return endsAtFullStop(before: next)
    }

    /// Whether a capital follows without a space, after `…` or a closing quote; or a word without spaces, after `!` or `?`.
    private var runsOn: Bool {
        let next = scan.scalar(at: end).scalar
        if isLoud, !next.isASCII { return [.alone, .katakana].contains(WordClass(next.value)) }
        guard dots >= 3 && !closes || last == "”", language.language != .armenian else { return false }
        return next.properties.isUppercase
    }
}
