import Values

/// The first pass: lines in, blocks out (CommonMark 0.31.2, appendix "A parsing strategy", phase 1).
///
/// Each line is read once: the marks of the open containers, then the starts of new blocks, then the rest, which a leaf
/// takes. Open containers are a stack, so depth costs neither recursion nor a walk.
struct BlockParser: ~Copyable {
    let bytes: Bytes
    let dialect: Dialect
    var blocks: Buffer<Block>
    var lines: Buffer<Line>
    var open = Buffer<Container>()
    /// The indices in `open` of block quotes: the only containers that a blank line can end.
    var quotes = Buffer<Int>()
    var references = LabelTable()
    var footnotes = LabelTable()
    /// The targets of link definitions, by `Block.detail`.
    var links: [ParsedMarkdown.LinkTarget] = []
    var prefixes = ContiguousArray<Range<UInt32>>()
    /// Where the kinds of callouts are written, by `Block.detail`.
    var callouts: [Range<UInt32>] = []
    /// The indices in `open` of callouts between fences.
    var fences = Buffer<Int>()
    /// Where the document's last line of nothing but colons begins; looked for once.
    var closedFences: [Int]?
    /// The paragraph that ended last, and the container's block that it stands in.
    var lastParagraph: (block: Int, parent: Int) = (-1, -1)
    /// Up to where lines are a formula's.
    var formulaEnd = 0 { didSet { hasOpenSign = true } }
    /// Up to where the options of a directive reach.
    var optionsEnd = 0
    /// Whether a callout between fences or a formula may be open.
    var hasOpenSign = false
    /// Up to where looks for the ends of formulas have failed, by kind: nothing of it ends before.
    var formulaFailures: (dollars: Int, bracket: Int, environment: Int) = (0, 0, 0)
    /// Whether brackets of a module are never closed from here on.
    var unclosedModule = false
    /// How many looks for the end of a component's tag have failed.
    var failedComponents = 0
    /// Whether code or a comment between tags is never closed from here on.
    var unclosedHighlight = false
    var unclosedHidden = false
    /// Whether no comment of MDX ends from here on.
    var unclosedModuleComment = false
    /// The shapes of pandoc's tables, by `Block.detail`.
    var shapes = ContiguousArray<TableShape>()
    var text = LineText()

    // The line at hand, and how far it is read.
    var lineStart = 0
    var lineEnd = 0
    var nextLine = 0
    var offset = 0
    var column = 0
    /// Whether `offset` is at a tab of which some columns are consumed.
    var isInTab = false
    var nonspace = 0
    var indent = 0
    var isBlank = false
    /// The offset of the last block quote mark.
    var lastMark = 0

    // How the line stands to what is open.
    var matched = 1
    var isWhole = true
    var hasOpened = false
    /// Up to where a look for a thematic break has failed, so that nested list markers are not looked through again.
    var noBreakBefore = 0
    /// Whether the line before was blank, and the index in `open` of the innermost quote that it stood in.
    var isAfterBlank = false
    var blankDepth = 0

    // The open leaf.
    var leaf = Leaf.none
    var fenceByte: UInt8 = 0
    var fenceLength = 0
    var fenceIndent = 0
    /// Where the open paragraph's first line begins, its indent included.
    var paragraphOffset = 0
    var htmlKind = HTMLBlockKind.tag
    var tableTags = HTMLTableTags()

    init(bytes: Bytes, dialect: Dialect) {
        self.bytes = bytes
        self.dialect = dialect
        // As many as real documents have, about.
        blocks = Buffer(capacity: bytes.count / 128 &+ 16)
        lines = Buffer(capacity: bytes.count / 64 &+ 16)
    }

    mutating func parse(from start: Int) {
        blocks.append(Block(.document, at: start))
        open.append(Container(kind: .document, block: 0))
        var index = start
        if bytes.has("\u{FEFF}", at: start) { index &+= 3 }
        while index < bytes.count {
            lineStart = index
            lineEnd = bytes.lineEnd(from: index)
            nextLine = bytes.afterLineEnding(at: lineEnd)
            readLine()
            index = nextLine
        }
        close(to: 1)
        blocks[0].end = UInt32(truncatingIfNeeded: bytes.count)
        blocks[0].contentEnd = blocks[0].end
        blocks[0].next = UInt32(truncatingIfNeeded: blocks.count)
    }

    private mutating func readLine() {
        offset = lineStart
        column = 0
        isInTab = false
        hasOpened = false
        noBreakBefore = 0
        measureIndent()
        matchContainers()
        isWhole = matched == open.count
        if hasOpenSign, readInOpenSign() { return }
        if isWhole, leaf != .none, continueLeaf() { return }
        while !isBlank {
            // MDX has no indented code.
            if indent >= 4, !dialect.contains(.components), !dialect.contains(.plainText) || looksLikeCode() {
                if leaf == .paragraph { break }
                return startIndentedCode()
            }
            guard let isLast = startBlock() else { break }
            if isLast { return }
        }
        if isBlank { return readBlank() }
        if leaf == .paragraph || (leaf == .table && isWhole) {
            if mayOpenFormula, leaf == .paragraph, isWhole { noteFormula() }
            return addLine(from: nonspace)
        }
        if mayOpenFormula {
            prepareToOpen()
            noteFormula()
        }
        startParagraph()
    }

    /// The fence that ends a callout, or a line of a formula.
    @inline(never)
    private mutating func readInOpenSign() -> Bool {
        hasOpenSign = !fences.isEmpty || lineStart < formulaEnd
        if !fences.isEmpty, readOptions() || closeCallout() { return true }
        guard lineStart < formulaEnd, isWhole, leaf == .paragraph else { return false }
        addLine(from: nonspace)
        return true
    }

    private var mayOpenFormula: Bool {
        // In bounds: the line is not blank.
        let byte = bytes.base[nonspace]
        return byte == Byte.dollar || byte == Byte.backslash
    }

    private mutating func readBlank() {
        if hasOpened { return }
        if !isWhole { close(to: matched) }
        isAfterBlank = true
        blankDepth = 0
        var index = quotes.count
        while index > 0 {
            index &-= 1
            guard quotes[index] >= matched else {
                blankDepth = quotes[index]
                return
            }
        }
    }

    // MARK: Offsets in the line

    /// Finds the next byte that is no space or tab, and its distance in columns (section 2.2: tabs stop at every 4).
    @inline(__always)
    mutating func measureIndent() {
        var index = offset
        var end = column
        while index < lineEnd {
            let byte = bytes[index]
            if byte == Byte.space { end &+= 1 } else if byte == Byte.tab { end &+= 4 &- end & 3 } else { break }
            index &+= 1
        }
        nonspace = index
        indent = end &- column
        isBlank = index >= lineEnd || (bytes[index] == 0xC2 && isNoBreakBlank())
    }

    /// Whether the rest of the line is white space with U+00A0 in it, which the dialect counts as blank.
    private func isNoBreakBlank() -> Bool {
        guard dialect.contains(.blankNoBreakSpace) else { return false }
        var index = nonspace
        while index < lineEnd {
            if bytes[index].isSpace {
                index &+= 1
            } else if bytes[index] == 0xC2, bytes[index &+ 1] == 0xA0 {
                index &+= 2
            } else {
                return false
            }
        }
        return true
    }

    /// Consumes up to `count` columns of the indent, which is then the less.
    mutating func advance(columns count: Int) {
        var rest = min(count, indent)
        indent &-= rest
        while rest > 0 {
            let width = bytes[offset] == Byte.tab ? 4 &- column & 3 : 1
            if width > rest {
                isInTab = true
                column &+= rest
                return
            }
            column &+= width
            rest &-= width
            isInTab = false
            offset &+= 1
        }
    }

    /// Consumes everything before `index`; beyond the indent it must be marks of one column a byte.
    @inline(__always)
    mutating func advance(to index: Int) {
        column &+= indent &+ (index &- nonspace)
        indent = 0
        nonspace = index
        offset = index
        isInTab = false
    }
}
