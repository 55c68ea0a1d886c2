import Values

/// The second pass: a text in, tokens, and from them events out (CommonMark 0.31.2, section 6 and appendix, phase 2).
///
/// A text is scanned once; emphasis and links are settled among tokens; then the tokens are written as events in order.
struct InlineParser: ~Copyable {
    let dialect: Dialect
    var text = LineText()
    var output: EventList
    var references: LabelTable
    var footnotes: LabelTable
    /// Bytes that the targets of references may still have: one long definition, used often, must not make much of little.
    var referenceBudget: Int
    /// Whether that was not enough for all of them.
    var isReferenceBudgetSpent = false

    var tokens = Buffer<Token>()
    var delimiters = Buffer<Delimiter>()
    var lastDelimiter: Int32 = -1
    var brackets = Buffer<Bracket>()
    /// Link brackets below this index are inactive: a link stands in them, and links do not nest.
    var inactiveBelow = 0
    var matches = Buffer<Match>()

    // What looks ahead have found, so that none is repeated.
    /// The last offset of a run of so many backticks, by number; empty until a run has found no partner.
    var lastBackticks = ContiguousArray<Int32>()
    var hasScannedBackticks = false
    var unclosedHTML: UnclosedHTML = []
    var domainFailure = 0
    var unclosedFormulas: UnclosedFormulas = []
    /// Money has dollars, too: a text is scanned for formulas between them only if one can close another, and then anew.
    private var readsFormulas = false
    private var needsFormulas = false
    private var hasDollar = false
    var failedEnvironments = 0
    /// Whether a text before had a formula in TeX's brackets that can be nothing else.
    var hasBracketFormulas = false
    var failedComponents = 0
    var unclosedTemplates: UnclosedTemplates = []
    /// Whether no `%%` follows any more.
    var isUncommented = false
    /// The last citation that no brackets hold yet, by its token; -1 if there is none.
    var lastCitation = -1
    var hasCitationGroups = false
    /// Whether a heading is open in an HTML block, and whether an end tag may follow.
    var isInHTMLHeading = false
    var hasHTMLHeadingEnd = true
    /// Whether `#` can begin a tag: not in a heading.
    var readsTags = false
    /// Links around the event that is being written.
    var linkDepth = 0

    /// 1 for each byte that can begin something.
    private let special: UnsafeMutablePointer<UInt8>

    init(
        dialect: Dialect, references: LabelTable, footnotes: LabelTable, referenceBudget: Int, eventCapacity: Int
    ) {
        output = EventList(capacity: eventCapacity)
        self.dialect = dialect
        self.references = references
        self.footnotes = footnotes
        self.referenceBudget = referenceBudget
        special = .allocate(capacity: 256)
        special.initialize(repeating: 0, count: 256)
        let breaks = [Byte.lineFeed, Byte.carriageReturn]
        let marks = [
            Byte.backslash, Byte.backtick, Byte.asterisk, Byte.underscore,
            Byte.openBracket, Byte.closeBracket, Byte.exclamation, Byte.less, Byte.ampersand,
        ]
        for byte in dialect.contains(.plainText) ? breaks : breaks + marks { special[Int(byte)] = 1 }
        if dialect.contains(.strikethrough) { special[Int(Byte.tilde)] = 1 }
        if dialect.contains(.formulas) { special[Int(Byte.dollar)] = 1 }
        if dialect.contains(.templates) || dialect.contains(.attributes) { special[Int(Byte.openBrace)] = 1 }
        if dialect.contains(.tags) { special[Int(Byte.hash)] = 1 }
        if dialect.contains(.noteMarks) {
            special[Int(Byte.equals)] = 1
            special[Int(Byte.percent)] = 1
        }
        if dialect.contains(.citations) {
            special[Int(Byte.caret)] = 1
            special[Int(Byte.at)] = 1
        }
        if dialect.contains(.bareLinks) {
            for byte in [Byte.colon, Byte.at, UInt8(ascii: "w"), UInt8(ascii: "W")] { special[Int(byte)] = 1 }
        }
    }

    deinit { special.deallocate() }

    /// Writes the events of what `text` holds. `isItemStart`: a task marker can stand at its start. `isHeading`: attributes
    /// can stand at its end, and no tag in it.
    mutating func parse(isItemStart: Bool = false, isHeading: Bool = false) {
        readsFormulas = false
        hasDollar = false
        needsFormulas = false
        readsTags = !isHeading
        let attributes = isHeading ? cutAttributes() : nil
        start(isItemStart)
        if needsFormulas {
            readsFormulas = true
            start(isItemStart)
        }
        if lastDelimiter >= 0 { settleEmphasis(above: -1) }
        write()
        if let attributes { writeAttributes(attributes) }
    }

    /// Scans the text anew.
    private mutating func start(_ isItemStart: Bool) {
        tokens.removeAll()
        matches.removeAll()
        delimiters.removeAll()
        lastDelimiter = -1
        brackets.removeAll()
        inactiveBelow = 0
        hasScannedBackticks = false
        unclosedHTML = []
        domainFailure = 0
        unclosedFormulas = []
        failedEnvironments = 0
        failedComponents = 0
        unclosedTemplates = []
        isUncommented = false
        lastCitation = -1
        if isContentsSign {
            tokens.append(Token(.markup, from: text.start, to: text.end))
            return
        }
        scan(from: isItemStart ? taskMarker() : text.start)
    }

    private mutating func scan(from start: Int) {
        let end = text.end
        let base = text.bytes.base
        var offset = start
        while true {
            offset = text.bytes.nextMark(from: offset, to: end)
            if offset >= end { return }
            // In bounds: `offset` is before `end`, which is at most the count of the text's bytes.
            if special[Int(base[offset])] == 0 {
                offset &+= 1
                continue
            }
            switch base[offset] {
            case Byte.lineFeed, Byte.carriageReturn: offset = lineBreak(at: offset)
            case Byte.backslash: offset = backslash(at: offset)
            case Byte.backtick: offset = backticks(at: offset)
            case Byte.asterisk, Byte.underscore, Byte.tilde: offset = delimiterRun(at: offset)
            case Byte.openBracket:
                if text.bytes[offset &+ 1] == Byte.openBracket, let end = wikiLink(at: offset, isEmbed: false) {
                    offset = end
                    continue
                }
                push(from: offset, to: offset &+ 1, isImage: false)
                offset &+= 1
            case Byte.exclamation:
                if text.bytes[offset &+ 1] == Byte.openBracket {
                    if text.bytes[offset &+ 2] == Byte.openBracket, let end = wikiLink(at: offset, isEmbed: true) {
                        offset = end
                        continue
                    }
                    push(from: offset, to: offset &+ 2, isImage: true)
                    offset &+= 2
                } else {
                    offset &+= 1
                }
            case Byte.closeBracket: offset = closeBracket(at: offset)
            case Byte.less: offset = angleBracket(at: offset)
            case Byte.ampersand: offset = ampersand(at: offset)
            case Byte.dollar:
                if readsFormulas {
                    offset = dollar(at: offset)
                } else if mayBeFormula(offset) {
                    needsFormulas = true
                    return
                } else {
                    offset &+= 1
                }
            case Byte.openBrace: offset = brace(at: offset)
            case Byte.hash: offset = hash(at: offset)
            case Byte.equals: offset = markRun(at: offset)
            case Byte.percent: offset = noteComment(at: offset)
            case Byte.caret: offset = caret(at: offset)
            case Byte.at: offset = at(offset)
            default: offset = bareLink(at: offset)
            }
        }
    }

    /// Whether the `$` at an offset may be of a formula: another one before it, no space before it and no digit after; or a
    /// second one or a backtick after it.
    @inline(__always)
    private mutating func mayBeFormula(_ offset: Int) -> Bool {
        let next = text.bytes[offset &+ 1]
        if next == Byte.dollar || next == Byte.backtick { return true }
        if hasDollar, !text.bytes[offset &- 1].isSpace, !next.isDigit || offset &+ 1 >= text.end { return true }
        hasDollar = true
        return false
    }

    // MARK: Small tokens

    /// A line ending; after two spaces or more a hard break (6.7, 6.8).
    private mutating func lineBreak(at offset: Int) -> Int {
        let bytes = text.bytes
        let least = max(text.start, Int(tokens.last?.end ?? 0))
        var start = offset
        while start > least, bytes[start &- 1].isBlank { start &-= 1 }
        var spaces = 0
        while offset &- spaces > start, bytes[offset &- spaces &- 1] == Byte.space { spaces &+= 1 }
        let next = bytes.afterLineEnding(at: offset)
        tokens.append(
            Token(spaces >= 2 && !dialect.contains(.plainText) ? .hardBreak : .softBreak, from: start, to: next))
        return next
    }

    /// An escape or a hard break (2.4, 6.7).
    private mutating func backslash(at offset: Int) -> Int {
        let next = text.bytes[offset &+ 1]
        if next == Byte.openParenthesis || next == Byte.openBracket || next == UInt8(ascii: "b"),
            let end = texFormula(at: offset, next)
        {
            return end
        }
        if next.isPunctuation {
            tokens.append(Token(.escape, from: offset, to: offset &+ 2))
            return offset &+ 2
        }
        guard next.isLineEnding else { return next.isLetter ? layoutCommand(at: offset) ?? offset &+ 1 : offset &+ 1 }
        let end = text.bytes.afterLineEnding(at: offset &+ 1)
        tokens.append(Token(.hardBreak, from: offset, to: end))
        return end
    }

    private mutating func ampersand(at offset: Int) -> Int {
        guard let (decoded, end) = Entity.decode(text.bytes, at: offset, end: text.end) else { return offset &+ 1 }
        tokens.append(
            Token(.entity, from: offset, to: end, detail: Int32(truncatingIfNeeded: output.entities.count)))
        output.entities.append(decoded)
        return end
    }

    /// `[ ]`, `[x]` or `[X]` before white space (GFM 0.29, section 5.3); with `Dialect.taskMarks` any sign but a digit, which
    /// numbers a reference, and nothing has to follow.
    private mutating func taskMarker() -> Int {
        let (bytes, start) = (text.bytes, text.start)
        guard dialect.contains(.taskLists), bytes[start] == Byte.openBracket, start &+ 2 < text.end else {
            return start
        }
        let mark = bytes[start &+ 1].lowercased
        let isPlain = mark == Byte.space || mark == 0x78
        guard isPlain || dialect.contains(.taskMarks) else { return start }
        let length = isPlain ? 1 : bytes.scalar(at: start &+ 1, end: text.end).length
        let close = start &+ 1 &+ length
        guard bytes[close] == Byte.closeBracket else { return start }
        let isSetOff = bytes[close &+ 1].isSpace || close &+ 1 >= text.end && dialect.contains(.taskMarks)
        guard isSetOff,
            isPlain || !(mark.isDigit || mark.isSpace || mark == Byte.openBracket || isReference(start, close))
        else { return start }
        var token = Token(.task, from: start, to: close &+ 1)
        token.flags = mark == 0x78 ? .checked : []
        tokens.append(token)
        return bytes.skipBlanks(from: close &+ 1, to: text.end)
    }

    /// Whether the label between two brackets is defined.
    private mutating func isReference(_ open: Int, _ close: Int) -> Bool {
        !references.isEmpty && references.value(text.bytes, from: open &+ 1, to: close) != nil
    }

    // MARK: Code spans

    /// A code span, between two runs of backticks of one length (6.1).
    private mutating func backticks(at offset: Int) -> Int {
        let bytes = text.bytes
        let end = text.end
        var after = offset
        while after < end, bytes[after] == Byte.backtick { after &+= 1 }
        let length = after &- offset
        if hasScannedBackticks, length >= lastBackticks.count || Int(lastBackticks[length]) < after { return after }
        var run = after
        while run < end {
            while run < end, bytes[run] != Byte.backtick { run &+= 1 }
            let runStart = run
            while run < end, bytes[run] == Byte.backtick { run &+= 1 }
            if run &- runStart == length, length > 0 {
                tokens.append(Token(.code, from: offset, to: run, detail: Int32(truncatingIfNeeded: length)))
                return run
            }
        }
        noteBackticks(from: after)
        return after
    }

    /// Notes where the last run of each length stands, so that a run without a partner is found out at once.
    private mutating func noteBackticks(from start: Int) {
        guard !hasScannedBackticks else { return }
        hasScannedBackticks = true
        lastBackticks.removeAll(keepingCapacity: true)
        let bytes = text.bytes
        var run = start
        while run < text.end {
            guard bytes[run] == Byte.backtick else {
                run &+= 1
                continue
            }
            let runStart = run
            while run < text.end, bytes[run] == Byte.backtick { run &+= 1 }
            while lastBackticks.count <= run &- runStart { lastBackticks.append(-1) }
            lastBackticks[run &- runStart] = Int32(truncatingIfNeeded: runStart)
        }
    }
}
