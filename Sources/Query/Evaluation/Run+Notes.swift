extension Run {
    /// What could not be compared, as notes.
    func noteDiagnostics(at place: Place) -> [Diagnostic] {
        notes.all.map { pair, count in
            Diagnostic(Note.notCompared(count: count, left: pair.left, right: pair.right), at: place)
        }
    }
}
