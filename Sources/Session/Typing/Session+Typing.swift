/// What helps while a text is typed. Nothing of it takes longer than a key may.
extension Session {
    /// How the text is coloured, the word at the cursor being one that may go on.
    ///
    /// - Parameter cursor: In bytes; nil is the text's end.
    public func highlight(_ text: String, cursor: Int? = nil) -> Highlighting {
        Highlighting()
    }

    /// What can stand at the cursor.
    ///
    /// - Parameter cursor: In bytes of the text's UTF-8.
    public func completions(_ text: String, at cursor: Int) -> Completions {
        Completions(replaced: cursor..<cursor)
    }

    /// What could be typed after the text, as a whole: to be shown dim. Nil where nothing is near at hand.
    ///
    /// - Parameter history: The lines of the history, newest last.
    public func suggestion(_ text: String, history: [String]) -> String? {
        guard !text.isEmpty, let line = history.last(where: { $0.hasPrefix(text) && $0 != text }) else { return nil }
        return String(line.dropFirst(text.count))
    }
}
