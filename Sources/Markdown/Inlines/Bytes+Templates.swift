import Values

/// Signs in braces, and the tags of components.
extension Bytes {
    /// How a template's sign that begins at `place` ends; nil where none begins.
    func templateSign(at place: Int) -> (close: StaticString, kind: UnclosedTemplates)? {
        guard self[place] == Byte.openBrace else { return nil }
        switch self[place &+ 1] {
        case Byte.openBrace:
            switch self[place &+ 2] {
            case Byte.less: return (">}}", .angles)
            case Byte.percent: return ("%}}", .percents)
            case Byte.openBrace: return ("}}}", .expression)
            default: return ("}}", .expression)
            }
        case Byte.percent: return ("%}", .tag)
        case Byte.slash where self[place &+ 2] == Byte.asterisk: return ("*/}", .comment)
        case Byte.hash where self[place &+ 2].isBlank: return ("#}", .note)
        default: return nil
        }
    }

    /// The place after a template's sign that begins at `place` and ends before `end`.
    func templateEnd(from place: Int, to end: Int) -> Int? {
        guard let sign = templateSign(at: place), let close = find(sign.close, from: place &+ 2, to: end) else {
            return nil
        }
        return close &+ sign.close.utf8CodeUnitCount
    }

    /// The place after attributes, `{#id .class key=value}` or `{: …}`, that begin at `place`: on one line, one at least.
    func attributesEnd(from start: Int, to end: Int) -> Int? {
        var place = start &+ 1
        let isKramdown = self[place] == Byte.colon
        if isKramdown { place &+= 1 }
        var count = 0
        while place < end {
            place = skipBlanks(from: place, to: end)
            if self[place] == Byte.closeBrace, place < end { return count > 0 ? place &+ 1 : nil }
            guard place < end, let next = attributeEnd(at: place, to: end, isKramdown: isKramdown) else { return nil }
            count &+= 1
            place = next
        }
        return nil
    }

    private func attributeEnd(at start: Int, to end: Int, isKramdown: Bool) -> Int? {
        var place = start
        let first = self[start]
        if first == Byte.hyphen, !self[start &+ 1].isAlphanumeric { return start &+ 1 }
        let isNamed = first == Byte.hash || first == Byte.dot
        if isNamed || first == Byte.equals { place &+= 1 }
        let nameStart = place
        while place < end, isNameByte(place, isNamed: isNamed) { place &+= 1 }
        guard place > nameStart else { return nil }
        if isNamed || first == Byte.equals { return isAttributeEnd(place) ? place : nil }
        guard self[place] == Byte.equals else { return isKramdown && isAttributeEnd(place) ? place : nil }
        place &+= 1
        let mark = self[place]
        if mark == Byte.quotation || mark == Byte.apostrophe {
            var close = place &+ 1
            while close < end, self[close] != mark, !self[close].isLineEnding { close &+= 1 }
            return close < end && self[close] == mark ? close &+ 1 : nil
        }
        let value = place
        while place < end, !isAttributeEnd(place), self[place] != Byte.openBrace { place &+= 1 }
        return place > value && isAttributeEnd(place) ? place : nil
    }

    private func isNameByte(_ place: Int, isNamed: Bool) -> Bool {
        let byte = self[place]
        if byte.isAlphanumeric || byte >= 0x80 || byte == Byte.hyphen || byte == Byte.underscore { return true }
        return byte == Byte.colon || byte == Byte.dot && !isNamed
            || isNamed && (byte == Byte.slash || byte == Byte.plus || byte == Byte.dot)
    }

    private func isAttributeEnd(_ place: Int) -> Bool { self[place].isSpace || self[place] == Byte.closeBrace }

    /// The place after the `}` that closes the `{` at `start`, with strings in it skipped; nil where none does.
    func balancedEnd(from start: Int, to end: Int) -> Int? {
        var depth = 0
        var place = start
        while place < end {
            let byte = self[place]
            switch byte {
            case Byte.openBrace: depth &+= 1
            case Byte.closeBrace:
                depth &-= 1
                if depth == 0 { return place &+ 1 }
            case Byte.quotation, Byte.backtick:
                var close = place &+ 1
                while close < end, self[close] != byte { close &+= self[close] == Byte.backslash ? 2 : 1 }
                guard close < end else { return nil }
                place = close
            default: break
            }
            place &+= 1
        }
        return nil
    }

    /// The place after a component's tag, whose `<` stands at `start` (MDX, "JSX"); nil where there is none, or where it is
    /// one that HTML has as well.
    func componentEnd(from start: Int, to end: Int) -> Int? {
        var place = start &+ 1
        if self[place] == Byte.slash { place &+= 1 }
        if self[place] == Byte.greater, place < end { return place &+ 1 }
        guard place < end, self[place].isLetter else { return nil }
        // `<Tabs.Item>`; `<notes.txt>` is no component.
        let isCapital = self[place].lowercased != self[place]
        var isComponent = false
        while place < end, self[place].isAlphanumeric || self[place] == Byte.dot || self[place] == Byte.hyphen {
            if self[place] == Byte.dot, isCapital { isComponent = true }
            place &+= 1
        }
        while true {
            let next = skipSpaces(from: place, to: end)
            guard next < end else { return nil }
            switch self[next] {
            case Byte.greater: return isComponent ? next &+ 1 : nil
            case Byte.slash: return isComponent && next &+ 1 < end && self[next &+ 1] == Byte.greater ? next &+ 2 : nil
            case Byte.openBrace:
                guard let close = balancedEnd(from: next, to: end) else { return nil }
                isComponent = true
                place = close
            default:
                guard next > place, let after = propertyEnd(from: next, to: end) else { return nil }
                if self[after &- 1] == Byte.closeBrace { isComponent = true }
                place = after
            }
        }
    }

    /// A component's property: a name, and perhaps `=` and a string or an expression.
    private func propertyEnd(from start: Int, to end: Int) -> Int? {
        var place = start
        while place < end,
            self[place].isAlphanumeric || self[place] == Byte.hyphen || self[place] == Byte.underscore
                || self[place] == Byte.colon
        {
            place &+= 1
        }
        guard place > start else { return nil }
        guard self[place] == Byte.equals, place < end else { return place }
        let mark = self[place &+ 1]
        if mark == Byte.openBrace { return balancedEnd(from: place &+ 1, to: end) }
        guard mark == Byte.quotation || mark == Byte.apostrophe else { return nil }
        var close = place &+ 2
        while close < end, self[close] != mark { close &+= 1 }
        return close < end ? close &+ 1 : nil
    }
}
