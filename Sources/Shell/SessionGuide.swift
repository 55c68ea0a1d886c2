import Session

/// What the editor asks of the language, answered by a session.
final class SessionGuide: LineGuide {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func isIncomplete(_ text: String) -> Bool { session.awaitsMore(text) }

    func highlighting(of text: String, cursor: Int) -> Highlighting {
        var highlighting = session.highlight(text, cursor: cursor)
        if !session.settings.hints { highlighting.message = nil }
        return highlighting
    }

    func suggestion(after text: String) -> String? {
        session.settings.hints ? session.suggestion(text, history: session.history) : nil
    }

    func completions(in text: String, at cursor: Int) -> Completions { session.completions(text, at: cursor) }

    func stopCompleting() { session.stopCompleting() }

    func input(of pasted: String) -> String { Session.unprompted(pasted) }
}
