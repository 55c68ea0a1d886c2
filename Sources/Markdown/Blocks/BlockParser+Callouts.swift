import Values

/// Notes, warnings and the like that stand apart from the text: GitHub's alerts and Obsidian's callouts, in quotes;
/// Python-Markdown's admonitions and details; directives of Docusaurus, VitePress, Pandoc, MyST and reStructuredText.
extension BlockParser {
    // MARK: In quotes

    /// Reads the `[!note]- Title` that a quote's first line may be.
    @inline(never)
    mutating func readCalloutSign() {
        let sign = bytes.skipBlanks(from: offset, to: lineEnd)
        guard bytes[sign] == Byte.openBracket, bytes[sign &+ 1] == Byte.exclamation else { return }
        var close = sign &+ 2
        while close < lineEnd, close &- sign < 60, bytes[close] != Byte.closeBracket, bytes[close] != Byte.openBracket {
            close &+= 1
        }
        guard close < lineEnd, bytes[close] == Byte.closeBracket, let kind = calloutName(from: sign &+ 2, to: close),
            kind.upperBound == close || bytes[kind.upperBound] == Byte.pipe
        else { return }
        var end = close &+ 1
        if bytes[end] == Byte.plus || bytes[end] == Byte.hyphen { end &+= 1 }
        guard end >= lineEnd || bytes[end].isBlank else { return }
        let quote = blocks.count &- 1
        blocks[quote].detail = addCalloutKind(kind)
        addMarkup(from: sign, to: end)
        addTitle(from: end, to: lineEnd)
        endLine()
    }

    // MARK: Marked, with an indented body

    /// `!!! note "Title"`, `??? note`, `???+ note` (Python-Markdown, "Admonition"; PyMdown Extensions, "Details").
    @inline(never)
    mutating func startMarkedCallout() -> Bool {
        guard dialect.contains(.callouts) else { return false }
        let mark = bytes[nonspace]
        guard bytes[nonspace &+ 1] == mark, bytes[nonspace &+ 2] == mark else { return false }
        var index = nonspace &+ 3
        if mark == Byte.question, bytes[index] == Byte.plus { index &+= 1 }
        index = bytes.skipBlanks(from: index, to: lineEnd)
        guard index > nonspace &+ 3 || bytes[index].isLetter, let kind = calloutName(from: index, to: lineEnd) else {
            return false
        }
        // More classes, then perhaps a title in quotation marks.
        var end = kind.upperBound
        while end < lineEnd, bytes[end] != Byte.quotation {
            guard
                bytes[end].isBlank || bytes[end].isAlphanumeric || bytes[end] == Byte.hyphen
                    || bytes[end] == Byte.underscore
            else { return false }
            end &+= 1
        }
        let last = trimmedEnd(from: end, to: lineEnd)
        var title = last..<last
        if end < last {
            guard bytes[end &- 1].isBlank, last &- end > 1, bytes[last &- 1] == Byte.quotation else { return false }
            title = end &+ 1..<last &- 1
        } else if !isIndentedNext() {
            return false
        }
        openCallout(kind, marker: 0, fenceLength: 0, indent: 4)
        addMarkup(from: nonspace, to: title.isEmpty ? last : title.lowerBound)
        if !title.isEmpty {
            addTitle(from: title.lowerBound, to: title.upperBound)
            addMarkup(from: title.upperBound, to: last)
        }
        return true
    }

    /// `=== "Title"` with an indented body: a division of no kind (PyMdown Extensions, "Tabbed").
    @inline(never)
    mutating func startTab() -> Bool {
        guard dialect.contains(.callouts), bytes.has("===", at: nonspace) else { return false }
        var index = nonspace &+ 3
        if bytes[index] == Byte.exclamation || bytes[index] == Byte.plus { index &+= 1 }
        let quote = bytes.skipBlanks(from: index, to: lineEnd)
        let last = trimmedEnd(from: quote, to: lineEnd)
        guard quote > index, last &- quote > 2, bytes[quote] == Byte.quotation, bytes[last &- 1] == Byte.quotation,
            isIndentedNext()
        else { return false }
        openCallout(nil, marker: 0, fenceLength: 0, indent: 4)
        addMarkup(from: nonspace, to: quote &+ 1)
        addTitle(from: quote &+ 1, to: last &- 1)
        addMarkup(from: last &- 1, to: last)
        return true
    }

    /// Whether the next line that is not blank is indented.
    private mutating func isIndentedNext() -> Bool {
        var ahead = LookAhead(nextLine)
        while let line = peek(&ahead) {
            guard isBlankLine(line) else { return bytes.columns(from: Int(line.start), to: Int(line.end)) >= 4 }
        }
        return false
    }

    // MARK: The parts of callouts

    /// Opens a callout, perhaps of no kind: a mere division.
    mutating func openCallout(
        _ kind: Range<Int>?, marker: UInt8, fenceLength: Int, indent: Int, takesOptions: Bool = false
    ) {
        prepareToOpen()
        var block = Block(.callout, at: nonspace)
        block.end = UInt32(truncatingIfNeeded: trimmedEnd(from: nonspace, to: lineEnd))
        if let kind { block.detail = addCalloutKind(kind) }
        add(block)
        if fenceLength > 0 {
            fences.append(open.count)
            hasOpenSign = true
        }
        open.append(
            Container(
                kind: .callout, block: blocks.count &- 1, indent: indent == 0 ? 0 : self.indent &+ indent,
                marker: marker,
                fenceLength: fenceLength, takesOptions: takesOptions))
    }

    private mutating func addCalloutKind(_ kind: Range<Int>) -> Int32 {
        callouts.append(UInt32(truncatingIfNeeded: kind.lowerBound)..<UInt32(truncatingIfNeeded: kind.upperBound))
        return Int32(truncatingIfNeeded: callouts.count &- 1)
    }

    /// Records a sign, without the white space at its end.
    mutating func addMarkup(from start: Int, to end: Int) {
        let end = trimmedEnd(from: start, to: end)
        guard start < end else { return }
        var block = Block(.markup, at: start)
        block.end = UInt32(truncatingIfNeeded: end)
        block.contentEnd = block.end
        blocks.append(block)
        finish(blocks.count &- 1)
    }

    /// Records a title, if there is one.
    mutating func addTitle(from start: Int, to end: Int) {
        let start = bytes.skipBlanks(from: start, to: end)
        let end = trimmedEnd(from: start, to: end)
        guard start < end else { return }
        var block = Block(.calloutTitle, at: start)
        block.end = UInt32(truncatingIfNeeded: end)
        block.contentEnd = block.end
        block.firstLine = UInt32(truncatingIfNeeded: lines.count)
        lines.append(Line(start: block.start, end: block.end, next: UInt32(truncatingIfNeeded: nextLine)))
        block.lastLine = UInt32(truncatingIfNeeded: lines.count)
        blocks.append(block)
        finish(blocks.count &- 1)
    }

    /// Nothing more is read of the line.
    mutating func endLine() {
        advance(to: lineEnd)
        isBlank = true
    }

    /// The name that begins at `start`: letters, digits, hyphens and `_`, the first a letter.
    func calloutName(from start: Int, to end: Int) -> Range<Int>? {
        var index = start
        while index < end {
            let byte = bytes[index]
            guard
                byte.isLetter || byte >= 0x80
                    || index > start && (byte.isDigit || byte == Byte.hyphen || byte == Byte.underscore)
            else { break }
            index &+= 1
        }
        return index > start ? start..<index : nil
    }
}

extension Bytes {
    /// How many columns of white space stand at the start of a line's rest.
    func columns(from start: Int, to end: Int) -> Int {
        var columns = 0
        for index in start..<end {
            if self[index] == Byte.space {
                columns &+= 1
            } else if self[index] == Byte.tab {
                columns &+= 4
            } else {
                break
            }
        }
        return columns
    }
}
