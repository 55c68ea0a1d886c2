import Markdown

/// Writes a page's events: its leaves in the order of the source, and around them their containers.
///
/// So all events stand in order and in one another, whatever the tags do: a container whose leaves are not all together is
/// an event several times.
struct PageWriter: ~Copyable {
    private let source: UnsafeBufferPointer<UInt8>
    private let containers: [PageContainer]
    private var events: EventList
    private var entities = PageEntities()
    /// The containers that are open; each stands at the index that its depth is.
    private var open: [Int32] = []
    /// Where what was written last ends.
    private var cursor: UInt32

    /// The events of a page of which a scanner has found the parts.
    static func write(_ scanner: PageScanner, from start: Int) -> ParsedMarkdown {
        var writer = PageWriter(scanner, from: start)
        let leaves = scanner.isOutOfOrder ? scanner.leaves.inOrder : scanner.leaves
        for leaf in leaves { writer.write(leaf) }
        writer.close(to: 0, before: UInt32(scanner.source.count))
        writer.events.finish(content: scanner.source.count, at: scanner.source.count)
        return ParsedMarkdown(
            events: writer.events.events.array(), links: [], entities: writer.entities.texts, prefixes: [])
    }

    private init(_ scanner: PageScanner, from start: Int) {
        source = scanner.source
        containers = scanner.containers
        events = EventList(capacity: scanner.leaves.count * 2 + 16)
        cursor = UInt32(start)
        events.begin(.document, at: start, content: start)
        open.append(0)
    }

    private mutating func write(_ leaf: PageLeaf) {
        guard leaf.start >= cursor || leaf.kind == .mark && leaf.end >= cursor else { return }
        let container = containers[Int(leaf.container)]
        if open.count != Int(container.depth) + 1 || open.last != leaf.container { change(to: leaf) }
        switch leaf.kind {
        case .mark: break
        case .hardBreak: events.leaf(.hardBreak, from: Int(leaf.start), to: Int(leaf.end))
        case .gap: events.leaf(.softBreak, from: Int(leaf.start), to: Int(leaf.end))
        case .markup: events.leaf(.htmlInline, from: Int(leaf.start), to: Int(leaf.end))
        case .task: writeTask(leaf)
        case .text: writeText(leaf, isCode: container.kind == .codeBlock)
        }
        cursor = max(cursor, leaf.end)
    }

    // MARK: Containers

    /// Closes and opens what is to be around a leaf.
    private mutating func change(to leaf: PageLeaf) {
        var missing: [Int32] = []
        var container = leaf.container
        while container >= 0 {
            let depth = Int(containers[Int(container)].depth)
            if depth < open.count, open[depth] == container { break }
            missing.append(container)
            container = containers[Int(container)].parent
        }
        close(to: container < 0 ? 0 : Int(containers[Int(container)].depth), before: leaf.start)
        // What has no tag of its own starts where the first thing in it does.
        var start = leaf.start
        var starts: [UInt32] = []
        for container in missing {
            let tag = containers[Int(container)].start
            if !tag.isEmpty, tag.lowerBound >= cursor, tag.upperBound <= start { start = tag.lowerBound }
            starts.append(start)
        }
        for (container, start) in zip(missing, starts).reversed() {
            begin(containers[Int(container)], at: start)
            open.append(container)
        }
    }

    private mutating func begin(_ container: PageContainer, at start: UInt32) {
        let content =
            container.start.isEmpty || container.start.lowerBound != start ? start : container.start.upperBound
        events.begin(
            container.kind, at: Int(start), content: Int(content), level: container.level, flags: container.flags,
            detail: container.detail)
        cursor = max(cursor, content)
    }

    /// Closes the containers that are deeper than a depth; what comes next starts at an offset.
    private mutating func close(to depth: Int, before offset: UInt32) {
        while open.count > depth + 1, let last = open.popLast() {
            let container = containers[Int(last)]
            let tag = container.close
            if tag.lowerBound >= cursor, tag.upperBound <= offset, !tag.isEmpty || container.kind == .thematicBreak {
                events.finish(content: Int(tag.lowerBound), at: Int(tag.upperBound))
                cursor = tag.upperBound
            } else {
                trimLastText()
                events.finish(content: Int(cursor), at: Int(cursor))
            }
        }
    }

    /// Takes white space off the end of the last text, with which something without an end tag ends.
    private mutating func trimLastText() {
        guard let last = events.events.last, last.kind == .text, last.end == cursor else { return }
        var end = last.end
        while end > last.start, source[Int(end) - 1] <= 32 { end -= 1 }
        guard end > last.start else { return }
        events.setLastEnd(end)
        cursor = end
    }

    // MARK: Text

    private mutating func writeTask(_ leaf: PageLeaf) {
        guard let task = PageTask(source, Int(leaf.start)..<Int(leaf.end)) else { return }
        events.leaf(
            .taskMarker, from: Int(leaf.start), to: Int(leaf.end), content: task.sign, contentEnd: task.sign + 1,
            flags: task.isDone ? .checked : [])
    }

    /// Writes text and, apart, the references in it.
    private mutating func writeText(_ leaf: PageLeaf, isCode: Bool) {
        var start = Int(leaf.start)
        let end = Int(leaf.end)
        // A line ending right after `<pre>` is none of its text (HTML, section 13.1.2.5).
        if isCode, let around = events.innermost, around.kind == .codeBlock, Int(around.contentStart) == start {
            if start < end, source[start] == 13 { start += 1 }
            if start < end, source[start] == 10 { start += 1 }
        }
        if !isCode, let around = events.innermost, around.kind == .paragraph, around.start == leaf.start {
            while start < end, source[start] <= 32 { start += 1 }
            events.setInnermostStart(start)
        }
        var chunk = start
        var index = start
        while let found = ByteSearch.index(of: UInt8(ascii: "&"), in: source, from: index, before: end) {
            guard let (text, next) = PageEntity.decode(source, at: found, end: end) else {
                index = found + 1
                continue
            }
            if chunk < found { events.leaf(.text, from: chunk, to: found) }
            events.leaf(
                .entity, from: found, to: next, content: found, contentEnd: next, detail: entities.index(of: text))
            index = next
            chunk = next
        }
        if chunk < end { events.leaf(.text, from: chunk, to: end) }
    }
}

extension [PageLeaf] {
    /// The leaves by their offsets; those of one offset keep their order.
    fileprivate var inOrder: [PageLeaf] {
        enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
    }
}

/// The texts that references in a page stand for, each once.
private struct PageEntities {
    private(set) var texts: [String] = []
    private var indices: [String: Int32] = [:]

    mutating func index(of text: String) -> Int32 {
        if let index = indices[text] { return index }
        let index = Int32(texts.count)
        texts.append(text)
        indices[text] = index
        return index
    }
}
