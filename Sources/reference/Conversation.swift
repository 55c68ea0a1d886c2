import Documents
import Query
import Rendering
import Session

/// A session that examples are asked in, with what it shows as text: results as tables of 80 columns.
struct Conversation {
    private let session = Session()

    /// On a document of the examples.
    init(on document: String = "peru.md") {
        _ = session.open(["Examples/\(document)"]) { _ in }
    }

    /// What statements show.
    func answer(_ text: String) -> String {
        var shown = TerminalText()
        _ = session.answer(text) { part in
            switch part {
            case .result(let result):
                _ = Renderer(library: session.library, format: .table, width: 80).show(result) {
                    shown += $0
                    return true
                }
            case .text(let text), .note(let text), .problem(let text): shown += "\(text)\n"
            case .diagnostic(let diagnostic): ErrorPicture.write([diagnostic], to: &shown, width: 80)
            }
        }
        return shown.string
    }

    /// How many rows a relation has.
    func count(of relation: Relation) -> Int {
        session.library.documents.reduce(0) { $0 + $1.layer(relation).count }
    }
}
