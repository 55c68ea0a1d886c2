/// Which constructs are read.
public struct Dialect: OptionSet, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// GFM's pipe tables.
    public static let tables = Dialect(rawValue: 1)
    /// `~~text~~`
    public static let strikethrough = Dialect(rawValue: 2)
    /// `[x]` at an item's start.
    public static let taskLists = Dialect(rawValue: 4)
    /// Bare addresses.
    public static let bareLinks = Dialect(rawValue: 8)
    /// `[^1]` and `[^1]: text`.
    public static let footnotes = Dialect(rawValue: 16)
    /// Pandoc's simple, multiline and grid tables.
    public static let pandocTables = Dialect(rawValue: 32)
    /// The tags, entities and text inside HTML blocks become events, and `<table>` a table.
    public static let htmlContent = Dialect(rawValue: 64)
    /// A line of nothing but white space, U+00A0 included, is a blank line.
    public static let blankNoBreakSpace = Dialect(rawValue: 128)
    /// GFM's filter of raw tags (`<script>` …), which only concerns the HTML writer.
    public static let tagFilter = Dialect(rawValue: 256)

    /// Text that nobody has marked up: no signs within lines but bare addresses, no HTML, headings only by their underline,
    /// any indent before what can begin a line, and indented code only where it looks like code.
    public static let plainText = Dialect(rawValue: 1 << 15)

    /// CommonMark 0.31.2, nothing else.
    public static let commonMark: Dialect = []
    /// GitHub's extensions.
    public static let gitHub: Dialect = [.tables, .strikethrough, .taskLists, .bareLinks, .footnotes]
    /// Prose in plain text, with lists, quotes and tables as people write them there.
    public static let prose: Dialect = [.plainText, .bareLinks, .tables, .pandocTables, .blankNoBreakSpace]
    /// What real documents need: GitHub's extensions and the rest.
    public static let document: Dialect = [.gitHub, .pandocTables, .htmlContent, .blankNoBreakSpace]
}
