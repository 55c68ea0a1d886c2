import Values

/// Divides units of text into sentences.
///
/// A sentence ends at `.` `!` `?` or `…` before white space, with the quotes and brackets that close after it, unless the
/// word before it is an abbreviation or what follows shows that it goes on; at the signs of other scripts, as `。`, also
/// without a space; before the next number of a paragraph that counts; and at a hard break, unless a small letter follows that
/// begins no field (`tags: a, b`).
struct SentenceSplitter {
    let scan: PlainScan
    let breaks: [UInt32]
    /// The ranges of code spans, formulas and citations: no sentence ends in one.
    let opaque: [Range<UInt32>]
    private let language: SentenceLanguage
    private var nextBreak = 0
    private var nextOpaque = 0

    init(scan: PlainScan, breaks: [UInt32], opaque: [Range<UInt32>], language: SentenceLanguage) {
        self.language = language
        self.scan = scan
        self.breaks = breaks
        self.opaque = opaque
    }

    /// The sentences of a unit, which comes after those asked for before.
    ///
    /// - Parameter item: the number that a list item opens with, of which the unit is the first paragraph.
    mutating func sentences(of unit: TextUnit, item: Enumeration.Number? = nil) -> [Range<UInt32>] {
        guard !unit.isHead else { return [unit.plain] }
        var sentences: [Range<UInt32>] = []
        var start = unit.plain.lowerBound
        for end in lineEnds(of: unit.plain) {
            let item = start == unit.plain.lowerBound ? item : nil
            for part in Enumeration.parts(of: start..<end, scan, language, item: item) {
                split(part, labelEnd: unit.labelEnd, into: &sentences)
            }
            start = end
        }
        return sentences
    }

    /// Where the lines end that no sentence goes on from, the unit's end included.
    private mutating func lineEnds(of plain: Range<UInt32>) -> [UInt32] {
        var ends: [UInt32] = []
        while nextBreak < breaks.count, breaks[nextBreak] < plain.upperBound {
            let offset = breaks[nextBreak]
            nextBreak += 1
            guard offset > plain.lowerBound else { continue }
            let first = scan.scalar(at: Int(offset)).scalar
            let isSmall = first.isASCII ? first.value &- 97 < 26 : first.hasSmallForm
            if !isSmall || isField(at: Int(offset)) { ends.append(offset) }
        }
        return ends + [plain.upperBound]
    }

    /// Whether a word with a colon right behind it stands at an offset.
    private func isField(at offset: Int) -> Bool {
        let end = scan.bytes[offset...].prefix(Self.fieldLimit).firstIndex {
            !($0.isAlphanumeric || $0 >= 0x80 || "-_".utf8.contains($0))
        }
        guard let end, end > offset, scan.bytes[end] == UInt8(ascii: ":") else { return false }
        return end + 1 == scan.bytes.count || scan.bytes[end + 1] == 32
    }

    /// How long the name of a field is at most, in bytes.
    private static let fieldLimit = 40

    private mutating func split(_ line: Range<UInt32>, labelEnd: UInt32, into sentences: inout [Range<UInt32>]) {
        let end = Int(line.upperBound)
        var start = Int(line.lowerBound)
        var firstWord = firstWord(from: start, to: end)
        var index = start
        let bytes = scan.bytes
        while index < end {
            let byte = bytes[index]
            // Letters and spaces: most there is.
            if byte &- 64 < 64 || byte == 32 {
                index += 1
                continue
            }
            guard SentenceEnd.canBegin(byte) || byte == language.stop, byte < 0x80 || isWideStop(at: index) else {
                index += 1
                continue
            }
            if let end = opaqueEnd(at: index) {
                index = end
                continue
            }
            let stop = Stop(
                scan, sentenceStart: start, firstWord: firstWord, at: index, lineEnd: end, language: language)
            index = max(stop.end, index + 1)
            guard index > Int(labelEnd), stop.endsSentence else { continue }
            append(start..<stop.end, to: &sentences)
            start = stop.end
            if firstWord < start { firstWord = self.firstWord(from: start, to: end) }
        }
        append(start..<end, to: &sentences)
    }

    /// Whether a stop beyond ASCII stands at an offset.
    private func isWideStop(at offset: Int) -> Bool {
        let scalar = scan.scalar(at: offset).scalar
        return scalar == "…" || scalar == "\u{37E}" || SentenceEnd.isHard(scalar)
    }

    private func firstWord(from start: Int, to end: Int) -> Int {
        scan.firstWord(in: UInt32(start)..<UInt32(end)).map(Int.init) ?? end
    }

    /// The end of the code span or the like that an offset is in, or nil; offsets are asked for in order.
    private mutating func opaqueEnd(at offset: Int) -> Int? {
        while nextOpaque < opaque.count, Int(opaque[nextOpaque].upperBound) <= offset { nextOpaque += 1 }
        guard nextOpaque < opaque.count, Int(opaque[nextOpaque].lowerBound) <= offset else { return nil }
        return Int(opaque[nextOpaque].upperBound)
    }

    /// Adds a range without the spaces around it, if anything is left.
    private func append(_ range: Range<Int>, to sentences: inout [Range<UInt32>]) {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, scan.bytes[start] == 32 { start += 1 }
        while end > start, scan.bytes[end - 1] == 32 { end -= 1 }
        if start < end { sentences.append(UInt32(start)..<UInt32(end)) }
    }
}
