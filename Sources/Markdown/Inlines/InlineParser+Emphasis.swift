/// Emphasis, strong emphasis and strikethrough (CommonMark 0.31.2, section 6.2; GFM 0.29, section 6.5).
extension InlineParser {
    /// Records a run of `*`, `_` or `~`, and whether it can open or close, by what flanks it.
    mutating func delimiterRun(at offset: Int) -> Int {
        let bytes = text.bytes
        let byte = bytes[offset]
        var end = offset
        while end < text.end, bytes[end] == byte { end &+= 1 }
        if byte == Byte.tilde, end &- offset > 2 { return end }
        let before = bytes.characterClass(before: offset, start: text.start)
        let after = bytes.characterClass(at: end, end: text.end)
        let isLeft = after != .whiteSpace && (after != .punctuation || before != .other)
        let isRight = before != .whiteSpace && (before != .punctuation || after != .other)
        var canOpen = isLeft
        var canClose = isRight
        if byte == Byte.underscore {
            canOpen = isLeft && (!isRight || before == .punctuation)
            canClose = isRight && (!isLeft || after == .punctuation)
        }
        var token = Token(.delimiters, from: offset, to: end, level: byte)
        token.remaining = Int32(truncatingIfNeeded: end &- offset)
        push(&token, canOpen: canOpen, canClose: canClose)
        return end
    }

    /// Adds a delimiter run, and puts it on the stack if it can open or close something.
    @inline(__always)
    mutating func push(_ token: inout Token, canOpen: Bool, canClose: Bool) {
        if canOpen || canClose {
            let delimiter = Delimiter(
                token: Int32(truncatingIfNeeded: tokens.count), previous: lastDelimiter, byte: token.level,
                canOpen: canOpen, canClose: canClose, length: token.remaining)
            let index = Int32(truncatingIfNeeded: delimiters.count)
            if lastDelimiter >= 0 { delimiters[Int(lastDelimiter)].next = index }
            delimiters.append(delimiter)
            lastDelimiter = index
        }
        tokens.append(token)
    }

    /// Pairs openers and closers above the delimiter `bottom`, and takes all of them off the stack (appendix,
    /// "process emphasis").
    mutating func settleEmphasis(above bottom: Int32) {
        var closer = lastDelimiter
        guard closer > bottom else { return }
        while delimiters[Int(closer)].previous > bottom { closer = delimiters[Int(closer)].previous }
        // For each kind of closer, the delimiter up to which there is no opener for it. Indices grow to the right.
        var bottoms = OpenerBottoms(repeating: bottom)
        while closer >= 0 {
            let closing = delimiters[Int(closer)]
            guard closing.canClose else {
                closer = closing.next
                continue
            }
            let kind = OpenerBottoms.kind(of: closing)
            var opener = closing.previous
            while opener > bottoms[kind], !pairs(delimiters[Int(opener)], closing) {
                opener = delimiters[Int(opener)].previous
            }
            if opener > bottoms[kind] {
                pair(opener, closer)
                if tokens[Int(delimiters[Int(opener)].token)].remaining == 0 { remove(opener) }
                if tokens[Int(closing.token)].remaining == 0 {
                    let next = delimiters[Int(closer)].next
                    remove(closer)
                    closer = next
                }
            } else {
                bottoms[kind] = closing.previous
                let next = closing.next
                if !closing.canOpen { remove(closer) }
                closer = next
            }
        }
        lastDelimiter = bottom
        if bottom >= 0 { delimiters[Int(bottom)].next = -1 }
    }

    private func pairs(_ opener: Delimiter, _ closer: Delimiter) -> Bool {
        guard opener.canOpen, opener.byte == closer.byte else { return false }
        if opener.byte == Byte.tilde || opener.byte == Byte.equals { return opener.length == closer.length }
        // Rules 9 and 10: the sum is no multiple of 3, unless both lengths are.
        return
            !((closer.canOpen || opener.canClose) && closer.length % 3 != 0
            && (opener.length &+ closer.length) % 3 == 0)
    }

    private mutating func pair(_ opener: Int32, _ closer: Int32) {
        let openToken = Int(delimiters[Int(opener)].token)
        let closeToken = Int(delimiters[Int(closer)].token)
        let shorter = min(tokens[openToken].remaining, tokens[closeToken].remaining)
        let length = min(shorter, 2)
        matches.append(Match(length: length, inner: tokens[openToken].detail))
        tokens[openToken].detail = Int32(truncatingIfNeeded: matches.count &- 1)
        tokens[openToken].remaining &-= length
        tokens[closeToken].remaining &-= length
        tokens[closeToken].closes &+= 1
        // What stands between is left over.
        delimiters[Int(opener)].next = closer
        delimiters[Int(closer)].previous = opener
    }

    private mutating func remove(_ index: Int32) {
        guard index >= 0 else { return }
        let (previous, next) = (delimiters[Int(index)].previous, delimiters[Int(index)].next)
        if previous >= 0 { delimiters[Int(previous)].next = next }
        if next >= 0 { delimiters[Int(next)].previous = previous } else { lastDelimiter = previous }
    }
}

/// For each kind of closer, the delimiter below which no opener for it stands; it bounds the looks back.
struct OpenerBottoms {
    // Twelve kinds of `*` and `_` (byte, whether it can open too, length modulo 3), two of `~`, one of `=`.
    private var low: SIMD8<Int32>
    private var high: SIMD8<Int32>

    init(repeating bottom: Int32) {
        low = SIMD8(repeating: bottom)
        high = low
    }

    @inline(__always)
    static func kind(of closer: Delimiter) -> Int {
        if closer.byte == Byte.tilde { return closer.length == 1 ? 12 : 13 }
        if closer.byte == Byte.equals { return 14 }
        return (closer.byte == Byte.underscore ? 6 : 0) &+ (closer.canOpen ? 3 : 0) &+ Int(closer.length % 3)
    }

    @inline(__always)
    subscript(kind: Int) -> Int32 {
        get { kind < 8 ? low[kind & 7] : high[kind & 7] }
        set { if kind < 8 { low[kind & 7] = newValue } else { high[kind & 7] = newValue } }
    }
}
