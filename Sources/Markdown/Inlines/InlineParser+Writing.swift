import Values

/// From tokens to events.
extension InlineParser {
    /// Writes all tokens, and the text between them, in order.
    mutating func write() {
        var offset = text.start
        linkDepth = 0
        for index in tokens.indices {
            let token = tokens[index]
            if token.kind == .nothing { continue }
            let start = Int(token.start)
            if token.kind == .delimiters, token.level == Byte.tilde || token.level == Byte.equals, token.closes == 0,
                token.detail < 0
            {
                continue
            }
            if offset < start { writeText(from: offset, to: start) }
            write(token)
            offset = Int(token.end)
            if token.kind == .task { offset = text.bytes.skipBlanks(from: offset, to: text.end) }
        }
        if offset < text.end { writeText(from: offset, to: text.end) }
    }

    private mutating func write(_ token: Token) {
        let start = Int(token.start)
        let end = Int(token.end)
        switch token.kind {
        case .nothing: break
        // The signs of a marked run are in no text.
        case .delimiters where token.level == Byte.equals: leaf(.markup, from: start, to: end, content: start)
        case .delimiters: writeDelimiters(token)
        case .escape: leaf(.escape, from: start, to: end, content: start &+ 1)
        case .entity:
            output.leaf(
                .entity, from: text.source(start), to: text.sourceEnd(end), content: text.source(start),
                contentEnd: text.sourceEnd(end), detail: token.detail)
        case .softBreak: leaf(.softBreak, from: start, to: end, content: start)
        case .hardBreak: leaf(.hardBreak, from: start, to: end, content: start)
        case .code: writeCode(from: start, to: end, ticks: Int(token.detail))
        case .html:
            text.addPrefixes(from: start, to: end, to: &output.prefixes)
            leaf(.htmlInline, from: start, to: end, content: start)
        case .autolink:
            output.begin(.autolink, at: text.source(start), content: text.source(start &+ 1), level: token.level)
            writeText(from: start &+ 1, to: end &- 1)
            output.finish(content: text.sourceEnd(end &- 1), at: text.sourceEnd(end))
        case .bareLink:
            if linkDepth > 0 { return writeLiteral(from: start, to: end) }
            output.begin(.bareLink, at: text.source(start), content: text.source(start), level: token.level)
            writeText(from: start, to: end)
            output.finish(content: text.sourceEnd(end), at: text.sourceEnd(end))
        case .linkOpen, .imageOpen:
            linkDepth &+= 1
            output.begin(
                token.kind == .linkOpen ? .link : .image, at: text.source(start), content: text.sourceEnd(end),
                flags: token.flags, detail: token.detail)
        case .linkClose:
            linkDepth &-= 1
            output.finish(content: text.source(start), at: text.sourceEnd(end))
        case .footnote:
            output.leaf(
                .footnoteReference, from: text.source(start), to: text.sourceEnd(end), content: text.source(start &+ 2),
                contentEnd: text.source(end &- 1), detail: token.detail)
        case .task:
            output.leaf(
                .taskMarker, from: text.source(start), to: text.sourceEnd(end), content: text.source(start &+ 1),
                contentEnd: text.source(start &+ 2), flags: token.flags)
        default: writeSign(token)
        }
    }

    /// Writes what a dialect's sign is; apart from the others, since it is rare.
    @inline(never)
    private mutating func writeSign(_ token: Token) {
        let start = Int(token.start)
        let end = Int(token.end)
        switch token.kind {
        case .formula: writeFormula(token)
        case .wiki: writeWikiLink(token)
        case .tag, .citation:
            // A link's text is one of no tags.
            if linkDepth > 0 { return writeText(from: start, to: end) }
            output.begin(
                token.kind == .tag ? .tag : .citation, at: text.source(start), content: text.source(start),
                flags: token.flags)
            writeText(from: start, to: end)
            output.finish(content: text.sourceEnd(end), at: text.sourceEnd(end))
        case .groupOpen:
            output.begin(.citationGroup, at: text.source(start), content: text.source(start))
            writeText(from: start, to: end)
        case .groupClose:
            writeText(from: start, to: end)
            output.finish(content: text.sourceEnd(end), at: text.sourceEnd(end))
        case .noteOpen: output.begin(.inlineNote, at: text.source(start), content: text.sourceEnd(end))
        case .noteClose: output.finish(content: text.source(start), at: text.sourceEnd(end))
        case .markup:
            text.addPrefixes(from: start, to: end, to: &output.prefixes)
            leaf(.markup, from: start, to: end, content: start)
        default: break
        }
    }

    /// Closes what the run closes, writes what is left over of it, and opens what it opens, the outermost first.
    private mutating func writeDelimiters(_ token: Token) {
        var offset = Int(token.start)
        for _ in 0..<token.closes {
            guard let open = output.innermost else { break }
            let length = Int(open.contentStart &- open.start)
            output.finish(content: text.source(offset), at: text.sourceEnd(offset &+ length))
            offset &+= length
        }
        if token.remaining > 0 {
            let end = offset &+ Int(token.remaining)
            if token.level == Byte.tilde {
                writeText(from: offset, to: end)
            } else {
                output.leaf(.delimiter, from: text.source(offset), to: text.sourceEnd(end), level: token.level)
            }
            offset = end
        }
        var match = token.detail
        while match >= 0 {
            let length = Int(matches[Int(match)].length)
            let kind: Event.Kind = token.level == Byte.tilde ? .strikethrough : length == 2 ? .strong : .emphasis
            output.begin(kind, at: text.source(offset), content: text.sourceEnd(offset &+ length), level: token.level)
            offset &+= length
            match = matches[Int(match)].inner
        }
    }

    /// A code span without one space at either side, if it has some at both and is not all spaces (6.1).
    private mutating func writeCode(from start: Int, to end: Int, ticks: Int) {
        let bytes = text.bytes
        var contentStart = start &+ ticks
        var contentEnd = end &- ticks
        let first = bytes[contentStart]
        let last = bytes[contentEnd &- 1]
        if first == Byte.space || first.isLineEnding, last == Byte.space || last.isLineEnding, contentStart < contentEnd
        {
            var offset = contentStart
            while offset < contentEnd, bytes[offset] == Byte.space || bytes[offset].isLineEnding { offset &+= 1 }
            if offset < contentEnd {
                contentStart = first == Byte.space ? contentStart &+ 1 : bytes.afterLineEnding(at: contentStart)
                let isPair = last == Byte.lineFeed && bytes[contentEnd &- 2] == Byte.carriageReturn
                contentEnd &-= isPair ? 2 : 1
            }
        }
        output.begin(.codeSpan, at: text.source(start), content: text.sourceEnd(contentStart))
        writeVerbatim(from: contentStart, to: contentEnd)
        output.finish(content: text.sourceEnd(contentEnd), at: text.sourceEnd(end))
    }

    /// The source between a formula's signs, without the white space at its edges.
    @inline(never)
    private mutating func writeFormula(_ token: Token) {
        var start = Int(token.start) &+ Int(token.detail)
        var end = Int(token.end) &- Int(token.closes)
        while end > start, text.bytes[end &- 1].isSpace { end &-= 1 }
        while start < end, text.bytes[start].isSpace { start &+= 1 }
        output.begin(.formula, at: text.source(Int(token.start)), content: text.source(start), level: token.level)
        text.addPrefixes(from: start, to: end, to: &output.prefixes)
        writeVerbatim(from: start, to: end)
        output.finish(content: text.sourceEnd(end), at: text.sourceEnd(Int(token.end)))
    }

    /// Text in which nothing counts but line endings.
    private mutating func writeVerbatim(from start: Int, to end: Int) {
        var offset = start
        while offset < end {
            var lineEnd = offset
            while lineEnd < end, !text.bytes[lineEnd].isLineEnding { lineEnd &+= 1 }
            writePieces(from: offset, to: lineEnd, isCode: true)
            offset = lineEnd
            if offset < end {
                offset = text.bytes.afterLineEnding(at: lineEnd)
                leaf(.softBreak, from: lineEnd, to: offset, content: lineEnd)
            }
        }
    }

    /// Text in which only escapes and entities count: an address that stands in a link's text.
    private mutating func writeLiteral(from start: Int, to end: Int) {
        let bytes = text.bytes
        var offset = start
        var textStart = start
        while offset < end {
            if bytes[offset] == Byte.backslash, offset &+ 1 < end, bytes[offset &+ 1].isPunctuation {
                writeText(from: textStart, to: offset)
                leaf(.escape, from: offset, to: offset &+ 2, content: offset &+ 1)
                offset &+= 2
                textStart = offset
            } else if bytes[offset] == Byte.ampersand, let (decoded, next) = Entity.decode(bytes, at: offset, end: end)
            {
                writeText(from: textStart, to: offset)
                output.leaf(
                    .entity, from: text.source(offset), to: text.sourceEnd(next), content: text.source(offset),
                    contentEnd: text.sourceEnd(next), detail: Int32(truncatingIfNeeded: output.entities.count))
                output.entities.append(decoded)
                offset = next
                textStart = offset
            } else {
                offset &+= 1
            }
        }
        writeText(from: textStart, to: end)
    }

    @inline(__always)
    mutating func writeText(from start: Int, to end: Int) {
        if text.isCopy {
            writePieces(from: start, to: end, isCode: false)
        } else if start < end {
            output.leaf(.text, from: start, to: end)
        }
    }

    /// Writes text that may stand in several pieces of the source: of a table's cell, where a backslash before a pipe is
    /// no part of the text.
    private mutating func writePieces(from start: Int, to end: Int, isCode: Bool) {
        var offset = start
        while offset < end {
            var pieceEnd = min(end, text.pieceEnd(offset))
            let source = text.source(offset)
            if !isCode, text.followsCut(offset), text.bytes[offset] == Byte.pipe {
                pieceEnd = offset &+ 1
                output.leaf(.escape, from: source &- 1, to: source &+ 1, content: source, contentEnd: source &+ 1)
            } else {
                output.leaf(.text, from: source, to: source &+ (pieceEnd &- offset))
            }
            offset = pieceEnd
        }
    }

    @inline(__always)
    private mutating func leaf(_ kind: Event.Kind, from start: Int, to end: Int, content: Int) {
        output.leaf(
            kind, from: text.source(start), to: text.sourceEnd(end), content: text.source(content),
            contentEnd: text.sourceEnd(end))
    }
}
