/// The parts of links: labels, destinations and titles (CommonMark 0.31.2, sections 4.7 and 6.3).
extension Bytes {
    /// The place of the `]` that ends the label whose `[` stands at `start`; nil if there is none.
    func labelEnd(from start: Int, to end: Int) -> Int? {
        var place = start &+ 1
        let limit = min(end, start &+ 1001)
        while place < limit {
            switch self[place] {
            case Byte.closeBracket: return place
            case Byte.openBracket: return nil
            case Byte.backslash where self[place &+ 1].isPunctuation: place &+= 2
            default: place &+= 1
            }
        }
        return nil
    }

    /// A destination: in angle brackets without a line ending, or with balanced parentheses and no space, but in template
    /// tags, which it can hold `withTemplates`.
    func destination(
        from start: Int, to end: Int, withTemplates: Bool = false
    ) -> (text: Range<Int>, next: Int)? {
        var place = start
        if self[start] == Byte.less, start < end {
            place &+= 1
            while place < end {
                switch self[place] {
                case Byte.greater: return (start &+ 1..<place, place &+ 1)
                case Byte.less, Byte.lineFeed, Byte.carriageReturn: return nil
                case Byte.backslash where self[place &+ 1].isPunctuation: place &+= 2
                default: place &+= 1
                }
            }
            return nil
        }
        var depth = 0
        var readsTemplates = withTemplates
        scan: while true {
            place = nextDestinationSign(from: place, to: end)
            guard place < end else { break }
            let byte = self[place]
            switch byte {
            case Byte.backslash where self[place &+ 1].isPunctuation && place &+ 1 < end: place &+= 1
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
                    let next = templateEnd(from: place, to: min(end, place &+ 200))
                    readsTemplates = next != nil
                    if let next { place = next &- 1 }
                }
            }
            place &+= 1
        }
        guard depth == 0, place > start else { return nil }
        return (start..<place, place)
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
        var place = start &+ 1
        while place < end {
            let byte = self[place]
            if byte == close { return (start &+ 1..<place, place &+ 1) }
            if byte == Byte.openParenthesis, open == Byte.openParenthesis { return nil }
            place &+= byte == Byte.backslash && self[place &+ 1].isPunctuation ? 2 : 1
        }
        return nil
    }
}
