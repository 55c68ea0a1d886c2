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
}
