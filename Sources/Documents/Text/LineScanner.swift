import Markdown

/// Finds, in one pass over the events, where paragraphs fall into several, and whether the document is a transcript.
struct LineScanner {
    private let source: UnsafeBufferPointer<UInt8>
    private let events: UnsafeBufferPointer<Event>
    private let parsed: ParsedMarkdown
    private let marks: [BrokenEmphasis.Mark]
    private var nextMark = 0

    /// Where two hard breaks run, and where turns would open.
    private var found: [Cut] = []
    private(set) var isTranscript = false

    // The paragraph being read.
    private var inList = false
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
        marks: [BrokenEmphasis.Mark]
    ) {
        self.marks = marks
        self.source = source
        self.events = events
        self.parsed = parsed
    }

    /// The cuts, in order.
    var cuts: [Cut] {
        isTranscript
            ? found
            : found.filter(\.isParagraph).map {
                Cut(end: $0.end, start: $0.start, opensTurn: false, isParagraph: true)
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
            case .heading, .codeBlock, .htmlBlock, .table, .linkDefinition, .calloutTitle:
                index = Int(event.next)
            default:
                index += 1
            }
        }
    }

    private mutating func read(_ paragraph: Int) {
        let end = Int(events[paragraph].next)
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
                if !atLineStart { readClock(index + 1, end) }
                index += 1
            case .emphasis, .strong, .strikethrough, .link, .autolink, .bareLink:
                if event.kind == .strong { boldUntil = max(boldUntil, Int(event.next)) }
                if atLineStart, markupStart == nil { markupStart = event.start }
                index += 1
            case .htmlInline:
                if TagName(source, event.start, event.end).name == "br" {
                    addBreak(event.start)
                } else if atLineStart, markupStart == nil {
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
                if atLineStart, markupStart == nil { markupStart = event.start }
                index += 1
            default:
                startLine(at: event.start, index, nil, end)
                index += 1
            }
        }
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
        markupStart = nil
    }

    private mutating func readText(_ event: Event, _ index: Int, _ end: Int) {
        guard atLineStart else { return }
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
        guard atLineStart else { return }
        let lineStart = markupStart ?? textStart ?? start
        let opensTurn = textStart.map { opening(at: $0, index, end) } ?? false
        if atParagraphStart ? opensTurn : opensTurn || breaks > 1 {
            found.append(
                Cut(
                    end: atParagraphStart ? lineStart : UInt32(WhiteSpace.trimmedEnd(source, 0..<Int(breakStart))),
                    start: lineStart, opensTurn: opensTurn,
                    isParagraph: !atParagraphStart && breaks > 1))
        }
        atLineStart = false
        atParagraphStart = false
        breaks = 0
        markupStart = nil
    }

    /// Whether a line opens a turn; notes as well what shows the document to be a transcript.
    private mutating func opening(at start: UInt32, _ index: Int, _ end: Int) -> Bool {
        guard !inList else { return false }
        let first = source[Int(start)]
        if first &- 48 < 10 {
            readClock(index, end)
            return false
        }
        let second = Int(start) + 1 < source.count ? source[Int(start) + 1] : 0
        guard TurnOpening.mayOpen(first, second), first == UInt8(ascii: "Q") || mayBeSpeaker(start, index) else {
            return false
        }
        let line = LineStart(source, events, parsed, from: index, to: end, isBold: index < boldUntil, limit: 240)
        guard let opening = TurnOpening(line.bytes[...]), line.bold >= opening.length else { return false }
        if opening.isQuestion ? atParagraphStart : TurnOpening.isTitled(line.bytes.prefix(opening.speakerLength)) {
            isTranscript = true
        }
        return true
    }

    /// Whether no small letter stands between an offset and a colon, bracket or markup: a quick test before the real one.
    private func mayBeSpeaker(_ start: UInt32, _ index: Int) -> Bool {
        for byte in source[Int(start)..<Int(events[index].end)] {
            if byte &- 97 < 26 { return false }
            if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "(") { return true }
        }
        return true
    }

    private mutating func readClock(_ index: Int, _ end: Int) {
        guard !isTranscript, !inList, index < end, events[index].kind == .text else { return }
        // Digits, perhaps with U+00A0 before them.
        let first = source[Int(events[index].start)]
        guard first &- 48 < 10 || first == 0xC2 else { return }
        let line = LineStart(source, events, parsed, from: index, to: end, isBold: false, limit: 30)
        if ClockTime.matches(line.bytes[...]) { isTranscript = true }
    }
}
