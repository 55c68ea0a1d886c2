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

    /// Whether a title in capitals stands at an index between blank lines, with no number in front of what comes next.
    func isCapitalTitle(at index: Int) -> Bool {
        let end = trimmedEnd(from: index, to: lineEnd)
        guard end &- index < 60, isBlankLine(at: nextLine) else { return false }
        var capitals = 0
        for offset in index..<end {
            if bytes[offset].isSmallLetter { return false }
            if bytes[offset] &- 65 < 26 { capitals &+= 1 }
        }
        guard capitals >= 3, bytes[end &- 1].isAlphanumeric || bytes[end &- 1] >= 0x80 else { return false }
        var next = nextLine
        while next < bytes.count, bytes[next].isSpace { next &+= 1 }
        return next < bytes.count && !bytes[next].isDigit
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
