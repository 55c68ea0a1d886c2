/// What a line can open (CommonMark 0.31.2, sections 4 and 5).
extension BlockParser {
    /// Opens the block that begins at `nonspace`, indented by less than four columns.
    ///
    /// - Returns: true where the block takes the whole line, false where more can follow on it, nil where none begins.
    mutating func startBlock() -> Bool? {
        switch bytes[nonspace] {
        case Byte.greater:
            startQuote()
            return false
        case Byte.hash, Byte.backtick, Byte.tilde, Byte.less:
            return !dialect.contains(.plainText) && startMarked() ? true : nil
        case Byte.equals: return underlineHeading() || startTab() ? true : nil
        case Byte.hyphen:
            if underlineHeading() || startDashTable() || startThematicBreak() || startSnippet() { return true }
            if startItem() { return false }
            return startTable() ? true : nil
        case Byte.asterisk:
            if startThematicBreak() || startAbbreviation() { return true }
            return startItem() ? false : nil
        case Byte.underscore: return startThematicBreak() ? true : nil
        case Byte.plus:
            if startItem() { return false }
            return startGridTable() ? true : nil
        case 0x30...0x39: return startItem() ? false : nil
        case Byte.pipe: return startTable() ? true : nil
        case Byte.colon: return startColon()
        case Byte.exclamation, Byte.question: return startMarkedCallout() ? true : nil
        case Byte.dot: return startDirective()
        case Byte.openBrace: return startModule() ? true : nil
        case UInt8(ascii: "i") where bytes[nonspace &+ 1] == UInt8(ascii: "m"),
            UInt8(ascii: "e") where bytes[nonspace &+ 1] == UInt8(ascii: "x"):
            return startModule() ? true : nil
        case Byte.openBracket where dialect.contains(.footnotes): return startFootnote() ? false : nil
        default: return nil
        }
    }

    /// What only text that is marked up has.
    private mutating func startMarked() -> Bool {
        switch bytes[nonspace] {
        case Byte.hash: startHeading()
        case Byte.less: startComponent() || startHTML()
        default: startFence()
        }
    }

    /// `--8<-- "file"`: what is put there is in another file (PyMdown Extensions, "Snippets").
    private mutating func startSnippet() -> Bool {
        guard dialect.contains(.callouts), bytes.has("--8<-- \"", at: nonspace), leaf != .paragraph else {
            return false
        }
        prepareToOpen()
        addMarkup(from: nonspace, to: lineEnd)
        return true
    }

    /// Three or more `*`, `-` or `_`, with nothing but spaces and tabs between (4.1).
    private mutating func startThematicBreak() -> Bool {
        guard nonspace >= noBreakBefore else { return false }
        let mark = bytes[nonspace]
        var marks = 0
        var index = nonspace
        var end = nonspace
        while index < lineEnd {
            let byte = bytes[index]
            if byte == mark {
                marks &+= 1
                end = index &+ 1
            } else if !byte.isBlank {
                noBreakBefore = index
                return false
            }
            index &+= 1
        }
        guard marks >= 3 else { return false }
        var block = Block(.thematicBreak, at: nonspace)
        block.end = UInt32(truncatingIfNeeded: end)
        block.level = mark
        addWhole(block)
        return true
    }

    /// `#` to `######` (4.2).
    private mutating func startHeading() -> Bool {
        var index = nonspace
        while index < lineEnd, bytes[index] == Byte.hash { index &+= 1 }
        let level = index &- nonspace
        guard level <= 6, index >= lineEnd || bytes[index].isBlank else { return false }
        let contentStart = bytes.skipBlanks(from: index, to: lineEnd)
        let end = trimmedEnd(from: index, to: lineEnd)
        // A closing sequence is preceded by a space or a tab.
        var contentEnd = end
        while contentEnd > contentStart, bytes[contentEnd &- 1] == Byte.hash { contentEnd &-= 1 }
        if contentEnd == contentStart {
            // `# ###` is an empty heading.
        } else if contentEnd < end, bytes[contentEnd &- 1].isBlank {
            contentEnd = trimmedEnd(from: contentStart, to: contentEnd)
        } else {
            contentEnd = end
        }
        prepareToOpen()
        var block = Block(.heading, at: nonspace)
        block.level = UInt8(truncatingIfNeeded: level)
        block.end = UInt32(truncatingIfNeeded: max(end, index))
        block.contentStart = UInt32(truncatingIfNeeded: min(contentStart, max(end, index)))
        block.contentEnd = max(block.contentStart, UInt32(truncatingIfNeeded: contentEnd))
        if contentEnd <= contentStart { block.contentEnd = block.contentStart }
        block.firstLine = UInt32(truncatingIfNeeded: lines.count)
        lines.append(
            Line(start: block.contentStart, end: block.contentEnd, next: UInt32(truncatingIfNeeded: nextLine)))
        block.lastLine = UInt32(truncatingIfNeeded: lines.count)
        addWhole(block)
        return true
    }

    /// A fence of at least three backticks or tildes (4.5).
    private mutating func startFence() -> Bool {
        let mark = bytes[nonspace]
        var index = nonspace
        while index < lineEnd, bytes[index] == mark { index &+= 1 }
        let length = index &- nonspace
        guard length >= 3 else { return false }
        if mark == Byte.backtick {
            for next in index..<lineEnd where bytes[next] == Byte.backtick { return false }
        }
        if startFencedCallout(length: length) { return true }
        fenceByte = mark
        fenceLength = length
        fenceIndent = indent
        prepareToOpen()
        var block = Block(.codeBlock, at: nonspace)
        block.flags = .fenced
        block.end = UInt32(truncatingIfNeeded: trimmedEnd(from: nonspace, to: lineEnd))
        // The content begins on the next line; `detail` is the fence's length, after which the info string stands.
        block.contentStart = UInt32(truncatingIfNeeded: nextLine)
        block.contentEnd = block.contentStart
        block.detail = Int32(truncatingIfNeeded: length)
        block.firstLine = UInt32(truncatingIfNeeded: lines.count)
        add(block)
        leaf = .fencedCode
        return true
    }

    /// An HTML block, by one of seven conditions (4.6).
    private mutating func startHTML() -> Bool {
        let canInterrupt = !(leaf == .paragraph && !hasOpened)
        guard let kind = HTMLBlockKind(in: bytes, at: nonspace, lineEnd: lineEnd, orTag: canInterrupt) else {
            return false
        }
        prepareToOpen()
        var block = Block(.htmlBlock, at: nonspace)
        block.firstLine = UInt32(truncatingIfNeeded: lines.count)
        add(block)
        blocks[blocks.count &- 1].level = UInt8(truncatingIfNeeded: indent)
        advance(to: nonspace)
        leaf = .html
        htmlKind = kind
        tableTags.reset()
        addHTMLLine()
        return true
    }

    /// `===` or `---` under a paragraph makes it a heading (4.3).
    private mutating func underlineHeading() -> Bool {
        guard isWhole, !hasOpened, leaf == .paragraph else { return false }
        let mark = bytes[nonspace]
        var index = nonspace
        while index < lineEnd, bytes[index] == mark { index &+= 1 }
        guard bytes.skipBlanks(from: index, to: lineEnd) >= lineEnd else { return false }
        guard resolveDefinitions() else { return false }
        let block = blocks.count &- 1
        blocks[block].kind = .heading
        blocks[block].level = mark == Byte.equals ? 1 : 2
        blocks[block].flags = .underlined
        blocks[block].end = UInt32(truncatingIfNeeded: index)
        leaf = .none
        finish(block)
        return true
    }

    mutating func startIndentedCode() {
        advance(columns: 4)
        prepareToOpen()
        var block = Block(.codeBlock, at: isInTab ? offset &+ 1 : offset)
        block.firstLine = UInt32(truncatingIfNeeded: lines.count)
        add(block)
        leaf = .indentedCode
        addLine(from: offset)
    }

    mutating func startParagraph() {
        prepareToOpen()
        var block = Block(.paragraph, at: nonspace)
        block.firstLine = UInt32(truncatingIfNeeded: lines.count)
        add(block)
        leaf = .paragraph
        paragraphOffset = offset
        addLine(from: nonspace)
    }

    /// Adds a leaf that ends on its line.
    private mutating func addWhole(_ block: Block) {
        add(block)
        finish(blocks.count &- 1)
    }

    /// `end` without the spaces and tabs before it.
    func trimmedEnd(from start: Int, to end: Int) -> Int {
        var index = end
        while index > start, bytes[index &- 1].isBlank { index &-= 1 }
        return index
    }
}
