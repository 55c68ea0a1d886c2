import Values

/// Links between the notes of a vault (Obsidian Help, "Internal links" and "Embed files").
extension InlineParser {
    /// `[[Page#Head|alias]]`, or with `isEmbed` `![[Page]]`, that begins at `offset`; nil where there is none.
    @inline(never)
    mutating func wikiLink(at offset: Int, isEmbed: Bool) -> Int? {
        let bytes = text.bytes
        let open = isEmbed ? offset &+ 1 : offset
        guard dialect.contains(.wikiLinks), let close = wikiEnd(from: open &+ 2),
            isWiki(open &+ 2..<close, at: offset)
        else { return nil }
        let content = trimmed(open &+ 2..<close)
        var pipe = content.lowerBound
        while pipe < content.upperBound, bytes[pipe] != Byte.pipe { pipe &+= 1 }
        var target = trimmed(content.lowerBound..<pipe)
        // In a table a backslash stands before the bar.
        if pipe < content.upperBound, bytes[target.upperBound &- 1] == Byte.backslash {
            target = trimmed(target.lowerBound..<target.upperBound &- 1)
        }
        guard !target.isEmpty else { return nil }
        var label =
            pipe < content.upperBound
            ? trimmed(pipe &+ 1..<content.upperBound) : content.upperBound..<content.upperBound
        let isImage = isEmbed && bytes.isImageName(target)
        if isImage { label = pictureLabel(label) } else if label.isEmpty { label = target }
        var token = Token(.wiki, from: offset, to: close &+ 2, detail: Int32(truncatingIfNeeded: output.links.count))
        token.level = isImage ? 1 : 0
        token.flags = isEmbed ? [.wiki, .embed] : .wiki
        token.closes = Int32(truncatingIfNeeded: label.lowerBound &- offset)
        token.remaining = Int32(truncatingIfNeeded: label.count)
        output.links.append(ParsedMarkdown.LinkTarget(destination: sourceRange(target), title: nil, definition: nil))
        tokens.append(token)
        // Links do not nest.
        if !isImage { inactiveBelow = brackets.count }
        return close &+ 2
    }

    /// The offset of the `]]` that ends what begins at `start`: on its line, with no bracket before it.
    private func wikiEnd(from start: Int) -> Int? {
        let bytes = text.bytes
        var offset = start
        let limit = min(text.end, start &+ 1000)
        while offset < limit {
            switch bytes[offset] {
            case Byte.closeBracket: return offset > start && bytes[offset &+ 1] == Byte.closeBracket ? offset : nil
            case Byte.openBracket, Byte.lineFeed, Byte.carriageReturn: return nil
            default: offset &+= 1
            }
        }
        return nil
    }

    /// Whether brackets are those of a wiki link: not of a link whose text is in brackets, of a footnote, of an index
    /// (`list[[1]]`) or of a test in a shell (`[[ -f x ]]`).
    private mutating func isWiki(_ content: Range<Int>, at offset: Int) -> Bool {
        let bytes = text.bytes
        let after = bytes[content.upperBound &+ 2]
        if content.upperBound &+ 2 < text.end, after == Byte.openParenthesis { return false }
        if !references.isEmpty {
            if after == Byte.openBracket { return false }
            if references.value(bytes, from: content.lowerBound, to: content.upperBound) != nil { return false }
        }
        let first = bytes[content.lowerBound]
        if first == Byte.caret || trimmed(content).isEmpty { return false }
        if offset > text.start, bytes[offset &- 1].isAlphanumeric || bytes[offset &- 1] == Byte.closeParenthesis {
            if first == Byte.quotation || first == Byte.apostrophe { return false }
            return !content.allSatisfy { bytes[$0].isDigit || bytes[$0] == Byte.comma || bytes[$0] == Byte.space }
        }
        guard first.isBlank else { return true }
        return !content.contains { offset in
            switch bytes[offset] {
            case Byte.dollar, Byte.equals, Byte.quotation, Byte.less, Byte.greater: true
            case Byte.hyphen: bytes[offset &- 1].isBlank && bytes[offset &+ 1].isLetter && bytes[offset &+ 2].isBlank
            default: false
            }
        }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let start = text.bytes.skipBlanks(from: range.lowerBound, to: range.upperBound)
        var end = range.upperBound
        while end > start, text.bytes[end &- 1].isBlank { end &-= 1 }
        return start..<end
    }

    /// What describes a picture: what stands behind a bar, but for a size: `300`, `300x200`.
    private func pictureLabel(_ label: Range<Int>) -> Range<Int> {
        let bytes = text.bytes
        var last = label.upperBound
        while last > label.lowerBound, bytes[last &- 1] != Byte.pipe { last &-= 1 }
        let size = trimmed(last..<label.upperBound)
        let isSize =
            !size.isEmpty && bytes[size.lowerBound].isDigit
            && size.allSatisfy { bytes[$0].isDigit || bytes[$0] == UInt8(ascii: "x") }
        guard isSize else { return label }
        return trimmed(label.lowerBound..<max(label.lowerBound, last &- 1))
    }

    /// Writes a wiki link; its text is literal.
    @inline(never)
    mutating func writeWikiLink(_ token: Token) {
        let start = Int(token.start) &+ Int(token.closes)
        let end = start &+ Int(token.remaining)
        let content = start < end ? text.source(start) : text.sourceEnd(start)
        output.begin(
            token.level == 1 ? .image : .link, at: text.source(Int(token.start)), content: content, flags: token.flags,
            detail: token.detail)
        writeText(from: start, to: end)
        output.finish(content: max(content, text.sourceEnd(end)), at: text.sourceEnd(Int(token.end)))
    }
}

extension Bytes {
    /// Whether a name ends as those of pictures do.
    func isImageName(_ name: Range<Int>) -> Bool {
        var dot = name.upperBound
        while dot > name.lowerBound, name.upperBound &- dot < 6, self[dot &- 1] != Byte.dot { dot &-= 1 }
        guard dot > name.lowerBound, self[dot &- 1] == Byte.dot else { return false }
        return NameSet.pictures.contains(self, from: dot, to: name.upperBound)
    }
}

extension NameSet {
    /// The endings of pictures' names.
    static let pictures = NameSet(names: " apng avif bmp gif heic heif ico jfif jpeg jpg png svg tif tiff webp ")
}
