import Markdown

/// Makes the list of blocks, in order, of a document's events and passages.
struct BlockBuilder {
    private let source: UnsafeBufferPointer<UInt8>
    private let events: UnsafeBufferPointer<Event>
    private let text: DocumentText
    private(set) var blocks: [Block] = []

    /// The blocks that are open: the block, and the event before which it ends.
    private var open: [(block: Int32, next: Int)] = []
    private var nextPassage = 0
    /// Of each open level (the document's is the first) the list that stands last in it, with nothing or only empty
    /// comments after it; -1 if there is none.
    private var lastList: [Int32] = [-1]

    init(source: UnsafeBufferPointer<UInt8>, events: UnsafeBufferPointer<Event>, text: DocumentText) {
        self.source = source
        self.events = events
        self.text = text
    }

    /// Reads all events.
    mutating func read() {
        var index = 0
        while index < events.count {
            close(before: index)
            let event = events[index]
            switch event.kind {
            case .list:
                openList(index)
                index += 1
            case .item:
                openItem(index)
                index += 1
            case .blockQuote:
                push(.quote, index)
                index += 1
            case .footnoteDefinition:
                push(.footnote, index)
                index += 1
            case .callout:
                // What only places things is no block.
                if event.detail >= 0 { push(.callout, index) }
                index += 1
            case .table:
                push(.table, index)
                index += 1
            case .tableRow:
                index += 1
            case .tableCell:
                nextPassage += passages(before: Int(event.next)).count
                index = Int(event.next)
            case .paragraph, .heading, .calloutTitle:
                addText(index)
                index = Int(event.next)
            case .codeBlock:
                add(.code, index, event.start..<event.end, passages: passages(before: Int(event.next)))
                index = Int(event.next)
            case .thematicBreak:
                add(.rule, index, event.start..<event.end)
                index = Int(event.next)
            case .htmlBlock:
                addHTML(index)
                index = Int(event.next)
            case .linkDefinition:
                noteOther()
                index = Int(event.next)
            default:
                index += 1
            }
        }
        close(before: Int.max)
    }

    // MARK: Containers

    private var parent: Int32 { open.last?.block ?? -1 }

    private mutating func push(_ kind: Block.Kind, _ index: Int) {
        let event = events[index]
        noteOther()
        blocks.append(Block(kind: kind, start: event.start, end: event.end, parent: parent, event: Int32(index)))
        open.append((Int32(blocks.count - 1), Int(event.next)))
        lastList.append(-1)
    }

    private mutating func close(before index: Int) {
        while let last = open.last, last.next <= index {
            open.removeLast()
            lastList.removeLast()
        }
    }

    /// Something else than a list or an empty comment stands here.
    private mutating func noteOther() {
        lastList[lastList.count - 1] = -1
    }

    private mutating func openList(_ index: Int) {
        let event = events[index]
        let last = lastList[lastList.count - 1]
        // In a page each list has its tags.
        if last >= 0, events[Int(blocks[Int(last)].event)].level == event.level, !event.flags.contains(.html) {
            blocks[Int(last)].end = event.end
            blocks[Int(last)].isTight = blocks[Int(last)].isTight && event.flags.contains(.tight)
            open.append((last, Int(event.next)))
            lastList.append(-1)
            return
        }
        push(.list, index)
        let list = Int32(blocks.count - 1)
        blocks[Int(list)].isTight = event.flags.contains(.tight)
        // Of the level around it.
        lastList[lastList.count - 2] = list
    }

    private func isOrdered(_ list: Int) -> Bool {
        events[Int(blocks[list].event)].flags.contains(.ordered)
    }

    private mutating func openItem(_ index: Int) {
        let list = Int(parent)
        push(.item, index)
        guard list >= 0, blocks[list].kind == .list, isOrdered(list) else { return }
        // The list's block counts its items on, over the lists that it joins.
        let first = max(0, events[Int(blocks[list].event)].detail)
        var number = blocks[list].number == Column.noNumber ? first : blocks[list].number &+ 1
        // An item of a page may say its number.
        if events[index].flags.contains(.html), events[index].detail >= 0 { number = events[index].detail }
        blocks[list].number = number
        blocks[blocks.count - 1].number = number
    }

    // MARK: Text

    /// The passages that come next and belong to events before one.
    private func passages(before next: Int) -> Range<Int32> {
        var end = nextPassage
        while end < text.passages.count, Int(text.passages[end].event) < next { end += 1 }
        return Int32(nextPassage)..<Int32(end)
    }

    /// The passages that come next and have a property.
    private func passages(_ has: (Passage) -> Bool) -> Range<Int32> {
        var end = nextPassage
        while end < text.passages.count, has(text.passages[end]) { end += 1 }
        return Int32(nextPassage)..<Int32(end)
    }

    private mutating func add(
        _ kind: Block.Kind, _ index: Int, _ span: Range<UInt32>, passages: Range<Int32> = 0..<0
    ) {
        noteOther()
        var block = Block(kind: kind, start: span.lowerBound, end: span.upperBound, parent: parent, event: Int32(index))
        block.passages = passages
        if let first = passages.first, passages.count == 1 {
            block.plain = text.passages[Int(first)].plain
            block.turn = text.passages[Int(first)].turn
        }
        blocks.append(block)
        nextPassage = max(nextPassage, Int(passages.upperBound))
    }

    private mutating func addText(_ index: Int) {
        let event = events[index]
        let kind: Block.Kind = event.kind == .heading ? .heading : .paragraph
        let inside = passages(before: Int(event.next))
        // A heading without text is no block, unless it turns out to be an end mark.
        if kind == .heading, inside.isEmpty { add(kind, index, event.start..<event.end) }
        for number in inside {
            let passage = text.passages[Int(number)]
            let span = kind == .heading ? event.start..<event.end : passage.start..<passage.end
            add(kind, index, span, passages: number..<number + 1)
        }
    }

    /// An HTML block; one that holds nothing but tables or comments is none, but its tables are blocks.
    private mutating func addHTML(_ index: Int) {
        let event = events[index]
        let next = Int(event.next)
        if (index + 1..<max(index + 1, next)).contains(where: { events[$0].kind == .heading }) {
            return addHTMLWithHeadings(index)
        }
        let tables = (index + 1..<max(index + 1, next)).filter { events[$0].kind == .table }
        let inside = passages(before: next)
        let hasText = hasPassage(inside, outside: tables)
        let isComment = HTMLComment.isOnly(source[Int(event.start)..<Int(event.end)])
        if isComment, !isEmptyComment(event) || lastList[lastList.count - 1] < 0 { noteOther() }
        if hasText || tables.isEmpty && !isComment {
            add(.html, index, event.start..<event.end, passages: inside)
            open.append((Int32(blocks.count - 1), next))
            lastList.append(-1)
        }
        for table in tables { add(.table, table, events[table].start..<events[table].end) }
        close(before: next)
        nextPassage = max(nextPassage, Int(inside.upperBound))
    }

    /// An HTML block falls into its headings and what stands between them.
    private mutating func addHTMLWithHeadings(_ index: Int) {
        let next = Int(events[index].next)
        noteOther()
        var inner = index + 1
        while inner < next {
            let event = events[inner]
            switch event.kind {
            case .heading:
                addRest(index, before: inner)
                let own = passages { Int($0.event) == inner }
                add(.heading, inner, event.start..<event.end, passages: own)
                inner = Int(event.next)
            case .table:
                addRest(index, before: inner)
                let inside = passages { $0.start < event.end }
                add(.table, inner, event.start..<event.end)
                nextPassage = max(nextPassage, Int(inside.upperBound))
                inner = Int(event.next)
            default: inner += 1
            }
        }
        addRest(index, before: next)
        let rest = passages(before: next)
        nextPassage = max(nextPassage, Int(rest.upperBound))
    }

    /// The passages of an HTML block up to an event in it, as a block.
    private mutating func addRest(_ index: Int, before inner: Int) {
        let isInside = inner < events.count && inner < Int(events[index].next)
        let limit = isInside ? events[inner].start : events[index].end
        let rest = passages { $0.start < limit && Int($0.event) < inner }
        guard let first = rest.first, let last = rest.last else { return }
        add(.html, index, text.passages[Int(first)].start..<text.passages[Int(last)].end, passages: rest)
    }

    /// Whether one of these passages is in none of these tables; both stand in order.
    private func hasPassage(_ passages: Range<Int32>, outside tables: [Int]) -> Bool {
        var next = 0
        var covered: UInt32 = 0
        for number in passages {
            let start = text.passages[Int(number)].start
            while next < tables.count, events[tables[next]].start <= start {
                covered = max(covered, events[tables[next]].end)
                next += 1
            }
            if start >= covered { return true }
        }
        return false
    }

    /// Whether a block is one comment with nothing in it.
    private func isEmptyComment(_ event: Event) -> Bool {
        let bytes = source[Int(event.start)..<Int(event.end)].filter { $0 > 32 }
        return bytes.elementsEqual("<!---->".utf8)
    }
}
