/// Something to know about a result.
enum Note: Fault {
    /// How many of what were not compared with what.
    case notCompared(count: Int, left: String, right: String)

    var code: String { "N301" }

    var message: String {
        switch self {
        case .notCompared(let count, let left, let right):
            "\(count) \(count == 1 ? "row" : "rows") in \(left) not compared with \(right)"
        }
    }
}

extension Run {
    /// What could not be compared, as notes.
    func noteDiagnostics(at place: Place) -> [Diagnostic] {
        notes.all.map { pair, count in
            Diagnostic(Note.notCompared(count: count, left: pair.left, right: pair.right), at: place)
        }
    }
}
