import Corpus
import Query

/// A kind of file that can be checked without being run.
public protocol CheckedFile: FileKind {
    /// Reads a file and all that it imports, and looks for what is wrong; no document is read.
    func check(_ path: String) throws(ReadingProblem) -> CheckOutcome
}

/// What checking a file gave.
public struct CheckOutcome: Sendable {
    /// All errors, in order; where there are none, what is worth a warning.
    public var diagnostics: [Diagnostic]
    /// The paths of what was read besides, such as imported scripts.
    public var paths: [String]

    public init(diagnostics: [Diagnostic], paths: [String] = []) {
        self.diagnostics = diagnostics
        self.paths = paths
    }
}

/// Scripts: their syntax, names and types, and what is odd in them.
public struct CheckedScript: CheckedFile {
    public init() {}

    public let extensions = ["docent"]

    public func check(_ path: String) throws(ReadingProblem) -> CheckOutcome {
        let script = Script(String(decoding: try File.read(path), as: UTF8.self), path: path == "-" ? nil : path)
        let session = Session()
        // Where it may save is for those who run it to say.
        let diagnostics = session.withoutSaving { session.engine.inspect(script) }
        return CheckOutcome(diagnostics: diagnostics, paths: session.readPaths)
    }
}
