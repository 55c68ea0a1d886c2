/// A text's events and what they refer to.
public struct ParsedMarkdown: Sendable {
    /// In preorder; the first is the `document`.
    public internal(set) var events: [Event]
    /// Destinations, titles and labels of links and images, by `Event.detail`.
    public internal(set) var links: [LinkTarget]
    /// Decoded entities, by `Event.detail`.
    public internal(set) var entities: [String]

    /// Where a link's destination and title stand: in place, or in the definition of a reference.
    public struct LinkTarget: Sendable {
        /// The destination's bytes, without angle brackets; still with escapes and entities.
        public var destination: Range<UInt32>
        /// The title's bytes, without its marks, or nil.
        public var title: Range<UInt32>?
        /// The definition's index among the events, for a reference.
        public var definition: Int32?
    }

    // The helper that owns this room adds:
    // static func parse(_ source: [UInt8], in range: Range<Int>? = nil, dialect: Dialect) -> ParsedMarkdown
    // func destination(of event: Event, in source: [UInt8]) -> String      decoded, for links, images, autolinks, bare links
    // func title(of event: Event, in source: [UInt8]) -> String?
    // func decoded(_ event: Event) -> String                                of an entity
    // func language(of event: Event, in source: [UInt8]) -> String?        the first word of a code block's info string
}
