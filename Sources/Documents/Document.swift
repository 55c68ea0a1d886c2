import Figures
import Markdown
import Reading
import Values

/// A loaded document: its bytes and, made when first asked for, its layers.
///
/// Layers may be asked for from several threads at once.
public final class Document: Sendable {
    /// The path as it was given.
    public let path: String
    /// The text of the file, in UTF-8: of most files all their bytes. A file larger than `sizeLimit` has none, and
    /// `problems` says so. Spans of nodes are offsets in it; `fileSpan` tells where that is in the file.
    public let source: [UInt8]
    /// The file's bytes.
    public let file: [UInt8]

    /// Where the text stands in the file, what the file is, and what is to be said of it.
    let reading: FileContent

    /// The longest file, in bytes: offsets are 32 bits wide.
    public static let sizeLimit = Int(UInt32.max)

    private let tooLarge: Bool
    private let layers: [Lazy<Layer>] = Relation.allCases.map { _ in Lazy() }
    private let lazyLines = Lazy<LineIndex>()
    private let lazyMeta = Lazy<FrontMatter.Reading>()
    private let lazyParsed = Lazy<FileContent.Parsed>()
    private let lazyText = Lazy<DocumentText>()
    private let lazyOutline = Lazy<Outline>()
    private let lazyGrid = Lazy<Grid>()
    private let lazyAnchors = Lazy<Anchors>()
    private let lazySentences = Lazy<Sentences>()
    private let lazyLexedText = Lazy<LexedText>()
    private let lazyFigures = Lazy<[Figure]>()
    private let lazyTitle = Lazy<String?>()
    private let lazyDate = Lazy<DateSpan?>()
    private let lazyLanguage = Lazy<DocumentLanguage>()
    private let lazyAcronyms = Lazy<[Acronym]>()
    /// The front matter's place, or nil where there is none.
    let frontMatter: FrontMatter?

    /// A document in Markdown and UTF-8.
    public convenience init(path: String, source: [UInt8]) {
        self.init(path: path, reading: FileContent(markdown: source))
    }

    /// The document that a file of any kind is.
    public init(path: String, reading: FileContent) {
        self.path = path
        tooLarge = max(reading.text.bytes.count, reading.file.count) > Document.sizeLimit
        self.reading = tooLarge ? FileContent(markdown: []) : reading
        source = self.reading.text.bytes
        file = self.reading.file
        frontMatter =
            reading.mayHaveFrontMatter
            ? FrontMatter(in: source, mayBeTitleBlock: self.reading.kind == .markdown) : nil
    }

    /// What is wrong with the file or its front matter.
    public var problems: [Problem] {
        var problems: [Problem] = []
        if tooLarge { problems.append(Problem(message: "the file is larger than \(Document.sizeLimit) bytes")) }
        if let note = readingNote { problems.append(note) }
        problems += meta.problems
        if reading.kind == .page, let note = parsed.note { problems.append(Problem(message: note)) }
        return problems
    }

    /// What is to be said of how the file was read, as of an encoding that was guessed; nil where it is as it should be.
    public var readingNote: Problem? { reading.text.note.map { Problem(message: $0) } }

    /// Whether a relation's rows are made, so that to ask for them takes no time.
    public func hasLayer(_ relation: Relation) -> Bool { layers[Int(relation.rawValue)].ifMade != nil }

    /// A relation's rows; made once.
    public func layer(_ relation: Relation) -> Layer {
        layers[Int(relation.rawValue)].value { Layers.definition(of: relation).layer(of: self) }
    }

    /// Lets go of what was made of the text: who asks for it next makes it anew. What the front matter, the title and the
    /// like say, which is little, stays.
    package func forgetLayers() {
        for layer in layers { layer.forget() }
        lazyLines.forget()
        lazyParsed.forget()
        lazyText.forget()
        lazyOutline.forget()
        lazyGrid.forget()
        lazyAnchors.forget()
        lazySentences.forget()
        lazyLexedText.forget()
        lazyFigures.forget()
        lazyAcronyms.forget()
    }

    /// What the front matter says; read once.
    var meta: FrontMatter.Reading {
        lazyMeta.value {
            var meta = frontMatter?.read(source) ?? FrontMatter.Reading()
            if reading.kind == .page, let head = parsed.head { meta.add(head) }
            return meta
        }
    }

    /// What it is called, or nil.
    var title: String? { lazyTitle.value { makeTitle() } }

    /// The day or month it is from, or nil.
    var date: DateSpan? { lazyDate.value { makeDate() } }

    /// What it is written in.
    var documentLanguage: DocumentLanguage { lazyLanguage.value { makeLanguage() } }

    /// Where the text stands: after the front matter.
    package var body: Range<Int> { (frontMatter?.end ?? 0)..<source.count }

    /// What the front matter says: its keys and their values, in order; none where it can't be read.
    package var record: [(name: String, value: FieldValue)] { meta.record }

    /// The text's events.
    package var markdown: ParsedMarkdown { parsed.markdown }

    /// What the file's kind gives besides the front matter: the events, and of a page what its head says.
    var parsed: FileContent.Parsed { lazyParsed.value { reading.parse(from: body.lowerBound) } }

    /// The plain text and what is known of its offsets.
    var text: DocumentText { lazyText.value { DocumentText(source, markdown, transcript: statedTranscript) } }

    /// What a reader sees, with the map from it to the source.
    package var plainText: PlainText { text.plain }

    /// The blocks, sections and turns.
    var outline: Outline { lazyOutline.value { Outline(source, markdown, text) } }

    /// What links name places of the document by.
    var anchors: Anchors { lazyAnchors.value { Anchors(self) } }

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

    /// Where a span of the text stands in the file, in bytes.
    public func fileSpan(of span: Range<UInt32>) -> Range<UInt32> {
        guard let offsets = reading.text.offsets else { return span }
        let start = offsets.start(of: span.lowerBound)
        return start..<max(start, span.isEmpty ? start : offsets.end(of: span.upperBound))
    }

    /// A span of the text, as text; what is no UTF-8 becomes U+FFFD.
    public func sourceText(in span: Range<UInt32>) -> String {
        let end = min(Int(span.upperBound), source.count)
        let start = min(Int(span.lowerBound), end)
        return String(decoding: source[start..<end], as: UTF8.self)
    }

    /// The line and column of an offset, both from 1; the column counts Unicode scalars.
    public func position(of offset: UInt32) -> (line: Int, column: Int) {
        if let offsets = lineOffsets { return lines.position(of: offsets.start(of: offset), in: file) }
        return lines.position(of: offset, in: source)
    }

    /// Where the text stands in a file whose own lines are counted, as those of JSON are.
    private var lineOffsets: OffsetMap? { reading.text.countsLinesOfFile ? reading.text.offsets : nil }

    /// The place of an offset, for people: `path:line:column`.
    package func place(of offset: UInt32) -> String {
        let (line, column) = position(of: offset)
        return "\(path):\(line):\(column)"
    }

    /// The offset of a line and column, both from 1, or nil where the file has no such place.
    public func offset(line: Int, column: Int) -> UInt32? {
        guard let offsets = lineOffsets else { return lines.offset(line: line, column: column, in: source) }
        return lines.offset(line: line, column: column, in: file).map(offsets.text)
    }

    /// The offset in the text of a byte of the file.
    public func offset(ofByte byte: UInt32) -> UInt32 { reading.text.offsets?.text(at: byte) ?? byte }

    private var lines: LineIndex { lazyLines.value { LineIndex(lineOffsets == nil ? source : file) } }
}
