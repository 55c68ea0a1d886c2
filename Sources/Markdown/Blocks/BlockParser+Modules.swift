/// The lines of MDX that are no text: modules (`import`, `export`) and comments in braces (MDX, "ESM" and "Expressions").
extension BlockParser {
    /// Takes a module's statement or a comment that begins at the document's left edge, and no paragraph before it.
    @inline(never)
    mutating func startModule() -> Bool {
        guard dialect.contains(.templates), leaf != .paragraph, nonspace == lineStart, open.count == 1 || isFirstInOpen
        else {
            return false
        }
        if bytes[nonspace] == Byte.openBrace, startHighlight() { return true }
        guard let end = bytes[nonspace] == Byte.openBrace ? commentEnd() ?? hiddenEnd() : moduleEnd() else {
            return false
        }
        prepareToOpen()
        addMarkup(from: nonspace, to: end)
        nextLine = bytes.afterLineEnding(at: bytes.lineEnd(from: end))
        return true
    }

    /// Takes the tag of a component that goes on over lines, where a line of its own may look like the start of a block.
    @inline(never)
    mutating func startComponent() -> Bool {
        let name = bytes[nonspace &+ 1]
        // A bound keeps the time linear.
        guard dialect.contains(.components), name.isLetter, name.lowercased != name, quotes.isEmpty,
            leaf != .paragraph || hasOpened, failedComponents < 200
        else { return false }
        let limit = min(bytes.count, nonspace &+ 4000)
        guard let end = bytes.tagEnd(from: nonspace, to: limit) ?? bytes.componentEnd(from: nonspace, to: limit) else {
            failedComponents &+= 1
            return false
        }
        let last = bytes.lineEnd(from: end)
        guard end > lineEnd else { return false }
        guard bytes.skipBlanks(from: end, to: last) >= last else {
            failedComponents &+= 1
            return false
        }
        prepareToOpen()
        addMarkup(from: nonspace, to: end)
        nextLine = bytes.afterLineEnding(at: last)
        return true
    }

    /// Takes code between tags: `{% highlight ruby %}` (Jekyll, "Code snippet highlighting"), `{{< highlight go >}}` (Hugo).
    private mutating func startHighlight() -> Bool {
        let isShortcode = bytes.has("{{< highlight ", at: nonspace)
        guard isShortcode || bytes.has("{% highlight ", at: nonspace), !unclosedHighlight else { return false }
        let sign: StaticString = isShortcode ? ">}}" : "%}"
        guard let opened = bytes.find(sign, from: nonspace, to: lineEnd),
            bytes.skipBlanks(from: opened &+ sign.utf8CodeUnitCount, to: lineEnd) >= lineEnd
        else { return false }
        guard let tag = tagLine(isShortcode ? "{{< /highlight >}}" : "{% endhighlight %}", from: nextLine) else {
            unclosedHighlight = true
            return false
        }
        prepareToOpen()
        var block = Block(.codeBlock, at: nonspace)
        block.flags = .fenced
        // What follows the name is the info string.
        block.detail = Int32(truncatingIfNeeded: isShortcode ? 14 : 13)
        block.firstLine = UInt32(truncatingIfNeeded: lines.count)
        block.contentStart = UInt32(truncatingIfNeeded: nextLine)
        block.contentEnd = UInt32(truncatingIfNeeded: tag.lowerBound)
        block.end = UInt32(truncatingIfNeeded: tag.upperBound)
        add(block)
        var line = nextLine
        while line < tag.lowerBound {
            let end = bytes.lineEnd(from: line)
            let next = bytes.afterLineEnding(at: end)
            lines.append(
                Line(
                    start: UInt32(truncatingIfNeeded: line), end: UInt32(truncatingIfNeeded: end),
                    next: UInt32(truncatingIfNeeded: next)))
            line = next
        }
        blocks[blocks.count &- 1].lastLine = UInt32(truncatingIfNeeded: lines.count)
        finish(blocks.count &- 1)
        nextLine = bytes.afterLineEnding(at: bytes.lineEnd(from: tag.upperBound))
        return true
    }

    /// The end of what a renderer leaves out: `{% comment %}` … `{% endcomment %}` (Liquid), `{::comment}` … `{:/comment}`
    /// (kramdown).
    private mutating func hiddenEnd() -> Int? {
        let isKramdown = bytes.has("{::comment}", at: nonspace)
        guard isKramdown || bytes.has("{% comment %}", at: nonspace), !unclosedHidden,
            trimmedEnd(from: nonspace, to: lineEnd) == nonspace &+ (isKramdown ? 11 : 13)
        else { return nil }
        guard let tag = tagLine(isKramdown ? "{:/comment}" : "{% endcomment %}", from: nextLine) else {
            unclosedHidden = true
            return nil
        }
        return tag.upperBound
    }

    /// The line from `start` on that is nothing but a tag: from the line's start to the tag's end.
    private func tagLine(_ tag: StaticString, from start: Int) -> Range<Int>? {
        var from = start
        while let found = bytes.find(tag, from: from, to: bytes.count) {
            let end = found &+ tag.utf8CodeUnitCount
            var line = found
            while line > start, bytes[line &- 1].isBlank { line &-= 1 }
            if line == start || bytes[line &- 1].isLineEnding,
                bytes.skipBlanks(from: end, to: bytes.lineEnd(from: end)) >= bytes.lineEnd(from: end)
            {
                return line..<end
            }
            from = end
        }
        return nil
    }

    /// Whether the line stands in no container: what is open ends here.
    private var isFirstInOpen: Bool { matched == 1 }

    /// The end of a comment, `{/* … */}`, after which its line ends.
    private mutating func commentEnd() -> Int? {
        guard bytes.has("{/*", at: nonspace), !unclosedModuleComment else { return nil }
        guard let close = bytes.find("*/}", from: nonspace &+ 3, to: bytes.count) else {
            unclosedModuleComment = true
            return nil
        }
        let end = close &+ 3
        return bytes.skipBlanks(from: end, to: bytes.lineEnd(from: end)) >= bytes.lineEnd(from: end) ? end : nil
    }

    /// The end of an `import` or `export`: that of the line where its brackets are closed. In a document that is no MDX it
    /// must be a whole statement on a line: `import` and `export` are words, too.
    private mutating func moduleEnd() -> Int? {
        let isImport = bytes.has("import ", at: nonspace)
        guard isImport || bytes.has("export ", at: nonspace) || bytes.has("import{", at: nonspace) else { return nil }
        guard dialect.contains(.components) else {
            return (isImport ? isImportStatement : isExportStatement) ? trimmedEnd(from: nonspace, to: lineEnd) : nil
        }
        var depth = 0
        var index = nonspace
        var firstEnd = bytes.count
        var hasBlank = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isLineEnding {
                let next = bytes.afterLineEnding(at: index)
                let isBlankNext =
                    bytes.skipBlanks(from: next, to: bytes.lineEnd(from: next)) >= bytes.lineEnd(from: next)
                if depth <= 0, isBlankNext || bytes.has("import ", at: next) || bytes.has("export ", at: next) {
                    return trimmedEnd(from: nonspace, to: index)
                }
                if isBlankNext, !hasBlank {
                    firstEnd = index
                    hasBlank = true
                    if unclosedModule { break }
                }
                index = next
                continue
            }
            switch byte {
            case Byte.openBrace, Byte.openBracket, Byte.openParenthesis: depth &+= 1
            case Byte.closeBrace, Byte.closeBracket, Byte.closeParenthesis: depth &-= 1
            case Byte.quotation, Byte.apostrophe, Byte.backtick:
                var close = index &+ 1
                while close < bytes.count, bytes[close] != byte, byte == Byte.backtick || !bytes[close].isLineEnding {
                    close &+= bytes[close] == Byte.backslash ? 2 : 1
                }
                if bytes[close] == byte { index = close }
            default: break
            }
            index &+= 1
        }
        // Brackets that nothing closes end at the first blank line.
        if depth > 0 { unclosedModule = true }
        return trimmedEnd(from: nonspace, to: depth <= 0 ? bytes.count : firstEnd)
    }

    /// `import x from 'y'`, `import 'y'`
    private var isImportStatement: Bool {
        var end = trimmedEnd(from: nonspace, to: lineEnd)
        if bytes[end &- 1] == Byte.semicolon { end &-= 1 }
        let mark = bytes[end &- 1]
        guard mark == Byte.apostrophe || mark == Byte.quotation else { return false }
        var open = end &- 2
        while open > nonspace, bytes[open] != mark { open &-= 1 }
        return open == nonspace &+ 7 || bytes.has(" from ", at: open &- 6) || bytes.has("}from ", at: open &- 6)
    }

    /// `export const x =`, `export function f(`, `export {`
    private var isExportStatement: Bool {
        let start = nonspace &+ 7
        if bytes[start] == Byte.openBrace { return true }
        for word in ["const ", "let ", "var ", "function "] as [StaticString] where bytes.has(word, at: start) {
            let sign: UInt8 = word.utf8CodeUnitCount == 9 ? Byte.openParenthesis : Byte.equals
            return (start..<lineEnd).contains { bytes[$0] == sign }
        }
        return false
    }
}
