/// A stop in a line of text: `.` `!` `?` or `…`, several running, with what closes after it.
struct Stop {
    /// Where it and what closes after it end.
    private(set) var end: Int
    private let scan: PlainScan
    private let sentenceStart: Int
    /// Where the sentence's first letter or digit stands.
    private let firstWord: Int
    /// Where the first of the stops stands.
    private let start: Int
    private let lineEnd: Int
    private var last: Unicode.Scalar = "."
    /// How many dots it has; `…` counts three.
    private var dots = 0
    private var isLoud = false
    private var closes = false

    init(_ scan: PlainScan, sentenceStart: Int, firstWord: Int, at start: Int, lineEnd: Int) {
        self.scan = scan
        self.firstWord = firstWord
        self.sentenceStart = sentenceStart
        self.start = start
        self.lineEnd = lineEnd
        end = start
        while end < lineEnd {
            let (scalar, length) = scan.scalar(at: end)
            switch scalar {
            case ".": dots += 1
            case "…": dots += 3
            case "!", "?": isLoud = true
            case "”", "’", "\"", "'", ")", "]", "»", "*":
                closes = true
            default: return
            }
            last = scalar
            end += length
        }
    }

    /// Whether the sentence ends here.
    var endsSentence: Bool {
        guard end < lineEnd else { return true }
        guard scan.bytes[end] == 32 else { return runsOn }
        guard let next = NextWord(scan, from: end, lineEnd: lineEnd) else { return false }
        if next.isSmall || next.isDash { return false }
        if isLoud || dots >= 3 { return true }
        if closes, last != "'", last != "’" { return !isShortForm(wordText) || next.isStarter }
        return endsAtFullStop(before: next)
    }

    /// Whether a capital follows without a space, after `…` or a closing quote.
    private var runsOn: Bool {
        guard dots >= 3 && !closes || last == "”" else { return false }
        return scan.scalar(at: end).scalar.properties.isUppercase
    }

    // MARK: Abbreviations

    private func endsAtFullStop(before next: NextWord) -> Bool {
        let text = wordText
        if text.isEmpty { return true }
        let small = text.lowercased()
        if Abbreviations.beforeNumbers.contains(small) {
            return !next.isNumber && Abbreviations.canBeWords.contains(small)
        }
        if Abbreviations.neverLast.contains(small), text != "ID" { return false }
        if isNumbering(wordBefore) { return false }
        if text.utf8.count == 1, let letter = text.utf8.first, letter &- 65 < 26 { return next.isStarter }
        if isShortForm(text) {
            return next.startsSentence
                || text == "D.C" && isAfterWashington && !Abbreviations.afterCapital.contains(next.word)
        }
        // In capitals it is a postal code or an acronym.
        let isCapitals = text.utf8.allSatisfy { $0 &- 65 < 26 }
        if Abbreviations.maybeLast.contains(small), !isCapitals { return next.startsSentence }
        return true
    }

    private var wordText: String { String(decoding: scan.bytes[wordBefore], as: UTF8.self) }

    private var isAfterWashington: Bool {
        scan.bytes[..<wordBefore.lowerBound].suffix(12).elementsEqual("Washington, ".utf8)
    }

    /// The word right before the stop, inner dots and hyphens included.
    private var wordBefore: Range<Int> {
        var index = start
        while index > sentenceStart {
            let (scalar, length) = scan.scalar(before: index)
            guard scan.isWord(scalar) || scalar == "." || scalar == "&" || scalar == "'" || scalar == "’" else { break }
            index -= length
        }
        return index..<start
    }

    /// Whether the sentence would be nothing but a number: `1. Policy`.
    private func isNumbering(_ word: Range<Int>) -> Bool {
        guard firstWord >= word.lowerBound else { return false }
        let bytes = scan.bytes[word]
        return bytes.count <= 3 && bytes.allSatisfy { $0 &- 48 < 10 }
            || bytes.count <= 4 && bytes.allSatisfy { "IVX".utf8.contains($0) }
            || bytes.count == 1 && bytes.allSatisfy { ($0 | 32) &- 97 < 26 && $0 != UInt8(ascii: "I") }
    }

    /// `U.S`, `D.C`, `a.m`: single letters with dots between.
    private func isShortForm(_ word: String) -> Bool {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && parts.allSatisfy { (1...2).contains($0.utf8.count) && $0.allSatisfy(\.isLetter) }
    }
}
