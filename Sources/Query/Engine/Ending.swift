/// How a script ended.
public enum Ending: Sendable {
    /// All statements ran.
    case done
    /// It goes on in a line that isn't there; nothing ran. The diagnostic says what is missing, for where none can follow.
    case incomplete(Diagnostic)
    /// It is wrong: as found before anything ran, or in a statement, those before which have run.
    case failed([Diagnostic])
    /// An `assert` was not true.
    case assertionFailed(Diagnostic)
    /// `StopFlag.stop` was called, or a limit was met.
    case stopped(Diagnostic?)

    /// The same, of a script that another imports.
    func imported(at place: Place) -> Ending {
        func imported(_ diagnostic: Diagnostic) -> Diagnostic {
            var diagnostic = diagnostic
            diagnostic.imports.append(place)
            return diagnostic
        }
        switch self {
        case .done: return self
        case .incomplete(let diagnostic): return .incomplete(imported(diagnostic))
        case .failed(let diagnostics): return .failed(diagnostics.map(imported))
        case .assertionFailed(let diagnostic): return .assertionFailed(imported(diagnostic))
        case .stopped(let diagnostic): return .stopped(diagnostic.map(imported))
        }
    }
}
