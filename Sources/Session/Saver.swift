import Corpus
import Documents
import Query
import Rendering

/// Writes what `save` asks for: rendered here, written by Corpus.
final class Saver {
    /// Which files may be written.
    var rules = WritingRules()
    /// Whether rows have what they were made from in formats that don't always have it.
    var receipts = false
    /// Whether all is done but the writing.
    var isTrial = false
    /// The files that have been read, documents and scripts: they are not to be written over.
    var read: Set<String> = []
    private let library: Library

    init(_ library: Library) { self.library = library }

    /// Whether a file may be written, as far as can be told before the documents are read.
    func check(_ target: SaveTarget) throws(SaveFailure) {
        if !isTrial { _ = try destination(of: target) }
    }

    /// Writes a file, whole or not at all.
    func save(_ request: SaveRequest) throws(SaveFailure) {
        guard !isTrial else { return }
        let destination = try destination(of: request.target)
        let database = try request.target.table.map { table throws(SaveFailure) in
            try self.database(destination, with: request.rows, as: table)
        }
        do {
            try destination.write { sink in
                if let database { database.write(to: sink) } else { produce(request, to: sink) }
            }
        } catch {
            throw SaveFailure(error)
        }
    }

    /// Hands a file's bytes to a sink.
    private func produce(_ request: SaveRequest, to sink: (UnsafeRawBufferPointer) -> Bool) {
        if let drawing = request.drawing {
            _ = Renderer.svg(of: drawing).withUnsafeBytes(sink)
        } else if let format = OutputFormat(rawValue: request.target.format.rawValue) {
            renderer(format).write(QueryResult(.rows(request.rows)), to: sink)
        }
    }

    /// The database that a file holds, with rows as one of its tables.
    private func database(
        _ destination: WritingDestination, with rows: Rows, as table: String
    ) throws(SaveFailure) -> Database {
        do {
            let file = destination.isThere ? try File.read(destination.path) : []
            guard !destination.hasCompanion("-wal"), !destination.hasCompanion("-journal") else {
                throw SaveFailure("another program has the database open", blame: .file)
            }
            return try renderer(.csv).database(file, with: rows, as: table)
        } catch let problem as Database.Problem {
            throw SaveFailure(problem.message, blame: problem.isLimit ? .limit : .file)
        } catch let problem as ReadingProblem {
            throw SaveFailure("\(problem.reason)", blame: .file)
        } catch {
            throw error as? SaveFailure ?? SaveFailure("\(error)", blame: .file)
        }
    }

    private func renderer(_ format: OutputFormat) -> Renderer {
        var renderer = Renderer(library: library, format: format)
        renderer.receipts = receipts
        return renderer
    }

    private func destination(of target: SaveTarget) throws(SaveFailure) -> WritingDestination {
        do {
            return try rules.destination(of: target.path, sparing: read)
        } catch {
            throw SaveFailure(error)
        }
    }
}

extension SaveFailure {
    /// What Corpus says, and what can be done about it.
    fileprivate init(_ problem: WritingProblem) {
        let hint =
            switch problem.reason {
            case .outside: "'--allow-write DIR' lets it be written there"
            case .readOnly: "without '--read-only' it can be"
            default: ""
            }
        let blame: FaultBlame =
            switch problem.reason {
            case .system: problem.isLimit ? .limit : .file
            default: .query
            }
        self.init("\(problem.reason)", hint: hint, blame: blame)
    }
}
