/// Tells which paragraphs open sections, by how they are set: the rules stand in their order.
///
/// A document that marks its heads with `#` or the like shows with what else it does not mark them: there only whole bold
/// lines that are no sentences are heads, and what else would be one is the label of its paragraph.
struct HeadFinder {
    let text: DocumentText
    let scan: PlainScan
    /// Whether the document marks its heads otherwise than by bold.
    var marksHeads = false
    /// Whether it has headings at all, so that bold need not make sentences heads.
    var hasHeadings = false
    /// Whether its bold lines come back under one heading, as the names of speakers do.
    var linesAreNames = false
    /// Whether two or more of its bold lines are questions with something under them: then questions are heads.
    var asksQuestions = false
    /// Whether its bold lines count on: then those with numbers are heads, even if a stop ends them.
    var countsLines = false
    /// Whether a small letter follows most dashes that end bold openings, so that they are no heads either that have others.
    var dashesGoOn = false
    /// The openings before colons that recur, as those who take part in a dialogue and the fields of records do.
    var recurring: Set<String> = []
    /// How long a head may be, in characters, and one that ends in a full stop.
    private static let limit = 200
    private static let sentenceLimit = 160
    /// How long a bold line may be, in characters, in a document that marks its heads otherwise.
    static let lineLimit = 80
    /// How many words a head may have that a full stop ends, and how many signs where each is a word, below a title.
    private static let sentenceWords = 8
    private static let wideLimit = 30

    init(text: DocumentText, scan: PlainScan) {
        self.text = text
        self.scan = scan
    }

    /// What a paragraph opens with: a head, or a label without its stop, or neither.
    enum Opening {
        case head(Head)
        case label(Range<UInt32>)
        case none
    }

    /// What a paragraph opens with.
    func opening(of plain: Range<UInt32>, isFirst: Bool) -> Opening {
        if let head = numbered(plain) { return .head(head) }
        let runs = text.runs(startingIn: plain)
        if !runs.isEmpty {
            if isFirst, covers(plain, .italic, runs) { return .none }
            if let head = wholeLine(plain, runs) {
                if isFirst, isForeword(head, in: plain) { return .none }
                if isHead(head, in: plain) { return .head(head) }
                if RemarkWord.isOne(text.plain.string(head.heading)) { return .label(head.heading) }
            }
        }
        guard let head = runIn(plain, runs) ?? (text.isTranscript ? nil : capitals(plain)) else { return .none }
        return isHead(head, in: plain) ? .head(head) : .label(head.heading)
    }

    /// The name or field that a paragraph opens with before a colon, set as a run-in is, and where the colon ends; or nil.
    func colonOpening(of plain: Range<UInt32>) -> (name: String, end: UInt32)? {
        let head = runIn(plain, text.runs(startingIn: plain)) ?? (text.isTranscript ? nil : capitals(plain))
        guard let head, scan.isColon(before: head.plainEnd) else { return nil }
        return (text.plain.string(head.heading), head.plainEnd)
    }

    // MARK: What is no head

    /// Whether what is set as a head is one.
    private func isHead(_ head: Head, in plain: Range<UInt32>) -> Bool {
        let heading = text.plain.string(head.heading)
        if RemarkWord.opens(heading) || Caption.opens(heading) || recurring.contains(heading) { return false }
        if hasHeadings, HeadFinder.isNumberAlone(heading) || goesOnSpeaking(heading) { return false }
        if HeadFinder.isAttribution(heading) { return false }
        if hasHeadings, !marksHeads, isLoudSentence(head, heading, in: plain) { return false }
        if isNumberField(head, in: plain) { return false }
        if head.appearance.isRunIn {
            if hasHeadings, isOpening(head, heading, in: plain) { return false }
            return !marksHeads && !isField(head, in: plain) && !(hasHeadings && isNamedField(head, heading, in: plain))
        }
        if FieldWord.opens(heading) || goesOn(after: head, in: plain) || isToFillIn(heading) { return false }
        if hasHeadings, isNotice(head, heading, in: plain) || leadsOn(head, heading) { return false }
        return !linesAreNames && (!marksHeads || isTitle(head, in: plain))
    }

    /// Whether a text's first line is a sentence in bold that speaks to its reader, and no title.
    private func isForeword(_ head: Head, in plain: Range<UInt32>) -> Bool {
        let heading = text.plain.string(head.heading)
        return !heading.contains(":") && TitleWords.words(of: heading).count > HeadFinder.sentenceWords
            && TitleWords.isSentence(heading) && isLoudSentence(head, heading, in: plain)
    }

    /// Whether a stop ends more than a title: a long line, many words, or a verb that only sentences have.
    private func isLoudSentence(_ head: Head, _ heading: String, in plain: Range<UInt32>) -> Bool {
        let last = scan.scalar(before: Int(head.plainEnd)).scalar
        let isWide = last == "。" || last == "！"
        guard isWide || last == "." || last == "!" else { return false }
        if scan.characters(head.heading) > (isWide ? HeadFinder.wideLimit : HeadFinder.lineLimit)
            || TitleWords.words(of: heading).count > HeadFinder.sentenceWords
        {
            return true
        }
        return TitleWords.isSentence(heading) && !(head.appearance.isRunIn && isStoppedOutside(head, in: plain))
    }

    /// Whether the stop that ends a run-in is not set apart as its words are: the paragraph's rather than a sentence's.
    private func isStoppedOutside(_ head: Head, in plain: Range<UInt32>) -> Bool {
        !text.runs(startingIn: plain).contains {
            [.bold, .underline].contains($0.style) && $0.plain.contains(head.plainEnd - 1)
        }
    }

    /// Whether points stand before it, or a small letter in the record of a conversation: something that was said or decided.
    private func goesOnSpeaking(_ heading: String) -> Bool {
        heading.hasPrefix("...") || heading.hasPrefix("…")
            || text.isTranscript && heading.unicodeScalars.first?.properties.isLowercase == true
    }

    /// Whether all of it stands in brackets, as what is to be filled in does: `[name of the boat]`.
    private func isToFillIn(_ heading: String) -> Bool {
        heading.hasPrefix("[") && heading.firstIndex(of: "]") == heading.indices.last
    }

    /// Whether it is nothing but a number or letter as parts and exercises have: `4.1.`, `c)`, `(ii)`.
    private static func isNumberAlone(_ heading: String) -> Bool {
        guard heading.utf8.count <= 8, let last = heading.last, last == "." || last == ")" else { return false }
        let parts = heading.split { ".()".contains($0) }
        return !parts.isEmpty
            && parts.allSatisfy { part in
                part.utf8.allSatisfy { $0.isDigit } || part.utf8.count == 1
                    || part.utf8.allSatisfy { "ivxIVX".utf8.contains($0) }
            }
    }

    /// The number that a line opens with, before a stop: `2. Wax the oars`, `(2) …`, `2、…`.
    static func lineNumber(_ line: String) -> Int? {
        let line = line.drop { "(（".contains($0) }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard let stop = line[digits.endIndex...].first, ".、)．）".contains(stop), digits.count < 3 else { return nil }
        return Int(digits)
    }

    /// Whether a paragraph is nothing but code.
    func isCode(_ plain: Range<UInt32>) -> Bool {
        var end = plain.lowerBound
        let first = text.opaque.firstIndex(from: plain.lowerBound) { $0.lowerBound }
        for code in text.opaque[first...] {
            guard code.upperBound <= plain.upperBound, !scan.hasWord(end..<code.lowerBound) else { break }
            end = code.upperBound
        }
        return end > plain.lowerBound && !scan.hasWord(end..<plain.upperBound)
    }

    /// The text of a paragraph that is nothing but a bold line, its stop included; or nil.
    func boldParagraph(_ plain: Range<UInt32>) -> String? {
        guard let head = wholeLine(plain, text.runs(startingIn: plain)), head.plainEnd == plain.upperBound else {
            return nil
        }
        return text.plain.string(plain)
    }

    /// The text of a bold line, or nil.
    func boldLine(of plain: Range<UInt32>) -> String? {
        wholeLine(plain, text.runs(startingIn: plain)).map { text.plain.string($0.heading) }
    }

    /// Whether a bold line is short and no sentence: no stop but a colon ends it.
    private func isTitle(_ head: Head, in plain: Range<UInt32>) -> Bool {
        guard scan.characters(head.heading) <= HeadFinder.lineLimit else { return false }
        let line = withoutMarks(plain.lowerBound..<head.plainEnd)
        guard !line.isEmpty else { return true }
        let last = scan.scalar(before: Int(line.upperBound)).scalar
        if asksQuestions, last == "?" || last == "？" { return true }
        let heading = text.plain.string(head.heading)
        if countsLines, last != ":", last != "：", HeadFinder.lineNumber(heading) != nil { return true }
        let isEnded = HeadFinder.sentenceEnds.contains(last) && !(last == "." && HeadFinder.isCompany(heading))
        return !isEnded && !heading.unicodeScalars.contains("，")
    }

    /// Whether a name ends as those of companies do: `Lind & Moss, Inc.`
    private static func isCompany(_ heading: String) -> Bool {
        let word = heading.dropLast().reversed().prefix { $0.isLetter }.reversed()
        return word.count + 1 < heading.count && ["Inc", "Ltd", "LLC", "Co", "Corp", "Bros"].contains(String(word))
    }

    /// A range without what closes at its end, or decorates it: `(Oil it.)`, `Oil it! 🎉`.
    func withoutMarks(_ range: Range<UInt32>) -> Range<UInt32> {
        var end = range.upperBound
        while end > range.lowerBound {
            let (scalar, length) = scan.scalar(before: Int(end))
            guard !scan.isWord(scalar), scalar != ":", scalar != "：", !HeadFinder.sentenceEnds.contains(scalar) else {
                break
            }
            end -= UInt32(length)
        }
        return range.lowerBound..<end
    }

    static let sentenceEnds: Set<Unicode.Scalar> = [
        ".", "!", "?", "…", ";", ",", "。", "！", "？", "｡", "；", "，", "।", "؟", "۔", "–", "—",
    ]

    /// Whether nothing but numbers follows the colon of a head, and perhaps something in brackets: `**Age:** 71`, `**Passed: 6–0
    /// (one away)**`.
    private func isNumberField(_ head: Head, in plain: Range<UInt32>) -> Bool {
        var line = scan.bytes[Int(head.plainEnd)..<Int(plain.upperBound)]
        if head.appearance.isRunIn {
            guard scan.isColon(before: head.plainEnd) else { return false }
        } else {
            line = scan.bytes[Int(plain.lowerBound)..<Int(head.heading.upperBound)]
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), scan.bytes[colon + 1] == 32 else { return false }
            line = line[(colon + 1)...]
        }
        let value = line.prefix { $0 != UInt8(ascii: "(") }
        return value.contains(where: \.isDigit)
            && !String(decoding: value, as: UTF8.self).contains(where: \.isLetter)
    }

    /// Whether nothing but code follows a run-in: ``**type:** `string` ``.
    private func isField(_ head: Head, in plain: Range<UInt32>) -> Bool {
        let next = text.opaque.firstIndex(from: head.plainEnd) { $0.lowerBound }
        guard next < text.opaque.count, text.opaque[next].lowerBound < plain.upperBound,
            !scan.hasWord(head.plainEnd..<text.opaque[next].lowerBound)
        else { return false }
        var end = text.opaque[next].upperBound
        for code in text.opaque[(next + 1)...] {
            guard code.upperBound <= plain.upperBound, !scan.hasWord(end..<code.lowerBound) else { break }
            end = code.upperBound
        }
        return end >= plain.upperBound || !scan.hasWord(end..<plain.upperBound)
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
        for range in candidates
        where scan.hasWord(range) && isShort(range) && covers(range, [.bold, .underline], runs)
            && !endsInSign(range, runs)
        {
            return Head(
                kind: .bold, heading: withoutEnd(range, [":", "："]), plainEnd: range.upperBound,
                appearance: appearance(of: range, runs, isRunIn: false))
        }
        return nil
    }

    /// Whether what stands behind a bold name, and is no word, is a value: `**Crew** -`, `**Bo:** 👍`.
    private func endsInSign(_ range: Range<UInt32>, _ runs: ArraySlice<StyleRun>) -> Bool {
        guard let last = runs.last(where: { $0.plain.lowerBound < range.upperBound && isSetApart($0) }) else {
            return false
        }
        let end = min(last.plain.upperBound, range.upperBound)
        // Emphasis that is broken leaves its marks.
        let rest = scan.bytes[Int(end)..<Int(range.upperBound)].drop { " :*_".utf8.contains($0) }
        guard !rest.isEmpty else { return false }
        if ["-", "–", "—"].contains(where: { rest.elementsEqual($0.utf8) }) { return scan.bytes[Int(end)] == 32 }
        return scan.bytes[Int(end) - 1] == UInt8(ascii: ":") || scan.bytes[Int(end)] == UInt8(ascii: ":")
    }

    private func isSetApart(_ run: StyleRun) -> Bool { run.style == .bold || run.style == .underline }

    // MARK: Run-ins

    /// A bold or underlined run that a stop ends, with text after it.
    func runIn(_ plain: Range<UInt32>, _ runs: ArraySlice<StyleRun>) -> Head? {
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
                appearance: appearance(of: run.plain, runs, isRunIn: true))
        }
        return nil
    }

    /// Where a run and the stop that ends it, inside or right after it, end; nil where none does, or where it is too long
    /// or the capitals of a dateline.
    func stopEnd(of run: Range<UInt32>, in plain: Range<UInt32>) -> UInt32? {
        guard scan.hasWord(run), isShort(run) else { return nil }
        let after = stop(after: run.upperBound, in: plain)
        let last = scan.scalar(before: Int(run.upperBound)).scalar
        if let after, after.isDash, scan.isCapitals(run) { return nil }
        if after?.isDash == true || last == "–" || last == "—", isDateline(run) { return nil }
        if isStop(last) { return run.upperBound }
        return after?.end
    }

    private func stop(after end: UInt32, in plain: Range<UInt32>) -> (end: UInt32, isDash: Bool)? {
        guard end < plain.upperBound else { return nil }
        var index = end
        if scan.bytes[Int(index)] == 32, index + 1 < plain.upperBound { index += 1 }
        let (scalar, length) = scan.scalar(at: Int(index))
        let isDash = scalar == "–" || scalar == "—"
        guard isStop(scalar), isDash || index == end else { return nil }
        // `**$5,000**–**$7,000**`: a range
        if scalar == "–", index == end, scan.bytes[Int(index) + length] != 32 { return nil }
        return (index + UInt32(length), isDash)
    }

    private func isStop(_ scalar: Unicode.Scalar) -> Bool { HeadFinder.stops.contains(scalar) }

    static let stops: Set<Unicode.Scalar> = [".", ":", "：", "!", "?", "–", "—"]

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
            scan.hasWord(UInt32(index + 1)..<end), !isReference(range)
        else { return nil }
        return Head(
            kind: .runIn, heading: range, plainEnd: UInt32(index + 1),
            appearance: Head.Appearance(isRunIn: true, isCapitals: true))
    }

    /// Whether capitals are those of a number's sign, of a time or of code rather than words: `BOAT 324:`, `5-AUG 07:28`,
    /// `TE = "TE:"`.
    private func isReference(_ range: Range<UInt32>) -> Bool {
        let bytes = scan.bytes[Int(range.lowerBound)..<Int(range.upperBound)]
        let next = scan.bytes[Int(range.upperBound) + 1]
        if let last = bytes.last, last.isDigit && next.isDigit || next == UInt8(ascii: "\"") { return true }
        let words = bytes.split(separator: 32).count { $0.contains { $0.isLetter || $0 >= 0x80 } }
        return words < 2 || bytes.count(where: \.isDigit) >= bytes.count { $0.isLetter || $0 >= 0x80 }
    }

    // MARK: Looks and lengths

    private func appearance(of range: Range<UInt32>, _ runs: ArraySlice<StyleRun>, isRunIn: Bool) -> Head.Appearance {
        Head.Appearance(
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
