/// The events as they are written, in preorder, with the constructs that are still open.
package struct EventList: ~Copyable {
    package var events: Buffer<Event>
    var links: [ParsedMarkdown.LinkTarget] = []
    var entities: [String] = []
    var prefixes = ContiguousArray<Range<UInt32>>()
    private var open = Buffer<Int>()
    /// The end of the construct that has ended last.
    private var finishedEnd: UInt32 = 0

    /// - Parameter capacity: About how many events there will be.
    package init(capacity: Int) { events = Buffer(capacity: capacity) }

    /// Begins a construct that holds others.
    @inline(__always)
    package mutating func begin(
        _ kind: Event.Kind, at start: Int, content: Int, level: UInt8 = 0, flags: Event.Flags = [], detail: Int32 = -1
    ) {
        open.append(events.count)
        let offset = UInt32(truncatingIfNeeded: start)
        let contentStart = UInt32(truncatingIfNeeded: content)
        events.append(
            Event(
                kind: kind, level: level, flags: flags, start: offset, end: offset, contentStart: contentStart,
                contentEnd: contentStart, next: 0, detail: detail))
    }

    /// Begins a block.
    @inline(__always)
    mutating func begin(_ block: Block) {
        open.append(events.count)
        events.append(
            Event(
                kind: block.kind, level: block.level, flags: block.flags, start: block.start, end: block.end,
                contentStart: block.contentStart, contentEnd: block.contentEnd, next: 0, detail: block.detail))
    }

    /// Ends the innermost open construct, whose place is known.
    @inline(__always)
    mutating func finish() {
        guard let event = open.popLast() else { return }
        events[event].next = UInt32(truncatingIfNeeded: events.count)
    }

    /// Ends the innermost open construct.
    @inline(__always)
    package mutating func finish(content contentEnd: Int, at end: Int) {
        guard let event = open.popLast() else { return }
        finishedEnd = UInt32(truncatingIfNeeded: end)
        events[event].contentEnd = UInt32(truncatingIfNeeded: contentEnd)
        events[event].end = UInt32(truncatingIfNeeded: end)
        events[event].next = UInt32(truncatingIfNeeded: events.count)
    }

    /// Where the last thing ends that stands in the innermost open construct; its content's start if nothing does.
    package var lastEnd: Int {
        guard let event = open.last else { return 0 }
        // The last event ends last, unless it is inside one that has ended since.
        return Int(max(finishedEnd, max(events[event].contentStart, events.last?.end ?? 0)))
    }

    package mutating func setInnermost(detail: Int32) { if let event = open.last { events[event].detail = detail } }

    package mutating func setInnermost(flag: Event.Flags) {
        if let event = open.last { events[event].flags.insert(flag) }
    }

    /// Lets the innermost open construct, which holds nothing yet, start at another place.
    package mutating func setInnermostStart(_ start: Int) {
        guard let event = open.last else { return }
        events[event].start = UInt32(truncatingIfNeeded: start)
        events[event].contentStart = events[event].start
    }

    /// Lets the last event, which holds nothing, end earlier.
    package mutating func setLastEnd(_ end: UInt32) {
        guard !events.isEmpty else { return }
        events[events.count &- 1].end = end
        events[events.count &- 1].contentEnd = end
    }

    /// Adds what was parsed of a part of the same text, without its `document`: it has no links, entities or callouts.
    package mutating func append(contentsOf parsed: ParsedMarkdown) {
        let offset = UInt32(truncatingIfNeeded: events.count) &- 1
        for index in parsed.events.indices.dropFirst() {
            var event = parsed.events[index]
            event.next &+= offset
            events.append(event)
        }
    }

    /// The innermost open construct.
    package var innermost: Event? {
        guard let event = open.last else { return nil }
        return events[event]
    }

    /// Adds a construct that holds no others.
    @inline(__always)
    package mutating func leaf(_ kind: Event.Kind, from start: Int, to end: Int, level: UInt8 = 0) {
        leaf(kind, from: start, to: end, content: start, contentEnd: end, level: level)
    }

    @inline(__always)
    package mutating func leaf(
        _ kind: Event.Kind, from start: Int, to end: Int, content: Int, contentEnd: Int, level: UInt8 = 0,
        flags: Event.Flags = [], detail: Int32 = -1
    ) {
        events.append(
            Event(
                kind: kind, level: level, flags: flags, start: UInt32(truncatingIfNeeded: start),
                end: UInt32(truncatingIfNeeded: end), contentStart: UInt32(truncatingIfNeeded: content),
                contentEnd: UInt32(truncatingIfNeeded: contentEnd), next: UInt32(truncatingIfNeeded: events.count &+ 1),
                detail: detail))
    }
}
