/// Divides units of text into sentences.
///
/// A sentence ends at `.` `!` `?` or `…` before white space, with the quotes and brackets that close after it, unless the
/// word before it is an abbreviation or what follows shows that it goes on; and at a hard break, unless a small letter
/// follows.
struct SentenceSplitter {
    let scan: PlainScan
    let breaks: [UInt32]
    /// The ranges of code spans, formulas and citations: no sentence ends in one.
    let opaque: [Range<UInt32>]
    private var nextBreak = 0
    private var nextOpaque = 0

    init(scan: PlainScan, breaks: [UInt32], opaque: [Range<UInt32>]) {
        self.scan = scan
        self.breaks = breaks
        self.opaque = opaque
    }

    /// The sentences of a unit, which comes after those asked for before.
    mutating func sentences(of unit: TextUnit) -> [Range<UInt32>] {
        guard !unit.isHead else { return [unit.plain] }
        var sentences: [Range<UInt32>] = []
        var start = unit.plain.lowerBound
        for end in lineEnds(of: unit.plain) {
            split(start..<end, labelEnd: unit.labelEnd, into: &sentences)
            start = end
        }
        return sentences
    }

    /// Where the lines end that no sentence goes on from, the unit's end included.
    private mutating func lineEnds(of plain: Range<UInt32>) -> [UInt32] {
        var ends: [UInt32] = []
        while nextBreak < breaks.count, breaks[nextBreak] < plain.upperBound {
            let place = breaks[nextBreak]
            nextBreak += 1
            guard place > plain.lowerBound else { continue }
            let first = scan.scalar(at: Int(place)).scalar
            let isSmall = first.isASCII ? first.value &- 97 < 26 : first.properties.isLowercase
            if !isSmall { ends.append(place) }
        }
        return ends + [plain.upperBound]
    }

    private mutating func split(_ line: Range<UInt32>, labelEnd: UInt32, into sentences: inout [Range<UInt32>]) {
        let end = Int(line.upperBound)
        var start = Int(line.lowerBound)
        var firstWord = firstWord(from: start, to: end)
        var index = start
        while index < end {
            let byte = scan.bytes[index]
            // `…` is E2 80 A6.
            let isStop =
                byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
                || byte == 0xE2 && index + 2 < end && scan.bytes[index + 1] == 0x80 && scan.bytes[index + 2] == 0xA6
            guard isStop else {
                index += 1
                continue
            }
            if let end = opaqueEnd(at: index) {
                index = end
                continue
            }
            let stop = Stop(scan, sentenceStart: start, firstWord: firstWord, at: index, lineEnd: end)
            index = stop.end
            guard index > Int(labelEnd), stop.endsSentence else { continue }
            append(start..<stop.end, to: &sentences)
            start = stop.end
            if firstWord < start { firstWord = self.firstWord(from: start, to: end) }
        }
        append(start..<end, to: &sentences)
    }

    private func firstWord(from start: Int, to end: Int) -> Int {
        scan.firstWord(in: UInt32(start)..<UInt32(end)).map(Int.init) ?? end
    }

    /// The end of the code span or the like that a place is in, or nil; places are asked for in order.
    private mutating func opaqueEnd(at place: Int) -> Int? {
        while nextOpaque < opaque.count, Int(opaque[nextOpaque].upperBound) <= place { nextOpaque += 1 }
        guard nextOpaque < opaque.count, Int(opaque[nextOpaque].lowerBound) <= place else { return nil }
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
