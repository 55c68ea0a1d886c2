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
