import Figures
import Markdown
import Reading
import Synchronization
import Values

/// A loaded document: its bytes and, made when first asked for, its layers.
///
/// Layers may be asked for from several threads at once.
public final class Document: Sendable {
    /// The path as it was given.
    public let path: String
    /// The text of the file, in UTF-8: of most files all their bytes. A file larger than `sizeLimit` has none, and
    /// `problems` says so. Spans of nodes are offsets in it; `fileSpan` tells where that is in the file.
    public var source: [UInt8] { content.source }
    /// The file's bytes.
    public var file: [UInt8] { content.file }
    /// How long the text is, in bytes: it need not be read for that.
    public var textCount: Int { facts?.textCount ?? content.source.count }
    /// How long the file is, in bytes: it need not be read for that.
    public var fileCount: Int { facts?.fileCount ?? content.file.count }

    /// Where the text stands in the file, what the file is, and what is to be said of it.
    var reading: FileContent { content.reading }

    /// The longest file, in bytes: offsets are 32 bits wide.
    public static let sizeLimit = Int(UInt32.max)

    /// What was read of the file.
    private let given: DocumentContent?
    /// What is kept of it outside of the memory.
    private let store: (any DocumentStore)?
    /// What is known of it without reading it; nil where it was read.
    private let facts: DocumentFacts?

    private let lazyParts = AtomicLazyReference<MadeParts>()

    /// What is made of it.
    private var parts: MadeParts { lazyParts.load() ?? lazyParts.storeIfNil(MadeParts()) }

    /// The front matter's place, or nil where there is none.
    var frontMatter: FrontMatter? { content.frontMatter }

    /// A document in Markdown and UTF-8.
    public convenience init(path: String, source: [UInt8]) {
        self.init(path: path, reading: FileContent(markdown: source))
    }

    /// The document that a file of any kind is.
    public convenience init(path: String, reading: FileContent) { self.init(path: path, reading: reading, store: nil) }

    /// The document that a file is, and what keeps what is made of it.
    package init(path: String, reading: FileContent, store: (any DocumentStore)?) {
        self.path = path
        given = DocumentContent(reading)
        self.store = store
        facts = nil
    }

    /// A document of which something is kept: the file is not read before it is needed.
    package init(path: String, store: any DocumentStore, facts: DocumentFacts) {
        self.path = path
        given = nil
        self.store = store
        self.facts = facts
    }

    private var content: DocumentContent {
        if let given { return given }
        return parts.content.value {
            let isText = facts?.isFileItself == true && facts?.isReadAsItIs == true
            return DocumentContent(store?.content(isText: isText) ?? FileContent(markdown: []))
        }
    }

    /// What can be kept of it besides its parts, as far as it is known by now.
    package var factsByNow: DocumentFacts {
        var known = facts ?? DocumentFacts(textCount: textCount, fileCount: fileCount)
        let made = lazyParts.load()
        if let given {
            known.isFileItself = given.reading.text.offsets == nil
            known.isReadAsItIs = given.reading.text.note == nil
        }
        known.title = known.title ?? made?.title.ifMade
        known.date = known.date ?? made?.date.ifMade
        known.languageCode = known.languageCode ?? made?.language.ifMade.map(\.code)
        known.isTranscript = known.isTranscript ?? made?.isTranscript.ifMade ?? made?.text.ifMade?.value.isTranscript
        known.isWithoutProblems = known.isWithoutProblems || made?.problems.ifMade?.isEmpty == true
        return known
    }

    /// What is wrong with the file or its front matter.
    public var problems: [Problem] {
        isKnownToBeFlawless ? [] : fact(parts.problems, makeProblems)
    }

    /// Whether nothing is wrong with them, as is kept.
    public var isKnownToBeFlawless: Bool { facts?.isWithoutProblems == true }

    private func makeProblems() -> [Problem] {
        var problems: [Problem] = []
        if content.isTooLarge {
            problems.append(Problem(message: "the file is larger than \(Document.sizeLimit) bytes"))
        }
        if let note = readingNote { problems.append(note) }
        problems += meta.problems
        if reading.mayHaveNote, let note = parsed.note { problems.append(Problem(message: note)) }
        return problems
    }

    /// What is to be said of how the file was read, as of an encoding that was guessed; nil where it is as it should be.
    public var readingNote: Problem? {
        if facts?.isReadAsItIs == true { return nil }
        return reading.text.note.map { Problem(message: $0) }
    }

    /// A fact, made once; whoever keeps facts is told that there is one more.
    private func fact<Fact>(_ lazy: borrowing LazyPart<Fact>, _ make: () -> Fact) -> Fact {
        var isNew = false
        let fact = lazy.value {
            isNew = true
            return make()
        }
        if isNew { store?.keep(factsByNow) }
        return fact
    }

    /// Whether it comes from a snapshot.
    public var isKept: Bool { facts != nil }

    /// Whether a relation's rows are made, so that to ask for them takes no time.
    public func hasLayer(_ relation: Relation) -> Bool {
        // What a document says of itself is worked out field by field.
        relation == .docs || lazyParts.load()?.layers.ifMade(relation) != nil
    }

    /// A relation's rows; made once.
    public func layer(_ relation: Relation) -> Layer {
        var isNew = false
        let layer = parts.layers.value(relation) {
            if let kept = store?.part(.layer(relation)).flatMap({ Layer(kept: $0, relation) }) { return kept }
            isNew = true
            return Layers.definition(of: relation).layer(of: self)
        }
        // Outside of the lock: what a row's field says may need other layers.
        if isNew, relation != .docs, let store {
            store.keep(.layer(relation)) { layer.kept(of: self) }
            store.keep(factsByNow)
            keep(layer.count, as: .count(relation))
        }
        return layer
    }

    private func keep(_ number: Int, as part: DocumentPart) {
        store?.keep(part) {
            var writer = CompactWriter()
            writer.append(number)
            return writer.bytes
        }
    }

    private func keptNumber(_ part: DocumentPart) -> Int? {
        guard let bytes = store?.part(part) else { return nil }
        var reader = CompactReader(bytes[...])
        return (try? reader.number()).flatMap { Int(exactly: $0) }
    }

    /// How many rows a relation has: they need not be made where that is kept.
    func rowCount(of relation: Relation) -> Int {
        if !hasLayer(relation), let count = keptCount(of: relation) { return count }
        return layer(relation).count
    }

    /// How many rows a relation has, where that is kept.
    package func keptCount(of relation: Relation) -> Int? { relation == .docs ? 1 : keptNumber(.count(relation)) }

    /// How long the folded texts of a relation's rows are together, in bytes, where that is kept.
    package func keptLength(of relation: Relation) -> Int? { keptNumber(.length(relation)) }

    /// Keeps how long the folded texts of a relation's rows are together.
    package func keepLength(_ length: Int, of relation: Relation) { keep(length, as: .length(relation)) }

    /// Which runs of bytes and words the folded plain text has; nil where nobody keeps that: to find out takes as long as to look through
    /// the text itself.
    ///
    /// - Parameter make: Makes that of a plain text.
    package func signature(_ make: (UnsafeBufferPointer<UInt8>) -> TextSignature) -> TextSignature? {
        parts.signature.value {
            if let kept = store?.part(.signature).flatMap(TextSignature.init(kept:)) { return kept }
            guard let store, store.keepsMore else { return nil }
            let made = plainText.bytes.withUnsafeBufferPointer(make)
            store.keep(.signature) { made.kept }
            return made
        }
    }

    /// A relation's rows as they are made of the file, whatever is kept of them.
    private func layerMadeAnew(_ relation: Relation) -> Layer {
        if let made = parts.layersMadeAnew.withLock({ $0[relation] }) { return made }
        let layer = Layers.definition(of: relation).layer(of: self)
        parts.layersMadeAnew.withLock { $0[relation] = layer }
        return layer
    }

    /// A field that is not kept.
    func valueMadeAnew(_ relation: Relation, column: Int, row: Int) -> FieldValue {
        let layer = layerMadeAnew(relation)
        guard layer.starts.indices.contains(row) else { return .null }
        switch layer.columns[column] {
        case .numbered(let numbers, let values): return values.value(Int(numbers[row]))
        case .laterTruth(let truths): return .truth(truths.all(of: self)[row] == 1)
        case .computed(let value), .lasting(let value): return value(self, row)
        default: return .null
        }
    }

    /// A field that depends on what else is open.
    func valueMadeAnew(column: Int, of node: Node, in library: Library) -> FieldValue {
        guard case .amongOpen(let value) = layerMadeAnew(node.relation).columns[column] else { return .null }
        return value(library, node)
    }

    /// The text of a row where it is not that of its span.
    func textMadeAnew(_ relation: Relation, row: Int) -> String {
        let layer = layerMadeAnew(relation)
        guard layer.starts.indices.contains(row) else { return "" }
        return text(of: layer, row: row)
    }

    /// Lets go of what was made of the text: who asks for it next makes it anew. What the front matter, the title and the
    /// like say, which is little, stays.
    package func forgetLayers() { lazyParts.load()?.forgetLayers() }

    /// What the front matter says; read once.
    var meta: FrontMatter.Reading {
        parts.meta.value {
            var meta = frontMatter?.read(source) ?? FrontMatter.Reading()
            if reading.kind == .page, let head = parsed.head { meta.add(head) }
            return meta
        }
    }

    /// The file's name, without folder and ending: rows are joined and grouped by it.
    var name: String { parts.name.value(makeName) }

    /// What it is called, or nil.
    var title: String? { facts?.title ?? fact(parts.title, makeTitle) }

    /// The day or month it is from, or nil.
    var date: DateSpan? { facts?.date ?? fact(parts.date, makeDate) }

    /// What it is written in.
    var documentLanguage: DocumentLanguage {
        if let code = facts?.languageCode { return parts.language.value { DocumentLanguage(code: code) } }
        return fact(parts.language, makeLanguage)
    }

    /// Whether it is the record of a conversation.
    var isTranscript: Bool { facts?.isTranscript ?? fact(parts.isTranscript) { text.isTranscript } }

    /// Where the text stands: after the front matter.
    package var body: Range<Int> { (frontMatter?.end ?? 0)..<source.count }

    /// What the front matter says: its keys and their values, in order; none where it can't be read.
    package var record: [(name: String, value: FieldValue)] { meta.record }

    /// The text's events.
    package var markdown: ParsedMarkdown { parsed.markdown }

    /// What the file's kind gives besides the front matter: the events, and of a page what its head says.
    var parsed: FileContent.Parsed { parts.parsed.value { Shared(reading.parse(from: body.lowerBound)) }.value }

    /// The plain text and what is known of its offsets.
    var text: DocumentText { sharedText.value }

    private var sharedText: Shared<DocumentText> {
        var isNew = false
        let text = parts.text.value {
            isNew = true
            return Shared(DocumentText(source, markdown, transcript: statedTranscript))
        }
        if isNew { store?.keep(.plainText) { text.value.plain.kept(of: source) } }
        return text
    }

    /// What a reader sees, with the map from it to the source.
    package var plainText: PlainText {
        guard facts != nil else { return sharedText.value.plain }
        return parts.plainText.value {
            Shared(store?.part(.plainText).flatMap { PlainText(kept: $0, of: source) } ?? sharedText.value.plain)
        }.value
    }

    /// The blocks, sections and turns.
    var outline: Outline { parts.outline.value { Shared(Outline(source, markdown, text)) }.value }

    /// What links name places of the document by.
    var anchors: Anchors { parts.anchors.value { Anchors(self) } }

    /// The rows and cells of tables.
    var grid: Grid { parts.grid.value { Shared(Grid(self)) }.value }

    /// The sentences.
    var sentences: Sentences { parts.sentences.value { Shared(Sentences(self)) }.value }

    /// The plain text in tokens, its sentences apart.
    var lexedText: LexedText { parts.lexedText.value { makeLexedText() } }

    /// The figures, in order.
    var figures: [Figure] { parts.figures.value { makeFigures() } }

    /// The definitions of acronyms, in order.
    var acronyms: [Acronym] { parts.acronyms.value { lexedText.acronyms().filter { isInSentence($0.span) } } }

    /// What a reader sees in a span of the file, without white space around it.
    public func text(in span: Range<UInt32>) -> String {
        let plain = plainText
        return plain.string(plain.range(in: span))
    }

    /// Where a span of the text stands in the file, in bytes.
    public func fileSpan(of span: Range<UInt32>) -> Range<UInt32> {
        guard facts?.isFileItself != true, let offsets = reading.text.offsets else { return span }
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

    private var lines: LineIndex {
        parts.lines.value { Shared(LineIndex(lineOffsets == nil ? source : file)) }.value
    }
}
