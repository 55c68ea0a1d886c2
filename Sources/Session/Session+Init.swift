import Corpus

extension Session {
    /// Runs the person's own statements and commands, as they have them in a file for each start of the shell. What is wrong is
    /// shown with its place, and the rest goes on, but after Ctrl-C.
    ///
    /// They are no part of the history or of what `:save` saves, and what they set is not kept.
    public func runInit(_ text: String, path: String, show: Show) {
        let (past, asked, keep) = (history, queries, settingsChanged)
        let areAllowed = allowsPrograms
        (settingsChanged, allowsPrograms) = (nil, true)
        defer { (history, queries, settingsChanged, allowsPrograms) = (past, asked, keep, areAllowed) }
        for input in InputSplitter.inputs(of: text, isIncomplete: isIncomplete) where !Self.isComment(input.text) {
            let outcome = answer(input.text, line: input.line, path: path) { part in
                guard case .problem(let words) = part else { return show(part) }
                show(.problem("\(SystemPath.shown(path)):\(input.line): \(words)"))
            }
            if outcome.isLast || outcome.ending == .stopped { break }
        }
    }

    private static func isComment(_ input: String) -> Bool {
        input.split(whereSeparator: \.isNewline).allSatisfy { line in
            let line = line.trimmingSpaces
            return line.isEmpty || line.hasPrefix("#")
        }
    }
}
