/// Which constructs are read.
public struct Dialect: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

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
    public static let plainText = Dialect(rawValue: 1 << 19)
    /// TeX formulas: `$x$`, `$$x$$`, `\\(x\\)`, `\\[x\\]`, `` $`x`$ ``, and environments.
    public static let formulas = Dialect(rawValue: 1 << 9)
    /// `[[Page]]` and `![[Page]]`.
    public static let wikiLinks = Dialect(rawValue: 1 << 10)
    /// `> [!note]`, `!!! note`, `:::note`, a fence of `{note}`, `.. note::`.
    public static let callouts = Dialect(rawValue: 1 << 11)
    /// `{#id .class}` after a heading, link, image, code span or `[text]`.
    public static let attributes = Dialect(rawValue: 1 << 12)
    /// Shortcodes and template tags (`{{< x >}}`, `{% x %}`, `{{ x }}`), and what MDX writes the same in any document: its
    /// comments, components and modules.
    public static let templates = Dialect(rawValue: 1 << 13)
    /// `: Definition` under a term.
    public static let definitionLists = Dialect(rawValue: 1 << 14)
    /// `[@key]`, `@key`, and notes in place: `^[note]`.
    public static let citations = Dialect(rawValue: 1 << 15)
    /// `#tag`
    public static let tags = Dialect(rawValue: 1 << 16)
    /// Any sign in the brackets at an item's start, not only `x`.
    public static let taskMarks = Dialect(rawValue: 1 << 17)
    /// MDX as a whole: expressions in braces, modules of any form, no indented code.
    public static let components = Dialect(rawValue: 1 << 18)
    /// `==marked==` and `%%comments%%` (Obsidian, "Basic formatting syntax").
    public static let noteMarks = Dialect(rawValue: 1 << 20)

    /// CommonMark 0.31.2, nothing else.
    public static let commonMark: Dialect = []
    /// GitHub's extensions.
    public static let gitHub: Dialect = [.tables, .strikethrough, .taskLists, .bareLinks, .footnotes]
    /// Prose in plain text, with lists, quotes and tables as people write them there.
    public static let prose: Dialect = [.plainText, .bareLinks, .tables, .pandocTables, .blankNoBreakSpace]
    /// What real documents need: GitHub's extensions and the rest.
    public static let document: Dialect = [
        .gitHub, .pandocTables, .htmlContent, .blankNoBreakSpace, .formulas, .wikiLinks, .callouts, .attributes,
        .templates, .definitionLists, .citations, .tags, .taskMarks,
        .noteMarks,
    ]
    /// A document of MDX.
    public static let mdx: Dialect = [.document, .components]
}
