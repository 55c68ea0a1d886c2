import Figures
import Markdown

/// A loaded document: its bytes and, made when first asked for, its layers.
///
/// Layers may be asked for from several threads at once.
public final class Document: Sendable {
    /// The path as it was given.
    public let path: String
    /// The file's bytes. A file larger than `sizeLimit` has none, and `problems` says so.
    public let source: [UInt8]

    /// The longest file, in bytes: places are 32 bits wide.
    public static let sizeLimit = Int(UInt32.max)

    private let tooLarge: Bool
    private let layers: [Lazy<Layer>] = Relation.allCases.map { _ in Lazy() }
    private let lazyLines = Lazy<LineIndex>()
    private let lazyMeta = Lazy<FrontMatter.Reading>()
    private let lazyMarkdown = Lazy<ParsedMarkdown>()
    private let lazyText = Lazy<DocumentText>()
    private let lazyOutline = Lazy<Outline>()
    private let lazyGrid = Lazy<Grid>()
    private let lazySentences = Lazy<Sentences>()
    private let lazyLexedText = Lazy<LexedText>()
    private let lazyFigures = Lazy<[Figure]>()
    private let lazyAcronyms = Lazy<[Acronym]>()
    /// The front matter's place, or nil where there is none.
    let frontMatter: FrontMatter?

    public init(path: String, source: [UInt8]) {
        self.path = path
        tooLarge = source.count > Document.sizeLimit
        self.source = tooLarge ? [] : source
        frontMatter = FrontMatter(in: self.source)
    }

    /// What is wrong with the file or its front matter.
    public var problems: [Problem] {
        var problems: [Problem] = []
        if tooLarge { problems.append(Problem(message: "the file is larger than \(Document.sizeLimit) bytes")) }
        if let problem = meta.problem { problems.append(problem) }
        return problems
    }

    /// Whether a relation's rows are made, so that to ask for them takes no time.
    public func hasLayer(_ relation: Relation) -> Bool { layers[Int(relation.rawValue)].ifMade != nil }

    /// A relation's rows; made once.
    public func layer(_ relation: Relation) -> Layer {
        layers[Int(relation.rawValue)].value { Layers.definition(of: relation).layer(of: self) }
    }

    /// What the front matter says; read once.
    var meta: FrontMatter.Reading { lazyMeta.value { frontMatter?.read(source) ?? FrontMatter.Reading() } }

    /// Where the text stands: after the front matter.
    package var body: Range<Int> { (frontMatter?.end ?? 0)..<source.count }

    /// What the front matter says: its keys and their values, in order; none where it can't be read.
    package var record: [(name: String, value: FieldValue)] { meta.record }

    /// The text's events.
    package var markdown: ParsedMarkdown {
        lazyMarkdown.value { ParsedMarkdown.parse(source, in: body, dialect: .document) }
    }

    /// The plain text and what is known of its places.
    var text: DocumentText { lazyText.value { DocumentText(source, markdown) } }

    /// What a reader sees, with the map from it to the source.
    package var plainText: PlainText { text.plain }

    /// The blocks, sections and turns.
    var outline: Outline { lazyOutline.value { Outline(source, markdown, text) } }

    /// The rows and cells of tables.
    var grid: Grid { lazyGrid.value { Grid(self) } }

    /// The sentences.
    var sentences: Sentences { lazySentences.value { Sentences(self) } }

    /// The plain text in tokens, its sentences apart.
    var lexedText: LexedText { lazyLexedText.value { makeLexedText() } }

    /// The figures, in order.
    var figures: [Figure] { lazyFigures.value { makeFigures() } }

    /// The definitions of acronyms, in order.
    var acronyms: [Acronym] { lazyAcronyms.value { lexedText.acronyms().filter { isInSentence($0.span) } } }

    /// What a reader sees in a span of the file, without white space around it.
    public func text(in span: Range<UInt32>) -> String {
        text.plain.string(text.plain.range(in: span))
    }

    /// The bytes of a span, as text; what is no UTF-8 becomes U+FFFD.
    public func sourceText(in span: Range<UInt32>) -> String {
        let end = min(Int(span.upperBound), source.count)
        let start = min(Int(span.lowerBound), end)
        return String(decoding: source[start..<end], as: UTF8.self)
    }

    /// The line and column of an offset, both from 1; the column counts Unicode scalars.
    public func position(of offset: UInt32) -> (line: Int, column: Int) {
        lines.position(of: offset, in: source)
    }

    /// The place of an offset, for people: `path:line:column`.
    package func place(of offset: UInt32) -> String {
        let (line, column) = position(of: offset)
        return "\(path):\(line):\(column)"
    }

    /// The offset of a line and column, both from 1, or nil where the file has no such place.
    public func offset(line: Int, column: Int) -> UInt32? {
        lines.offset(line: line, column: column, in: source)
    }

    private var lines: LineIndex { lazyLines.value { LineIndex(source) } }
}
