/// Definition lists (PHP Markdown Extra, "Definition Lists"; Pandoc User's Guide).
extension BlockParser {
    /// `*[HTML]: Hypertext Markup Language`, which tells a renderer what to show beside the letters (PHP Markdown Extra,
    /// "Abbreviations").
    @inline(never)
    mutating func startAbbreviation() -> Bool {
        guard dialect.contains(.definitionLists), bytes[nonspace &+ 1] == Byte.openBracket,
            !(leaf == .paragraph && !hasOpened)
        else { return false }
        var close = nonspace &+ 2
        while close < lineEnd, bytes[close] != Byte.closeBracket { close &+= 1 }
        guard close > nonspace &+ 2, close &+ 1 < lineEnd, bytes[close &+ 1] == Byte.colon else { return false }
        // With another asterisk it is emphasis.
        for index in close..<lineEnd where bytes[index] == Byte.asterisk { return false }
        prepareToOpen()
        addMarkup(from: nonspace, to: lineEnd)
        return true
    }

    /// Opens a definition, `: text`: in an open list of definitions, or under a term, which is a paragraph of one line right
    /// above or with a blank line between; or under several, each on a short line of one paragraph.
    ///
    /// - Returns: false, since blocks can follow on the line; nil where there is no definition.
    mutating func startDefinition() -> Bool? {
        let textStart = bytes.skipBlanks(from: nonspace &+ 1, to: lineEnd)
        guard bytes[nonspace &+ 1].isBlank, textStart < lineEnd else { return nil }
        if open[matched &- 1].kind == .list, open[matched &- 1].marker == Byte.colon, !hasOpened {
            prepareToOpen()
        } else if !openDefinitionList() {
            return nil
        }
        let markerIndent = indent
        var item = Block(.item, at: nonspace)
        item.level = Byte.colon
        item.end = UInt32(truncatingIfNeeded: nonspace &+ 1)
        add(item)
        advance(to: nonspace &+ 1)
        measureIndent()
        let padding = indent >= 5 ? 1 : indent
        advance(columns: padding)
        blocks[blocks.count &- 1].contentStart = UInt32(truncatingIfNeeded: offset)
        open.append(
            Container(kind: .item, block: blocks.count &- 1, indent: markerIndent &+ 1 &+ padding))
        return false
    }

    /// Makes the last paragraph, if it is a term, the first block of a list that opens here.
    private mutating func openDefinitionList() -> Bool {
        guard !hasOpened else { return false }
        if leaf == .paragraph {
            guard isWhole, let paragraph = blocks.last, areTerms(Int(paragraph.firstLine)..<lines.count) else {
                return false
            }
            closeLeaf()
        }
        let index = blocks.count &- 1
        guard leaf == .none, lastParagraph.block == index, lastParagraph.parent == open[matched &- 1].block,
            index > 0, blocks[index].kind == .paragraph,
            areTerms(Int(blocks[index].firstLine)..<Int(blocks[index].lastLine))
        else { return false }
        prepareToOpen()
        let terms = blocks[index]
        var list = Block(.list, at: Int(terms.start))
        list.level = Byte.colon
        list.flags = .tight
        list.end = terms.end
        blocks[index] = list
        for line in terms.firstLine..<terms.lastLine { addTerm(line, of: terms) }
        open.append(Container(kind: .list, block: index, hasChild: true, marker: Byte.colon))
        return true
    }

    /// How many terms can share a definition, and how long each of them is then at most, in bytes.
    private static let termLimit = 4
    private static let termLength = 60

    /// Whether lines are one term, or several: short, with no stop at their end.
    private func areTerms(_ range: Range<Int>) -> Bool {
        guard range.count > 1 else { return range.count == 1 }
        return range.count <= Self.termLimit
            && range.allSatisfy { number in
                let line = lines[number]
                let end = trimmedEnd(from: Int(line.start), to: Int(line.end))
                return end > Int(line.start) && end &- Int(line.start) <= Self.termLength
                    && !".,:;!?".utf8.contains(bytes[end &- 1])
            }
    }

    /// Records one line of a paragraph as a term of its own.
    private mutating func addTerm(_ line: UInt32, of paragraph: Block) {
        var term = paragraph
        if paragraph.lastLine &- paragraph.firstLine > 1 {
            let place = lines[Int(line)]
            term.start = UInt32(truncatingIfNeeded: bytes.skipBlanks(from: Int(place.start), to: Int(place.end)))
            term.end = UInt32(truncatingIfNeeded: trimmedEnd(from: Int(term.start), to: Int(place.end)))
            term.contentStart = term.start
            term.contentEnd = term.end
            lines[Int(line)].start = term.start
            lines[Int(line)].end = term.end
            term.firstLine = line
            term.lastLine = line &+ 1
        }
        term.next = UInt32(truncatingIfNeeded: blocks.count &+ 1)
        blocks.append(term)
    }
}
