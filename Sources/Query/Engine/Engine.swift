import Documents

/// The way of every query: text in, results out. It keeps the session's names (`let`, `param`, `def`, `it`).
///
/// To be used from one thread at a time; only a `StopFlag` may be touched from others.
public final class Engine {
    /// The open documents.
    public let library: Library
    /// Opens what `open "x.md"` names: reads it, adds it to the library and returns the documents, or says why it can't.
    public var open: (_ path: String) throws(OpenFailure) -> [Int32]
    /// The text of a script that `import` names.
    public var readScript: (_ path: String) throws(OpenFailure) -> String
    /// Ends a running query.
    public let stopFlag: StopFlag
    /// Values of `param`s, as given by `--set`: taken as text where they are no literals.
    public var settings: [String: String] = [:]

    /// What could not be opened, in words: `no such file`.
    public struct OpenFailure: Error, Sendable {
        public let message: String
        public init(_ message: String) { self.message = message }
    }

    public init(library: Library, stopFlag: StopFlag = StopFlag()) {
        self.library = library
        self.stopFlag = stopFlag
        open = { _ throws(OpenFailure) in throw OpenFailure("no files can be opened here") }
        readScript = { _ throws(OpenFailure) in throw OpenFailure("no files can be opened here") }
    }

    /// Whether a text is the start of a statement that goes on: an open bracket, a `|` at its end.
    public func isIncomplete(_ text: String) -> Bool { false }

    /// Reads and checks a script, and runs nothing: its errors and warnings, or none.
    public func check(_ script: Script) -> [Diagnostic] { [] }

    /// Runs the statements of a script in order; `show` gets each result as it comes.
    ///
    /// All are read and checked before the first runs.
    public func run(_ script: Script, show: (QueryResult) -> Void) -> Ending { .done }

    /// The names that `let`, `param` and `def` have made, sorted, for completion.
    public var names: [String] { [] }
}
