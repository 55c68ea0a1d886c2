/// Links, images and footnote references (CommonMark 0.31.2, sections 6.3 and 6.4 and appendix, "look for link or image").
extension InlineParser {
    /// Records an opening bracket.
    mutating func push(from start: Int, to end: Int, isImage: Bool, isNote: Bool = false) {
        if !brackets.isEmpty { brackets[brackets.count &- 1].hasBracketAfter = true }
        brackets.append(
            Bracket(
                token: Int32(truncatingIfNeeded: tokens.count), textStart: Int32(truncatingIfNeeded: end),
                delimiter: lastDelimiter, isImage: isImage, isNote: isNote))
        tokens.append(Token(.nothing, from: start, to: end))
    }

    /// Settles the innermost open bracket: a link, an image, a footnote reference, or text.
    mutating func closeBracket(at offset: Int) -> Int {
        guard let bracket = brackets.popLast() else { return offset &+ 1 }
        if bracket.isNote { return makeNote(bracket, close: offset) }
        let isActive = bracket.isImage || brackets.count >= inactiveBelow
        inactiveBelow = min(inactiveBelow, brackets.count)
        guard isActive else { return offset &+ 1 }
        if let end = inlineTarget(at: offset &+ 1) {
            return makeLink(bracket, close: offset, end: end, isReference: false)
        }
        if let end = referenceTarget(of: bracket, close: offset) {
            return makeLink(bracket, close: offset, end: end, isReference: true)
        }
        if dialect.contains(.footnotes), makeFootnote(bracket, close: offset) { return offset &+ 1 }
        if let end = attributedSpan(bracket, close: offset) { return end }
        makeCitationGroup(bracket, close: offset)
        return offset &+ 1
    }

    private mutating func makeLink(_ bracket: Bracket, close: Int, end: Int, isReference: Bool) -> Int {
        let token = Int(bracket.token)
        tokens[token].kind = bracket.isImage ? .imageOpen : .linkOpen
        tokens[token].detail = Int32(truncatingIfNeeded: output.links.count &- 1)
        tokens[token].flags = isReference ? .reference : []
        tokens.append(Token(.linkClose, from: close, to: end))
        settleEmphasis(above: bracket.delimiter)
        if !bracket.isImage { inactiveBelow = brackets.count }
        return end
    }

    /// `(destination "title")` at `start`: adds the target and returns the offset after it.
    private mutating func inlineTarget(at start: Int) -> Int? {
        let bytes = text.bytes
        let end = text.end
        guard start < end, bytes[start] == Byte.openParenthesis else { return nil }
        var offset = bytes.skipSpaces(from: start &+ 1, to: end)
        var destination = offset..<offset
        var title: Range<Int>?
        if offset < end, bytes[offset] != Byte.closeParenthesis {
            guard
                let found = bytes.destination(
                    from: offset, to: end, withTemplates: dialect.contains(.templates))
            else { return nil }
            destination = found.text
            offset = bytes.skipSpaces(from: found.next, to: end)
            if offset > found.next, let found = bytes.title(from: offset, to: end) {
                title = found.text
                offset = bytes.skipSpaces(from: found.next, to: end)
            }
        }
        guard offset < end, bytes[offset] == Byte.closeParenthesis else { return nil }
        if let title { text.addPrefixes(from: title.lowerBound, to: title.upperBound, to: &output.prefixes) }
        output.links.append(
            ParsedMarkdown.LinkTarget(
                destination: sourceRange(destination), title: title.map { sourceRange($0) }, definition: nil))
        return offset &+ 1
    }

    /// `[label]`, `[]` or nothing after the bracket: adds the definition's target and returns the offset after it.
    private mutating func referenceTarget(of bracket: Bracket, close: Int) -> Int? {
        guard !references.isEmpty else { return nil }
        let bytes = text.bytes
        var label = Int(bracket.textStart)..<close
        var end = close &+ 1
        var isFull = false
        if end < text.end, bytes[end] == Byte.openBracket, let labelEnd = bytes.labelEnd(from: end, to: text.end) {
            if labelEnd > end &+ 1 {
                label = end &+ 1..<labelEnd
                isFull = true
            }
            end = labelEnd &+ 1
        }
        guard isFull || !bracket.hasBracketAfter, label.count <= 999,
            let definition = references.value(bytes, from: label.lowerBound, to: label.upperBound)
        else { return nil }
        let index = Int(definition)
        guard output.links.indices.contains(index) else { return nil }
        var target = output.links[index]
        let size = target.destination.count + (target.title?.count ?? 0)
        guard size <= referenceBudget else {
            isReferenceBudgetSpent = true
            return nil
        }
        referenceBudget -= size
        target.definition = definition
        output.links.append(target)
        return end
    }

    /// `[^label]` of a footnote that is defined (GFM).
    private mutating func makeFootnote(_ bracket: Bracket, close: Int) -> Bool {
        let start = Int(bracket.textStart)
        guard text.bytes[start] == Byte.caret, !bracket.hasBracketAfter, close &- start <= 1000,
            let definition = footnotes.value(text.bytes, from: start &+ 1, to: close)
        else { return false }
        let token = Int(bracket.token)
        // The label is no text: what was found in it goes.
        tokens.removeLast(tokens.count &- token)
        lastDelimiter = bracket.delimiter
        if lastDelimiter >= 0 { delimiters[Int(lastDelimiter)].next = -1 }
        tokens.append(Token(.footnote, from: start &- 1, to: close &+ 1, detail: definition))
        return true
    }

    mutating func sourceRange(_ range: Range<Int>) -> Range<UInt32> {
        let start = UInt32(truncatingIfNeeded: text.source(range.lowerBound))
        guard range.lowerBound < range.upperBound else { return start..<start }
        return start..<max(start, UInt32(truncatingIfNeeded: text.sourceEnd(range.upperBound)))
    }
}
