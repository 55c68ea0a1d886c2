import Markdown

/// Paragraphs, lists, definitions and code of a page.
extension PageScanner {
    mutating func openParagraph(_ element: PageElement, _ start: Range<UInt32>, _ close: Range<UInt32>, _ index: Int) {
        if element == .dt {
            openTerm(start, index)
        } else if containers[Int(block)].kind == .item {
            change(containers[Int(block)].parent) { $0.flags.remove(.tight) }
        }
        open(.paragraph, start, close)
    }

    /// Whether a list only puts parts of the page one below the other: its first item has a heading in it.
    func isLayoutList(_ element: PageElement, _ index: Int) -> Bool {
        guard element != .dl else { return false }
        var item = index + 1
        while item < min(Int(tree.nodes[index].next), tree.nodes.count), tree.element(tree.nodes[item]) == nil {
            item += 1
        }
        guard item < min(Int(tree.nodes[index].next), tree.nodes.count), tree.element(tree.nodes[item]) == .li else {
            return false
        }
        var (first, last) = (0, headings.count)
        while first < last {
            let middle = (first + last) / 2
            if headings[middle] < item { first = middle + 1 } else { last = middle }
        }
        return first < headings.count && headings[first] < Int(tree.nodes[item].next)
    }

    mutating func openList(_ element: PageElement, _ start: Range<UInt32>, _ close: Range<UInt32>) {
        let isOrdered = element == .ol
        let mark = element == .dl ? UInt8(ascii: ":") : isOrdered ? UInt8(ascii: ".") : UInt8(ascii: "-")
        open(
            .list, start, close, level: mark, flags: isOrdered ? [.ordered, .tight] : .tight,
            detail: isOrdered ? Int32(clamping: number("start", of: start) ?? 1) : -1)
    }

    mutating func openItem(_ start: Range<UInt32>, _ close: Range<UInt32>) {
        // One without a list is a block like others.
        guard containers[Int(block)].kind == .list else { return }
        let isOrdered = containers[Int(block)].flags.contains(.ordered)
        open(
            .item, start, close, level: containers[Int(block)].level,
            detail: isOrdered ? Int32(clamping: number("value", of: start) ?? -1) : -1)
    }

    /// Terms stand in their list, before the items that their definitions are; those that nothing defines are items.
    private mutating func openTerm(_ start: Range<UInt32>, _ index: Int) {
        guard containers[Int(block)].kind == .list else { return }
        if index >= containers[Int(block)].terms { lookForDefinition(from: index) }
        if !containers[Int(block)].hasDefinition {
            open(.item, 0..<0, 0..<0, level: containers[Int(block)].level)
        }
    }

    /// Looks through the terms that stand one after the other for what comes after them.
    private mutating func lookForDefinition(from index: Int) {
        var next = Int(tree.nodes[index].next)
        var hasDefinition = false
        while next < tree.nodes.count, tree.nodes[next].next > 0 {
            let element = tree.element(tree.nodes[next])
            hasDefinition = element == .dd
            if element != nil, element != .dt { break }
            next = Int(tree.nodes[next].next)
        }
        change(block) {
            $0.terms = next
            $0.hasDefinition = hasDefinition
        }
    }

    mutating func openDefinition(_ start: Range<UInt32>, _ close: Range<UInt32>) {
        guard containers[Int(block)].kind == .list else { return }
        open(.item, start, close, level: containers[Int(block)].level)
        mark(start.upperBound)
    }

    mutating func openCode(_ start: Range<UInt32>, _ close: Range<UInt32>, _ index: Int) {
        open(.codeBlock, start, close, detail: languageOffset(around: index))
    }

    /// A whole number that an attribute has.
    func number(_ name: StaticString, of tag: Range<UInt32>) -> Int? {
        guard !tag.isEmpty,
            let value = PageAttributes.value(of: name, in: source, tag: Int(tag.lowerBound)..<Int(tag.upperBound))
        else { return nil }
        return Int(String(decoding: value.prefix(10), as: UTF8.self).filter { $0 == "-" || $0.isNumber })
    }

    /// Where in the page the name of code's language stands: in a class of the block, of what is in it, or of one of the two
    /// elements around it, after `language-` (HTML, section 4.5.15) or `highlight-` and their likes; -1 if it has none.
    private func languageOffset(around index: Int) -> Int32 {
        var candidates = [index]
        if index + 1 < tree.nodes.count, tree.element(tree.nodes[index + 1]) == .code { candidates.append(index + 1) }
        // In preorder an element that only holds the next one stands right before it.
        for before in 1...2 where index >= before && tree.nodes[index - before].next >= tree.nodes[index].next {
            candidates.append(index - before)
        }
        for candidate in candidates {
            guard let tag = tree.startTag(tree.nodes[candidate]), tag.has.contains(.classes),
                let classes = PageAttributes.value(of: "class", in: source, tag: Int(tag.start)..<Int(tag.end)),
                let base = classes.baseAddress, let start = source.baseAddress
            else { continue }
            for prefix in Self.languagePrefixes {
                guard let offset = Self.offset(after: prefix, in: classes) else { continue }
                return Int32(bitPattern: UInt32(base - start + offset))
            }
        }
        return -1
    }

    private static let languagePrefixes = [
        "language-", "lang-", "highlight-source-", "highlight-", "brush: ", "brush:",
    ]

    private static func offset(after prefix: String, in classes: UnsafeBufferPointer<UInt8>) -> Int? {
        let bytes = Array(prefix.utf8)
        for index in classes.indices where classes[index] == bytes[0] && (index == 0 || classes[index - 1] <= 32) {
            guard classes[index...].starts(with: bytes) else { continue }
            let name = classes[(index + bytes.count)...].prefix { $0 > 32 }
            if !name.isEmpty, !["default", "none", "notranslate"].contains(where: { name.elementsEqual($0.utf8) }) {
                return index + bytes.count
            }
        }
        return nil
    }
}
