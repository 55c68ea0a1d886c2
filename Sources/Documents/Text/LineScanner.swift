import Markdown
import Platform
import Values

/// Finds, in one pass over the events, where paragraphs fall into several, and whether the document is a transcript: by
/// what only official ones have, by the names that open most of its paragraphs, or because its front matter says so.
struct LineScanner {
    private let source: UnsafeBufferPointer<UInt8>
    private let events: UnsafeBufferPointer<Event>
    private let parsed: ParsedMarkdown
    private let marks: [BrokenEmphasis.Mark]
    private var nextMark = 0

    /// Where two hard breaks run, and where turns would open.
    private var found: [ParagraphBreak] = []
    private var isOfficial = false
    private var dialogue = Dialogue()
    /// The cuts at lines that are nothing but a time.
    private var bareTimes: Set<Int> = []
    /// What the front matter says of it.
    private let stated: Bool?
    /// How many headings were passed.
    private var stretch = 0

    // The paragraph being read.
    private var paragraphEnd: UInt32 = 0
    private var inList = false
    /// Where the line break stands that isn't seen, at the start of the line after it.
    private var softBreak: UInt32?
    private var breaks = 0
    private var breakStart: UInt32 = 0
    private var atLineStart = true
    private var atParagraphStart = true
    /// Where the markup starts that stands before the line's first text.
    private var markupStart: UInt32?
    /// The event before which text is bold.
    private var boldUntil = 0

    init(
        source: UnsafeBufferPointer<UInt8>, events: UnsafeBufferPointer<Event>, parsed: ParsedMarkdown,
        marks: [BrokenEmphasis.Mark], stated: Bool?
    ) {
        self.marks = marks
        self.stated = stated
        self.source = source
        self.events = events
        self.parsed = parsed
    }

    /// The cuts, in order, and whether the document is a transcript.
    func result() -> (cuts: [ParagraphBreak], isTranscript: Bool) {
        let isOfficial = stated ?? self.isOfficial
        let names = names
        let hasTimes = dialogue.lines.contains { $0.isTimed && names.contains($0.cut) }
        var cuts: [ParagraphBreak] = []
        for (index, var cut) in found.enumerated() {
            if cut.turn == .official, isOfficial {
                cuts.append(cut)
            } else if names.contains(index) {
                if cut.turn != .headed { cut.turn = .named }
                cuts.append(cut)
            } else if cut.turn == .notice, hasTimes || bareTimes.contains(index) && !names.isEmpty {
                cuts.append(cut)
            } else if cut.isParagraph {
                cut.turn = nil
                cuts.append(cut)
            }
        }
        return (cuts, isOfficial || !names.isEmpty)
    }

    /// The cuts at which names open turns.
    private var names: Set<Int> {
        switch stated {
        case true?: Set(dialogue.lines.map(\.cut))
        case false?: []
        // Where official signs count, names must speak for themselves.
        case nil: dialogue.turns { !isOfficial || found[$0.cut].turn != .official }
        }
    }

    /// Reads all paragraphs.
    mutating func read() {
        var listEnd = 0
        var index = 0
        while index < events.count {
            let event = events[index]
            switch event.kind {
            case .list:
                listEnd = max(listEnd, Int(event.next))
                index += 1
            case .paragraph:
                inList = index < listEnd
                read(index)
                index = Int(event.next)
            case .heading:
                stretch += 1
                index = Int(event.next)
            case .codeBlock, .htmlBlock, .table, .linkDefinition, .calloutTitle:
                index = Int(event.next)
            default:
                index += 1
            }
        }
    }

    private mutating func read(_ paragraph: Int) {
        let end = Int(events[paragraph].next)
        let firstLine = dialogue.lines.count
        paragraphEnd = events[paragraph].end
        if !inList { dialogue.paragraphs += 1 }
        softBreak = nil
        breaks = 0
        atLineStart = true
        atParagraphStart = true
        markupStart = nil
        boldUntil = 0
        var index = paragraph + 1
        while index < end {
            let event = events[index]
            switch event.kind {
            case .text:
                readText(event, index, end)
                index += 1
            case .hardBreak:
                addBreak(event.start)
                index += 1
            case .softBreak:
                if !atLineStart {
                    readClock(index + 1, end)
                    softBreak = event.start
                    markupStart = nil
                    if !inList { dialogue.softLines += 1 }
                }
                index += 1
            case .emphasis, .strong, .strikethrough, .link, .autolink, .bareLink:
                if event.kind == .strong { boldUntil = max(boldUntil, Int(event.next)) }
                if isAtStart, markupStart == nil { markupStart = event.start }
                index += 1
            case .htmlInline:
                if TagName(source, event.start, event.end).name == "br" {
                    addBreak(event.start)
                } else if isAtStart, markupStart == nil {
                    markupStart = event.start
                }
                index += 1
            case .codeSpan, .image, .formula:
                startLine(at: event.start, index, nil, end)
                index = Int(event.next)
            case .inlineNote, .markup:
                index = Int(event.next)
            case .tag, .citation, .citationGroup:
                index += 1
            case .entity:
                let isSpace = parsed.decoded(event).unicodeScalars.allSatisfy { $0.properties.isWhitespace }
                if !isSpace { startLine(at: event.start, index, nil, end) }
                index += 1
            case .footnoteReference, .taskMarker:
                index += 1
            case .delimiter where isMark(index):
                if isAtStart, markupStart == nil { markupStart = event.start }
                index += 1
            default:
                startLine(at: event.start, index, nil, end)
                index += 1
            }
        }
        if dialogue.lines.count > firstLine {
            dialogue.endParagraph(from: firstLine, isSentence: endsAsSentence(paragraph))
        }
    }

    /// Whether what is read next is the first of a line, whether its break is seen or not.
    private var isAtStart: Bool { atLineStart || softBreak != nil }

    /// Whether a paragraph ends in a stop, or in what closes after one.
    private func endsAsSentence(_ paragraph: Int) -> Bool {
        let end = WhiteSpace.trimmedEnd(source, Int(events[paragraph].start)..<Int(paragraphEnd))
        return end > 0 && (".!?)]\"'*_-".utf8.contains(source[end - 1]) || source[end - 1] >= 128)
    }

    /// Whether a delimiter is nothing but marks; they are asked for in order.
    private mutating func isMark(_ index: Int) -> Bool {
        var length = 0
        while nextMark < marks.count, marks[nextMark].event <= index {
            if marks[nextMark].event == index { length += Int(marks[nextMark].end - marks[nextMark].start) }
            nextMark += 1
        }
        return length == Int(events[index].end - events[index].start)
    }

    private mutating func addBreak(_ start: UInt32) {
        // Marks alone on a line end what stands before it.
        if breaks == 0 || markupStart != nil { breakStart = start }
        breaks += 1
        atLineStart = true
        softBreak = nil
        markupStart = nil
    }

    private mutating func readText(_ event: Event, _ index: Int, _ end: Int) {
        guard isAtStart else { return }
        var offset = Int(event.start)
        while offset < Int(event.end) {
            let (kind, length) = WhiteSpace.character(source, at: offset, end: Int(event.end))
            if kind == .seen || kind == .invalid { break }
            offset += length
        }
        if offset < Int(event.end) { startLine(at: event.start, index, UInt32(offset), end) }
    }

    /// The first text of a line: here the paragraph is cut if it must be.
    private mutating func startLine(at start: UInt32, _ index: Int, _ textStart: UInt32?, _ end: Int) {
        guard isAtStart else { return }
        let lineStart = markupStart ?? textStart ?? start
        let isOfficial = atLineStart && textStart.map { opening(at: $0, index, end) } ?? false
        let named = textStart.flatMap { name(at: $0, index, end) }
        let isParagraph = atLineStart && !atParagraphStart && breaks > 1
        if named == nil { dialogue.speak() }
        if isOfficial || named != nil || isParagraph {
            let lastEnd = Int(softBreak ?? breakStart)
            found.append(
                ParagraphBreak(
                    end: atParagraphStart ? lineStart : UInt32(WhiteSpace.trimmedEnd(source, 0..<lastEnd)),
                    start: lineStart, turn: isOfficial ? .official : named?.sign, isParagraph: isParagraph))
            if let named, named.sign != .notice { add(named, isBold: index < boldUntil) }
            if named?.sign == .notice, named?.isSpeech == false { bareTimes.insert(found.count - 1) }
        }
        softBreak = nil
        atLineStart = false
        atParagraphStart = false
        breaks = 0
        markupStart = nil
    }

    private mutating func add(_ name: Name, isBold: Bool) {
        dialogue.add(
            Dialogue.Line(
                cut: found.count - 1, speaker: name.text, form: Dialogue.Form(name.text, isBold: isBold),
                stretch: stretch, isSoft: softBreak != nil, isSentence: name.isSpeech, isTimed: name.isTimed,
                isHeader: name.sign == .headed))
    }

    /// What a line opens with that may open a turn.
    private struct Name {
        var text = ""
        var sign: TurnOpening.Sign
        var isTimed = true
        /// Whether what is said need not end as a sentence does: nothing follows the name yet, or a time of day stands with
        /// it, as in chats.
        var isSpeech = false
    }

    /// How far from a line's start a name's colon may be, in bytes of the source.
    private static let nameLimit = 120
    /// How many spaces at most stand in a name: those of six words, each with a sign between.
    private static let nameSpaces = 12

    /// The name that a line opens with before a colon, or with a time beside it; or nil.
    private func name(at start: UInt32, _ index: Int, _ end: Int) -> Name? {
        guard !inList, stated != false else { return nil }
        let first = source[Int(start)]
        guard
            first &- 65 < 26 || first.isDigit || first >= 0xC3 || first == UInt8(ascii: "[")
                || first == UInt8(ascii: "(")
        else { return nil }
        guard mayHaveColon(after: Int(start)) else { return nil }
        let line = LineStart(source, events, parsed, from: index, to: end, isBold: false, limit: 96).bytes[...]
        let isTimed = TimeStamp.length(at: line) > 0
        guard isTimed || !first.isDigit else { return nil }
        guard let opening = TurnOpening(line, .named) else {
            if isTimed { return Name(sign: .notice, isSpeech: line.contains(where: \.isLetter)) }
            guard let opening = TurnOpening(line, .headed), line[opening.length...].allSatisfy({ $0 == 32 }) else {
                return nil
            }
            return Name(text: String(decoding: line[opening.speaker], as: UTF8.self), sign: .headed)
        }
        let rest = line[opening.length...]
        let isAlone = !rest.contains { $0.isLetter || $0 >= 128 }
        return Name(
            text: String(decoding: line[opening.speaker], as: UTF8.self), sign: .named, isTimed: isTimed,
            isSpeech: isAlone || hasTime(line[..<opening.length]))
    }

    /// A quick test before the real one: whether a colon stands near, and not more words before it than a name has, an aside
    /// in brackets apart. `：` is EF BC 9A.
    private func mayHaveColon(after start: Int) -> Bool {
        let end = min(Int(paragraphEnd), start + LineScanner.nameLimit)
        guard start < end, let base = source.baseAddress.map({ UnsafeRawPointer($0 + start) }) else { return false }
        func length(before byte: UInt8) -> Int {
            memchr(base, Int32(byte), end - start).map { UnsafeRawPointer($0) - base } ?? .max
        }
        let length = min(length(before: UInt8(ascii: ":")), length(before: 0xEF))
        guard length < end - start else { return false }
        let opening = source[start..<start + length]
        return opening.contains(UInt8(ascii: "(")) || opening.contains(UInt8(ascii: "["))
            || opening.count { $0 == 32 } <= LineScanner.nameSpaces
    }

    /// Whether `10:32` stands in an opening: digits around a colon.
    private func hasTime(_ opening: ArraySlice<UInt8>) -> Bool {
        opening.indices.dropFirst().dropLast().contains {
            opening[$0] == UInt8(ascii: ":") && opening[$0 - 1].isDigit && opening[$0 + 1].isDigit
        }
    }

    /// Whether a line opens a turn; notes as well what shows the document to be a transcript.
    private mutating func opening(at start: UInt32, _ index: Int, _ end: Int) -> Bool {
        guard !inList else { return false }
        let first = source[Int(start)]
        if first.isDigit {
            readClock(index, end)
            return false
        }
        let second = Int(start) + 1 < source.count ? source[Int(start) + 1] : 0
        guard TurnOpening.mayOpen(first, second), first == UInt8(ascii: "Q") || mayBeSpeaker(start, index) else {
            return false
        }
        let line = LineStart(source, events, parsed, from: index, to: end, isBold: index < boldUntil, limit: 240)
        guard let opening = TurnOpening(line.bytes[...], .official), line.bold >= opening.length else { return false }
        if opening.isQuestion ? atParagraphStart : TurnOpening.isTitled(line.bytes[opening.speaker]) {
            isOfficial = true
        }
        return true
    }

    /// Whether no small letter stands between an offset and a colon, bracket or markup: a quick test before the real one.
    private func mayBeSpeaker(_ start: UInt32, _ index: Int) -> Bool {
        for byte in source[Int(start)..<Int(events[index].end)] {
            if byte.isSmallLetter { return false }
            if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "(") { return true }
        }
        return true
    }

    private mutating func readClock(_ index: Int, _ end: Int) {
        guard !isOfficial, !inList, index < end, events[index].kind == .text else { return }
        // Digits, perhaps with U+00A0 before them.
        let first = source[Int(events[index].start)]
        guard first.isDigit || first == 0xC2 else { return }
        let line = LineStart(source, events, parsed, from: index, to: end, isBold: false, limit: 30)
        if ClockTime.matches(line.bytes[...]) { isOfficial = true }
    }
}
