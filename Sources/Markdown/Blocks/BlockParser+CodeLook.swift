import Values

/// What code looks like, in text that is not marked up.
extension BlockParser {
    /// Whether the rest of the line looks like a program, a command or a drawing and not like a sentence, a verse or a centred
    /// title.
    func looksLikeCode() -> Bool {
        let end = trimmedEnd(from: nonspace, to: lineEnd)
        guard nonspace < end else { return false }
        switch bytes[end &- 1] {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: "\\"):
            if !bytes[nonspace].isLetter || bytes[end &- 1] != UInt8(ascii: ";") || hasSign(to: end) { return true }
        default: break
        }
        if bytes.has("$ ", at: nonspace) || bytes.has("#!", at: nonspace) || bytes.has("//", at: nonspace)
            || bytes.has("./", at: nonspace) || bytes.has("#include", at: nonspace)
        {
            return true
        }
        return hasSign(to: end) || isDrawing(to: end)
    }

    /// Whether the line is one of a sentence: six words or more, the first with a capital, and no sign of code.
    func looksLikeProse() -> Bool {
        guard bytes[nonspace] &- 65 < 26, !looksLikeCode() else { return false }
        let end = trimmedEnd(from: nonspace, to: lineEnd)
        var (spaces, signs) = (0, 0)
        for index in nonspace..<end {
            let byte = bytes[index]
            if byte == Byte.space {
                spaces &+= 1
            } else if !byte.isAlphanumeric, byte < 0x80 {
                signs &+= 1
            }
        }
        return spaces >= 5 && 8 &* signs < end &- nonspace
    }

    /// Whether the line is a title between blank lines that its writer has set in the middle of a page, of 72 columns or so.
    func isCentred() -> Bool {
        // A bound, for this is asked in each of the containers that are open.
        guard nonspace &- lineStart < 72, bytes[nonspace] &- 65 < 26, isBlankLine(at: nextLine) else { return false }
        let end = trimmedEnd(from: nonspace, to: lineEnd)
        guard end &- nonspace < 60 else { return false }
        // Tabs stop at every eighth column here.
        var indent = 0
        for index in lineStart..<nonspace { indent &+= bytes[index] == Byte.tab ? 8 &- indent % 8 : 1 }
        let middle = indent &+ (end &- nonspace) / 2
        let last = bytes[end &- 1]
        return indent >= 10 && (30...42).contains(middle) && (last.isAlphanumeric || last >= 0x80)
    }

    /// Whether a title stands at an index between blank lines, whose words have capitals, and what comes next has no number
    /// as it has.
    func isNumberedTitle(at index: Int) -> Bool {
        var end = trimmedEnd(from: index, to: lineEnd)
        guard end &- index < 72, isBlankLine(at: nextLine) else { return false }
        if end > index, bytes[end &- 1] == Byte.dot { end &-= 1 }
        guard end > index, bytes[end &- 1].isAlphanumeric || bytes[end &- 1] >= 0x80, hasCapitalWords(index..<end)
        else { return false }
        var next = nextLine
        var start = next
        while next < bytes.count, bytes[next].isSpace {
            if bytes[next] == Byte.lineFeed || bytes[next] == Byte.carriageReturn { start = next &+ 1 }
            next &+= 1
        }
        return next < bytes.count && (!bytes[next].isDigit || next &- start > nonspace &- lineStart)
    }

    /// Whether each word has a capital, but those that titles write small; and no sentence ends in between.
    private func hasCapitalWords(_ range: Range<Int>) -> Bool {
        var capitals = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            while index < range.upperBound, bytes[index] != Byte.space { index &+= 1 }
            let word = start..<index
            while index < range.upperBound, bytes[index] == Byte.space { index &+= 1 }
            guard !word.isEmpty else { continue }
            if bytes[word.lowerBound] &- 65 < 26 { capitals &+= 1 }
            if bytes[word.lowerBound].isSmallLetter, !isSmallWord(word) { return false }
            if bytes[word.upperBound &- 1] == Byte.dot, index < range.upperBound { return false }
        }
        return capitals > 0
    }

    private func isSmallWord(_ word: Range<Int>) -> Bool {
        let words: [StaticString] = [
            "of", "and", "the", "for", "to", "in", "on", "a", "an", "or", "by", "with", "from", "at", "as", "under",
        ]
        return words.contains { $0.utf8CodeUnitCount == word.count && bytes.has($0, at: word.lowerBound) }
    }

    private func isBlankLine(at index: Int) -> Bool {
        let end = bytes.skipBlanks(from: index, to: bytes.count)
        return end >= bytes.count || bytes[end] == Byte.lineFeed || bytes[end] == Byte.carriageReturn
    }

    /// Whether signs stand in the line that prose has no use for.
    private func hasSign(to end: Int) -> Bool {
        let signs: [StaticString] = [
            "()", " = ", "==", "!=", "+=", "->", "=>", "::", "&&", "||", " --", "</", "/>", "[0]", "(\"", "('", "$(",
            "${", "; do", "; then", " | ", " \"$", "*.",
        ]
        var index = nonspace
        while index < end {
            if !bytes[index].isAlphanumeric, signs.contains(where: { bytes.has($0, at: index) }) { return true }
            index &+= 1
        }
        return false
    }

    /// Whether letters and digits are the smaller part, or columns stand apart: rules, boxes, tables.
    private func isDrawing(to end: Int) -> Bool {
        var (words, others, gaps, spaces) = (0, 0, 0, 0)
        for index in nonspace..<end {
            let byte = bytes[index]
            if byte.isBlank {
                spaces &+= byte == Byte.tab ? 3 : 1
                continue
            }
            if spaces >= 3 { gaps &+= 1 }
            spaces = 0
            if byte.isAlphanumeric || byte >= 0x80 { words &+= 1 } else { others &+= 1 }
        }
        return others > words && words &+ others >= 3 || gaps >= 2
    }
}
