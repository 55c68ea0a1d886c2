extension ParsedMarkdown {
    /// Parses a text, or a range of it, into events whose places are bytes of the whole text.
    ///
    /// Any bytes are a document. Places are 32 bits wide: of a text beyond 2 GiB only the first 2 GiB are read.
    public static func parse(_ source: [UInt8], in range: Range<Int>? = nil, dialect: Dialect) -> ParsedMarkdown {
        let limit = min(source.count, Int(Int32.max) &- 1)
        let end = min(limit, range?.upperBound ?? limit)
        let start = max(0, min(end, range?.lowerBound ?? 0))
        return source.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return ParsedMarkdown.empty }
            // `end` is at most the buffer's count, and nothing is read from there on.
            var parser = BlockParser(bytes: Bytes(base: base, count: end), dialect: dialect)
            parser.parse(from: start)
            let callouts = parser.callouts
            var builder = EventBuilder(parser)
            builder.build()
            return ParsedMarkdown(
                events: builder.inlines.output.events.array(), links: builder.inlines.output.links,
                entities: builder.inlines.output.entities, prefixes: builder.inlines.output.prefixes,
                callouts: callouts, hasCitationGroups: builder.inlines.hasCitationGroups,
                hasTooManyReferences: builder.inlines.isReferenceBudgetSpent)
        }
    }

    /// What the targets of references may have together in a short text, in bytes; of a longer one as much as it has itself.
    package static let leastReferenceBudget = 100_000

    private static var empty: ParsedMarkdown {
        let document = Event(
            kind: .document, level: 0, flags: [], start: 0, end: 0, contentStart: 0, contentEnd: 0, next: 1, detail: -1)
        return ParsedMarkdown(
            events: [document], links: [], entities: [], prefixes: [], callouts: [], hasCitationGroups: false)
    }

    package init(
        events: [Event], links: [LinkTarget], entities: [String], prefixes: ContiguousArray<Range<UInt32>>,
        callouts: [Range<UInt32>] = [], hasCitationGroups: Bool = false,
        hasTooManyReferences: Bool = false
    ) {
        self.hasTooManyReferences = hasTooManyReferences
        self.callouts = callouts
        self.hasCitationGroups = hasCitationGroups
        self.events = events
        self.links = links
        self.entities = entities
        self.prefixes = prefixes.sorted { $0.lowerBound < $1.lowerBound }
    }
}
