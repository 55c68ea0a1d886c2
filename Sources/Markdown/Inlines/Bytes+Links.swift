/// The parts of links: labels, destinations and titles (CommonMark 0.31.2, sections 4.7 and 6.3).
extension Bytes {
    /// The offset of the `]` that ends the label whose `[` stands at `start`; nil if there is none.
    func labelEnd(from start: Int, to end: Int) -> Int? {
        var offset = start &+ 1
        let limit = min(end, start &+ 1001)
        while offset < limit {
            switch self[offset] {
            case Byte.closeBracket: return offset
            case Byte.openBracket: return nil
            case Byte.backslash where self[offset &+ 1].isPunctuation: offset &+= 2
            default: offset &+= 1
            }
        }
        return nil
    }

    /// A destination: in angle brackets without a line ending, or with balanced parentheses and no space, but in template
    /// tags, which it can hold `withTemplates`.
    func destination(
        from start: Int, to end: Int, withTemplates: Bool = false
    ) -> (text: Range<Int>, next: Int)? {
        var offset = start
        if self[start] == Byte.less, start < end {
            offset &+= 1
            while offset < end {
                switch self[offset] {
                case Byte.greater: return (start &+ 1..<offset, offset &+ 1)
                case Byte.less, Byte.lineFeed, Byte.carriageReturn: return nil
                case Byte.backslash where self[offset &+ 1].isPunctuation: offset &+= 2
                default: offset &+= 1
                }
            }
            return nil
        }
        var depth = 0
        var readsTemplates = withTemplates
        scan: while true {
            offset = nextDestinationSign(from: offset, to: end)
            guard offset < end else { break }
            let byte = self[offset]
            switch byte {
            case Byte.backslash where self[offset &+ 1].isPunctuation && offset &+ 1 < end: offset &+= 1
            case Byte.openParenthesis:
                depth &+= 1
                // The specification asks for three levels at least; a bound keeps the time linear.
                if depth > 32 { return nil }
            case Byte.closeParenthesis:
                if depth == 0 { break scan }
                depth &-= 1
            default:
                if byte == Byte.space || byte.isControl { break scan }
                if byte == Byte.openBrace, readsTemplates {
                    // Bounds keep the time linear: in length, and one look that fails.
                    let next = templateEnd(from: offset, to: min(end, offset &+ 200))
                    readsTemplates = next != nil
                    if let next { offset = next &- 1 }
                }
            }
            offset &+= 1
        }
        guard depth == 0, offset > start else { return nil }
        return (start..<offset, offset)
    }

    /// A title in `"…"`, `'…'` or `(…)`.
    func title(from start: Int, to end: Int) -> (text: Range<Int>, next: Int)? {
        guard start < end else { return nil }
        let open = self[start]
        let close: UInt8
        switch open {
        case Byte.quotation, Byte.apostrophe: close = open
        case Byte.openParenthesis: close = Byte.closeParenthesis
        default: return nil
        }
        var offset = start &+ 1
        while offset < end {
            let byte = self[offset]
            if byte == close { return (start &+ 1..<offset, offset &+ 1) }
            if byte == Byte.openParenthesis, open == Byte.openParenthesis { return nil }
            offset &+= byte == Byte.backslash && self[offset &+ 1].isPunctuation ? 2 : 1
        }
        return nil
    }
}
