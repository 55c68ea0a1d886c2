import Values

/// Signs in braces, and the tags of components.
extension Bytes {
    /// How a template's sign that begins at `offset` ends; nil where none begins.
    func templateSign(at offset: Int) -> (close: StaticString, kind: UnclosedTemplates)? {
        guard self[offset] == Byte.openBrace else { return nil }
        switch self[offset &+ 1] {
        case Byte.openBrace:
            switch self[offset &+ 2] {
            case Byte.less: return (">}}", .angles)
            case Byte.percent: return ("%}}", .percents)
            case Byte.openBrace: return ("}}}", .expression)
            default: return ("}}", .expression)
            }
        case Byte.percent: return ("%}", .tag)
        case Byte.slash where self[offset &+ 2] == Byte.asterisk: return ("*/}", .comment)
        case Byte.hash where self[offset &+ 2].isBlank: return ("#}", .note)
        default: return nil
        }
    }

    /// The offset after a template's sign that begins at `offset` and ends before `end`.
    func templateEnd(from offset: Int, to end: Int) -> Int? {
        guard let sign = templateSign(at: offset), let close = find(sign.close, from: offset &+ 2, to: end) else {
            return nil
        }
        return close &+ sign.close.utf8CodeUnitCount
    }

    /// The offset after attributes, `{#id .class key=value}` or `{: …}`, that begin at `offset`: on one line, one at least.
    func attributesEnd(from start: Int, to end: Int) -> Int? {
        var offset = start &+ 1
        let isKramdown = self[offset] == Byte.colon
        if isKramdown { offset &+= 1 }
        var count = 0
        while offset < end {
            offset = skipBlanks(from: offset, to: end)
            if self[offset] == Byte.closeBrace, offset < end { return count > 0 ? offset &+ 1 : nil }
            guard offset < end, let next = attributeEnd(at: offset, to: end, isKramdown: isKramdown) else { return nil }
            count &+= 1
            offset = next
        }
        return nil
    }

    private func attributeEnd(at start: Int, to end: Int, isKramdown: Bool) -> Int? {
        var offset = start
        let first = self[start]
        if first == Byte.hyphen, !self[start &+ 1].isAlphanumeric { return start &+ 1 }
        let isNamed = first == Byte.hash || first == Byte.dot
        if isNamed || first == Byte.equals { offset &+= 1 }
        let nameStart = offset
        while offset < end, isNameByte(offset, isNamed: isNamed) { offset &+= 1 }
        guard offset > nameStart else { return nil }
        if isNamed || first == Byte.equals { return isAttributeEnd(offset) ? offset : nil }
        guard self[offset] == Byte.equals else { return isKramdown && isAttributeEnd(offset) ? offset : nil }
        offset &+= 1
        let mark = self[offset]
        if mark == Byte.quotation || mark == Byte.apostrophe {
            var close = offset &+ 1
            while close < end, self[close] != mark, !self[close].isLineEnding { close &+= 1 }
            return close < end && self[close] == mark ? close &+ 1 : nil
        }
        let value = offset
        while offset < end, !isAttributeEnd(offset), self[offset] != Byte.openBrace { offset &+= 1 }
        return offset > value && isAttributeEnd(offset) ? offset : nil
    }

    private func isNameByte(_ offset: Int, isNamed: Bool) -> Bool {
        let byte = self[offset]
        if byte.isAlphanumeric || byte >= 0x80 || byte == Byte.hyphen || byte == Byte.underscore { return true }
        return byte == Byte.colon || byte == Byte.dot && !isNamed
            || isNamed && (byte == Byte.slash || byte == Byte.plus || byte == Byte.dot)
    }

    private func isAttributeEnd(_ offset: Int) -> Bool { self[offset].isSpace || self[offset] == Byte.closeBrace }

    /// The offset after the `}` that closes the `{` at `start`, with strings in it skipped; nil where none does.
    func balancedEnd(from start: Int, to end: Int) -> Int? {
        var depth = 0
        var offset = start
        while offset < end {
            let byte = self[offset]
            switch byte {
            case Byte.openBrace: depth &+= 1
            case Byte.closeBrace:
                depth &-= 1
                if depth == 0 { return offset &+ 1 }
            case Byte.quotation, Byte.backtick:
                var close = offset &+ 1
                while close < end, self[close] != byte { close &+= self[close] == Byte.backslash ? 2 : 1 }
                guard close < end else { return nil }
                offset = close
            default: break
            }
            offset &+= 1
        }
        return nil
    }

    /// The offset after a component's tag, whose `<` stands at `start` (MDX, "JSX"); nil where there is none, or where it is
    /// one that HTML has as well.
    func componentEnd(from start: Int, to end: Int) -> Int? {
        var offset = start &+ 1
        if self[offset] == Byte.slash { offset &+= 1 }
        if self[offset] == Byte.greater, offset < end { return offset &+ 1 }
        guard offset < end, self[offset].isLetter else { return nil }
        // `<Tabs.Item>`; `<notes.txt>` is no component.
        let isCapital = self[offset].lowercased != self[offset]
        var isComponent = false
        while offset < end, self[offset].isAlphanumeric || self[offset] == Byte.dot || self[offset] == Byte.hyphen {
            if self[offset] == Byte.dot, isCapital { isComponent = true }
            offset &+= 1
        }
        while true {
            let next = skipSpaces(from: offset, to: end)
            guard next < end else { return nil }
            switch self[next] {
            case Byte.greater: return isComponent ? next &+ 1 : nil
            case Byte.slash: return isComponent && next &+ 1 < end && self[next &+ 1] == Byte.greater ? next &+ 2 : nil
            case Byte.openBrace:
                guard let close = balancedEnd(from: next, to: end) else { return nil }
                isComponent = true
                offset = close
            default:
                guard next > offset, let after = propertyEnd(from: next, to: end) else { return nil }
                if self[after &- 1] == Byte.closeBrace { isComponent = true }
                offset = after
            }
        }
    }

    /// A component's property: a name, and perhaps `=` and a string or an expression.
    private func propertyEnd(from start: Int, to end: Int) -> Int? {
        var offset = start
        while offset < end,
            self[offset].isAlphanumeric || self[offset] == Byte.hyphen || self[offset] == Byte.underscore
                || self[offset] == Byte.colon
        {
            offset &+= 1
        }
        guard offset > start else { return nil }
        guard self[offset] == Byte.equals, offset < end else { return offset }
        let mark = self[offset &+ 1]
        if mark == Byte.openBrace { return balancedEnd(from: offset &+ 1, to: end) }
        guard mark == Byte.quotation || mark == Byte.apostrophe else { return nil }
        var close = offset &+ 2
        while close < end, self[close] != mark { close &+= 1 }
        return close < end ? close &+ 1 : nil
    }
}
