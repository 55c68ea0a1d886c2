import Figures

/// What is found in the plain text, and only in its sentences: code and speakers hold nothing.
extension Document {
    /// The plain text in tokens; nothing is found across the edges of sentences.
    func makeLexedText() -> LexedText {
        var breaks: [Int] = []
        breaks.reserveCapacity(2 * sentences.ranges.count)
        for range in sentences.ranges {
            if breaks.last != Int(range.lowerBound) { breaks.append(Int(range.lowerBound)) }
            breaks.append(Int(range.upperBound))
        }
        for digits in text.raised where digits.isNote {
            breaks += [Int(digits.range.lowerBound), Int(digits.range.upperBound)]
        }
        if !text.raised.isEmpty { breaks = Set(breaks).sorted() }
        let language = language ?? .english
        return LexedText(
            text.plain.bytes, breaks: breaks, language: language, region: language == .english ? region : nil)
    }

    /// The figures, dates resolved from the front matter's.
    func makeFigures() -> [Figure] {
        let found = FigureFinder(reference: date).figures(in: lexedText, cells: tableCells())
        let heads = HeadNumbers(outline.sections, in: text.plain.bytes).starts
        return withTimes(
            found.filter { isInSentence($0.span) && !($0.kind == .count && heads.contains($0.span.lowerBound)) })
    }

    /// Figures with the days that a page's `<time>` elements tell: they are the words' in them, whatever those say.
    private func withTimes(_ figures: [Figure]) -> [Figure] {
        var times: [Figure] = []
        for time in parsed.times {
            guard let day = UnambiguousDate.whole(time.value) else { continue }
            let plain = text.plain.range(in: time.span)
            let range = Int(plain.lowerBound)..<Int(plain.upperBound)
            guard !range.isEmpty, range.lowerBound >= times.last?.span.upperBound ?? 0, isInSentence(range) else {
                continue
            }
            times.append(Figure(.date, range, .date(day)))
        }
        guard !times.isEmpty else { return figures }
        // Of a date that the words gave the bound stays: `by <time datetime=…>2 May</time>`.
        var next = 0
        var others: [Figure] = []
        for figure in figures {
            while next < times.count, times[next].span.upperBound <= figure.span.lowerBound { next += 1 }
            guard next < times.count, figure.span.overlaps(times[next].span) else {
                others.append(figure)
                continue
            }
            if figure.kind == .date { times[next].bound = figure.bound }
        }
        return (others + times).sorted { $0.span.lowerBound < $1.span.lowerBound }
    }

    /// Whether a range of the plain text is in a sentence and not in code, a formula or a citation, nor raised behind a number.
    func isInSentence(_ span: Range<Int>) -> Bool {
        guard sentences.index(of: UInt32(clamping: span.lowerBound)) != nil else { return false }
        let (opaque, raised, end) = (text.opaque, text.raised, UInt32(clamping: span.upperBound))
        let next = opaque.firstIndex(from: end) { $0.lowerBound }
        let nextRaised = raised.firstIndex(from: end) { $0.range.lowerBound }
        return (next == 0 || Int(opaque[next - 1].upperBound) <= span.lowerBound)
            && (nextRaised == 0 || Int(raised[nextRaised - 1].range.upperBound) <= span.lowerBound)
    }

    /// The source spans of ranges of the plain text, which stand in order.
    func sourceSpans(of ranges: [Range<Int>]) -> [Range<UInt32>] {
        plainText.sources(of: ranges.map { UInt32(clamping: $0.lowerBound)..<UInt32(clamping: $0.upperBound) })
    }

    /// The text of a range of the plain text.
    func plainText(_ range: Range<Int>) -> String {
        plainText.string(UInt32(clamping: range.lowerBound)..<UInt32(clamping: range.upperBound))
    }
}
