/// What a look for a template's end has not found: not looked for again in the same text.
struct UnclosedTemplates: OptionSet {
    let rawValue: UInt8
    static let angles = UnclosedTemplates(rawValue: 1)
    static let percents = UnclosedTemplates(rawValue: 2)
    static let expression = UnclosedTemplates(rawValue: 4)
    static let tag = UnclosedTemplates(rawValue: 8)
    static let comment = UnclosedTemplates(rawValue: 16)
    static let note = UnclosedTemplates(rawValue: 32)
}

/// Signs in braces, and components: shortcodes (Hugo), template tags (Liquid, Jinja, Nunjucks), attributes (Pandoc, kramdown)
/// and MDX. They tell a renderer what to do.
extension InlineParser {
    /// What begins with the `{` at `offset`.
    @inline(never)
    mutating func brace(at offset: Int) -> Int {
        guard let end = templateEnd(at: offset) ?? attributesEnd(at: offset) ?? expressionEnd(at: offset) else {
            return role(at: offset) ?? offset &+ 1
        }
        tokens.append(Token(.markup, from: offset, to: end))
        return end
    }

    private mutating func templateEnd(at offset: Int) -> Int? {
        guard dialect.contains(.templates), let sign = text.bytes.templateSign(at: offset) else { return nil }
        guard !unclosedTemplates.contains(sign.kind) else { return nil }
        if let close = text.bytes.find(sign.close, from: offset &+ 2, to: text.end) {
            let end = close &+ sign.close.utf8CodeUnitCount
            return sign.kind == .expression ? endOfRecords(from: offset &+ 2, close, end) : end
        }
        unclosedTemplates.insert(sign.kind)
        return nil
    }

    /// The offset after the braces of records that stand at an expression's end: `{{query {and: {a}}}}`.
    private func endOfRecords(from start: Int, _ close: Int, _ end: Int) -> Int {
        var depth = 0
        for offset in start..<close {
            if text.bytes[offset] == Byte.openBrace { depth &+= 1 }
            if text.bytes[offset] == Byte.closeBrace { depth &-= 1 }
        }
        var end = end
        while depth > 0, end < text.end, text.bytes[end] == Byte.closeBrace {
            depth &-= 1
            end &+= 1
        }
        return end
    }

    /// The offset after a picture's size as Logseq writes it, `{:height 266, :width 750}`.
    private func sizeEnd(at start: Int) -> Int? {
        var offset = start &+ 1
        while offset < text.end, text.bytes[offset] != Byte.closeBrace {
            let byte = text.bytes[offset]
            guard
                byte.isAlphanumeric || byte == Byte.colon || byte == Byte.comma || byte == Byte.space
                    || byte == Byte.dot
            else { return nil }
            offset &+= 1
        }
        let isSize = [":height ", ":width "].contains { (name: StaticString) in
            text.bytes.has(name, at: start &+ 1) && text.bytes[start &+ 1 &+ name.utf8CodeUnitCount].isDigit
        }
        return isSize && offset < text.end ? offset &+ 1 : nil
    }

    /// Attributes right after a link, image, code span, formula or emphasis; on a line of their own; or kramdown's,
    /// `{: .class}`, at a line's end.
    private func attributesEnd(at offset: Int) -> Int? {
        guard dialect.contains(.attributes) else { return nil }
        if let last = tokens.last, last.kind == .linkClose, Int(last.end) == offset, let end = sizeEnd(at: offset) {
            return end
        }
        guard let end = text.bytes.attributesEnd(from: offset, to: text.end) else { return nil }
        if text.bytes[offset &+ 1] == Byte.colon {
            let next = text.bytes.skipBlanks(from: end, to: text.end)
            if next >= text.end || text.bytes[next].isLineEnding { return end }
        }
        if isWholeLine(from: offset, to: end) { return end }
        guard let last = tokens.last else { return nil }
        // Quarto sets them off from a formula.
        if last.kind == .formula, text.bytes.skipBlanks(from: Int(last.end), to: offset) == offset { return end }
        guard Int(last.end) == offset else { return nil }
        switch last.kind {
        case .linkClose, .code, .formula, .wiki, .markup, .autolink: return end
        // Emphasis that closes there.
        case .delimiters: return Int(last.start) > text.start && !text.bytes[Int(last.start) &- 1].isSpace ? end : nil
        default: return nil
        }
    }

    /// Whether attributes that begin with an identifier, a class or a value in quotes are all that stands on their line
    /// (Python-Markdown, "Attribute Lists"; MyST Parser, "Block attributes").
    private func isWholeLine(from start: Int, to end: Int) -> Bool {
        let bytes = text.bytes
        let isFirst = start == text.start
        guard isFirst || startsLine(start) else { return false }
        let next = bytes.skipBlanks(from: end, to: text.end)
        guard next >= text.end || bytes[next].isLineEnding else { return false }
        let first = bytes[bytes.skipBlanks(from: start &+ 1, to: end)]
        var last = end &- 2
        while bytes[last].isBlank { last &-= 1 }
        return first == Byte.dot || first == Byte.hash || bytes[last] == Byte.quotation
    }

    /// Whether a line of the text begins at `offset`.
    func startsLine(_ offset: Int) -> Bool {
        guard let last = tokens.last, last.kind == .softBreak || last.kind == .hardBreak else { return false }
        return text.bytes.skipBlanks(from: Int(last.end), to: offset) >= offset
    }

    /// The sign of a role before what it is for: `` {ref}`harbour` `` (MyST Parser, "Roles"). What `{math}` stands before is a
    /// formula.
    private mutating func role(at offset: Int) -> Int? {
        guard dialect.contains(.attributes), text.bytes[offset &+ 1].isLetter else { return nil }
        let bytes = text.bytes
        let limit = min(text.end, offset &+ 40)
        var index = offset &+ 1
        while index < limit,
            bytes[index].isAlphanumeric || bytes[index] == Byte.hyphen || bytes[index] == Byte.underscore
                || bytes[index] == Byte.colon || bytes[index] == Byte.plus
        {
            index &+= 1
        }
        guard index &+ 1 < limit, bytes[index] == Byte.closeBrace, bytes[index &+ 1] == Byte.backtick else {
            return nil
        }
        if bytes.has("{math}", at: offset), let end = roleFormula(at: offset) { return end }
        tokens.append(Token(.markup, from: offset, to: index &+ 1))
        return index &+ 1
    }

    /// An expression of MDX, whose braces are balanced.
    private mutating func expressionEnd(at offset: Int) -> Int? {
        guard dialect.contains(.components), failedComponents < 200 else { return nil }
        if let end = text.bytes.balancedEnd(from: offset, to: min(text.end, offset &+ 4000)) { return end }
        failedComponents &+= 1
        return nil
    }

    /// `[text]{.class}`: the brackets and attributes are no text (Pandoc User's Guide, "Divs and Spans").
    @inline(never)
    mutating func attributedSpan(_ bracket: Bracket, close: Int) -> Int? {
        guard dialect.contains(.attributes), !bracket.isImage, text.bytes[close &+ 1] == Byte.openBrace,
            let end = text.bytes.attributesEnd(from: close &+ 1, to: text.end)
        else { return nil }
        tokens[Int(bracket.token)].kind = .markup
        tokens.append(Token(.markup, from: close, to: end))
        return end
    }

    /// A tag of a component that HTML's rules don't allow: `<Tabs items={[1, 2]}>`, `<Tabs.Item>`, `<>`.
    @inline(never)
    mutating func componentEnd(from offset: Int) -> Int? {
        // A bound keeps the time linear.
        guard dialect.contains(.templates), failedComponents < 200 else { return nil }
        let isFragment = text.bytes[offset &+ 1] == Byte.greater || text.bytes.has("/>", at: offset &+ 1)
        if isFragment, !dialect.contains(.components) { return nil }
        if let end = text.bytes.componentEnd(from: offset, to: min(text.end, offset &+ 4000)) { return end }
        failedComponents &+= 1
        return nil
    }

    /// Whether the text is nothing but the sign for a table of contents: `[TOC]` (Python-Markdown), `[[_TOC_]]` (GitLab), or a
    /// line above `{:toc}` (kramdown).
    var isContentsSign: Bool {
        mutating get {
            if dialect.contains(.attributes), text.end > text.start, text.bytes[text.end &- 1] == Byte.closeBrace {
                var line = text.end
                while line > text.start, !text.bytes[line &- 1].isLineEnding { line &-= 1 }
                line = text.bytes.skipBlanks(from: line, to: text.end)
                if text.bytes.has("{:toc", at: line) || text.bytes.has("{: toc", at: line) { return true }
            }
            guard dialect.contains(.templates), text.end &- text.start <= 9, text.bytes[text.start] == Byte.openBracket
            else { return false }
            for sign: StaticString in ["[toc]", "[[toc]]", "[[_toc_]]"]
            where sign.utf8CodeUnitCount == text.end &- text.start {
                let isSign = (0..<sign.utf8CodeUnitCount).allSatisfy {
                    text.bytes[text.start &+ $0].lowercased == sign.utf8Start[$0]
                }
                if isSign {
                    return references.isEmpty
                        || references.value(text.bytes, from: text.start &+ 1, to: text.end &- 1) == nil
                }
            }
            return false
        }
    }

    // MARK: Headings

    /// Cuts attributes off a heading's end, and returns their place.
    @inline(never)
    mutating func cutAttributes() -> Range<Int>? {
        let (bytes, end) = (text.bytes, text.end)
        guard dialect.contains(.attributes), end > text.start, bytes[end &- 1] == Byte.closeBrace else { return nil }
        var open = end &- 1
        while open > text.start, bytes[open] != Byte.openBrace, !bytes[open].isLineEnding { open &-= 1 }
        // Right after a bracket they are those of a span.
        guard bytes[open] == Byte.openBrace, bytes.attributesEnd(from: open, to: end) == end,
            open == text.start || bytes[open &- 1] != Byte.closeBracket
        else { return nil }
        var textEnd = open
        while textEnd > text.start, bytes[textEnd &- 1].isBlank { textEnd &-= 1 }
        text.cut(to: textEnd)
        return open..<end
    }

    @inline(never)
    mutating func writeAttributes(_ range: Range<Int>) {
        output.leaf(.markup, from: text.source(range.lowerBound), to: text.sourceEnd(range.upperBound))
    }
}
