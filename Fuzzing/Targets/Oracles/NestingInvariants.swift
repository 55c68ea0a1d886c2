import Markdown

/// What must hold of the events of any file, whatever its kind: they stand in order, each within what holds it, and none
/// overlaps the next; and what stands for other text than its bytes says so.
package enum NestingInvariants {
    /// The first thing that does not hold, in words.
    ///
    /// - Parameter start: Where in the text reading began.
    package static func violation(_ source: [UInt8], _ parsed: ParsedMarkdown, from start: Int = 0) -> String? {
        let events = parsed.events
        guard let document = events.first, document.kind == .document, Int(document.next) == events.count,
            Int(document.start) == start, Int(document.end) == source.count
        else { return "the first event is not the document" }
        var open: [(event: Event, end: UInt32)] = []
        for (index, event) in events.enumerated() {
            while let last = open.last, Int(last.event.next) <= index { open.removeLast() }
            guard event.start <= event.contentStart, event.contentStart <= event.contentEnd,
                event.contentEnd <= event.end, Int(event.end) <= source.count, Int(event.next) > index
            else { return "\(event.kind) \(index): its places are out of order" }
            if let parent = open.last {
                guard event.next <= parent.event.next, event.start >= parent.event.contentStart,
                    event.end <= parent.event.contentEnd
                else { return "\(event.kind) \(index) is not within \(parent.event.kind)" }
                guard event.start >= parent.end else { return "\(event.kind) \(index) overlaps what stands before it" }
                open[open.count - 1].end = event.end
            } else if index > 0 {
                return "\(event.kind) \(index) is outside"
            }
            if event.kind == .entity, parsed.decoded(event).isEmpty { return "\(index): an entity that is no text" }
            if Int(event.next) > index + 1 { open.append((event, event.contentStart)) }
        }
        return nil
    }
}
