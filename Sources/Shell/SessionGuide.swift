import Session

/// Stands between the editor and the session: what the language knows, in the editor's words.
final class SessionGuide: LineGuide {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func isIncomplete(_ text: String) -> Bool { session.isIncomplete(text) }

    func reading(of text: String, cursor: Int) -> LineReading {
        let highlighting = session.highlight(text, cursor: cursor)
        return LineReading(
            highlighting.pieces.map { LineReading.Span($0.range, Self.style($0.style)) },
            message: session.settings.hints ? highlighting.message : nil)
    }

    func suggestion(after text: String) -> String? {
        session.settings.hints ? session.suggestion(text, history: session.history) : nil
    }

    func completions(in text: String, at cursor: Int) -> LineCompletions {
        let completions = session.completions(text, at: cursor)
        return LineCompletions(
            start: completions.replaced.lowerBound,
            completions.candidates.map { LineCompletions.Choice($0.text, label: $0.label, help: $0.help) })
    }

    private static func style(_ style: Highlighting.Style) -> LineStyle {
        switch style {
        case .keyword: .keyword
        case .stage: .stage
        case .relation: .relation
        case .field: .field
        case .function: .function
        case .number: .number
        case .text, .pattern: .text
        case .comment: .comment
        case .command: .command
        case .wrong: .wrong
        }
    }
}
