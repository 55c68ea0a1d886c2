/// Link reference definitions at the start of a paragraph (CommonMark 0.31.2, section 4.7).
extension BlockParser {
    /// Takes the definitions off the open paragraph, which is the last block, and sets its place.
    ///
    /// - Returns: whether a paragraph is left; if not, it is no block any more, and no leaf is open.
    mutating func resolveDefinitions() -> Bool {
        guard var paragraph = blocks.last else { return false }
        let lastLine = lines.count
        guard let last = lines.last else { return false }
        let end = trimmedEnd(from: Int(last.start), to: Int(last.end))
        lines[lastLine &- 1].end = UInt32(truncatingIfNeeded: end)
        paragraph.lastLine = UInt32(truncatingIfNeeded: lastLine)
        paragraph.end = UInt32(truncatingIfNeeded: end)
        paragraph.contentEnd = paragraph.end
        if bytes[Int(paragraph.start)] == Byte.openBracket {
            blocks.removeLast()
            var firstLine = Int(paragraph.firstLine)
            text.take(lines, from: firstLine, to: lastLine, of: bytes)
            var index = text.start
            while index < text.end, let next = takeDefinition(at: index) {
                index = next
            }
            // The rest begins at the line that the last definition stopped before.
            if index >= text.end {
                leaf = .none
                return false
            }
            if index > text.start {
                let rest = text.source(index)
                while firstLine < lastLine, Int(lines[firstLine].start) < rest { firstLine &+= 1 }
                paragraph.firstLine = UInt32(truncatingIfNeeded: firstLine)
                paragraph.start = UInt32(truncatingIfNeeded: rest)
                paragraph.contentStart = paragraph.start
            }
            blocks.append(paragraph)
        } else {
            blocks[blocks.count &- 1] = paragraph
        }
        return true
    }

    /// Records the definition at `start` in `text`.
    ///
    /// - Returns: the offset of the line after it, or nil where there is none.
    private mutating func takeDefinition(at start: Int) -> Int? {
        let bytes = text.bytes
        let end = text.end
        guard bytes[start] == Byte.openBracket, let close = bytes.labelEnd(from: start, to: end),
            bytes[close &+ 1] == Byte.colon, close &+ 1 < end
        else { return nil }
        let destinationStart = bytes.skipSpaces(from: close &+ 2, to: end)
        guard destinationStart < end,
            let destination = bytes.destination(
                from: destinationStart, to: end, withTemplates: dialect.contains(.templates))
        else {
            return nil
        }
        var definitionEnd = destination.next
        var next = definitionEnd
        var title: Range<Int>?
        let titleStart = bytes.skipSpaces(from: definitionEnd, to: end)
        if titleStart > definitionEnd, let found = bytes.title(from: titleStart, to: end), isLineEnd(found.next) {
            title = found.text
            definitionEnd = found.next
        } else if !isLineEnd(definitionEnd) {
            return nil
        }
        next = bytes.skipBlanks(from: definitionEnd, to: end)
        next = next < end ? bytes.afterLineEnding(at: next) : end
        guard
            insert(
                label: start &+ 1..<close, destination: destination.text, title: title, from: start, to: definitionEnd)
        else { return nil }
        return next
    }

    private func isLineEnd(_ index: Int) -> Bool {
        let next = text.bytes.skipBlanks(from: index, to: text.end)
        return next >= text.end || text.bytes[next].isLineEnding
    }

    private mutating func insert(
        label: Range<Int>, destination: Range<Int>, title: Range<Int>?, from start: Int, to end: Int
    ) -> Bool {
        guard text.bytes.skipSpaces(from: label.lowerBound, to: label.upperBound) < label.upperBound else {
            return false
        }
        let target = ParsedMarkdown.LinkTarget(
            destination: sourceRange(destination), title: title.map { sourceRange($0) }, definition: nil)
        if let title { text.addPrefixes(from: title.lowerBound, to: title.upperBound, to: &prefixes) }
        let number = Int32(truncatingIfNeeded: links.count)
        references.insert(text.bytes, from: label.lowerBound, to: label.upperBound, value: number)
        links.append(target)
        var block = Block(.linkDefinition, at: text.source(start))
        let labelRange = sourceRange(label)
        block.contentStart = labelRange.lowerBound
        block.contentEnd = labelRange.upperBound
        block.end = UInt32(truncatingIfNeeded: text.sourceEnd(end))
        block.detail = number
        blocks.append(block)
        finish(blocks.count &- 1)
        return true
    }

    private mutating func sourceRange(_ range: Range<Int>) -> Range<UInt32> {
        let start = UInt32(truncatingIfNeeded: text.source(range.lowerBound))
        guard range.lowerBound < range.upperBound else { return start..<start }
        return start..<max(start, UInt32(truncatingIfNeeded: text.sourceEnd(range.upperBound)))
    }
}
