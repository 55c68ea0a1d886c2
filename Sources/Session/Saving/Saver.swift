import Corpus
import Documents
import Query
import Rendering

/// Writes what `save` and `:save` ask for: rendered here, written by Corpus.
final class Saver {
    /// Which files may be written.
    var rules = WritingRules()
    /// Whether pages and tables of Markdown are replaced that were not made here.
    var overwrites = false
    /// Whose words ask for it.
    var author = WritingAuthor.script
    /// Asks a person whether a tour may write a file.
    var askPerson: ((String) -> Bool)?
    /// Whether rows have what they were made from in formats that don't always have it.
    var receipts = false
    /// The memory that was asked for; a file may have as much.
    var memory: MemorySize?
    /// What any file may have, in bytes.
    var leastOutput = OutputLimit.least
    /// Whether all is done but the writing.
    var isTrial = false
    /// The files that have been read, documents, scripts and tours: they are not to be written over.
    let reads: ReadFiles
    private let library: Library
    /// What ends the writing of rows.
    private let stopFlag: StopFlag

    init(_ library: Library, sparing reads: ReadFiles, until stopFlag: StopFlag) {
        self.library = library
        self.reads = reads
        self.stopFlag = stopFlag
    }

    /// Whether a file may be written, as far as can be told before the documents are read.
    func check(_ target: SaveTarget) throws(SaveFailure) {
        if !isTrial { _ = try destination(of: target) }
    }

    /// Writes a file, whole or not at all.
    func save(_ request: SaveRequest) throws(SaveFailure) {
        guard !isTrial else { return }
        let destination = try destination(of: request.target)
        try ask(for: destination)
        guard request.target.format == .sqlite else {
            return try write(try content(of: request, at: destination), to: destination)
        }
        // The other tables are read and written anew.
        let hold: WritingDestination.Hold
        do {
            hold = try destination.hold(until: { [stopFlag] in stopFlag.isStopped })
        } catch {
            throw SaveFailure(error)
        }
        defer { withExtendedLifetime(hold) {} }
        let read = destination.standing
        try write(try content(of: request, at: destination), to: destination, over: read)
    }

    private func write(
        _ content: Content, to destination: WritingDestination, over read: WritingDestination.Standing? = nil
    ) throws(SaveFailure) {
        let limit = OutputLimit(library, memory: memory, least: leastOutput)
        var isTooMuch = false
        do {
            try destination.write(over: read, until: { [stopFlag] in isTooMuch || stopFlag.isStopped }) { sink in
                isTooMuch = write(content, most: limit.bytes, to: sink)
            }
        } catch {
            guard !isTooMuch else { throw SaveFailure(limit.message, hint: OutputLimit.hint, category: .limit) }
            throw SaveFailure(error)
        }
    }

    /// Makes a file with a text, which must not be there yet.
    func create(_ path: String, _ text: String) throws(SaveFailure) {
        guard !isTrial else { return }
        let destination = try destination(of: path, by: author == .person ? besideRules(path) : tourRules ?? rules)
        try ask(for: destination)
        do {
            try destination.create(Array(text.utf8))
        } catch {
            throw SaveFailure(error)
        }
    }

    /// Writes a page that a person named, wherever that is; in place of another only where that was made here.
    func savePage(_ page: [UInt8], to path: String) throws(SaveFailure) {
        let destination = try destination(of: path, by: besideRules(path))
        if !overwrites { try checkMark(at: destination) }
        do {
            try destination.write(page)
        } catch {
            throw SaveFailure(error)
        }
    }

    // MARK: What is written

    /// What a file is made of.
    private enum Content {
        case rows(Rows, OutputFormat)
        case report(Report, Rows, heading: String, source: String?)
        case picture([UInt8])
        case database(Database)
    }

    private func content(
        of request: SaveRequest, at destination: WritingDestination
    ) throws(SaveFailure) -> Content {
        let mark = SavedMark(version: Version.text, documents: library.openDocuments.count, query: request.query)
        switch request.target.format {
        case .csv: return .rows(request.rows, .csv)
        case .tsv: return .rows(request.rows, .tsv)
        case .json: return .rows(request.rows, .json)
        case .ndjson: return .rows(request.rows, .ndjson)
        case .md: return report(.md, of: request, mark)
        case .html: return report(.html, of: request, mark)
        case .svg:
            guard let drawing = request.drawing else {
                throw SaveFailure("there is no drawing to save", category: .query)
            }
            return .picture(Renderer.svg(of: drawing))
        case .sqlite:
            return .database(try database(destination, with: request.rows, as: request.target.table ?? "result"))
        }
    }

    private func report(_ format: OutputFormat, of request: SaveRequest, _ mark: SavedMark) -> Content {
        let own = request.drawing.flatMap { $0.hasOwnTitle ? $0.title : nil }
        let (script, statement) = request.comments
        let report = Report(format, comment: own == nil ? script : "", title: own, mark: mark)
        return .report(
            report, request.rows, heading: statement == script ? "" : statement, source: request.drawing?.source)
    }

    /// Hands a file's bytes to a sink, as long as there are not too many; whether there are.
    private func write(_ content: Content, most: Int, to sink: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        switch content {
        case .rows(let rows, let format):
            var renderer = renderer(format)
            renderer.mostBytes = most
            return renderer.write(QueryResult(.rows(rows)), to: sink).isTooMuch
        case .report(let report, let rows, let heading, let source):
            var renderer = renderer(report.format)
            renderer.part = 1
            renderer.mostBytes = most
            _ = (report.start + report.heading(heading, isFirst: true)).withUnsafeBytes(sink)
            if renderer.write(QueryResult(.rows(rows)), to: sink).isTooMuch { return true }
            if let source { _ = report.source(source).withUnsafeBytes(sink) }
            _ = report.end.withUnsafeBytes(sink)
        case .picture(let bytes): _ = bytes.withUnsafeBytes(sink)
        case .database(let database): database.write(to: sink)
        }
        return false
    }

    /// The database that a file holds, with rows as one of its tables.
    private func database(
        _ destination: WritingDestination, with rows: Rows, as table: String
    ) throws(SaveFailure) -> Database {
        do {
            let file = destination.isThere ? try File.read(destination.path) : []
            guard !destination.hasCompanion("-wal"), !destination.hasCompanion("-journal") else {
                throw SaveFailure("another program has the database open", category: .file)
            }
            return try renderer(.csv).database(file, with: rows, as: table)
        } catch let problem as Database.Problem {
            throw SaveFailure(problem.message, category: problem.isLimit ? .limit : .file)
        } catch let problem as ReadingProblem {
            throw SaveFailure("\(problem.reason)", category: .file)
        } catch {
            throw error as? SaveFailure ?? SaveFailure("\(error)", category: .file)
        }
    }

    private func renderer(_ format: OutputFormat) -> Renderer {
        var renderer = Renderer(library: library, format: format)
        renderer.receipts = receipts
        renderer.isStopped = { [stopFlag] in stopFlag.isStopped }
        return renderer
    }

    // MARK: Where it goes

    private func destination(of target: SaveTarget) throws(SaveFailure) -> WritingDestination {
        let destination = try destination(of: target.path, by: tourRules ?? rules)
        switch target.format {
        case .md, .html: if !overwrites { try checkMark(at: destination) }
        case .csv, .tsv, .json, .ndjson, .svg, .sqlite: break
        }
        return destination
    }

    private func destination(
        of path: String, by rules: WritingRules
    ) throws(SaveFailure) -> WritingDestination {
        do {
            return try rules.destination(of: path, sparing: reads)
        } catch {
            if author == .tour, error.reason == .outside, askPerson == nil {
                throw SaveFailure(
                    "a tour saves nothing without asking", hint: "'--allow-write DIR' lets it write to a folder",
                    category: .query)
            }
            throw SaveFailure(error)
        }
    }

    /// A person's own Markdown or HTML is not replaced by a result.
    private func checkMark(at destination: WritingDestination) throws(SaveFailure) {
        guard destination.isThere else { return }
        let end: [UInt8]
        do {
            end = try destination.lastBytes(SavedMark.reach)
        } catch {
            throw SaveFailure(error)
        }
        guard !SavedMark.ends(end) else { return }
        throw SaveFailure(
            "it exists and was not made by docent", hint: "'--overwrite' replaces it", category: .query)
    }

    /// What a person names, wherever that is.
    private func besideRules(_ path: String) -> WritingRules {
        var beside = WritingRules.beside(path)
        beside.isReadOnly = rules.isReadOnly
        return beside
    }

    /// The rules for a tour; nil for others. Where nobody can be asked, the working folder is no exception.
    private var tourRules: WritingRules? {
        guard author == .tour else { return nil }
        return askPerson == nil ? namedRules : rules
    }

    /// Only the folders that were allowed by name.
    private var namedRules: WritingRules {
        var named = rules
        named.includesWorkingFolder = false
        return named
    }

    /// A tour writes what a person allows, by name or when they are asked.
    private func ask(for destination: WritingDestination) throws(SaveFailure) {
        guard author == .tour, !namedRules.allow(destination) else { return }
        let path = SystemPath.shown(destination.path)
        let question = "The tour wants to \(destination.isThere ? "replace" : "write") \(path)."
        guard askPerson?(question) == true else {
            throw SaveFailure("you did not allow it", category: .query)
        }
    }
}

extension SaveFailure {
    /// What Corpus says, and what can be done about it.
    fileprivate init(_ problem: WritingProblem) {
        let hint =
            switch problem.reason {
            case .outside: "'--allow-write DIR' allows writing to a folder"
            case .readOnly: "run without '--read-only', or 'docent mcp' with '--allow-write DIR', to save it"
            default: ""
            }
        let category: FaultCategory =
            switch problem.reason {
            case .system: .file
            default: .query
            }
        self.init("\(problem.reason)", hint: hint, category: category)
    }
}
