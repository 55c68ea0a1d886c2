/// Leaf blocks that go on over lines, and their ends (CommonMark 0.31.2, section 4).
extension BlockParser {
    /// Gives the line to the open leaf.
    ///
    /// - Returns: whether the leaf took it; if not, the leaf may have ended.
    mutating func continueLeaf() -> Bool {
        switch leaf {
        case .none: return false
        case .paragraph, .table:
            if isBlank { closeLeaf() }
            return false
        case .indentedCode:
            if indent >= 4, isAfterBlank, dialect.contains(.plainText), looksLikeProse() {
                // Of all that is indented, only some is code.
                closeLeaf()
                return false
            }
            if indent >= 4 {
                advance(columns: 4)
                addLine(from: offset)
            } else if nonspace >= lineEnd {
                addLine(from: lineEnd)
                // A blank line in it is one between blocks, if code does not go on.
                isAfterBlank = true
                blankDepth = quotes.last ?? 0
            } else {
                closeLeaf()
                return false
            }
            return true
        case .fencedCode:
            if !closeFence() {
                advance(columns: min(indent, fenceIndent))
                addLine(from: offset)
            }
            return true
        case .html:
            if isBlank, htmlKind.endsAtBlankLine, !continuesTable() {
                closeLeaf()
                return false
            }
            addHTMLLine()
            return true
        }
    }

    /// Adds what is left of the line, from `index` on, to the leaf.
    @inline(__always)
    mutating func addLine(from index: Int) {
        var tabColumns: UInt8 = 0
        var start = index
        if isInTab, index == offset {
            tabColumns = UInt8(truncatingIfNeeded: 4 &- column & 3)
            start &+= 1
        }
        lines.append(
            Line(
                start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: lineEnd),
                next: UInt32(truncatingIfNeeded: nextLine), tabColumns: tabColumns))
        isAfterBlank = false
    }

    mutating func addHTMLLine() {
        addLine(from: offset)
        if dialect.contains(.htmlContent) { tableTags.read(in: bytes, from: nonspace, to: lineEnd) }
        if htmlKind.ends(in: bytes, from: nonspace, lineEnd: lineEnd) || isWholeTag { closeLeaf() }
    }

    /// Whether the line is one tag, after which MDX reads Markdown.
    private var isWholeTag: Bool {
        guard dialect.contains(.components), htmlKind.endsAtBlankLine, leaf == .html,
            let end = bytes.tagEnd(from: nonspace, to: lineEnd)
        else { return false }
        return bytes.skipBlanks(from: end, to: lineEnd) >= lineEnd
    }

    /// Whether a table is open that has its end further on, so that a blank line does not end the block.
    private mutating func continuesTable() -> Bool {
        dialect.contains(.htmlContent) && isWhole && tableTags.isOpen(at: lineStart, in: bytes)
    }

    /// The closing fence: as long as the opening one at least, and nothing after it (4.5).
    private mutating func closeFence() -> Bool {
        // Where no indentation makes code, none keeps a fence from being one.
        guard indent < 4 || fenceIndent >= 4 || dialect.contains(.components), nonspace < lineEnd,
            bytes[nonspace] == fenceByte
        else { return false }
        var index = nonspace
        while index < lineEnd, bytes[index] == fenceByte { index &+= 1 }
        guard index &- nonspace >= fenceLength, bytes.skipBlanks(from: index, to: lineEnd) >= lineEnd else {
            return false
        }
        let block = blocks.count &- 1
        closeLeaf()
        // The content of a closed fence holds its last line ending.
        if blocks[block].firstLine < blocks[block].lastLine, let last = lines.last {
            blocks[block].contentEnd = last.next
        }
        blocks[block].end = UInt32(truncatingIfNeeded: index)
        finish(block)
        return true
    }

    /// Ends the open leaf and records its lines and its place.
    mutating func closeLeaf() {
        let kind = leaf
        let block = blocks.count &- 1
        switch kind {
        case .none: return
        case .paragraph:
            if resolveDefinitions() {
                finish(blocks.count &- 1)
                lastParagraph = (blocks.count &- 1, open.last?.block ?? 0)
            }
            leaf = .none
            return
        case .indentedCode, .html:
            while let last = lines.last, isBlankLine(last) { lines.removeLast() }
        case .fencedCode, .table: break
        }
        leaf = .none
        blocks[block].lastLine = UInt32(truncatingIfNeeded: lines.count)
        let first = Int(blocks[block].firstLine)
        if first < lines.count {
            let last = lines[lines.count &- 1]
            blocks[block].contentStart = lines[first].start
            blocks[block].end = last.end
            if kind == .table {
                let end = trimmedEnd(from: Int(last.start), to: Int(last.end))
                blocks[block].end = UInt32(truncatingIfNeeded: end)
            }
        } else {
            blocks[block].contentStart = blocks[block].end
        }
        blocks[block].contentEnd = blocks[block].end
        finish(block)
    }
}
