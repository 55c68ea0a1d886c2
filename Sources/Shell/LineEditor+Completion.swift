import CEdit

extension LineEditor {
    // MARK: The ghost

    /// Takes the suggestion that is shown; nil if none is.
    func takeGhost() -> cedit_answer? { shownGhost.map(take) }

    /// Takes the suggestion's next word.
    func takeGhostWord() -> cedit_answer? {
        shownGhost.map { ghost in
            let start = ghost.prefix { !$0.isWordPart }
            return take(start + ghost[start.endIndex...].prefix { $0.isWordPart })
        }
    }

    /// What was painted after the text that is still there, with the cursor still at its end.
    private var shownGhost: Substring? {
        let (text, cursor) = buffer
        guard let paintedGhost, paintedGhost.text == text, cursor == text.utf8.count else { return nil }
        return Substring(paintedGhost.ghost)
    }

    private func take(_ ghost: some StringProtocol) -> cedit_answer {
        insert(String(ghost))
        return CEDIT_CHANGED
    }

    // MARK: The menu

    /// Tab: completes what all choices have in common and lists them; then goes through them.
    func complete(by step: Int) -> cedit_answer {
        let (text, cursor) = buffer
        if let menu, menu.shown == (text, cursor) { return moveInMenu(by: step) }
        menu = nil
        guard let completions = guide?.completions(in: text, at: cursor),
            (0...cursor).contains(completions.replaced.lowerBound)
        else { return CEDIT_FAILED }
        let word = String(Substring(text.utf8.prefix(cursor).dropFirst(completions.replaced.lowerBound)))
        guard let first = completions.candidates.first else { return CEDIT_FAILED }
        if completions.candidates.count == 1 {
            if first.text == word { return listWhatFollows(text, cursor) }
            replace(from: completions.replaced.lowerBound, with: first.text)
            return CEDIT_CHANGED
        }
        let common = completions.candidates.dropFirst().reduce(first.text) { $0.commonPrefix(with: $1.text) }
        if common.utf8.count > word.utf8.count { replace(from: completions.replaced.lowerBound, with: common) }
        menu = CompletionMenu(completions, original: word, shown: buffer)
        return CEDIT_CHANGED
    }

    /// After a word that is whole: a space, and what can stand there.
    private func listWhatFollows(_ text: String, _ cursor: Int) -> cedit_answer {
        let before = String(decoding: text.utf8.prefix(cursor), as: UTF8.self)
        guard let next = guide?.completions(in: before + " ", at: cursor + 1), next.replaced.lowerBound == cursor + 1,
            !next.candidates.isEmpty
        else { return CEDIT_FAILED }
        insert(" ")
        menu = CompletionMenu(next, original: "", shown: buffer)
        return CEDIT_CHANGED
    }

    func moveInMenu(by step: Int) -> cedit_answer {
        guard var open = menu else { return CEDIT_FAILED }
        replace(from: open.start, with: open.move(by: step))
        open.shown = buffer
        menu = open
        return CEDIT_CHANGED
    }

    /// Closes the menu, with the text as it was before.
    func cancelMenu() -> cedit_answer {
        guard let open = menu, open.shown == buffer else { return CEDIT_FAILED }
        replace(from: open.start, with: open.original)
        menu = nil
        return CEDIT_CHANGED
    }
}

extension Character {
    fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}

extension String {
    fileprivate func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}
