import Markdown

/// A file whose kind is known and whose text is UTF-8: what all kinds of file are to what reads documents.
public struct FileContent: Sendable {
    /// The file's bytes.
    public let file: [UInt8]
    /// Its text, and where that stands in the file.
    public let text: FileText
    /// What kind of file it is.
    public let kind: FileKind
    /// The signs that its Markdown has.
    private let dialect: Dialect
    /// What is to be said of a file whose marks are none of Markdown's.
    private let markupNote: String?

    /// Reads a file: its path tells its kind, or else what it begins with.
    public init(_ file: [UInt8], path: String) throws(Unreadable) {
        // UTF-16 has a mark that no other kind begins with.
        if let foreign = ForeignKind(path: path, file: file) { throw .init(.kind(foreign)) }
        self.file = file
        dialect = Self.dialect(of: path)
        let kind = FileKind(path: path, file: file)
        markupNote = Self.markupNote(on: path, file, kind)
        switch kind {
        case .notebook: text = try Notebook.text(of: file)
        case .page: text = try FileText(decoding: file, charset: PageStart.charset(of: file))
        default: text = try FileText(decoding: file)
        }
        self.kind = kind
    }

    /// A file that was read before: what it is a text of is known to be its bytes as they are.
    public init(text file: [UInt8], path: String) {
        self.file = file
        text = FileText(file)
        kind = FileKind(path: path, file: file)
        dialect = Self.dialect(of: path)
        markupNote = Self.markupNote(on: path, file, kind)
    }

    private static func dialect(of path: String) -> Dialect {
        path.suffix(4).lowercased() == ".mdx" ? .mdx : .document
    }

    private static func markupNote(on path: String, _ file: [UInt8], _ kind: FileKind) -> String? {
        kind == .markdown || kind == .text ? OtherMarkup.note(on: path, file, as: kind) : nil
    }

    /// A file that is taken for Markdown in UTF-8, whatever it is.
    public init(markdown file: [UInt8]) {
        self.file = file
        text = FileText(file)
        kind = .markdown
        dialect = .document
        markupNote = nil
    }

    /// Whether a record may stand before the text.
    public var mayHaveFrontMatter: Bool { kind != .commaTable && kind != .tabTable }

    /// The text as events, and of a page what its head says.
    public struct Parsed: Sendable {
        public var markdown: ParsedMarkdown
        public var head: PageHead?
        /// The times that a page's elements tell, in order.
        public var times: [PageTime] = []
        /// What is to be said of it, one sentence, or nil.
        public var note: String?

        init(_ markdown: ParsedMarkdown) { self.markdown = markdown }
    }

    /// Reads the text from an offset on.
    public func parse(from start: Int) -> Parsed {
        switch kind {
        case .notebook:
            return noting(ParsedMarkdown.parse(text.bytes, in: start..<text.bytes.count, dialect: .document))
        case .markdown: return noting(Prose.parse(markdown: text.bytes, from: start, dialect: dialect))
        case .text:
            var parsed = Parsed(Prose.parse(text: text.bytes, from: start))
            parsed.note = markupNote
            return parsed
        case .page:
            let page = Page(text.bytes, from: start)
            var parsed = Parsed(page.markdown)
            parsed.head = page.head
            parsed.times = page.times
            if page.isPlain { parsed.note = "its tags overlap too often; links, code and emphasis are not read" }
            return parsed
        case .commaTable, .tabTable:
            return Parsed(DelimitedTable.parse(text.bytes, isTabbed: kind == .tabTable))
        }
    }

    private func noting(_ markdown: ParsedMarkdown) -> Parsed {
        var parsed = Parsed(markdown)
        parsed.note = markupNote
        if markdown.hasTooManyReferences {
            parsed.note = "its references repeat more than all of its text; the last ones are read as text"
        }
        return parsed
    }

    /// Whether parsing may find something to be said of it: only then is it worth parsing for that alone.
    public var mayHaveNote: Bool {
        switch kind {
        case .page: true
        case .markdown, .notebook: markupNote != nil || LinkDefinitions.mayBeRepeatedTooMuch(in: text.bytes)
        case .text: markupNote != nil
        case .commaTable, .tabTable: false
        }
    }
}
