import Values

/// Raw HTML (CommonMark 0.31.2, section 6.6).
extension Bytes {
    /// The offset after the open or closing tag that begins with the `<` at `start` and ends before `end`; nil if none.
    func tagEnd(from start: Int, to end: Int) -> Int? {
        var offset = start &+ 1
        let isClosing = self[offset] == Byte.slash
        if isClosing { offset &+= 1 }
        guard offset < end, self[offset].isLetter else { return nil }
        while offset < end, self[offset].isAlphanumeric || self[offset] == Byte.hyphen { offset &+= 1 }
        if isClosing {
            offset = skipSpaces(from: offset, to: end)
            return offset < end && self[offset] == Byte.greater ? offset &+ 1 : nil
        }
        while true {
            let next = skipSpaces(from: offset, to: end)
            guard next < end else { return nil }
            let byte = self[next]
            if byte == Byte.greater { return next &+ 1 }
            if byte == Byte.slash { return next &+ 1 < end && self[next &+ 1] == Byte.greater ? next &+ 2 : nil }
            // An attribute is set off by space.
            guard next > offset, let after = attributeEnd(from: next, to: end) else { return nil }
            offset = after
        }
    }

    /// The offset after an attribute: a name, and perhaps `=` and a value.
    private func attributeEnd(from start: Int, to end: Int) -> Int? {
        guard self[start].isLetter || self[start] == Byte.underscore || self[start] == Byte.colon else { return nil }
        var offset = start
        while offset < end {
            let byte = self[offset]
            guard
                byte.isAlphanumeric || byte == Byte.underscore || byte == Byte.colon || byte == Byte.dot
                    || byte == Byte.hyphen
            else { break }
            offset &+= 1
        }
        let equals = skipSpaces(from: offset, to: end)
        guard equals < end, self[equals] == Byte.equals else { return offset }
        let value = skipSpaces(from: equals &+ 1, to: end)
        guard value < end else { return nil }
        let mark = self[value]
        if mark == Byte.quotation || mark == Byte.apostrophe {
            var close = value &+ 1
            while close < end, self[close] != mark { close &+= 1 }
            return close < end ? close &+ 1 : nil
        }
        offset = value
        while offset < end {
            let byte = self[offset]
            if byte.isSpace || byte == Byte.quotation || byte == Byte.apostrophe || byte == Byte.equals
                || byte == Byte.less || byte == Byte.greater || byte == Byte.backtick
            {
                break
            }
            offset &+= 1
        }
        return offset > value ? offset : nil
    }

    @inline(__always)
    func skipSpaces(from start: Int, to end: Int) -> Int {
        var offset = start
        while offset < end, self[offset].isSpace { offset &+= 1 }
        return offset
    }
}
