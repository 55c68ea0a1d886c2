/// Why an evaluation ended before its end.
enum Interruption: Error {
    case failed(Diagnostic)
    /// An `assert` was not true.
    case assertionFailed(Diagnostic)
    /// It was stopped from outside.
    case stopped
}
