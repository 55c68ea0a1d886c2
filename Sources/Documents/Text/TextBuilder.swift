import Markdown

/// Reads the plain text, its passages, breaks and styles off a document's events, in one pass.
struct TextBuilder {
    let source: UnsafeBufferPointer<UInt8>
    let events: UnsafeBufferPointer<Event>
    let parsed: ParsedMarkdown
    /// Where paragraphs fall into several, in order.
    let cuts: [ParagraphBreak]
    /// The marks that emphasis left over, in order.
    let marks: [BrokenEmphasis.Mark]

    var text = PlainText()
    private(set) var passages: [Passage] = []
    /// The plain offsets of the first character after each hard break.
    private(set) var breaks: [UInt32] = []
    /// The plain ranges of code, in spans and between tags, of formulas and of citations.
    var opaque: [Range<UInt32>] = []
    /// What stands raised behind numbers, in order; and where the plain text began of what is being raised.
    var raised: [RaisedDigits] = []
    var raisedStart: Int?
    /// Whether it stands apart from what is before it.
    var raisedIsApart = false
    /// Where the plain text began of code between tags that is open.
    var codeStart: UInt32?
    /// The events that are citations, in order, and how many are passed.
    let citations: [Int]
    var nextCitation = 0
    var styles = StyleTracker()
    var styleRuns: [StyleRun] { styles.runs }

    /// The passage being read.
    var passage = Passage(event: 0, start: 0, end: 0, plain: 0..<0)
    var passageIsEmpty = true
    var passageHasImage = false
    var nextCut = 0
    var nextMark = 0
    /// White space that waits for text to follow.
    var space: Range<UInt32>?
    var breakIsDue = false
    /// How often a tag was opened and not closed, by its name; and the styles of the open `span`s.
    var openTags: [String: Int] = [:]
    var openSpans: [Style] = []
    var hidden: String?

    init(
        source: UnsafeBufferPointer<UInt8>, events: UnsafeBufferPointer<Event>, parsed: ParsedMarkdown,
        cuts: [ParagraphBreak],
        marks: [BrokenEmphasis.Mark], citations: [Int]
    ) {
        self.citations = citations
        self.source = source
        self.events = events
        self.parsed = parsed
        self.cuts = cuts
        self.marks = marks
    }

    /// Reads all blocks.
    mutating func read() {
        text.bytes.reserveCapacity(source.count)
        var index = 0
        while index < events.count {
            let event = events[index]
            switch event.kind {
            case .paragraph, .heading, .tableCell, .htmlBlock, .calloutTitle:
                readBlock(index)
                index = Int(event.next)
            case .codeBlock:
                readCodeBlock(index)
                index = Int(event.next)
            case .thematicBreak, .linkDefinition:
                index = Int(event.next)
            default:
                index += 1
            }
        }
    }

    // MARK: Blocks

    mutating func readBlock(_ index: Int) {
        let event = events[index]
        if event.kind == .htmlBlock, HTMLComment.isOnly(source[Int(event.start)..<Int(event.end)]) { return }
        begin(index, at: event.start)
        readInlines(index + 1, Int(event.next))
        end(at: event.end)
        styles.endBlock()
        openTags.removeAll(keepingCapacity: true)
        openSpans.removeAll(keepingCapacity: true)
        hidden = nil
    }

    mutating func readCodeBlock(_ index: Int) {
        let event = events[index]
        begin(index, at: event.start)
        for inner in index + 1..<max(index + 1, Int(event.next)) {
            let line = events[inner]
            if line.kind == .entity || line.kind == .hardBreak {
                // In pages alone.
                willAddText(at: line.start)
                let piece = line.kind == .entity ? parsed.decoded(line) : "\n"
                text.append(Array(piece.utf8), for: line.start..<line.end)
            }
            guard line.kind == .text else { continue }
            if line.start < line.end { willAddText(at: line.start) }
            if line.level > 0 {
                text.append(Array(repeating: UInt8(ascii: " "), count: Int(line.level)), for: line.start..<line.start)
            }
            appendValid(Int(line.start), Int(line.end))
        }
        end(at: event.end)
    }

    mutating func begin(_ index: Int, at start: UInt32, turn: TurnOpening.Sign? = nil) {
        passage = Passage(event: Int32(index), start: start, end: start, plain: 0..<0, turn: turn)
        passageIsEmpty = true
        passageHasImage = false
        space = nil
        breakIsDue = false
    }

    mutating func end(at end: UInt32) {
        styles.endPassage(plain: text.bytes.count, source: text.sourceEnd(of: UInt32(text.bytes.count)))
        guard !passageIsEmpty || passageHasImage else { return }
        passage.end = end
        if events[Int(passage.event)].kind != .codeBlock { trimPassage() }
        let count = UInt32(text.bytes.count)
        passage.plain = passageIsEmpty ? count..<count : passage.plain.lowerBound..<count
        passages.append(passage)
    }

    /// Leaves out white space and unseen characters at the passage's edges.
    private mutating func trimPassage() {
        var start = Int(passage.start)
        let end = max(start, Int(passage.end))
        while start < end {
            let (kind, length) = WhiteSpace.character(source, at: start, end: end)
            guard kind == .space || kind == .unseen else { break }
            start += length
        }
        passage.start = UInt32(start)
        passage.end = UInt32(WhiteSpace.trimmedEnd(source, start..<end))
    }

    /// Ends the passage and begins another one in the same block.
    mutating func divide(end: UInt32, start: UInt32, turn: TurnOpening.Sign? = nil) {
        self.end(at: end)
        begin(Int(passage.event), at: start, turn: turn)
    }

    // MARK: Text

    /// Adds the white space that is due before text at a source offset.
    @inline(__always)
    mutating func willAddText(at start: UInt32) {
        if passageIsEmpty {
            beginPassageText(at: start)
        } else if let space {
            if space.count == 1, source[Int(space.lowerBound)] == 32 {
                text.append(
                    UnsafeBufferPointer(rebasing: source[Int(space.lowerBound)..<Int(space.upperBound)]),
                    at: space.lowerBound)
            } else {
                text.append(CollectionOfOne(UInt8(ascii: " ")), for: space)
            }
        }
        space = nil
        if breakIsDue {
            breaks.append(UInt32(text.bytes.count))
            breakIsDue = false
        }
        styles.text(at: text.bytes.count, source: start, passageStart: passage.start)
    }

    mutating func beginPassageText(at start: UInt32) {
        if !text.bytes.isEmpty {
            text.append(CollectionOfOne(UInt8(ascii: " ")), for: start..<start)
        }
        passageIsEmpty = false
        breakIsDue = false
        let count = UInt32(text.bytes.count)
        passage.plain = count..<count
    }

    mutating func addSpace(_ start: UInt32, _ end: UInt32) {
        if space == nil { space = start..<end }
    }

    mutating func addBreak(_ start: UInt32, _ end: UInt32) {
        addSpace(start, end)
        breakIsDue = true
    }

    /// Adds text of the source, its white space folded.
    mutating func addText(_ start: Int, _ end: Int) {
        var index = start
        var chunk = start
        while index < end {
            let byte = source[index]
            if byte &- 33 < 94 {
                index += 1
                continue
            }
            if byte == 32, index > chunk, index + 1 < end, source[index + 1] &- 33 < 94 {
                index += 2
                continue
            }
            let (kind, length) = WhiteSpace.character(source, at: index, end: end)
            if kind == .seen {
                index += length
                continue
            }
            if index > chunk { append(chunk, index) }
            switch kind {
            case .space: addSpace(UInt32(index), UInt32(index + length))
            case .invalid: add("\u{FFFD}", for: UInt32(index)..<UInt32(index + length))
            case .seen, .unseen: break
            }
            index += length
            chunk = index
        }
        if end > chunk { append(chunk, end) }
    }

    mutating func append(_ start: Int, _ end: Int) {
        willAddText(at: UInt32(start))
        text.append(UnsafeBufferPointer(rebasing: source[start..<end]), at: UInt32(start))
    }

    /// Adds text that stands for other bytes of the source, its white space folded.
    mutating func add(_ piece: String, for span: Range<UInt32>) {
        var seen = ""
        for scalar in piece.unicodeScalars {
            let utf8 = Array(String(scalar).utf8)
            let kind = utf8.withUnsafeBufferPointer { WhiteSpace.character($0, at: 0, end: $0.count).kind }
            if kind == .space, seen.isEmpty { addSpace(span.lowerBound, span.upperBound) }
            if kind == .seen { seen.unicodeScalars.append(scalar) }
        }
        guard !seen.isEmpty else { return }
        willAddText(at: span.lowerBound)
        text.append(Array(seen.utf8), for: span)
    }

    /// Adds bytes as they are, but what is no UTF-8.
    mutating func appendValid(_ start: Int, _ end: Int) {
        var chunk = start
        var index = start
        while index < end {
            if source[index] == 13, index + 1 < end, source[index + 1] == 10 {
                // A line ending is one character.
                text.append(UnsafeBufferPointer(rebasing: source[chunk..<index]), at: UInt32(chunk))
                text.append(CollectionOfOne(10), for: UInt32(index)..<UInt32(index + 2))
                index += 2
                chunk = index
                continue
            }
            let (kind, length) = source[index] < 128 ? (.seen, 1) : WhiteSpace.character(source, at: index, end: end)
            if kind == .invalid {
                text.append(UnsafeBufferPointer(rebasing: source[chunk..<index]), at: UInt32(chunk))
                text.append(Array("\u{FFFD}".utf8), for: UInt32(index)..<UInt32(index + length))
                chunk = index + length
            }
            index += length
        }
        text.append(UnsafeBufferPointer(rebasing: source[chunk..<end]), at: UInt32(chunk))
    }
}
