import Markdown

/// Finds the links and images among a document's events.
struct LinkFinder {
    private let source: UnsafeBufferPointer<UInt8>
    private let events: UnsafeBufferPointer<Event>

    /// Calls with a finder for a document.
    static func links(of document: Document) -> [Link] {
        document.source.withUnsafeBufferPointer { source in
            document.markdown.events.withUnsafeBufferPointer { LinkFinder(source: source, events: $0).links() }
        }
    }

    /// The images of a document.
    static func images(of document: Document) -> [Link] {
        document.source.withUnsafeBufferPointer { source in
            document.markdown.events.withUnsafeBufferPointer { LinkFinder(source: source, events: $0).images() }
        }
    }

    /// The links, in order. No bare address within a link is one.
    private func links() -> [Link] {
        var links: [Link] = []
        // The open `<a href>`: its index among the links, and the event before which its block ends.
        var anchor: (link: Int, blockEnd: Int)?
        var blockEnd = 0
        var index = 0
        while index < events.count {
            let event = events[index]
            if let open = anchor, index >= open.blockEnd { anchor = nil }
            switch event.kind {
            case .paragraph, .heading, .tableCell, .htmlBlock, .calloutTitle:
                blockEnd = Int(event.next)
            case .link:
                links.append(
                    Link(start: event.start, end: event.end, event: Int32(index), kind: Link.kind(of: event)))
            case .autolink:
                links.append(Link(start: event.start, end: event.end, event: Int32(index), kind: .autolink))
            case .bareLink where anchor == nil:
                links.append(Link(start: event.start, end: event.end, event: Int32(index), kind: .bare))
            case .htmlInline:
                readTag(index, blockEnd, &links, &anchor)
            case .image:
                index = Int(event.next)
                continue
            default: break
            }
            index += 1
        }
        return links
    }

    private func readTag(
        _ index: Int, _ blockEnd: Int, _ links: inout [Link], _ anchor: inout (link: Int, blockEnd: Int)?
    ) {
        let event = events[index]
        let first = Int(event.start) + 1
        // A quick test before the real one.
        guard first + 1 < source.count, source[first] | 32 == UInt8(ascii: "a") || source[first] == UInt8(ascii: "/")
        else {
            return
        }
        let tag = TagName(source, event.start, event.end)
        guard tag.name == "a" else { return }
        if tag.isClosing {
            if let open = anchor { links[open.link].end = event.end }
            anchor = nil
        } else if HTMLTag(Array(source[Int(event.start)..<Int(event.end)]))?.attribute("href") != nil {
            anchor = (links.count, blockEnd)
            let end = blockEnd > 0 && blockEnd <= events.count ? blockContentEnd(before: blockEnd) : event.end
            links.append(Link(start: event.start, end: max(end, event.end), event: Int32(index), kind: .html))
        }
    }

    /// Where the last event before another ends: the end of a link that nothing closes.
    private func blockContentEnd(before next: Int) -> UInt32 { events[next - 1].end }

    /// The images, in order.
    private func images() -> [Link] {
        var images: [Link] = []
        for (index, event) in events.enumerated() {
            if event.kind == .image {
                images.append(
                    Link(start: event.start, end: event.end, event: Int32(index), kind: Link.kind(of: event)))
            } else if event.kind == .htmlInline, TagName(source, event.start, event.end).name == "img" {
                images.append(Link(start: event.start, end: event.end, event: Int32(index), kind: .html))
            }
        }
        return images
    }
}
