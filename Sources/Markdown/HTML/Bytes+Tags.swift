import Values

/// Raw HTML (CommonMark 0.31.2, section 6.6).
extension Bytes {
    /// The place after the open or closing tag that begins with the `<` at `start` and ends before `end`; nil if none.
    func tagEnd(from start: Int, to end: Int) -> Int? {
        var place = start &+ 1
        let isClosing = self[place] == Byte.slash
        if isClosing { place &+= 1 }
        guard place < end, self[place].isLetter else { return nil }
        while place < end, self[place].isAlphanumeric || self[place] == Byte.hyphen { place &+= 1 }
        if isClosing {
            place = skipSpaces(from: place, to: end)
            return place < end && self[place] == Byte.greater ? place &+ 1 : nil
        }
        while true {
            let next = skipSpaces(from: place, to: end)
            guard next < end else { return nil }
            let byte = self[next]
            if byte == Byte.greater { return next &+ 1 }
            if byte == Byte.slash { return next &+ 1 < end && self[next &+ 1] == Byte.greater ? next &+ 2 : nil }
            // An attribute is set off by space.
            guard next > place, let after = attributeEnd(from: next, to: end) else { return nil }
            place = after
        }
    }

    /// The place after an attribute: a name, and perhaps `=` and a value.
    private func attributeEnd(from start: Int, to end: Int) -> Int? {
        guard self[start].isLetter || self[start] == Byte.underscore || self[start] == Byte.colon else { return nil }
        var place = start
        while place < end {
            let byte = self[place]
            guard
                byte.isAlphanumeric || byte == Byte.underscore || byte == Byte.colon || byte == Byte.dot
                    || byte == Byte.hyphen
            else { break }
            place &+= 1
        }
        let equals = skipSpaces(from: place, to: end)
        guard equals < end, self[equals] == Byte.equals else { return place }
        let value = skipSpaces(from: equals &+ 1, to: end)
        guard value < end else { return nil }
        let mark = self[value]
        if mark == Byte.quotation || mark == Byte.apostrophe {
            var close = value &+ 1
            while close < end, self[close] != mark { close &+= 1 }
            return close < end ? close &+ 1 : nil
        }
        place = value
        while place < end {
            let byte = self[place]
            if byte.isSpace || byte == Byte.quotation || byte == Byte.apostrophe || byte == Byte.equals
                || byte == Byte.less || byte == Byte.greater || byte == Byte.backtick
            {
                break
            }
            place &+= 1
        }
        return place > value ? place : nil
    }

    @inline(__always)
    func skipSpaces(from start: Int, to end: Int) -> Int {
        var place = start
        while place < end, self[place].isSpace { place &+= 1 }
        return place
    }
}
