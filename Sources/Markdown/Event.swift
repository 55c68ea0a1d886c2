/// One construct of a parsed text: a block, an inline, or a piece of text, with its exact place.
///
/// Events stand in **preorder**: a construct, then what is inside it. `next` is the index of the first event after the
/// construct and all it holds, so a reader skips or enters without a stack. All offsets are bytes into the file.
public struct Event: Sendable, Equatable {
    /// The kinds of construct.
    public enum Kind: UInt8, Sendable, CaseIterable {
        // Blocks
        case document, paragraph, heading, thematicBreak, blockQuote, list, item, codeBlock, htmlBlock
        case table, tableRow, tableCell, linkDefinition, footnoteDefinition
        // Leaves of text
        /// Bytes that are their own text. In code and HTML blocks a run is one line, with its line ending.
        case text
        /// One or more `*` or `_` that emphasis left over: text to CommonMark. One event per delimiter run's rest.
        case delimiter
        /// `\*`: the span is both bytes, the content the second one.
        case escape
        /// `&amp;`: the decoded text is `ParsedMarkdown.decoded(_:)`.
        case entity
        case softBreak, hardBreak
        // Inlines
        case codeSpan, emphasis, strong, strikethrough, link, image
        /// `<https://…>`
        case autolink
        /// A bare address, GFM's extended autolink.
        case bareLink
        /// A tag, comment, declaration, instruction or CDATA section in text, or (document dialect) inside an HTML block.
        case htmlInline
        case footnoteReference, taskMarker
    }

    /// What it is.
    public var kind: Kind
    /// Depends on the kind: a heading's level (1–6); a list's or item's marker byte (`-`, `+`, `*`, `.`, `)`); a
    /// delimiter's byte; a table cell's alignment (0 none, 1 left, 2 centre, 3 right); for a `text` in a code block, the
    /// columns of a partly consumed tab that stand before it.
    public var level: UInt8
    /// Properties that are true or false.
    public var flags: Flags
    /// The construct's bytes, markers included: a link from `[` to `)`, an item from its marker, no indent before it, no
    /// blank line after it, no final line ending (but code and HTML blocks' `text` runs hold theirs).
    public var start: UInt32
    public var end: UInt32
    /// What the markers enclose: a link's text, a heading's text, an item's content. Equal to `start..<end` where none do.
    public var contentStart: UInt32
    public var contentEnd: UInt32
    /// The index of the first event after this one and all inside it.
    public var next: UInt32
    /// An index into one of the parsed text's side tables, or a number (a list's first number, a cell's column), or -1.
    public var detail: Int32

    /// Properties of an event.
    public struct Flags: OptionSet, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// A list with no blank line between its parts.
        public static let tight = Flags(rawValue: 1)
        /// A list with numbers.
        public static let ordered = Flags(rawValue: 2)
        /// A task marker that is checked.
        public static let checked = Flags(rawValue: 4)
        /// A table row or cell of the header.
        public static let header = Flags(rawValue: 8)
        /// A heading underlined by `===` or `---`.
        public static let underlined = Flags(rawValue: 16)
        /// A fenced code block.
        public static let fenced = Flags(rawValue: 32)
        /// A link or image by reference: `[a][b]`, `[a][]`, `[a]`.
        public static let reference = Flags(rawValue: 64)
        /// What comes from HTML tags: a table, row or cell of an HTML table.
        public static let html = Flags(rawValue: 128)
    }
}
