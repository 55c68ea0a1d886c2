import CPage
import Markdown

/// Goes through a page's nodes and says, of every text, which blocks, emphasis and links it stands in.
///
/// What HTML allows and events don't is brought into order here: text beside blocks is a paragraph of its own; blocks within
/// emphasis have that emphasis each; blocks within a paragraph, heading or code divide it.
struct PageScanner {
    let source: UnsafeBufferPointer<UInt8>
    let tree: PageTree
    private(set) var containers: [PageContainer] = []
    private(set) var leaves: [PageLeaf] = []
    /// The times that its elements tell.
    var times: [PageTime] = []
    /// Whether a leaf was met that stands before one that was met earlier: tags that cross make such.
    private(set) var isOutOfOrder = false
    var tables = HTMLTables()

    // Where the walk is.
    var block: Int32 = 0
    /// The paragraph that text beside blocks has opened, or -1.
    var paragraph: Int32 = -1
    var inlines: [Inline] = []
    var isInSection = false
    /// The page's headings, by their nodes.
    let headings: [Int]
    private var frames: [Frame] = []
    /// How many elements were passed over.
    private var hidden = 0
    /// Whether Word may have written its lists, those that are open, and where the sign stands that begins an item.
    let hasWordLists: Bool
    var wordLists: WordLists?
    var listSign: UInt32?

    /// An element that is to be left: before which node, and what was the case around it.
    private struct Frame {
        var next: UInt32
        var block: Int32
        var inlines: Int
        var isInSection: Bool
        var isBlock: Bool
        var closes = Closing.nothing
        /// The end tag of what is raised behind text; empty for all else.
        var raisedEnd: Range<UInt32> = 0..<0
    }

    /// What is to be done when an element is left: to close a table or part of it, or to make an event of an item that is
    /// empty: its offset, how many leaves were there before it, and how many elements had been passed over.
    enum Closing { case nothing, part, head, item(UInt32, Int, Int) }

    /// Emphasis, a link or code that is open.
    struct Inline {
        var kind: Event.Kind
        var level: UInt8 = 0
        var start: Range<UInt32>
        var close: Range<UInt32>
        /// Whether nothing closes it, and whether a block has ended it therefore.
        var isUnclosed = false
        var isEnded = false
        /// Its container in the paragraph that it was seen in last.
        var container: Int32 = -1
        var text: Int32 = -1
    }

    init(_ source: UnsafeBufferPointer<UInt8>, _ tree: PageTree) {
        self.source = source
        self.tree = tree
        hasWordLists = Self.hasWordLists(source)
        headings = tree.nodes.indices.filter { tree.element(tree.nodes[$0])?.headingLevel != nil }
        leaves.reserveCapacity(tree.nodes.count)
        containers.append(PageContainer(kind: .document, parent: -1, depth: 0, flags: []))
    }

    /// Reads what is in a node.
    mutating func read(_ root: Int) {
        let node = tree.nodes[root]
        let end = min(Int(node.next), tree.nodes.count)
        isInSection = tree.element(node).map { $0 == .main || $0 == .article } ?? false
        var index = root + 1
        while index < end {
            while let frame = frames.last, Int(frame.next) <= index { leave(frame) }
            let node = tree.nodes[index]
            guard let element = tree.element(node) else {
                readText(node)
                index += 1
                continue
            }
            let tag = tree.startTag(node)
            if isHidden(element, tag, index) {
                hidden += 1
                index = Int(node.next)
                continue
            }
            enter(element, node, tag, index)
            index += 1
        }
        while let frame = frames.last { leave(frame) }
    }

    // MARK: Elements

    private mutating func enter(_ element: PageElement, _ node: CPageNode, _ tag: PageTokens.Token?, _ index: Int) {
        let start = tag.map { $0.start..<$0.end } ?? 0..<0
        if element.isVoid { return readVoid(element, start, tag) }
        var frame = Frame(
            next: node.next, block: block, inlines: inlines.count, isInSection: isInSection, isBlock: element.isBlock)
        let close = tree.endTag(node).map { $0.start..<$0.end } ?? 0..<0
        switch element {
        case .section, .article, .main, .header: isInSection = true
        default: break
        }
        if element.isBlock {
            for index in inlines.indices where inlines[index].isUnclosed { inlines[index].isEnded = true }
            frame.closes = enterBlock(element, start, close, index)
        } else {
            if element == .time { readTime(start, close) }
            if element == .sup, !start.isEmpty, !close.isEmpty, !isAtStart, containers[Int(block)].kind != .codeBlock {
                addLeaf(.markup, inlineContainer(), start)
                frame.raisedEnd = close
            }
            enterInline(element, node, tag)
        }
        frames.append(frame)
    }

    private mutating func leave(_ frame: Frame) {
        frames.removeLast()
        switch frame.closes {
        case .nothing: break
        case .head: tables.setHead(false)
        case .part: closePart()
        case .item(let offset, let leaves, let hidden):
            // One that only holds what nobody sees is none.
            if self.leaves.count == leaves, self.hidden == hidden { mark(offset) }
        }
        if frame.isBlock {
            paragraph = -1
            block = frame.block
        }
        inlines.removeLast(inlines.count - frame.inlines)
        if !frame.raisedEnd.isEmpty, !isAtStart { addLeaf(.markup, inlineContainer(), frame.raisedEnd) }
        isInSection = frame.isInSection
    }

    private mutating func enterBlock(
        _ element: PageElement, _ start: Range<UInt32>, _ close: Range<UInt32>, _ index: Int
    ) -> Closing {
        let kind = containers[Int(block)].kind
        if kind == .heading || kind == .codeBlock {
            // No event holds a block there; it is only divided.
            if containers[Int(block)].hasText, !start.isEmpty {
                if kind == .heading {
                    addLeaf(.gap, block, start)
                } else if element == .div, hasClass("line", start), source[Int(start.lowerBound) - 1] != 10 {
                    addLeaf(.hardBreak, block, start)
                }
            }
            return .nothing
        }
        if kind == .paragraph { block = containers[Int(block)].parent }
        containers[Int(block)].hasBlocks = true
        paragraph = -1
        if let level = element.headingLevel {
            open(.heading, start, close, level: level)
            mark(start.upperBound)
            return .nothing
        }
        if element == .p, openWordItem(start, index) {
            open(.paragraph, start, close)
            return .nothing
        }
        wordLists = nil
        switch element {
        case .p, .dt: openParagraph(element, start, close, index)
        case .ul, .ol, .menu, .dir, .dl: if !isLayoutList(element, index) { openList(element, start, close) }
        case .li:
            openItem(start, close)
            return containers[Int(block)].kind == .item ? .item(start.upperBound, leaves.count, hidden) : .nothing
        case .dd: openDefinition(start, close)
        case .blockquote: open(.blockQuote, start, close)
        case .pre, .listing, .xmp, .plaintext: openCode(start, close, index)
        // Doxygen's code has an element for each line.
        case .div where hasClass("fragment", start): openCode(start, close, index)
        case .table, .thead, .tr, .td, .th, .caption: return openTablePart(element, start, close, index)
        default: break
        }
        return .nothing
    }

    // MARK: Containers

    /// Opens a block in the one that is open.
    mutating func open(
        _ kind: Event.Kind, _ start: Range<UInt32>, _ close: Range<UInt32>, level: UInt8 = 0, flags: Event.Flags = [],
        detail: Int32 = -1
    ) {
        block = add(kind, in: block, start, close, level: level, flags: flags, detail: detail)
    }

    private mutating func add(
        _ kind: Event.Kind, in parent: Int32, _ start: Range<UInt32> = 0..<0, _ close: Range<UInt32> = 0..<0,
        level: UInt8 = 0, flags: Event.Flags = [], detail: Int32 = -1
    ) -> Int32 {
        var container = PageContainer(kind: kind, parent: parent, depth: containers[Int(parent)].depth + 1)
        container.level = level
        container.flags.formUnion(flags)
        container.detail = detail
        container.start = start
        container.close = close
        containers.append(container)
        return Int32(containers.count - 1)
    }

    /// Changes a container.
    mutating func change(_ container: Int32, _ body: (inout PageContainer) -> Void) {
        body(&containers[Int(container)])
    }

    /// The container of text that comes next: the block, or a paragraph of its own in it.
    mutating func textContainer() -> Int32 {
        switch containers[Int(block)].kind {
        case .paragraph, .heading, .codeBlock: return block
        case .tableCell where !containers[Int(block)].hasBlocks: return block
        default:
            if paragraph < 0 { paragraph = add(.paragraph, in: block) }
            return paragraph
        }
    }

    /// The container of text that comes next, within the emphasis and links that are open.
    private mutating func inlineContainer() -> Int32 {
        let text = textContainer()
        var inner = text
        var isCode = containers[Int(text)].kind == .codeBlock
        for index in inlines.indices where !inlines[index].isEnded {
            defer { isCode = isCode || containers[Int(inner)].kind == .codeSpan }
            if inlines[index].text == text {
                inner = inlines[index].container
                continue
            }
            // In code only links are told apart; a link is one in the first block that it holds.
            let isLink = inlines[index].kind == .link
            let isLeftOut = isLink ? inlines[index].text >= 0 : isCode
            let isFirst = inlines[index].text < 0
            inlines[index].text = text
            if !isLeftOut {
                inner = add(
                    inlines[index].kind, in: inner, isFirst ? inlines[index].start : 0..<0, inlines[index].close,
                    level: inlines[index].level,
                    detail: isLink ? Int32(bitPattern: inlines[index].start.lowerBound) : -1)
            }
            inlines[index].container = inner
        }
        return inner
    }

    // MARK: Leaves

    private mutating func readText(_ node: CPageNode) {
        var found: [PageTokens.Token] = []
        tree.forEachText(of: node) { found.append($0) }
        for token in found {
            switch token.kind {
            case .comment: addLeaf(.markup, paragraph >= 0 ? inlineContainer() : block, token.start..<token.end)
            case .space where isAtStart: break
            default: if token.start != listSign, !isSign(token) { addText(token.start..<token.end) }
            }
        }
    }

    /// Whether no text stands yet in what text that comes next would stand in.
    private var isAtStart: Bool {
        switch containers[Int(block)].kind {
        case .codeBlock: false
        case .paragraph, .heading: !containers[Int(block)].hasText
        case .tableCell where !containers[Int(block)].hasBlocks: !containers[Int(block)].hasText
        default: paragraph < 0
        }
    }

    private mutating func addText(_ span: Range<UInt32>) {
        let container = inlineContainer()
        let text = paragraph >= 0 ? paragraph : block
        containers[Int(text)].hasText = true
        addLeaf(.text, container, span)
    }

    mutating func addLeaf(_ kind: PageLeaf.Kind, _ container: Int32, _ span: Range<UInt32>) {
        if let last = leaves.last, last.start > span.lowerBound { isOutOfOrder = true }
        leaves.append(PageLeaf(kind: kind, container: container, start: span.lowerBound, end: span.upperBound))
    }

    /// Makes the block that is open an event, even if nothing is in it.
    mutating func mark(_ offset: UInt32) {
        // What has no tag of its own stands where the last thing stands.
        let offset = offset > 0 ? offset : leaves.last?.end ?? 0
        addLeaf(.mark, block, offset..<offset)
    }

    /// Whether a text is the only sign of a link within the page, without a letter or digit: `¶`, `#`, an arrow. They take
    /// their reader to where he is.
    private func isSign(_ token: PageTokens.Token) -> Bool {
        guard let link = inlines.last(where: { $0.kind == .link }), token.end - token.start <= 24,
            link.close.lowerBound >= token.end, link.close.lowerBound - link.start.upperBound <= 200,
            let target = PageAttributes.value(
                of: "href", in: source, tag: Int(link.start.lowerBound)..<Int(link.start.upperBound)),
            target.first == UInt8(ascii: "#")
        else { return false }
        let text = PageEntity.text(
            of: source, Int(link.start.upperBound)..<Int(link.close.lowerBound), withoutTags: true)
        return !text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    /// Whether an element is of one class.
    private func hasClass(_ name: StaticString, _ tag: Range<UInt32>) -> Bool {
        guard tag.count > 7 + name.utf8CodeUnitCount, tag.count < 80,
            let classes = PageAttributes.value(
                of: "class", in: source, tag: Int(tag.lowerBound)..<Int(tag.upperBound))
        else { return false }
        return classes.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    private mutating func readVoid(_ element: PageElement, _ span: Range<UInt32>, _ tag: PageTokens.Token?) {
        guard !span.isEmpty else { return }
        switch element {
        case .br:
            if !isAtStart { addLeaf(.hardBreak, inlineContainer(), span) }
        case .input: readTask(span)
        case .img:
            let container = inlineContainer()
            containers[Int(paragraph >= 0 ? paragraph : block)].hasText = true
            addLeaf(.markup, container, span)
        case .hr:
            let kind = containers[Int(block)].kind
            guard kind != .heading, kind != .codeBlock else { return }
            let around = block
            if kind == .paragraph { block = containers[Int(block)].parent }
            containers[Int(block)].hasBlocks = true
            paragraph = -1
            let rule = add(.thematicBreak, in: block, span, span.upperBound..<span.upperBound, level: UInt8(ascii: "-"))
            addLeaf(.mark, rule, span.upperBound..<span.upperBound)
            block = around
        default: break
        }
    }
}
