import Query

/// The word that a text ends in: whether it is whole, and right as it is.
final class WordEnding {
    private let text: String
    private let session: Session

    init(_ text: String, in session: Session) {
        self.text = text
        self.session = session
    }

    /// Whether it is a word that can stand there, or a number with which the statement is right.
    ///
    /// Asked only where something would be added to the word.
    lazy var isWhole: Bool = {
        guard let last = text.utf8.last, QueryTyping.isNameByte(last), Tokens.openLiteral(in: text) == nil else {
            return false
        }
        guard !InputSplitter.isCommand(text.trimmingSpaces) else { return false }
        let completions = session.completions(text, at: text.utf8.count)
        let word = String(decoding: Array(text.utf8)[completions.replaced], as: UTF8.self)
        if !word.isEmpty, completions.candidates.contains(where: { $0.text == word }) { return true }
        return session.engine.prepare(Script(text)).isRight
    }()
}

extension String {
    /// Whether what is put before it and ends in a letter or digit becomes another word.
    var startsWithinWord: Bool { utf8.first.map(QueryTyping.isNameByte) ?? false }
}
