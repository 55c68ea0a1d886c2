import Values

/// Signs of notes that their reader does not see: `==marked==` and `%%comments%%`.
extension InlineParser {
    /// Records the `==` that may open or close a marked run: two of them, right beside its text, and never within a word of
    /// ASCII, as in `a==b`.
    @inline(never)
    mutating func markRun(at place: Int) -> Int {
        let bytes = text.bytes
        var end = place
        while end < text.end, bytes[end] == Byte.equals { end &+= 1 }
        guard end &- place == 2 else { return end }
        let (before, after) = (
            place > text.start ? bytes[place &- 1] : Byte.space, end < text.end ? bytes[end] : Byte.space
        )
        let canOpen = !after.isSpace && !before.isAlphanumeric
        let canClose = !before.isSpace && !after.isAlphanumeric
        guard canOpen || canClose else { return end }
        var token = Token(.delimiters, from: place, to: end, level: Byte.equals)
        token.remaining = 2
        push(&token, canOpen: canOpen, canClose: canClose)
        return end
    }

    /// A comment: one that takes a line or several whole, or stands right between its signs (`%%so%%`); `%%` in a text about
    /// percent signs is text.
    @inline(never)
    mutating func noteComment(at place: Int) -> Int {
        let bytes = text.bytes
        guard bytes[place &+ 1] == Byte.percent, place &+ 2 < text.end else { return place &+ 1 }
        var start = place &+ 2
        if bytes[start] == Byte.percent || isUncommented {
            while start < text.end, bytes[start] == Byte.percent { start &+= 1 }
            return start
        }
        guard let close = bytes.find("%%", from: start, to: text.end) else {
            isUncommented = true
            return start
        }
        let end = close &+ 2
        let isLine = isLineStart(place) && isLineEnd(end)
        let isTight = !bytes[start].isSpace && !bytes[close &- 1].isSpace
        let isApart = place == text.start || bytes[place &- 1].isSpace
        guard close > start, isLine || isTight && isApart && !bytes[end].isAlphanumeric else { return start }
        tokens.append(Token(.markup, from: place, to: end))
        return end
    }

    private func isLineStart(_ place: Int) -> Bool {
        var before = place
        while before > text.start, text.bytes[before &- 1].isBlank { before &-= 1 }
        return before == text.start || text.bytes[before &- 1].isLineEnding
    }

    private func isLineEnd(_ place: Int) -> Bool {
        let next = text.bytes.skipBlanks(from: place, to: text.end)
        return next >= text.end || text.bytes[next].isLineEnding
    }
}
