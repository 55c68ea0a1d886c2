/// One construct of a parsed text: a block, an inline, or a piece of text, with its exact place.
///
/// Events stand in **preorder**: a construct, then what is inside it. `next` is the index of the first event after the
/// construct and all it holds, so a reader skips or enters without a stack. All offsets are bytes into the file.
public struct Event: Sendable, Equatable, BitwiseCopyable {
    /// The kinds of construct.
    public enum Kind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        // Blocks
        case document, paragraph, heading, thematicBreak, blockQuote, list, item, codeBlock, htmlBlock
        case table, tableRow, tableCell, linkDefinition, footnoteDefinition
        /// A note, warning or the like that is no quote: `!!! note`, `:::note`, a fence of `{note}`, `.. note::`. It holds
        /// its signs as `markup`, perhaps a `calloutTitle`, and blocks.
        case callout
        /// The title on a callout's first line, which may be that of a `blockQuote`: a text, as a paragraph is.
        case calloutTitle
        // Leaves of text
        /// Bytes that are their own text. In code and HTML blocks a run is one line, with its line ending; but the last
        /// run ends where its block does, which is before the line ending unless a closing fence follows. With
        /// `Dialect.htmlContent`, HTML blocks hold text without line endings and soft breaks, as paragraphs do.
        case text
        /// One or more `*` or `_` that emphasis left over: text to CommonMark. One event per delimiter run's rest.
        case delimiter
        /// `\*`: the span is both bytes, the content the second one. So is a pipe escaped in a pipe table's cell.
        case escape
        /// `&amp;`: the decoded text is `ParsedMarkdown.decoded(_:)`.
        case entity
        /// A line ending with the spaces before it, and the backslash that makes it hard. Code spans hold soft ones, too.
        case softBreak, hardBreak
        // Inlines
        case codeSpan, emphasis, strong, strikethrough, link, image
        /// `<https://…>`
        case autolink
        /// A bare address, GFM's extended autolink.
        case bareLink
        /// A tag, comment, declaration, instruction or CDATA section in text, or (`Dialect.htmlContent`) inside an HTML
        /// block. There, a `<script>` or `<style>` is one event up to the end of its end tag.
        case htmlInline
        case footnoteReference
        /// `[ ]` or `[x]`, the first event in an item's first paragraph; with `Dialect.taskMarks` any sign in brackets,
        /// which is the content.
        case taskMarker
        /// A TeX formula: pieces of text and soft breaks, as in a code span.
        case formula
        /// `^[note]`
        case inlineNote
        /// `#tag`: its text, the mark included.
        case tag
        /// `@key`: its text, the mark included.
        case citation
        /// `[@key, p. 33; @other]`: its text, the brackets included, with citations in it.
        case citationGroup
        /// What tells a renderer what to do, and is no text: attributes, shortcodes, template tags, a callout's signs, a
        /// module of MDX. It stands among blocks, too.
        case markup
    }

    /// The kind of construct.
    public var kind: Kind
    /// Depends on the kind: a heading's level (1–6); a list's or item's marker byte (`-`, `+`, `*`, `.`, `)`, and `:` of
    /// definitions, where a list holds the term as its first paragraph); a delimiter's, emphasis's or thematic break's byte
    /// (`u` where a page underlines); a table cell's alignment (0 none, 1 left, 2 centre, 3 right);
    /// what an autolink or bare link lacks (0 nothing, 1 `http://`, 2 `mailto:`); for a `text` in a code block, the
    /// columns of a partly consumed tab that stand before it; for an HTML block, the columns of its indent; for a table
    /// that is not HTML's, how it is written (0 with pipes, 1 simple, 2 multiline, 3 grid); for a formula, 1 if it is set on
    /// lines of its own.
    public var level: UInt8
    /// Properties that are true or false.
    public var flags: Flags
    /// The construct's bytes, markers included: a link from `[` to `)`, an item from its marker, no indent before it, no
    /// blank line after it, no final line ending (but code and HTML blocks' `text` runs hold theirs).
    public var start: UInt32
    /// Where the construct's bytes end, exclusive.
    public var end: UInt32
    /// What the markers enclose: a link's text, a heading's text, an item's content. Equal to `start..<end` where none do.
    public var contentStart: UInt32
    /// Where what the markers enclose ends, exclusive.
    public var contentEnd: UInt32
    /// The index of the first event after this one and all inside it.
    public var next: UInt32
    /// An index or a number, or -1. Of a link, image or link definition: an index into `links`. Of an entity: an index
    /// into `entities`. Of an ordered list or its item: the number that is written. Of a table: the number of columns.
    /// Of a cell: its column from 0, which takes wide cells before it into account; rows can have fewer cells than the
    /// table has columns, or more, which GitHub does not show. Of a fenced code block: the length
    /// of its fence, after which the info string stands; of a page's code where its language's name stands. Of a page's
    /// link: where its start tag starts. Of a footnote reference: the index of the definition's event. Of a footnote
    /// definition: the length of its label, which stands after `[^`. Of a callout, or a block quote that is one: an index
    /// into `callouts`.
    public var detail: Int32

    /// Properties of an event.
    public struct Flags: OptionSet, Sendable, BitwiseCopyable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// A list with no blank line between its parts.
        public static let tight = Flags(rawValue: 1)
        /// A cell that goes on with the one of its column above, in a row that is written on several lines: the lines'
        /// pieces of its cells alternate in the source, and each piece is a `tableCell`.
        public static let continued = Flags(rawValue: 1)
        /// A link or image `[[Page]]`.
        public static let wiki = Flags(rawValue: 1)
        /// A citation in brackets.
        public static let inGroup = Flags(rawValue: 1)
        /// A link `![[Page]]`.
        public static let embed = Flags(rawValue: 2)
        /// A list with numbers.
        public static let ordered = Flags(rawValue: 2)
        /// An item that begins with a task's word, `TODO`, which stands before its text; it may be `checked`.
        public static let task = Flags(rawValue: 1)
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
        /// What comes from HTML tags: a heading, a table, row or cell of an HTML table, and all blocks, links and emphasis of
        /// a page.
        public static let html = Flags(rawValue: 128)
    }
}
