/// Tells which paragraphs open sections, by how they are set: the rules stand in their order.
struct HeadFinder {
    let text: DocumentText
    let scan: PlainScan
    /// How long a head may be, in characters, and one that ends in a full stop.
    private static let limit = 200
    private static let sentenceLimit = 160

    init(text: DocumentText, scan: PlainScan) {
        self.text = text
        self.scan = scan
    }

    /// The head that a paragraph opens with, or nil.
    func head(of plain: Range<UInt32>, isFirst: Bool) -> Head? {
        if let head = numbered(plain) { return head }
        let runs = text.runs(startingIn: plain)
        if !runs.isEmpty {
            if isFirst, covers(plain, .italic, runs) { return nil }
            if let head = wholeLine(plain, runs) { return head }
            if let head = runIn(plain, runs) { return head }
        }
        return text.isTranscript ? nil : capitals(plain)
    }

    // MARK: Whole lines

    /// A paragraph, or its first line up to a hard break, whose every letter and digit is bold or underlined.
    private func wholeLine(_ plain: Range<UInt32>, _ runs: ArraySlice<StyleRun>) -> Head? {
        guard let first = runs.first(where: { $0.style == .bold || $0.style == .underline }),
            !scan.hasWord(plain.lowerBound..<first.plain.lowerBound)
        else { return nil }
        var candidates = [plain]
        if let end = text.firstBreak(in: plain) {
            candidates.append(plain.lowerBound..<trimmedEnd(plain.lowerBound..<end))
        }
        for range in candidates where scan.hasWord(range) && isShort(range) && covers(range, [.bold, .underline], runs)
        {
            return Head(
                kind: .bold, heading: withoutEnd(range, [":"]), plainEnd: range.upperBound,
                look: look(of: range, runs, isRunIn: false))
        }
        return nil
    }

    // MARK: Run-ins

    /// A bold or underlined run that a stop ends, with text after it.
    private func runIn(_ plain: Range<UInt32>, _ runs: ArraySlice<StyleRun>) -> Head? {
        let openings = runs.filter {
            $0.plain.lowerBound == plain.lowerBound && ($0.style == .bold || $0.style == .underline)
        }
        for run in openings.sorted(by: { $0.plain.count > $1.plain.count }) {
            guard let end = stopEnd(of: run.plain, in: plain), end < plain.upperBound,
                scan.hasWord(end..<plain.upperBound)
            else { continue }
            let range = plain.lowerBound..<end
            return Head(
                kind: .runIn, heading: withoutEnd(range, HeadFinder.stops), plainEnd: end,
                look: look(of: run.plain, runs, isRunIn: true))
        }
        return nil
    }

    /// Where a run and the stop that ends it, inside or right after it, end; nil where none does, or where it is too long
    /// or the capitals of a dateline.
    func stopEnd(of run: Range<UInt32>, in plain: Range<UInt32>) -> UInt32? {
        guard scan.hasWord(run), isShort(run) else { return nil }
        let after = stop(after: run.upperBound, in: plain)
        if let after, after.isDash, scan.isCapitals(run) { return nil }
        if isStop(scan.scalar(before: Int(run.upperBound)).scalar) { return run.upperBound }
        return after?.end
    }

    private func stop(after end: UInt32, in plain: Range<UInt32>) -> (end: UInt32, isDash: Bool)? {
        guard end < plain.upperBound else { return nil }
        var index = end
        if scan.bytes[Int(index)] == 32, index + 1 < plain.upperBound { index += 1 }
        let (scalar, length) = scan.scalar(at: Int(index))
        let isDash = scalar == "–" || scalar == "—"
        guard isStop(scalar), isDash || index == end else { return nil }
        return (index + UInt32(length), isDash)
    }

    private func isStop(_ scalar: Unicode.Scalar) -> Bool { HeadFinder.stops.contains(scalar) }

    static let stops: Set<Unicode.Scalar> = [".", ":", "!", "?", "–", "—"]

    // MARK: Capitals

    /// Two or more words in capitals up to a colon, with text after it on the line.
    private func capitals(_ plain: Range<UInt32>) -> Head? {
        let end = text.firstBreak(in: plain) ?? plain.upperBound
        var index = Int(plain.lowerBound)
        var words = 0
        var inWord = false
        let limit = min(Int(end), index + 4 * HeadFinder.limit)
        while index < limit {
            let (scalar, length) = scan.scalar(at: index)
            if scalar == ":" { break }
            if scalar.isASCII ? scalar.value &- 97 < 26 : scalar.properties.isLowercase { return nil }
            let isLetter = scan.isWord(scalar)
            if isLetter, !inWord { words += 1 }
            inWord = scalar != " " && (isLetter || inWord)
            index += length
        }
        let range = plain.lowerBound..<UInt32(index)
        guard index < limit, scan.bytes[index] == UInt8(ascii: ":"), words > 1, scan.isCapitals(range), isShort(range),
            scan.hasWord(UInt32(index + 1)..<end)
        else { return nil }
        return Head(
            kind: .runIn, heading: range, plainEnd: UInt32(index + 1), look: Head.Look(isRunIn: true, isCapitals: true))
    }

    // MARK: Looks and lengths

    private func look(of range: Range<UInt32>, _ runs: ArraySlice<StyleRun>, isRunIn: Bool) -> Head.Look {
        Head.Look(
            isRunIn: isRunIn, isUnderlined: covers(range, .underline, runs), isItalic: covers(range, .italic, runs),
            isCapitals: scan.isCapitals(range))
    }

    private func isShort(_ range: Range<UInt32>) -> Bool {
        guard range.count <= 4 * HeadFinder.limit else { return false }
        let endsInStop = scan.bytes[Int(range.upperBound) - 1] == UInt8(ascii: ".")
        return scan.characters(range) <= (endsInStop ? HeadFinder.sentenceLimit : HeadFinder.limit)
    }

    /// Whether every letter and digit of a range is in a run of one of these styles.
    func covers(_ range: Range<UInt32>, _ styles: Style, _ runs: ArraySlice<StyleRun>) -> Bool {
        var covered = range.lowerBound
        for run in runs where styles.contains(run.style) && run.plain.lowerBound < range.upperBound {
            if run.plain.lowerBound > covered, scan.hasWord(covered..<run.plain.lowerBound) { return false }
            covered = max(covered, run.plain.upperBound)
        }
        return covered > range.lowerBound && (covered >= range.upperBound || !scan.hasWord(covered..<range.upperBound))
    }

    /// A range without characters of a set, and white space, at its end.
    func withoutEnd(_ range: Range<UInt32>, _ set: Set<Unicode.Scalar>) -> Range<UInt32> {
        var end = range.upperBound
        while end > range.lowerBound {
            let (scalar, length) = scan.scalar(before: Int(end))
            guard scalar == " " || set.contains(scalar) else { break }
            end -= UInt32(length)
        }
        return range.lowerBound..<end
    }

    private func trimmedEnd(_ range: Range<UInt32>) -> UInt32 { withoutEnd(range, []).upperBound }
}
