/// Why an evaluation ended before its end.
enum Interruption: Error {
    case failed(Diagnostic)
    /// An `assert` was not true.
    case assertionFailed(Diagnostic)
    /// It was stopped from outside.
    case stopped
}

extension Interruption {
    /// A stage met a value of a kind that it can't work on; the place is what gave it.
    static func wrongArgument(_ value: Value, of stage: String, wanted: String, at place: Place) -> Interruption {
        let error = OperationError.wrongArgument(operation: stage, kind: value.kind, wanted: wanted)
        return .failed(Diagnostic(OperationFault(error), at: place))
    }
}
