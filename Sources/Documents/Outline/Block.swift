import Markdown
import Values

/// A block of a document.
struct Block: Sendable {
    /// What it is; the raw value is the index in `names`.
    enum Kind: UInt8, Sendable {
        case paragraph, heading, list, item, quote, table, code, html, rule, callout, footnote
    }

    /// The kinds' names, as `blocks.kind` has them. Footnotes hold blocks but are none.
    static let names = ["paragraph", "heading", "list", "item", "quote", "table", "code", "html", "rule", "callout"]

    var kind: Kind
    var start: UInt32
    var end: UInt32
    /// The block around it, by its index in the list, or -1.
    var parent: Int32
    /// Its event.
    var event: Int32
    /// The passages of its own text: for paragraphs and headings one, for HTML any number.
    var passages: Range<Int32> = 0..<0
    /// Its text: of paragraphs and headings; else empty.
    var plain: Range<UInt32> = 0..<0
    /// Of a list: the events of the lists that it joins. Of an item in an ordered list: its number.
    var number: Int32 = Column.noNumber
    /// Of a list: whether all that it joins are tight.
    var isTight = false
    /// The sign by which its first line opens a turn, or nil.
    var turn: TurnOpening.Sign?
    /// The words that it opens with, set apart as a head would be but none, without their stop; else empty.
    var label: Range<UInt32> = 0..<0
    /// Whether its first line opens a turn.
    var opensTurn: Bool { turn != nil }

    /// The events in it. Its own event may hold those of other blocks, too: line breaks can part a paragraph into many.
    func inner(_ events: [Event]) -> ArraySlice<Event> {
        let first = Int(event) + 1
        let all = events[first..<max(first, Int(events[Int(event)].next))]
        let start = all.partitioningIndex { $0.start >= self.start }
        return all[start..<max(start, all.partitioningIndex { $0.start >= end })]
    }
}
