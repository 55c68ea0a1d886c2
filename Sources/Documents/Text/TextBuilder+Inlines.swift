import Markdown

extension TextBuilder {
    /// Something open that ends before an event.
    private struct Open {
        var next: UInt32
        var end: UInt32
        var styles: Style = []
        /// Where the plain text began of what is found nothing in, or nil.
        var opaqueStart: UInt32?
        /// Whether text after it stands in another passage, of the block around it.
        var block: Int32?
    }

    /// Reads the events of a block's content.
    mutating func readInlines(_ start: Int, _ end: Int) {
        var open: [Open] = []
        var index = start
        while index < end {
            while let last = open.last, Int(last.next) <= index {
                close(last)
                open.removeLast()
            }
            let event = events[index]
            divideAtCut(before: event)
            switch event.kind {
            case .delimiter:
                readDelimiter(index)
                index += 1
            case .emphasis, .strong, .strikethrough:
                let isUnderline = event.level == UInt8(ascii: "u")
                let style: Style =
                    event.kind == .strong
                    ? .bold : event.kind == .strikethrough ? .strike : isUnderline ? .underline : .italic
                styles.turnOn(style, at: event.start)
                open.append(Open(next: event.next, end: event.end, styles: style))
                index += 1
            case .image:
                passageHasImage = true
                index = Int(event.next)
            case .codeSpan, .formula:
                readCodeSpan(index)
                index = Int(event.next)
            case .inlineNote, .markup:
                if isCaret(event) { raise(raisedStart == nil, at: event.end) }
                // A note's words are its own, and no sentence's around it.
                index = Int(event.next)
            case .citationGroup, .citation:
                if isCitation(index), !open.contains(where: { $0.opaqueStart != nil }) {
                    open.append(Open(next: event.next, end: event.end, opaqueStart: UInt32(text.bytes.count)))
                }
                index += 1
            case .heading where events[Int(passage.event)].kind == .htmlBlock:
                let block = passage.event
                divide(end: event.start, start: event.start)
                passage.event = Int32(index)
                open.append(Open(next: event.next, end: event.end, block: block))
                index += 1
            case .tableCell, .paragraph, .heading:
                // Their own blocks, in HTML or in a cell.
                divide(end: event.start, start: event.start)
                index += 1
            case .table, .tableRow, .list, .item, .blockQuote, .codeBlock, .thematicBreak:
                divide(end: event.start, start: event.start)
                index += 1
            default:
                readLeaf(event)
                index += 1
            }
        }
        while let last = open.popLast() { close(last) }
        (raisedStart, codeStart) = (nil, nil)
    }

    /// Whether an event is one of the signs around what is raised, `2^31^`.
    private func isCaret(_ event: Event) -> Bool {
        event.kind == .markup && event.end == event.start + 1 && source[Int(event.start)] == UInt8(ascii: "^")
    }

    /// Begins what is raised, or ends it; at the offset after its sign.
    private mutating func raise(_ begins: Bool, at offset: UInt32) {
        if begins {
            raisedStart = text.bytes.count
            raisedIsApart = passageIsEmpty || space != nil || breakIsDue
        } else if let start = raisedStart {
            raisedStart = nil
            let digits =
                raisedIsApart
                ? isStroke(at: Int(offset)) ? nil : RaisedDigits(apartFrom: start, in: text.bytes)
                : RaisedDigits(from: start, in: text.bytes)
            if let digits { raised.append(digits) }
        }
    }

    /// Whether a fraction goes on at an offset: `1 <sup>1</sup>/<sub>2</sub>`.
    private func isStroke(at offset: Int) -> Bool {
        source[min(offset, source.count)...].first == UInt8(ascii: "/")
            || source[min(offset, source.count)...].starts(with: "⁄".utf8)
    }

    private mutating func close(_ open: Open) {
        styles.turnOff(open.styles, at: open.end, plainEnd: text.bytes.count)
        if let start = open.opaqueStart { opaque.append(start..<UInt32(text.bytes.count)) }
        if let block = open.block {
            divide(end: open.end, start: open.end)
            passage.event = block
        }
    }

    /// Whether an event is a group of citations or a citation; they are asked for in order.
    private mutating func isCitation(_ index: Int) -> Bool {
        if events[index].kind == .citationGroup { return true }
        while nextCitation < citations.count, citations[nextCitation] < index { nextCitation += 1 }
        return nextCitation < citations.count && citations[nextCitation] == index
    }

    /// What emphasis left over: markup where it is one of the marks, else text.
    private mutating func readDelimiter(_ index: Int) {
        var start = events[index].start
        while nextMark < marks.count, marks[nextMark].event <= index {
            let mark = marks[nextMark]
            nextMark += 1
            guard mark.event == index else { continue }
            if start < mark.start { addText(Int(start), Int(mark.start)) }
            if mark.opens {
                styles.turnOn(mark.style, at: mark.start)
            } else {
                styles.turnOff(mark.style, at: mark.end, plainEnd: text.bytes.count)
            }
            start = mark.end
        }
        if start < events[index].end { addText(Int(start), Int(events[index].end)) }
    }

    private mutating func readLeaf(_ event: Event) {
        switch event.kind {
        case .text where hidden == nil:
            addText(Int(event.start), Int(event.end))
        case .escape:
            addText(Int(event.contentStart), Int(event.contentEnd))
        case .entity where hidden == nil:
            add(parsed.decoded(event), for: event.start..<event.end)
        case .softBreak:
            addSpace(event.start, event.end)
        case .hardBreak:
            addBreak(event.start, event.end)
        case .htmlInline:
            readTag(event)
        default: break
        }
    }

    private mutating func readTag(_ event: Event) {
        let tag = TagName(source, event.start, event.end)
        if tag.name.isEmpty { return }
        if tag.hidesText {
            // In an HTML block the event holds all up to the closing tag.
            let isWhole = source[Int(event.start)..<Int(event.end)].dropFirst().contains(UInt8(ascii: "<"))
            hidden = tag.isClosing || isWhole ? nil : tag.name
        } else if tag.name == "br" {
            addBreak(event.start, event.end)
        } else if tag.name == "img" {
            passageHasImage = true
        } else if tag.holdsCode {
            if !tag.isClosing {
                codeStart = codeStart ?? UInt32(text.bytes.count)
            } else if let start = codeStart {
                codeStart = nil
                // Code spans within it are part of it.
                while let last = opaque.last, last.lowerBound >= start { opaque.removeLast() }
                opaque.append(start..<UInt32(text.bytes.count))
            }
        } else if tag.name == "sup" {
            raise(!tag.isClosing, at: event.end)
        } else if tag.isBlock {
            let block = events[Int(passage.event)].kind
            if block == .htmlBlock || block == .tableCell {
                divide(end: event.start, start: event.start)
            } else {
                addBreak(event.start, event.end)
            }
        } else if tag.name == "span" {
            readSpan(tag, event)
        } else if !tag.style.isEmpty {
            let count = openTags[tag.name, default: 0]
            if !tag.isClosing {
                openTags[tag.name] = count + 1
                styles.turnOn(tag.style, at: event.start)
            } else if count > 0 {
                openTags[tag.name] = count - 1
                styles.turnOff(tag.style, at: event.end, plainEnd: text.bytes.count)
            }
        }
    }

    private mutating func readSpan(_ tag: TagName, _ event: Event) {
        if !tag.isClosing {
            let value = HTMLTag(Array(source[Int(event.start)..<Int(event.end)]))?.attribute("style") ?? ""
            var style: Style = []
            if value.contains("underline") { style.insert(.underline) }
            if value.contains("line-through") { style.insert(.strike) }
            openSpans.append(style)
            styles.turnOn(style, at: event.start)
        } else if let style = openSpans.popLast() {
            styles.turnOff(style, at: event.end, plainEnd: text.bytes.count)
        }
    }

    /// A code span's or formula's text: its spaces stay, a line ending is a space (CommonMark 6.1).
    private mutating func readCodeSpan(_ index: Int) {
        var plainStart: UInt32?
        for inner in index + 1..<max(index + 1, Int(events[index].next)) {
            let event = events[inner]
            // Pages have tags and links in their code.
            guard event.kind != .htmlInline, event.kind != .link else { continue }
            if plainStart == nil {
                willAddText(at: event.start)
                plainStart = UInt32(text.bytes.count)
            }
            switch event.kind {
            case .text: appendValid(Int(event.start), Int(event.end))
            case .softBreak, .hardBreak: text.append(CollectionOfOne(UInt8(ascii: " ")), for: event.start..<event.end)
            case .entity: text.append(Array(parsed.decoded(event).utf8), for: event.start..<event.end)
            default: appendValid(Int(event.contentStart), Int(event.contentEnd))
            }
        }
        if let plainStart { opaque.append(plainStart..<UInt32(text.bytes.count)) }
    }

    /// Ends the passage where a cut falls before an event or in its leading white space.
    private mutating func divideAtCut(before event: Event) {
        guard nextCut < cuts.count else { return }
        let cut = cuts[nextCut]
        guard event.kind == .text ? event.end > cut.start : event.start >= cut.start else { return }
        divide(end: cut.end, start: cut.start, turn: cut.turn)
        nextCut += 1
    }
}
