import Values

/// Containers: block quotes, lists, items and footnote definitions (CommonMark 0.31.2, section 5).
extension BlockParser {
    /// Consumes the marks by which open containers go on, the outermost `limit` at most; `matched` is then the number of
    /// those that do.
    mutating func matchContainers(limit: Int = .max) {
        matched = 1
        var passedQuotes = 0
        while matched < min(open.count, limit) {
            switch open[matched].kind {
            case .blockQuote:
                guard indent < 4, !isBlank, bytes[nonspace] == Byte.greater else { return }
                passedQuotes &+= 1
                let block = open[matched].block
                consumeQuoteMark()
                blocks[block].end = UInt32(truncatingIfNeeded: lastMark &+ 1)
            case .item, .footnoteDefinition, .callout:
                let width = open[matched].indent
                // Between fences lines have no marks.
                if width == 0 { break }
                // An item can begin with at most one blank line.
                if isBlank, !open[matched].hasChild, open[matched].kind == .item { return }
                if isAfterBlank, indent >= 8, dialect.contains(.plainText), isCentred() { return }
                if indent >= width {
                    advance(columns: width)
                } else if isBlank {
                    // A blank line goes on in all items up to the next quote, so they need no walk; but an item
                    // without content, which can only be the innermost, it ends.
                    let next = passedQuotes < quotes.count ? quotes[passedQuotes] : open.count
                    matched = max(matched, next)
                    if next == open.count, let last = open.last, last.kind == .item, !last.hasChild { matched &-= 1 }
                    return
                } else {
                    return
                }
            default: break
            }
            matched &+= 1
        }
    }

    /// Consumes `>` and a space after it (5.1).
    mutating func consumeQuoteMark() {
        lastMark = nonspace
        advance(to: nonspace &+ 1)
        measureIndent()
        advance(columns: 1)
    }

    /// Closes what the line does not go on with, before the first block that it opens.
    mutating func prepareToOpen() {
        guard !hasOpened else { return }
        hasOpened = true
        close(to: matched)
    }

    /// Records a block that opens here, under the innermost open container.
    mutating func add(_ block: Block) {
        prepareToOpen()
        if block.kind != .item, let last = open.last, last.kind == .list { close(to: open.count &- 1) }
        let parent = open.count &- 1
        if isAfterBlank {
            // A list is loose if a blank line stands between its items or between the parts of one (5.3).
            if parent >= blankDepth {
                if open[parent].kind == .item, open[parent].hasChild, parent > 0 {
                    blocks[open[parent &- 1].block].flags.remove(.tight)
                } else if open[parent].kind == .list {
                    blocks[open[parent].block].flags.remove(.tight)
                }
            }
            isAfterBlank = false
        }
        open[parent].hasChild = true
        blocks.append(block)
    }

    /// Closes the open leaf and all containers but the outermost `depth`.
    mutating func close(to depth: Int) {
        closeLeaf()
        while open.count > max(depth, 1), let container = open.popLast() {
            if container.kind == .blockQuote { quotes.removeLast() }
            if container.fenceLength > 0 { fences.removeLast() }
            finish(container.block)
        }
    }

    /// Sets what is known when a block ends: the blocks inside it, and the end of its parent.
    mutating func finish(_ block: Int) {
        blocks[block].next = UInt32(truncatingIfNeeded: blocks.count)
        switch blocks[block].kind {
        case .blockQuote, .item, .footnoteDefinition, .list, .callout:
            blocks[block].contentEnd = blocks[block].end
            blocks[block].contentStart = min(blocks[block].contentStart, blocks[block].end)
        default: break
        }
        if let parent = open.last?.block, blocks[parent].end < blocks[block].end {
            blocks[parent].end = blocks[block].end
        }
    }

    // MARK: Starts

    mutating func startQuote() {
        var block = Block(.blockQuote, at: nonspace)
        block.end = block.start &+ 1
        add(block)
        quotes.append(open.count)
        open.append(Container(kind: .blockQuote, block: blocks.count &- 1))
        consumeQuoteMark()
        blocks[blocks.count &- 1].contentStart = UInt32(truncatingIfNeeded: offset)
        blocks[blocks.count &- 1].end = UInt32(truncatingIfNeeded: lastMark &+ 1)
        if dialect.contains(.callouts) { readCalloutSign() }
    }

    /// Opens an item, and a list around it where none of its kind is open (5.2, 5.3); false if there is no marker.
    mutating func startItem() -> Bool {
        guard let marker = listMarker() else { return false }
        let start = nonspace
        let markerIndent = indent
        prepareToOpen()
        if let list = open.last, list.kind == .list, dialect.contains(.plainText), marker.number == 1, list.number > 1 {
            // What is counted anew is another list.
            close(to: open.count &- 1)
        }
        if open.last?.kind != .list || open.last?.marker != marker.byte {
            var list = Block(.list, at: start)
            list.level = marker.byte
            list.flags = marker.isOrdered ? [.tight, .ordered] : .tight
            list.detail = marker.number
            add(list)
            open.append(Container(kind: .list, block: blocks.count &- 1, marker: marker.byte))
        }
        open[open.count &- 1].number = marker.number
        var item = Block(.item, at: start)
        item.level = marker.byte
        item.detail = marker.number
        if marker.isOrdered { item.flags = .ordered }
        item.end = UInt32(truncatingIfNeeded: start &+ marker.length)
        add(item)
        advance(to: start &+ marker.length)
        measureIndent()
        // Five columns or more are one, and an indented code block; an empty item's content is one column away.
        let isEmpty = isBlank
        let padding = isEmpty || indent >= 5 ? 1 : indent
        advance(columns: isEmpty ? min(indent, 1) : padding)
        blocks[blocks.count &- 1].contentStart = isEmpty ? item.end : UInt32(truncatingIfNeeded: offset)
        open.append(
            Container(
                kind: .item, block: blocks.count &- 1, indent: markerIndent &+ marker.length &+ padding))
        return true
    }

    /// A bullet list marker, or one to nine digits and `.` or `)`; followed by a space, a tab or the line's end (5.2).
    private func listMarker() -> (byte: UInt8, isOrdered: Bool, number: Int32, length: Int)? {
        var index = nonspace
        let first = bytes[index]
        var number: Int32 = -1
        if first.isDigit {
            number = 0
            while index < lineEnd, bytes[index].isDigit {
                guard index &- nonspace < 9 else { return nil }
                number = number &* 10 &+ Int32(bytes[index] &- 0x30)
                index &+= 1
            }
            guard index < lineEnd, bytes[index] == Byte.dot || bytes[index] == Byte.closeParenthesis else { return nil }
        }
        let byte = bytes[index]
        index &+= 1
        guard index >= lineEnd || bytes[index].isBlank else { return nil }
        // `4. Tolls.` heads a text that nobody has marked up, but where it goes on with a list.
        if first.isDigit, dialect.contains(.plainText), isAfterBlank || lineStart == 0,
            !(open[matched &- 1].kind == .list && open[matched &- 1].marker == byte),
            isNumberedTitle(at: bytes.skipBlanks(from: index, to: lineEnd))
        {
            return nil
        }
        // In order to interrupt a paragraph, an item must have content, and a number must be 1.
        if isWhole, !hasOpened, leaf == .paragraph {
            guard bytes.skipBlanks(from: index, to: lineEnd) < lineEnd, number < 0 || number == 1 else { return nil }
        }
        return (byte, first.isDigit, number, index &- nonspace)
    }

    /// Opens a footnote definition, `[^label]:` (GFM); false if there is none.
    mutating func startFootnote() -> Bool {
        guard bytes[nonspace &+ 1] == Byte.caret else { return false }
        var index = nonspace &+ 2
        while index < lineEnd, bytes[index] != Byte.closeBracket {
            guard !bytes[index].isSpace, bytes[index] != Byte.openBracket, index &- nonspace < 1000 else {
                return false
            }
            index &+= 1
        }
        guard index > nonspace &+ 2, index &+ 1 < lineEnd, bytes[index &+ 1] == Byte.colon else { return false }
        var block = Block(.footnoteDefinition, at: nonspace)
        block.end = UInt32(truncatingIfNeeded: index &+ 2)
        block.detail = Int32(truncatingIfNeeded: index &- nonspace &- 2)
        add(block)
        footnotes.insert(bytes, from: nonspace &+ 2, to: index, value: Int32(truncatingIfNeeded: blocks.count &- 1))
        advance(to: index &+ 2)
        measureIndent()
        advance(to: nonspace)
        blocks[blocks.count &- 1].contentStart =
            offset < lineEnd ? UInt32(truncatingIfNeeded: offset) : block.end
        open.append(Container(kind: .footnoteDefinition, block: blocks.count &- 1, indent: 4))
        return true
    }
}
