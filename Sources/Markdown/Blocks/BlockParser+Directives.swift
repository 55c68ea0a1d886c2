import Values

/// Callouts and divisions between fences, and reStructuredText's.
extension BlockParser {
    /// What a line that begins with `:` opens: a directive, a definition, or a table's delimiter row.
    @inline(never)
    mutating func startColon() -> Bool? {
        if let callout = open.last, callout.takesOptions, isWhole, !callout.hasChild, !hasOpened, leaf == .none,
            isOption
        {
            addMarkup(from: nonspace, to: lineEnd)
            return true
        }
        if dialect.contains(.callouts), bytes.has(":::", at: nonspace) { return startColonFence() ? true : nil }
        if dialect.contains(.definitionLists), let opens = startDefinition() { return opens }
        return startTable() ? true : nil
    }

    /// The lines between two of `---` right below a directive's first one, which are its options, too.
    mutating func readOptions() -> Bool {
        if lineStart >= optionsEnd {
            guard let callout = open.last, callout.takesOptions, callout.fenceLength > 0, isWhole, !callout.hasChild,
                leaf == .none, isOptionsRule(nonspace, lineEnd)
            else { return false }
            var ahead = LookAhead(nextLine)
            for _ in 0..<Self.optionLimit {
                guard let line = peek(&ahead) else { return false }
                if isOptionsRule(Int(line.start), Int(line.end)) {
                    optionsEnd = ahead.offset
                    break
                }
            }
            guard lineStart < optionsEnd else { return false }
        }
        addMarkup(from: nonspace, to: lineEnd)
        return true
    }

    /// How many options a directive has at most.
    private static let optionLimit = 20

    private func isOptionsRule(_ start: Int, _ end: Int) -> Bool {
        bytes.has("---", at: start) && bytes.skipBlanks(from: start &+ 3, to: end) >= end
    }

    /// `:class: dropdown`
    private var isOption: Bool {
        guard let name = calloutName(from: nonspace &+ 1, to: lineEnd) else { return false }
        return bytes[name.upperBound] == Byte.colon
    }

    /// `:::note[Title]`, `::: tip Title`, `::: {.note}`, `:::{note} Title`: a callout, if a line of colons closes it.
    private mutating func startColonFence() -> Bool {
        var index = nonspace
        while index < lineEnd, bytes[index] == Byte.colon { index &+= 1 }
        let length = index &- nonspace
        index = bytes.skipBlanks(from: index, to: lineEnd)
        // Colons at the end are for show.
        var end = trimmedEnd(from: index, to: lineEnd)
        while end > index, bytes[end &- 1] == Byte.colon { end &-= 1 }
        end = trimmedEnd(from: index, to: end)
        guard index < end, fences.count < Self.fenceLimit, let sign = directive(from: index, to: end),
            isClosedFence(at: lineStart)
        else { return false }
        openCallout(
            sign.kind, marker: Byte.colon, fenceLength: length, indent: 0, takesOptions: sign.takesOptions)
        addMarkup(from: nonspace, to: sign.title.isEmpty ? lineEnd : sign.title.lowerBound)
        if !sign.title.isEmpty {
            addTitle(from: sign.title.lowerBound, to: sign.title.upperBound)
            addMarkup(from: bytes.skipBlanks(from: sign.title.upperBound, to: lineEnd), to: lineEnd)
        }
        return true
    }

    /// What a directive's first line says.
    private struct Directive {
        /// Nil for a division that is no callout.
        var kind: Range<Int>?
        var title: Range<Int>
        var takesOptions = false
    }

    private func directive(from start: Int, to end: Int) -> Directive? {
        let none = end..<end
        if bytes[start] == Byte.openBrace {
            if let close = bytes.attributesEnd(from: start, to: end) {
                return Directive(
                    kind: className(from: start, to: close), title: attributeTitle(from: start, to: close) ?? none)
            }
            // `::: {}` has no attributes.
            if bytes.skipBlanks(from: start &+ 1, to: end) == end &- 1, bytes[end &- 1] == Byte.closeBrace {
                return Directive(kind: nil, title: none)
            }
            guard let name = bracedName(from: start, to: end) else { return nil }
            if isFigure(name) { return Directive(kind: nil, title: none, takesOptions: true) }
            return Directive(
                kind: calloutKind(name), title: bytes.skipBlanks(from: name.upperBound &+ 1, to: end)..<end,
                takesOptions: true)
        }
        guard let name = calloutName(from: start, to: end) else { return nil }
        var index = name.upperBound
        if bytes[index] == Byte.openBracket, index < end {
            var close = end
            while close > index, bytes[close] != Byte.closeBracket { close &-= 1 }
            guard close > index else { return nil }
            return Directive(kind: calloutKind(name), title: index &+ 1..<close)
        }
        guard index >= end || bytes[index].isBlank || bytes[index] == Byte.openBrace else { return nil }
        index = bytes.skipBlanks(from: index, to: end)
        // Attributes at the end are none of the title.
        var titleEnd = end
        if bytes[end &- 1] == Byte.closeBrace {
            var open = end &- 1
            while open > index, bytes[open] != Byte.openBrace { open &-= 1 }
            if bytes[open] == Byte.openBrace { titleEnd = max(index, trimmedEnd(from: index, to: open)) }
        }
        return Directive(kind: calloutKind(name), title: index..<titleEnd)
    }

    /// The name in `{name}` (MyST Parser, "Directives"), or in `{prf:name}` (Sphinx Proof).
    private func bracedName(from start: Int, to end: Int) -> Range<Int>? {
        guard bytes[start] == Byte.openBrace else { return nil }
        let isProof = bytes.has("prf:", at: start &+ 1)
        guard let name = calloutName(from: start &+ (isProof ? 5 : 1), to: end),
            bytes[name.upperBound] == Byte.closeBrace,
            !isProof || NameSet.proofs.contains(bytes, from: name.lowerBound, to: name.upperBound)
        else { return nil }
        return name
    }

    /// Whether a directive holds a picture's caption (MyST Parser, "Figures and images").
    private func isFigure(_ name: Range<Int>) -> Bool {
        NameSet.figures.contains(bytes, from: name.lowerBound, to: name.upperBound)
    }

    /// The first class among attributes that names a callout; Quarto's are `callout-note`.
    private func className(from start: Int, to end: Int) -> Range<Int>? {
        var index = start
        while index < end {
            if bytes[index] == Byte.dot, !bytes[index &- 1].isAlphanumeric,
                let name = calloutName(from: index &+ 1, to: end)
            {
                return calloutKind(name)
            }
            index &+= 1
        }
        return nil
    }

    /// The value of `title="…"` among attributes.
    private func attributeTitle(from start: Int, to end: Int) -> Range<Int>? {
        guard let value = bytes.find(" title=\"", from: start, to: end).map({ $0 &+ 8 }) else { return nil }
        return bytes.find("\"", from: value, to: end).map { value..<$0 }
    }

    /// A callout's kind; nil for a division that only places things.
    private func calloutKind(_ name: Range<Int>) -> Range<Int>? {
        if NameSet.layouts.contains(bytes, from: name.lowerBound, to: name.upperBound) { return nil }
        let isQuartos = bytes.hasIgnoringCase("callout-", at: name.lowerBound) && name.count > 8
        return isQuartos ? name.lowerBound &+ 8..<name.upperBound : name
    }

    /// Whether a line of nothing but colons, three or more, closes the callout that a line opens: each closes the last one
    /// that is open, and what none closes is text, so that it holds nothing that follows.
    private mutating func isClosedFence(at line: Int) -> Bool {
        let closed = closedFences ?? findClosedFences()
        closedFences = closed
        let index = closed.partitioningIndex { $0 >= line }
        return index < closed.count && closed[index] == line
    }

    /// Where the marks of quotes and items end that a line begins with.
    private func containersEnd(from line: Int, to end: Int) -> Int {
        var index = line
        while index < end {
            var next = index
            while next < end, bytes[next].isDigit { next &+= 1 }
            let isMark = next > index ? ".)".utf8.contains(bytes[next]) : "-*+".utf8.contains(bytes[next])
            if bytes[index].isBlank || bytes[index] == Byte.greater {
                index &+= 1
            } else if isMark, next &+ 1 < end, bytes[next &+ 1].isBlank {
                index = next &+ 1
            } else {
                break
            }
        }
        return index
    }

    /// The starts of the lines whose callouts are closed, in order.
    private func findClosedFences() -> [Int] {
        var closed: [Int] = []
        var opened: [Int] = []
        var line = 0
        while line < bytes.count {
            let lineEnd = bytes.lineEnd(from: line)
            let start = containersEnd(from: line, to: lineEnd)
            var colons = start
            while colons < lineEnd, bytes[colons] == Byte.colon { colons &+= 1 }
            if colons &- start >= 3 {
                let rest = bytes.skipBlanks(from: colons, to: lineEnd)
                if rest < lineEnd {
                    var end = trimmedEnd(from: rest, to: lineEnd)
                    while end > rest, bytes[end &- 1] == Byte.colon { end &-= 1 }
                    end = trimmedEnd(from: rest, to: end)
                    if rest < end, directive(from: rest, to: end) != nil { opened.append(line) }
                } else if let last = opened.popLast() {
                    closed.append(last)
                }
            }
            line = max(line &+ 1, bytes.afterLineEnding(at: lineEnd))
        }
        return closed.sorted()
    }

    /// How many fences nest at most: each line is asked of all, so that a bound keeps the time linear.
    private static let fenceLimit = 50

    // MARK: Fences of code

    /// A code fence whose info string is `{note}` or another directive of prose (MyST Parser, "Admonitions").
    mutating func startFencedCallout(length: Int) -> Bool {
        let start = bytes.skipBlanks(from: nonspace &+ length, to: lineEnd)
        guard dialect.contains(.callouts), fences.count < Self.fenceLimit,
            let name = bracedName(from: start, to: lineEnd)
        else { return false }
        // What follows on its line names the picture's file.
        if isFigure(name) {
            openCallout(nil, marker: bytes[nonspace], fenceLength: length, indent: 0, takesOptions: true)
            addMarkup(from: nonspace, to: lineEnd)
            return true
        }
        let isProof = bytes[name.lowerBound &- 1] == Byte.colon
        guard isProof || NameSet.admonitions.contains(bytes, from: name.lowerBound, to: name.upperBound) else {
            return false
        }
        openCallout(name, marker: bytes[nonspace], fenceLength: length, indent: 0, takesOptions: true)
        addMarkup(from: nonspace, to: name.upperBound &+ 1)
        addTitle(from: name.upperBound &+ 1, to: lineEnd)
        return true
    }

    /// The closing fence of the innermost callout, at any depth of what it holds.
    @inline(never)
    mutating func closeCallout() -> Bool {
        guard let index = fences.last, !isBlank, bytes[nonspace] == open[index].marker else { return false }
        if isWhole, leaf == .fencedCode || leaf == .html && !htmlKind.endsAtBlankLine { return false }
        var end = nonspace
        while end < lineEnd, bytes[end] == open[index].marker { end &+= 1 }
        guard end &- nonspace >= open[index].fenceLength || open[index].marker == Byte.colon && end &- nonspace >= 3,
            bytes.skipBlanks(from: end, to: lineEnd) >= lineEnd
        else { return false }
        if matched > index {
            close(to: index &+ 1)
            addMarkup(from: nonspace, to: end)
            close(to: index)
        } else {
            close(to: matched)
            addMarkup(from: nonspace, to: end)
        }
        return true
    }

    // MARK: reStructuredText

    /// `.. note::` with an indented body, which may begin on the line.
    @inline(never)
    mutating func startDirective() -> Bool? {
        guard dialect.contains(.callouts), bytes.has(".. ", at: nonspace) else { return nil }
        let start = bytes.skipBlanks(from: nonspace &+ 2, to: lineEnd)
        guard let name = calloutName(from: start, to: lineEnd), bytes.has("::", at: name.upperBound),
            NameSet.admonitions.contains(bytes, from: name.lowerBound, to: name.upperBound)
        else { return nil }
        let rest = bytes.skipBlanks(from: name.upperBound &+ 2, to: lineEnd)
        guard rest >= lineEnd || rest > name.upperBound &+ 2 else { return nil }
        openCallout(name, marker: 0, fenceLength: 0, indent: 3, takesOptions: true)
        addMarkup(from: nonspace, to: name.upperBound &+ 2)
        if NameSet.titled.contains(bytes, from: name.lowerBound, to: name.upperBound) || rest >= lineEnd {
            addTitle(from: rest, to: lineEnd)
            return true
        }
        advance(to: rest)
        return false
    }
}

extension NameSet {
    /// Directives whose body is prose: Docutils' admonitions, and those that Sphinx and MyST have beside them.
    static let admonitions = NameSet(
        names: """
             admonition attention caution danger deprecated dropdown epigraph error exercise hint important margin note \
            pull-quote seealso sidebar solution tip todo topic versionadded warning 
            """)
    /// Those whose body is a picture's caption.
    static let figures = NameSet(names: " figure figure-md ")
    /// What mathematicians state and prove.
    static let proofs = NameSet(
        names: """
             algorithm assumption axiom conjecture corollary criterion definition example lemma observation proof \
            property proposition remark theorem 
            """)
    /// Those of which a title follows on the line.
    static let titled = NameSet(names: " admonition deprecated dropdown exercise sidebar topic versionadded ")
    /// Divisions that place what they hold, and are no callouts.
    static let layouts = NameSet(
        names: """
             card cards center code-group code-tabs column columns container fragment grid hstack incremental layout \
            nonincremental panel-tabset refs row scrollable slide tab tab-item tab-set tabs vstack 
            """)
}
