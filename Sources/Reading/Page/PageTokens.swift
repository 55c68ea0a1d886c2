import CPage
import Values

/// The tags, texts and comments of a page, and the page's skeleton: what libgumbo needs to find out how they nest.
///
/// libgumbo hands every letter through its state machine, and reads 25 to 35 MB of page a second. Which element holds which
/// depends on the tags' names alone, and on whether text is white space; so the skeleton has the tags without attributes,
/// an `x` for a text and a space for white space. That also takes from hostile pages what libgumbo needs long for:
/// attributes by the thousand, and tags nested without end.
struct PageTokens {
    /// A tag, text or comment.
    struct Token {
        enum Kind: UInt8 { case startTag, endTag, text, space, comment, other }

        var kind: Kind
        var element: PageElement = .other
        var has = Attributes()
        var start: UInt32
        var end: UInt32
        /// Where it starts in the skeleton.
        var skeletonOffset: UInt32 = 0
    }

    /// Attributes that a start tag has and that matter here.
    struct Attributes: OptionSet {
        let rawValue: UInt8
        static let role = Attributes(rawValue: 1)
        static let hidden = Attributes(rawValue: 2)
        static let style = Attributes(rawValue: 4)
        static let classes = Attributes(rawValue: 8)
        static let open = Attributes(rawValue: 16)
        static let href = Attributes(rawValue: 32)
    }

    private(set) var tokens: [Token] = []
    private(set) var skeleton: [UInt8] = []
    /// The token whose first byte an offset of the skeleton is; -1 for other offsets.
    private(set) var tokenAt: [Int32] = []

    let source: UnsafeBufferPointer<UInt8>
    /// How many elements of code are open.
    private var openCode = 0
    /// Whether tags of `isFormatting` are left out, as in pages that are too tangled with them.
    private let isPlain: Bool
    private var depth = PageDepth()
    private var offset: Int

    /// Reads a page from an offset on.
    init(_ source: UnsafeBufferPointer<UInt8>, from start: Int, isPlain: Bool = false) {
        self.source = source
        self.isPlain = isPlain
        offset = start
        tokens.reserveCapacity(source.count / 24)
        skeleton.reserveCapacity(source.count / 4)
        tokenAt.reserveCapacity(source.count / 4)
        read()
    }

    private mutating func read() {
        var textStart = offset
        while offset < source.count {
            guard let found = memoryIndex(of: UInt8(ascii: "<"), from: offset) else { break }
            offset = found
            let next = byte(found + 1)
            if next.isLetter {
                addText(from: textStart, to: found)
                readStartTag()
            } else if next == UInt8(ascii: "/"), byte(found + 2).isLetter {
                addText(from: textStart, to: found)
                readEndTag()
            } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/") {
                addText(from: textStart, to: found)
                readComment()
            } else {
                offset = found + 1
                continue
            }
            textStart = offset
        }
        addText(from: textStart, to: source.count)
        offset = source.count
    }

    /// The start tags of emphasis, links and code that no end tag closes: of each element's tags the last that is open is the
    /// one that an end tag closes.
    var unclosedFormatting: Set<Int32> {
        var open = [[Int32]](repeating: [], count: PageElement.allCases.count)
        for (index, token) in tokens.enumerated() where token.element.isFormatting || token.element.isPhrase {
            switch token.kind {
            case .startTag: open[Int(token.element.rawValue)].append(Int32(index))
            case .endTag: _ = open[Int(token.element.rawValue)].popLast()
            default: break
            }
        }
        return Set(open.joined())
    }

    // MARK: Bytes

    private func byte(_ index: Int) -> UInt8 { index < source.count ? source[index] : 0 }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 9 || byte == 13 || byte == 12 }

    private func memoryIndex(of byte: UInt8, from start: Int) -> Int? {
        ByteSearch.index(of: byte, in: source, from: start)
    }

    // MARK: Text and comments

    /// Text, in which the signs of templates are as comments are: a row of a table may stand between them.
    private mutating func addText(from start: Int, to end: Int) {
        var (rest, index) = (start, start)
        var signs = TemplateSigns(source, before: end)
        while openCode == 0, let sign = signs.next(from: index, after: start) {
            addPlainText(from: rest, to: sign.lowerBound)
            add(Token(kind: .comment, start: UInt32(sign.lowerBound), end: UInt32(sign.upperBound)))
            for byte in "<!---->".utf8 { write(byte) }
            (rest, index) = (sign.upperBound, sign.upperBound)
        }
        addPlainText(from: rest, to: end)
    }

    private mutating func addPlainText(from start: Int, to end: Int) {
        guard start < end else { return }
        var index = start
        while index < end, isSpace(source[index]) { index += 1 }
        let isSpace = index == end
        add(Token(kind: isSpace ? .space : .text, start: UInt32(start), end: UInt32(end)))
        write(isSpace ? 32 : UInt8(ascii: "x"))
    }

    /// A comment, a declaration, or what HTML's parser takes for a comment (HTML, section 13.2.5.41 and on).
    private mutating func readComment() {
        let start = offset
        if byte(start + 1) == UInt8(ascii: "!"), byte(start + 2) == UInt8(ascii: "-"),
            byte(start + 3) == UInt8(ascii: "-")
        {
            offset = commentEnd(from: start + 4)
            add(Token(kind: .comment, start: UInt32(start), end: UInt32(offset)))
            for byte in "<!---->".utf8 { write(byte) }
            return
        }
        offset = memoryIndex(of: UInt8(ascii: ">"), from: start).map { $0 + 1 } ?? source.count
        let isDoctype = (byte(start + 2) | 32) == UInt8(ascii: "d") && offset - start < 256
        guard isDoctype, tokens.allSatisfy({ $0.kind == .space || $0.kind == .comment }) else { return }
        add(Token(kind: .other, start: UInt32(start), end: UInt32(offset)))
        for index in start..<offset { write(source[index]) }
    }

    /// The offset after `-->` or `--!>`; of `<!-->` and `<!--->`, too.
    private func commentEnd(from start: Int) -> Int {
        if byte(start) == UInt8(ascii: ">") { return start + 1 }
        if byte(start) == UInt8(ascii: "-"), byte(start + 1) == UInt8(ascii: ">") { return start + 2 }
        var index = start
        while let end = memoryIndex(of: UInt8(ascii: ">"), from: index) {
            if end >= start + 2, source[end - 1] == UInt8(ascii: "-"), source[end - 2] == UInt8(ascii: "-") {
                return end + 1
            }
            if end >= start + 3, source[end - 1] == UInt8(ascii: "!"), source[end - 2] == UInt8(ascii: "-"),
                source[end - 3] == UInt8(ascii: "-")
            {
                return end + 1
            }
            index = end + 1
        }
        return source.count
    }

    // MARK: Tags

    private func nameEnd(from start: Int) -> Int {
        var index = start
        while index < source.count, !isSpace(source[index]), source[index] != UInt8(ascii: ">"),
            source[index] != UInt8(ascii: "/")
        {
            index += 1
        }
        return index
    }

    private func element(from start: Int, to end: Int) -> PageElement {
        PageElement.named(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: source[start..<end])))
    }

    /// libgumbo's number of an element that is not told apart here, else 0.
    private func otherNumber(of element: PageElement, from start: Int, to end: Int) -> UInt16 {
        guard element == .other else { return 0 }
        return UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: source[start..<end])).withMemoryRebound(
            to: CChar.self
        ) {
            $0.baseAddress.map { cpage_tag($0, end - start) } ?? cpage_unknown
        }
    }

    private mutating func readStartTag() {
        let start = offset
        let nameEnd = nameEnd(from: start + 1)
        let element = element(from: start + 1, to: nameEnd)
        var attributes = PageAttributes(source, from: nameEnd)
        let has = attributes.readAll()
        offset = attributes.offset
        guard attributes.isClosed else {
            // HTML's parser drops a tag that the page ends in.
            offset = source.count
            return
        }
        let token = Token(kind: .startTag, element: element, has: has, start: UInt32(start), end: UInt32(offset))
        switch element {
        case .svg, .template, .noscript, .select, .iframe, .noembed, .noframes, .script, .style, .textarea:
            if let end = regionEnd(of: element, isEmpty: attributes.isSelfClosing && element == .svg) { offset = end }
            return
        case .option, .optgroup, .frameset, .frame, .isindex, .image: return
        default: break
        }
        if isPlain, element.isFormatting { return }
        guard depth.open(element, number: otherNumber(of: element, from: start + 1, to: nameEnd)) else { return }
        add(token)
        if element.isCode { openCode += 1 }
        writeTag(from: start + 1, to: nameEnd, isClosing: false)
        if element.holdsRawText { readRawText(of: element) }
        if element == .plaintext {
            addPlainText(from: offset, to: source.count)
            offset = source.count
        }
    }

    private mutating func readEndTag() {
        let start = offset
        let nameEnd = nameEnd(from: start + 2)
        let element = element(from: start + 2, to: nameEnd)
        var attributes = PageAttributes(source, from: nameEnd)
        _ = attributes.readAll()
        offset = attributes.isClosed ? attributes.offset : source.count
        guard !(isPlain && element.isFormatting),
            depth.close(element, number: otherNumber(of: element, from: start + 2, to: nameEnd))
        else { return }
        if element.isCode { openCode = max(0, openCode - 1) }
        // libgumbo puts text that stands right before this end tag behind it.
        if element == .form { for byte in "<!---->".utf8 { write(byte) } }
        add(Token(kind: .endTag, element: element, start: UInt32(start), end: UInt32(offset)))
        writeTag(from: start + 2, to: nameEnd, isClosing: true)
    }

    /// The text of an element that holds nothing else, and its end tag.
    private mutating func readRawText(of element: PageElement) {
        let end = rawEnd(of: element, from: offset) ?? source.count
        addPlainText(from: offset, to: end)
        offset = end
        if end < source.count { readEndTag() }
    }

    /// Where the end tag of an element starts.
    private func rawEnd(of element: PageElement, from start: Int) -> Int? {
        var index = start
        while let found = memoryIndex(of: UInt8(ascii: "<"), from: index) {
            if byte(found + 1) == UInt8(ascii: "/"), byte(found + 2).isLetter {
                let nameEnd = nameEnd(from: found + 2)
                if self.element(from: found + 2, to: nameEnd) == element { return found }
            }
            index = found + 1
        }
        return nil
    }

    /// The offset after an element that has no text for a reader, with all in it. One that nothing ends has no content, but
    /// for those that hold raw text: they reach to the page's end.
    private mutating func regionEnd(of element: PageElement, isEmpty: Bool) -> Int? {
        if isEmpty { return nil }
        if depth.isKnownOpenEnded(element) { return element.holdsRawText ? source.count : nil }
        var index = offset
        var open = 1
        let nests = !element.holdsRawText
        while let found = memoryIndex(of: UInt8(ascii: "<"), from: index) {
            let isEnd = byte(found + 1) == UInt8(ascii: "/")
            let nameStart = found + (isEnd ? 2 : 1)
            index = found + 1
            guard byte(nameStart).isLetter, isEnd || nests else { continue }
            let nameEnd = nameEnd(from: nameStart)
            guard self.element(from: nameStart, to: nameEnd) == element else { continue }
            open += isEnd ? -1 : 1
            guard open == 0 || isEnd && !nests else { continue }
            return memoryIndex(of: UInt8(ascii: ">"), from: nameEnd).map { $0 + 1 } ?? source.count
        }
        depth.noteOpenEnded(element)
        return element.holdsRawText ? source.count : nil
    }

    // MARK: The skeleton

    private mutating func add(_ token: Token) {
        tokens.append(token)
        tokens[tokens.count - 1].skeletonOffset = UInt32(skeleton.count)
        isAtStart = true
    }

    private var isAtStart = false

    private mutating func write(_ byte: UInt8) {
        tokenAt.append(isAtStart ? Int32(tokens.count - 1) : -1)
        skeleton.append(byte)
        isAtStart = false
    }

    private mutating func writeTag(from start: Int, to end: Int, isClosing: Bool) {
        write(UInt8(ascii: "<"))
        if isClosing { write(UInt8(ascii: "/")) }
        for index in start..<min(end, start + 64) { write(source[index]) }
        write(UInt8(ascii: ">"))
    }
}
