/// What follows a stop.
struct NextWord {
    /// Whether it starts with a small letter, or only punctuation stands before one.
    private(set) var isSmall = false
    private(set) var isNumber = false
    /// Whether a dash or the like stands there.
    private(set) var isDash = false
    /// Whether it opens with a quotation mark or bracket.
    private(set) var opens = false
    /// In small letters.
    private(set) var word = ""

    /// Nil where nothing but white space follows.
    init?(_ scan: PlainScan, from start: Int, lineEnd: Int) {
        var index = start
        while index < lineEnd {
            let (scalar, length) = scan.scalar(at: index)
            switch scalar {
            case " ": index += length
            case "“", "‘", "\"", "'", "(", "[", "«", "*", "•":
                opens = true
                index += length
            case "–", "—", "-", "/", ",", ";", ":", "&", "+":
                isDash = true
                return
            default:
                read(scan, index, scalar, lineEnd)
                return
            }
        }
        if start == lineEnd || !opens { return nil }
    }

    private mutating func read(_ scan: PlainScan, _ start: Int, _ first: Unicode.Scalar, _ lineEnd: Int) {
        isSmall = first.isASCII ? first.value &- 97 < 26 : first.properties.isLowercase
        isNumber = first.value &- 48 < 10
        var end = start
        while end < lineEnd, end - start < 24, scan.isASCIIWord(scan.bytes[end]) { end += 1 }
        word = String(decoding: scan.bytes[start..<end], as: UTF8.self).lowercased()
        // The (a) of a paragraph.
        if opens, end < lineEnd, scan.bytes[end] == UInt8(ascii: ")"), end - start <= 4 { isSmall = false }
    }

    /// Whether it is a word that, with a capital, mostly opens a sentence.
    var isStarter: Bool { Abbreviations.starters.contains(word) }

    /// Whether it is such a word, or a quotation mark or bracket opens.
    var startsSentence: Bool { opens || isStarter }
}
