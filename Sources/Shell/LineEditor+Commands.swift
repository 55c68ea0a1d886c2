import CEdit

extension LineEditor {
    func run(_ command: Command) -> cedit_answer {
        switch command {
        case .left: return moveByCharacter(forward: false)
        case .right: return takeGhost() ?? moveByCharacter(forward: true)
        case .up: return menu.map { _ in moveInMenu(by: -1) } ?? moveByLine(up: true)
        case .down: return menu.map { _ in moveInMenu(by: 1) } ?? moveByLine(up: false)
        case .lineStart: return moveToLineStart()
        case .lineEnd: return takeGhost() ?? moveToLineEnd()
        case .nextWord: return takeGhostWord() ?? push(PrivateKey.nextWord)
        case .backspace: return deleteCharacter(forward: false)
        case .delete: return deleteCharacter(forward: true)
        case .deleteOrEnd:
            let (text, cursor) = buffer
            return cursor < text.utf8.count ? deleteCharacter(forward: true) : push(PrivateKey.deleteOrEnd)
        case .enter: return enter()
        case .newLine:
            menu = nil
            insert("\n")
            return CEDIT_CHANGED
        case .paste: return paste()
        case .complete: return complete(by: 1)
        case .completeBack: return complete(by: -1)
        case .cancel: return cancelMenu()
        case .search: return searchHistory(by: -1)
        case .searchForward: return searchHistory(by: 1)
        case .undo: return undo()
        case .edit: return editOutside()
        case .killLine: return killLine()
        case .restoreTail: return restoreTail()
        case .clear:
            Terminal.write("\u{1B}[H\u{1B}[2J")
            paintedCursorRow = 0
            return CEDIT_CHANGED
        }
    }

    /// Has libedit do what a key is bound to.
    private func push(_ key: String) -> cedit_answer {
        cedit_push_keys(editor, key)
        return CEDIT_DONE
    }

    private func enter() -> cedit_answer {
        // Return takes what was chosen; the next one runs it.
        if let open = menu, open.chosen != nil, open.shown == buffer {
            menu = nil
            return CEDIT_CHANGED
        }
        menu = nil
        if guide?.isIncomplete(buffer.text) == true {
            insert("\n")
            return CEDIT_CHANGED
        }
        leave()
        // An empty text would look like the end of input.
        insert("\n")
        return CEDIT_END_LINE
    }

    private func undo() -> cedit_answer {
        guard let state = undoHistory.undo() else { return CEDIT_FAILED }
        replaceAll(with: state.text, cursor: state.cursor)
        return CEDIT_CHANGED
    }

    /// Puts the text into the person's own editor, and takes what comes back.
    private func editOutside() -> cedit_answer {
        let text = buffer.text
        release()
        defer { retake() }
        guard let edited = ExternalEditor.edit(text) else { return CEDIT_FAILED }
        replaceAll(with: edited)
        return CEDIT_CHANGED
    }

    // MARK: Deleting

    /// Deletes what a reader sees as one character; libedit counts scalars.
    private func deleteCharacter(forward: Bool) -> cedit_answer {
        let (before, after) = parts
        guard let character = forward ? after.first : before.last else { return CEDIT_FAILED }
        let count = Int32(clamping: character.unicodeScalars.count)
        if forward { cedit_move(editor, count) }
        cedit_delete_before(editor, count)
        return CEDIT_CHANGED
    }

    /// Kills to the end of the line, at its end the line break. libedit kills to the end of the text: what stands in
    /// later lines is taken away before and put back after.
    private func killLine() -> cedit_answer {
        let after = parts.after
        guard let lineEnd = after.firstIndex(of: "\n") else { return push(PrivateKey.killToEnd) }
        let end = lineEnd == after.startIndex ? after.index(after: lineEnd) : lineEnd
        let tail = after[end...]
        killedTail = String(tail)
        cedit_move(editor, Int32(clamping: after.unicodeScalars.count))
        cedit_delete_before(editor, Int32(clamping: tail.unicodeScalars.count))
        cedit_move(editor, -Int32(clamping: after[..<end].unicodeScalars.count))
        return push(PrivateKey.killToEnd + PrivateKey.restoreTail)
    }

    private func restoreTail() -> cedit_answer {
        let tail = killedTail
        killedTail = ""
        insert(tail)
        cedit_move(editor, -Int32(clamping: tail.unicodeScalars.count))
        return CEDIT_CHANGED
    }

    // MARK: Pasting

    /// Takes what is pasted as text, to its end mark, however many lines it has; nothing in it acts.
    private func paste() -> cedit_answer {
        menu = nil
        insert(readPaste())
        return CEDIT_CHANGED
    }

    private func readPaste() -> String {
        keys.isLiteral = true
        defer { keys.isLiteral = false }
        let endMark = Array("\u{1B}[201~".unicodeScalars)
        var pasted: [Unicode.Scalar] = []
        while !pasted.ends(with: endMark), case .character(let value) = keys.read() {
            if let scalar = Unicode.Scalar(value) { pasted.append(scalar) }
        }
        if pasted.ends(with: endMark) { pasted.removeLast(endMark.count) }
        return PastedText(pasted).text
    }
}

extension [Unicode.Scalar] {
    fileprivate func ends(with other: [Unicode.Scalar]) -> Bool {
        count >= other.count && suffix(other.count).elementsEqual(other)
    }
}
