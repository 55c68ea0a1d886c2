import Markdown

/// Finds the end marks, heads, sections and turns among a document's blocks.
struct OutlineBuilder {
    private let source: [UInt8]
    private let events: [Event]
    private let text: DocumentText
    private let scan: PlainScan
    private var finder: HeadFinder

    private(set) var blocks: [Block] = []
    private(set) var sections: [Section] = []
    private(set) var turns: [Turn] = []

    /// Where the last block that holds text of its own ends.
    private var contentEnd: UInt32 = 0
    private var openSections: [Int] = []
    private var turnIsOpen = false
    private var levels = LevelFinder()
    /// Whether lists hold all there is, so that heads stand in their items.
    private(set) var isOutline = false

    init(source: [UInt8], events: [Event], text: DocumentText, scan: PlainScan) {
        self.source = source
        self.events = events
        self.text = text
        self.scan = scan
        finder = HeadFinder(text: text, scan: scan)
    }

    /// Takes over the blocks of the Markdown, one after the other.
    mutating func read(_ raw: [Block]) {
        let end = markEnd(raw)
        let clock = end.lastText.flatMap { lastClock(raw[$0]) }
        readHeadings(raw, but: end.marks)
        isOutline = OutlineBuilder.isOutline(raw, scan.bytes)
        finder.recurring = recurring(raw)
        finder.dashesGoOn = finder.hasHeadings && dashesGoOn(raw)
        finder.linesAreNames = finder.marksHeads && linesAreNames(raw)
        finder.asksQuestions = finder.marksHeads && asksQuestions(raw)
        finder.countsLines = finder.marksHeads && countsLines(raw)
        let others = BoldLines(raw, but: end.marks, source, events: events, finder).others
        blocks.reserveCapacity(raw.count + 16)
        var numbers = [Int32](repeating: -1, count: raw.count)
        for (number, var block) in raw.enumerated() {
            if block.parent >= 0 { block.parent = numbers[Int(block.parent)] }
            numbers[number] = Int32(blocks.count)
            if number >= end.first, isText(block), end.marks.contains(number) {
                block.kind = .rule
                block.plain = 0..<0
                block.passages = 0..<0
                blocks.append(block)
                continue
            }
            if let clock, number == end.lastText {
                add(block, withClockAt: clock)
            } else {
                add(block, isHeadless: others.contains(number))
            }
        }
        closeSections(downTo: 0)
        endTurn()
    }

    // MARK: What the document shows

    /// Finds whether two or more headings stand below the title: the first heading, if it is the only one of the first
    /// level.
    private mutating func readHeadings(_ raw: [Block], but marks: Set<Int>) {
        let headings = raw.indices.filter { raw[$0].kind == .heading && raw[$0].parent < 0 && !marks.contains($0) }
        let tops = headings.filter { events[Int(raw[$0].event)].level == 1 }
        let hasTitle = tops.count == 1 && tops.first == headings.first
        let below = headings.dropFirst(hasTitle ? 1 : 0)
        // Whose headings are sentences, of more than a word, has heads that are sentences, however they are set.
        let sentences = below.count {
            let heading = scan.bytes[Int(raw[$0].plain.lowerBound)..<Int(raw[$0].plain.upperBound)]
            return heading.last == UInt8(ascii: ".") && heading.contains(32)
        }
        finder.hasHeadings = !headings.isEmpty && 2 * sentences <= below.count
        finder.marksHeads = finder.hasHeadings && below.count >= 2
    }

    /// How often a name comes back before colons at least, if no other does.
    private static let fewestRecurrences = 3

    /// What recurs before colons, if there are two of them or one comes back again and again.
    private func recurring(_ raw: [Block]) -> Set<String> {
        var counts: [String: Int] = [:]
        for block in raw where block.kind == .paragraph && block.parent < 0 && !block.plain.isEmpty && !block.opensTurn
        {
            guard let name = finder.colonOpening(of: block.plain)?.name ?? boldName(of: block) else { continue }
            counts[name, default: 0] += 1
        }
        let names = counts.filter { $0.value > 1 }
        let recurs = names.count > 1 || names.values.contains { $0 >= OutlineBuilder.fewestRecurrences }
        return recurs ? Set(names.keys) : []
    }

    /// Whether most bold openings that a dash ends go on with a small letter.
    private func dashesGoOn(_ raw: [Block]) -> Bool {
        var (all, small) = (0, 0)
        for block in raw where block.kind == .paragraph && block.parent < 0 && !block.plain.isEmpty {
            guard let goesOn = finder.goesOnAfterDash(block.plain) else { continue }
            all += 1
            if goesOn { small += 1 }
        }
        return 2 * small > all
    }

    /// What stands before a colon in a bold line, with more after it, that a stop ends: `Motion: Boats are to be oiled.`
    private func boldName(of block: Block) -> String? {
        guard let line = finder.boldParagraph(block.plain), let colon = line.firstIndex(of: ":"),
            let last = line.last(where: { !"\"”’'".contains($0) }), ".!".contains(last),
            line[line.index(after: colon)...].first == " "
        else { return nil }
        return String(line[..<colon])
    }

    /// How often bold lines come back at least where they are names.
    private static let fewestReturns = 4

    /// Whether half of the bold lines have stood under the same heading before, with another between: two or more.
    private func linesAreNames(_ raw: [Block]) -> Bool {
        var (lines, last, returns) = (0, "", 0)
        var heard: Set<String> = []
        var names: Set<String> = []
        for block in raw where block.parent < 0 && !block.plain.isEmpty {
            if block.kind == .heading { heard = [] }
            guard block.kind == .paragraph, let line = finder.boldLine(of: block.plain).map(withoutClock) else {
                continue
            }
            lines += 1
            // What is counted, `b. Crew`, names nobody.
            if line != last, !isCounted(line), !heard.insert(line).inserted {
                returns += 1
                names.insert(line)
            }
            last = line
        }
        return returns >= OutlineBuilder.fewestReturns && names.count > 1 && 2 * returns >= lines
    }

    private func isCounted(_ line: String) -> Bool {
        let sign = line.prefix { $0 != " " }
        return sign.count > 1 && sign.count < line.count && ".)".contains(sign.last ?? " ")
            && (HeadFinder.lineNumber(line) != nil || sign.count == 2)
    }

    /// A line without the time at its end at which somebody speaks: `Ada Lind 1:02:09`.
    private func withoutClock(_ line: String) -> String {
        guard let space = line.lastIndex(of: " ") else { return line }
        let parts = line[line.index(after: space)...].split(separator: ":", omittingEmptySubsequences: false)
        let isTime = parts.count > 1 && parts.allSatisfy { (1...2).contains($0.count) && $0.utf8.allSatisfy(\.isDigit) }
        return isTime ? String(line[..<space]) : line
    }

    /// Whether two or more bold lines are questions that an answer follows.
    private func asksQuestions(_ raw: [Block]) -> Bool {
        var (answered, isOpen) = (0, false)
        for block in raw where block.parent < 0 {
            let line = block.kind == .paragraph && !block.plain.isEmpty ? finder.boldLine(of: block.plain) : nil
            if isOpen, line == nil, block.kind != .heading, block.kind != .rule { answered += 1 }
            isOpen = line.map { $0.hasSuffix("?") || $0.hasSuffix("？") } ?? false
            // The answer may stand on the next line.
            if isOpen, finder.boldParagraph(block.plain) == nil {
                answered += 1
                isOpen = false
            }
        }
        return answered > 1
    }

    /// Whether two bold lines open with a number and the next one, with something below the first: else they are a list.
    private func countsLines(_ raw: [Block]) -> Bool {
        var last: Int?
        var hasText = false
        for block in raw where block.parent < 0 {
            let line = block.kind == .paragraph && !block.plain.isEmpty ? finder.boldLine(of: block.plain) : nil
            guard let line, let number = HeadFinder.lineNumber(line) else {
                hasText = true
                continue
            }
            if let last, number == last + 1, hasText { return true }
            last = number
            // What it heads may stand on the next line.
            hasText = finder.boldParagraph(block.plain) == nil
        }
        return false
    }

    private func isText(_ block: Block) -> Bool { block.kind == .paragraph || block.kind == .heading }

    // MARK: The end

    /// The blocks that are end marks, and the last block with text before them.
    private func markEnd(_ raw: [Block]) -> (first: Int, marks: Set<Int>, lastText: Int?) {
        var marks: Set<Int> = []
        var first = raw.count
        for number in raw.indices.reversed() {
            let block = raw[number]
            switch block.kind {
            case .list, .item, .quote, .rule, .callout: continue
            case .paragraph, .heading:
                let bytes = text.plain.bytes[Int(block.plain.lowerBound)..<Int(block.plain.upperBound)]
                guard EndMark.matches(bytes, isHeading: block.kind == .heading),
                    !bytes.isEmpty || block.kind == .heading && block.passages.isEmpty
                else { return (first, marks, number) }
                marks.insert(number)
                first = number
            default: return (first, marks, nil)
            }
        }
        return (first, marks, nil)
    }

    /// The plain offset where the last line of the last block starts, if it is a clock time.
    private func lastClock(_ block: Block) -> UInt32? {
        guard text.isTranscript, block.kind == .paragraph else { return nil }
        let index = text.breaks.firstIndex(from: block.plain.upperBound) { $0 }
        var start = block.plain.lowerBound
        if index > 0, text.breaks[index - 1] > start { start = text.breaks[index - 1] }
        return ClockTime.matches(text.plain.bytes[Int(start)..<Int(block.plain.upperBound)]) ? start : nil
    }

    /// Adds the last block with text, whose last line is a clock time: no turn holds that.
    private mutating func add(_ block: Block, withClockAt clock: UInt32) {
        let textEnd = clock > block.plain.lowerBound ? text.plain.sourceEnd(of: clock - 1) : contentEnd
        if !block.opensTurn { endTurn(at: textEnd) }
        add(block)
        endTurn(at: textEnd)
    }

    // MARK: Blocks

    /// Adds a block; `isHeadless`: a bold line or a field that is no head, as `BoldLines` has found.
    private mutating func add(_ block: Block, isHeadless: Bool = false) {
        guard block.parent < 0 || block.kind == .heading && (isOutline || isAlone(block)) else {
            if block.opensTurn { openTurn(block) }
            if isOutline, block.kind != .list, block.kind != .item { openIntro(block) }
            append(block)
            return
        }
        var opening = opening(of: block)
        if isHeadless, case .head(let head) = opening, head.kind == .bold || head.kind == .runIn {
            opening = head.heading.upperBound < head.plainEnd ? .label(head.heading) : .none
        }
        if block.opensTurn { openTurn(block) }
        switch opening {
        case .head(let head):
            if !block.opensTurn { endTurn() }
            addHead(head, of: block)
        case .label(let label):
            var labelled = block
            labelled.label = label
            openIntro(labelled)
            append(labelled)
        case .none:
            if !isOutline || block.kind != .list { openIntro(block) }
            append(block)
        }
    }

    private mutating func append(_ block: Block) {
        blocks.append(block)
        switch block.kind {
        case .list, .item, .quote, .callout, .footnote: break
        default: contentEnd = max(contentEnd, block.end)
        }
    }

    private func opening(of block: Block) -> HeadFinder.Opening {
        switch block.kind {
        case .heading:
            return .head(
                Head(
                    kind: .heading, heading: finder.withoutEnd(block.plain, [":"]), plainEnd: block.plain.upperBound,
                    marks: events[Int(block.event)].level))
        case .paragraph where !block.opensTurn && !block.plain.isEmpty:
            let opening = finder.opening(of: block.plain, isFirst: blocks.isEmpty)
            // A bold line that is nothing but links leads elsewhere.
            if case .head(let head) = opening, head.kind == .bold, finder.hasHeadings, isLinked(block) { return .none }
            return opening
        default: return .none
        }
    }

    /// Whether all words of a paragraph are those of links, but what leads to them: `Read on here: …`.
    private func isLinked(_ block: Block) -> Bool {
        var end = block.plain.lowerBound
        var hasLink = false
        for event in block.inner(events) where event.kind == .link {
            let words = text.plain.range(in: event.start..<event.end)
            let gap = end..<max(end, min(words.lowerBound, block.plain.upperBound))
            if scan.hasWord(gap) {
                let lead = finder.withoutEnd(gap, [])
                guard !hasLink, scan.bytes[Int(lead.upperBound) - 1] == UInt8(ascii: ":") else { return false }
            }
            end = max(end, min(words.upperBound, block.plain.upperBound))
            hasLink = true
        }
        return hasLink && !scan.hasWord(end..<block.plain.upperBound)
    }

    private mutating func addHead(_ head: Head, of block: Block) {
        // A list that begins with its head introduces nothing.
        if block.parent >= 0, sections.count == 1, sections[0].kind == .intro, contentEnd <= sections[0].start {
            sections = []
            openSections = []
        }
        let level = levels.level(of: head)
        closeSections(downTo: level, all: head.kind == .heading)
        openSections.append(sections.count)
        sections.append(
            Section(
                start: sectionStart(at: block), end: block.end, kind: head.kind, level: level, heading: head.heading,
                parent: openSections.count > 1 ? Int32(openSections[openSections.count - 2]) : -1,
                block: Int32(blocks.count)))
        guard head.plainEnd < block.plain.upperBound else {
            var whole = block
            whole.kind = .heading
            append(whole)
            return
        }
        let (headEnd, restStart, plainStart) = division(of: block, at: head.plainEnd)
        var first = block
        first.kind = .heading
        first.end = headEnd
        first.plain = block.plain.lowerBound..<head.plainEnd
        append(first)
        var rest = block
        rest.start = restStart
        rest.plain = plainStart..<block.plain.upperBound
        append(rest)
    }

    /// Where a head that ends within a block ends in the source, with the markup that ends there, and where the rest
    /// starts.
    private func division(of block: Block, at plainEnd: UInt32) -> (headEnd: UInt32, start: UInt32, plain: UInt32) {
        var plain = plainEnd
        while plain < block.plain.upperBound, scan.bytes[Int(plain)] == 32 { plain += 1 }
        let restStart = text.plain.sourceStart(of: plain)
        var headEnd = text.plain.sourceEnd(of: plainEnd)
        for run in text.runs(startingIn: block.plain.lowerBound..<plainEnd) where run.plain.upperBound <= plainEnd {
            headEnd = min(restStart, max(headEnd, run.end))
        }
        var start = Int(headEnd)
        source.withUnsafeBufferPointer { source in
            while start < Int(restStart) {
                let (kind, length) = WhiteSpace.character(source, at: start, end: Int(restStart))
                guard kind == .space || kind == .unseen else { break }
                start += length
            }
        }
        return (headEnd, UInt32(start), plain)
    }

    // MARK: Sections

    private mutating func openIntro(_ block: Block) {
        guard sections.isEmpty, openSections.isEmpty else { return }
        openSections.append(0)
        sections.append(
            Section(
                start: sectionStart(at: block), end: block.end, kind: .intro, level: 1, heading: 0..<0, block: -1))
    }

    /// Ends the sections of a level or a greater one; an intro always, and with `all` those of other kinds than `heading`.
    private mutating func closeSections(downTo level: Int32, all: Bool = false) {
        while let last = openSections.last {
            let section = sections[last]
            guard section.level >= level || section.kind == .intro || all && section.kind != .heading else { return }
            // A head or list without text has its own end.
            if contentEnd > section.start { sections[last].end = contentEnd }
            openSections.removeLast()
        }
    }

    // MARK: Turns

    private mutating func openTurn(_ block: Block) {
        endTurn()
        let line = text.plain.bytes[Int(block.plain.lowerBound)..<Int(block.plain.upperBound)]
        guard let sign = block.turn, let opening = TurnOpening(line, sign) else { return }
        let first = block.plain.lowerBound
        let speaker = first + UInt32(opening.speaker.lowerBound)..<first + UInt32(opening.speaker.upperBound)
        let said = first + UInt32(opening.length)
        turns.append(
            Turn(
                start: block.start, end: block.end, speaker: speaker, saidPlain: said,
                said: text.plain.sourceEnd(of: said), isQuestion: opening.isQuestion))
        turnIsOpen = true
    }

    private mutating func endTurn() { endTurn(at: contentEnd) }

    private mutating func endTurn(at end: UInt32) {
        guard turnIsOpen else { return }
        turns[turns.count - 1].end = max(turns[turns.count - 1].start, end)
        turnIsOpen = false
    }
}
