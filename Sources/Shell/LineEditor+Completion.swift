extension LineEditor {
    // MARK: The ghost

    /// Takes the suggestion that is shown, or its next word, where a command would go to the right.
    func takesGhost(_ command: Command) -> Bool {
        guard let ghost = shownGhost, editing.pending == nil, editing.number == nil else { return false }
        switch command {
        case .move(.character(.forward)), .move(.lineEnd), .move(.textEnd): editing.insert(String(ghost))
        case .move(.afterWord):
            let start = ghost.prefix { !$0.isWordPart }
            editing.insert(String(start + ghost[start.endIndex...].prefix { $0.isWordPart }))
        default: return false
        }
        closeMenu()
        return true
    }

    /// What was painted after the text that is still there, with the cursor still at its end.
    private var shownGhost: Substring? {
        guard let paintedGhost, paintedGhost.text == editing.buffer.text, editing.buffer.cursor == editing.buffer.end
        else {
            return nil
        }
        return Substring(paintedGhost.ghost)
    }

    // MARK: The menu

    /// What a key does to the menu that is open.
    func menuAction(of key: Key) -> Action? {
        guard let menu, menu.shown == editing.buffer else { return nil }
        switch key {
        case Key(.up), Key(.character("p"), .control): return .completeBack
        case Key(.down), Key(.character("n"), .control): return .complete
        case Key(.escape):
            // In vi's keys it goes to the commands, too.
            if editing.isVi { return nil }
            return .cancel
        default: return nil
        }
    }

    /// Tab: completes what all choices have in common and lists them; then goes through them. False where there are none.
    func complete(by step: Int) -> Bool {
        let buffer = editing.buffer
        if let menu, menu.shown == buffer { return moveInMenu(by: step) }
        menu = nil
        guard let completions = guide?.completions(in: buffer.text, at: buffer.cursor),
            (0...buffer.cursor).contains(completions.replaced.lowerBound)
        else { return false }
        let replaced = completions.replaced.lowerBound..<buffer.cursor
        let word = String(buffer[replaced])
        if completions.progress != nil {
            // What they have in common is not known before all are.
            menu = CompletionMenu(completions, original: word, shown: buffer)
            return true
        }
        guard let first = completions.candidates.first else { return false }
        if completions.candidates.count == 1 {
            if first.text == word { return listWhatFollows() }
            editing.replace(replaced, with: first.text)
            return true
        }
        let common = completions.candidates.dropFirst().reduce(first.text) { $0.commonPrefix(with: $1.text) }
        if common.utf8.count > word.utf8.count, common.hasPrefix(word) { editing.replace(replaced, with: common) }
        menu = CompletionMenu(completions, original: word, shown: editing.buffer)
        return true
    }

    /// After a word that is whole: a space, and what can stand there.
    private func listWhatFollows() -> Bool {
        let buffer = editing.buffer
        guard let next = guide?.completions(in: buffer[0..<buffer.cursor] + " ", at: buffer.cursor + 1),
            next.replaced.lowerBound == buffer.cursor + 1, !next.candidates.isEmpty
        else { return false }
        editing.insert(" ")
        menu = CompletionMenu(next, original: "", shown: editing.buffer)
        return true
    }

    private func moveInMenu(by step: Int) -> Bool {
        guard var open = menu, let text = open.move(by: step) else { return false }
        editing.replace(open.start..<editing.buffer.cursor, with: text)
        open.shown = editing.buffer
        menu = open
        return true
    }

    /// A page of the menu on or back; without a menu, the first or last line of the history.
    func page(up: Bool) -> Bool {
        guard let menu, menu.shown == editing.buffer else { return browseHistory(older: up, history.count) }
        return moveInMenu(by: menu.page(up: up))
    }

    /// While nothing was chosen, what is typed narrows the choices down.
    func narrowMenu() {
        guard let open = menu, open.shown != editing.buffer else { return }
        menu = nil
        let buffer = editing.buffer
        guard open.chosen == nil, buffer.cursor > open.start, buffer[0..<open.start] == open.shown[0..<open.start],
            let completions = guide?.completions(in: buffer.text, at: buffer.cursor),
            completions.replaced.lowerBound == open.start,
            !completions.candidates.isEmpty || completions.progress != nil
        else { return }
        menu = CompletionMenu(completions, original: String(buffer[open.start..<buffer.cursor]), shown: buffer)
    }

    /// Shows what has been found since the menu was opened; false where nothing changes.
    func fillMenu() -> Bool {
        guard var open = menu, open.isPending, open.shown == editing.buffer else { return false }
        let text = editing.buffer[0..<open.start] + open.original
        guard let completions = guide?.completions(in: String(text), at: text.utf8.count),
            completions.replaced.lowerBound == open.start, open.fill(with: completions)
        else {
            menu = nil
            return true
        }
        menu = open
        return true
    }

    func closeMenu() { menu = nil }

    /// Closes the menu, with the text as it was before.
    func cancelMenu() -> Bool {
        guard let open = menu, open.shown == editing.buffer else { return false }
        editing.replace(open.start..<editing.buffer.cursor, with: open.original)
        menu = nil
        return true
    }
}

extension String {
    fileprivate func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}
