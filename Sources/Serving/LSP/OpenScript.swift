import Documents
import Language
import Query
import Session
import Tour

/// A script or a tour that is open in an editor.
struct OpenScript: Sendable {
    /// What kind of text it is.
    enum Kind: Sendable { case script, tour }

    let uri: String
    /// The file's path; for one that is no file yet its address.
    let path: String
    let kind: Kind
    var version: Int?
    var document: TextDocument {
        didSet { read() }
    }
    /// Its statements at their places: of a tour those of its blocks, and nothing around them.
    private(set) var script = Script("")
    /// What it says, without the statements that can't be read.
    private(set) var syntax: [StatementSyntax] = []
    /// The same as a script, with blank lines in the place of those that can't be read; nil where all can.
    private(set) var readable: Script?
    /// Where the statements of a tour's blocks stand; of a script all of it.
    private(set) var blocks: [Range<Int>] = []
    /// The documents that a comment names, and that comment's span.
    private(set) var documents: (paths: [String], span: Range<Int>)?
    /// What is wrong with how a tour is written.
    private(set) var tourProblems: [Diagnostic] = []

    init(uri: String, language: String, version: Int?, text: String) {
        self.uri = uri
        let path = FileAddress.path(of: uri) ?? uri
        self.path = path
        self.version = version
        let endings = [".md", ".markdown"]
        let isTour = language == "markdown" || endings.contains { path.lowercased().hasSuffix($0) }
        kind = isTour ? .tour : .script
        document = TextDocument(text)
        read()
    }

    private mutating func read() {
        switch kind {
        case .script:
            script = Script(document.text, path: path)
            blocks = [0..<document.bytes.count]
        case .tour:
            let reading = TourReader.read(document.bytes, path: path)
            script = CheckedTour.script(of: reading.tour)
            blocks = reading.tour.parts.compactMap(\.block).map(\.content)
            // Any page may have blocks; one that has no title is not meant as a tour.
            let isTour = !reading.problems.contains { $0.code == "E702" || $0.code == "E706" }
            tourProblems = isTour ? reading.problems : []
        }
        documents = ScriptExpectations.documents(namedIn: script)
        (syntax, readable) = ([], nil)
        var rest = script
        for _ in 0..<8 {
            switch Parser.parse(rest, explains: false) {
            case .read(let statements):
                syntax = statements
                if rest !== script { readable = rest }
                return
            case .incomplete(let diagnostic): rest = Self.without([diagnostic], rest)
            case .wrong(let diagnostics): rest = Self.without(diagnostics, rest)
            }
        }
    }

    /// A script in which the lines are blank on which something is wrong.
    private static func without(_ diagnostics: [Diagnostic], _ script: Script) -> Script {
        var bytes = script.bytes
        for diagnostic in diagnostics {
            let fault = min(diagnostic.place.span.lowerBound, max(bytes.count - 1, 0))
            guard !bytes.isEmpty else { break }
            var start = fault
            while start > 0, bytes[start - 1] != 10 { start -= 1 }
            var end = fault
            while end < bytes.count, bytes[end] != 10 { end += 1 }
            for index in start..<end { bytes[index] = 32 }
        }
        return Script(String(decoding: bytes, as: UTF8.self), path: script.path)
    }

    /// Whether an offset is in the statements of a block.
    func hasStatements(at offset: Int) -> Bool {
        blocks.contains { $0.lowerBound <= offset && offset <= $0.upperBound }
    }

    /// The statement at an offset.
    func statement(at offset: Int) -> StatementSyntax? {
        syntax.first { $0.span.lowerBound <= offset && offset <= $0.span.upperBound }
    }

    /// The name at an offset, or just before it.
    func word(at offset: Int) -> (text: String, span: Range<Int>)? {
        let bytes = script.bytes
        guard offset <= bytes.count else { return nil }
        var (start, end) = (offset, offset)
        while start > 0, Lexer.isNameByte(bytes[start - 1]) { start -= 1 }
        while end < bytes.count, Lexer.isNameByte(bytes[end]) { end += 1 }
        return start < end ? (script.text(in: start..<end), start..<end) : nil
    }
}
