import Documents
import Query
import Testing

@testable import Session

/// A session on the fact sheet of the examples.
enum PeruSession {
    static var path: String {
        "\(#filePath)".replacing("Tests/SessionTests/PeruSession.swift", with: "Examples/peru.md")
    }

    static func open() -> Session {
        let session = Session()
        _ = session.open([path]) { _ in }
        return session
    }

    /// What a session says to inputs, one after the other, results apart.
    static func say(_ inputs: String..., in session: Session) -> (text: String, last: Outcome) {
        var text = ""
        var last = Outcome(.done)
        for input in inputs {
            last = session.answer(input) { part in
                switch part {
                case .text(let words), .note(let words), .problem(let words): text += words + "\n"
                case .diagnostic(let diagnostic): text += diagnostic.message + "\n"
                case .result: break
                }
            }
        }
        return (text, last)
    }
}
