/// A text's events and what they refer to.
public struct ParsedMarkdown: Sendable {
    /// In preorder; the first is the `document`.
    public internal(set) var events: [Event]
    /// Destinations, titles and labels of links and images, by `Event.detail`.
    public internal(set) var links: [LinkTarget]
    /// Decoded entities, by `Event.detail`.
    public internal(set) var entities: [String]
    /// Where the kinds of callouts are written, by `Event.detail`.
    var callouts: [Range<UInt32>]
    /// Whether a citation in brackets shows that `@name` is one, too.
    public internal(set) var hasCitationGroups: Bool
    /// Whether references repeat their targets so often that the last ones were left as text (as cmark leaves them): together
    /// more than the text has, and than 100,000 bytes.
    public internal(set) var hasTooManyReferences: Bool
    /// What stands between the lines of constructs that go on over lines (marks of containers, indents), sorted.
    var prefixes: [Range<UInt32>]

    /// Where a link's destination and title stand: in place, or in the definition of a reference.
    public struct LinkTarget: Sendable {
        /// The destination's bytes, without angle brackets; still with escapes and entities.
        public var destination: Range<UInt32>
        /// The title's bytes, without its marks, or nil.
        public var title: Range<UInt32>?
        /// The definition's index among the events, for a reference.
        public var definition: Int32?
    }

    /// The same with other events, as many, each in its place.
    package func with(_ events: [Event]) -> ParsedMarkdown {
        var copy = self
        copy.events = events
        return copy
    }
}
