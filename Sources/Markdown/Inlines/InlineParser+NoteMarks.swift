import Values

/// Signs of notes that their reader does not see: `==marked==` and `%%comments%%`.
extension InlineParser {
    /// Records the `==` that may open or close a marked run: two of them, right beside its text, and never within a word of
    /// ASCII, as in `a==b`.
    @inline(never)
    mutating func markRun(at offset: Int) -> Int {
        let bytes = text.bytes
        var end = offset
        while end < text.end, bytes[end] == Byte.equals { end &+= 1 }
        guard end &- offset == 2 else { return end }
        let (before, after) = (
            offset > text.start ? bytes[offset &- 1] : Byte.space, end < text.end ? bytes[end] : Byte.space
        )
        let canOpen = !after.isSpace && !before.isAlphanumeric
        let canClose = !before.isSpace && !after.isAlphanumeric
        guard canOpen || canClose else { return end }
        var token = Token(.delimiters, from: offset, to: end, level: Byte.equals)
        token.remaining = 2
        push(&token, canOpen: canOpen, canClose: canClose)
        return end
    }

    /// A comment: one that takes a line or several whole, or stands right between its signs (`%%so%%`); `%%` in a text about
    /// percent signs is text.
    @inline(never)
    mutating func noteComment(at offset: Int) -> Int {
        let bytes = text.bytes
        guard bytes[offset &+ 1] == Byte.percent, offset &+ 2 < text.end else { return offset &+ 1 }
        var start = offset &+ 2
        if bytes[start] == Byte.percent || isUncommented {
            while start < text.end, bytes[start] == Byte.percent { start &+= 1 }
            return start
        }
        guard let close = bytes.find("%%", from: start, to: text.end) else {
            isUncommented = true
            return start
        }
        let end = close &+ 2
        let isLine = isLineStart(offset) && isLineEnd(end)
        let isTight = !bytes[start].isSpace && !bytes[close &- 1].isSpace
        let isApart = offset == text.start || bytes[offset &- 1].isSpace
        guard close > start, isLine || isTight && isApart && !bytes[end].isAlphanumeric else { return start }
        tokens.append(Token(.markup, from: offset, to: end))
        return end
    }

    private func isLineStart(_ offset: Int) -> Bool {
        var before = offset
        while before > text.start, text.bytes[before &- 1].isBlank { before &-= 1 }
        return before == text.start || text.bytes[before &- 1].isLineEnding
    }

    private func isLineEnd(_ offset: Int) -> Bool {
        let next = text.bytes.skipBlanks(from: offset, to: text.end)
        return next >= text.end || text.bytes[next].isLineEnding
    }
}
