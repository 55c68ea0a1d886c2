/// Something to know about a result.
enum Note: Fault {
    /// How many of what were not compared with what.
    case notCompared(count: Int, left: String, right: String)
    /// How many rows went where.
    case saved(count: Int, path: String)

    var code: String {
        switch self {
        case .notCompared: "N301"
        case .saved: "N421"
        }
    }

    var message: String {
        switch self {
        case .notCompared(let count, let left, let right):
            "\(count) \(count == 1 ? "row" : "rows") in \(left) not compared with \(right)"
        case .saved(let count, let path): "saved \(count) \(count == 1 ? "row" : "rows") to \(path)"
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
