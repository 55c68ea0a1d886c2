import Session

/// Stands between the editor and the session: what the language knows, in the editor's words.
final class SessionGuide: LineGuide {
    private let session: Session
    /// The lines of the history, newest last.
    var history: () -> [String] = { [] }

    init(_ session: Session) { self.session = session }

    func isIncomplete(_ text: String) -> Bool { session.isIncomplete(text) }

    func reading(of text: String, cursor: Int) -> LineReading { LineReading() }

    func suggestion(after text: String) -> String? {
        guard let line = history().last(where: { $0.hasPrefix(text) && $0 != text }) else { return nil }
        return String(line.dropFirst(text.count))
    }

    func completions(in text: String, at cursor: Int) -> LineCompletions { LineCompletions(start: cursor, []) }
}
