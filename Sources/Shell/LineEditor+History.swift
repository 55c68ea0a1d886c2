import CEdit
import Corpus

extension LineEditor {
    /// Adds a line; one that is the same as the one before is left out, which is false.
    package func remember(_ line: String) -> Bool {
        guard !line.isEmpty, line != history.last else { return false }
        history.append(line)
        return cedit_history_add(editor, line) >= 0
    }

    /// Takes the lines of earlier sessions. False where the file is none of a history.
    package func loadHistory(_ path: String) -> Bool {
        guard let systemPath = SystemPath(path), systemPath.withCString({ cedit_history_load(editor, $0) }) >= 0 else {
            return false
        }
        var lines: [String] = []
        var entry = cedit_history_entry(editor, true)
        while let line = entry {
            lines.append(String(cString: line))
            entry = cedit_history_entry(editor, false)
        }
        history = lines.reversed()
        return true
    }

    /// Writes only the newest lines in place of a file that has grown beyond the limit, if that can be done.
    package func trimHistory(_ path: String) {
        _ = SystemPath(path)?.withCString { cedit_history_rewrite(editor, $0) }
    }

    /// So many lines older or newer; false at the end.
    func browseHistory(older: Bool, _ count: Int) -> Bool {
        let buffer = editing.buffer
        var browsing =
            self.browsing.flatMap { $0.shown == buffer.text ? $0 : nil }
            ?? HistoryBrowsing(from: buffer.text, start: String(buffer[0..<buffer.cursor]), in: history)
        var found: String?
        for _ in 0..<max(1, count) {
            guard let line = older ? browsing.older(in: history) : browsing.newer(in: history) else { break }
            found = line
        }
        guard let found else { return false }
        closeMenu()
        editing.replaceAll(with: found)
        self.browsing = browsing
        return true
    }

    // MARK: Searching

    /// Lists the lines of the history that have what is typed.
    func beginSearch() {
        closeMenu()
        let list = HistoryList(of: history, from: editing.buffer)
        historyList = list
        show(list)
    }

    /// Does in the list what a key means there; nil where it means nothing: then the chosen line is taken, and the key does what
    /// else it means.
    func takeInList(_ key: Key) -> Step? {
        guard var list = historyList else { return nil }
        let isDone: Bool
        switch key {
        case Key(.character("r"), .control), Key(.down), Key(.character("n"), .control): isDone = list.move(by: 1)
        case Key(.character("s"), .control), Key(.up), Key(.character("p"), .control): isDone = list.move(by: -1)
        case Key(.pageDown): isDone = list.move(by: list.shownRows)
        case Key(.pageUp): isDone = list.move(by: -list.shownRows)
        case Key(.backspace): isDone = list.removeLast()
        case Key(.character("w"), .control), Key(.backspace, .alt): isDone = list.removeLastWord()
        case Key(.character("u"), .control): isDone = list.removeAll()
        case Key(.escape), Key(.character("g"), .control):
            closeList(at: list.origin)
            return .goOn
        case Key(.tab):
            closeList(at: list.line.map { LineBuffer($0) } ?? list.origin)
            return .goOn
        case Key(.enter) where !list.isEmpty:
            closeList(at: list.line.map { LineBuffer($0) } ?? list.origin)
            return act(.run, nil)
        case Key(.enter): isDone = false
        default:
            guard let scalar = key.typed else {
                closeList(at: list.line.map { LineBuffer($0, cursor: list.found?.lowerBound) } ?? list.origin)
                return nil
            }
            list.add(String(Character(scalar)))
            isDone = !list.isEmpty
        }
        if !isDone { Terminal.write("\u{7}") }
        historyList = list
        show(list)
        return .goOn
    }

    /// Looks for what is pasted, too.
    func pasteIntoList(_ text: String) -> Bool {
        guard var list = historyList else { return false }
        list.add(text)
        historyList = list
        show(list)
        return true
    }

    /// Shows the chosen line in place of the one there. What stands there while the list is open is no change.
    private func show(_ list: HistoryList) {
        editing.buffer = list.line.map { LineBuffer($0, cursor: list.found?.lowerBound) } ?? list.origin
    }

    private func closeList(at line: LineBuffer) {
        historyList = nil
        editing.buffer = line
        editing.last = .other
        editing.settle()
    }

    /// vi's search: Return takes what it finds.
    func beginLineSearch(by step: Int) {
        closeMenu()
        search = HistorySearch(in: history, from: editing.buffer, step: step)
    }

    /// Does in vi's search what a key means there; false where it means nothing: then it ends the search and does what else it
    /// means.
    func takeInSearch(_ key: Key) -> Bool {
        guard var search else { return false }
        switch key {
        case Key(.escape), Key(.character("g"), .control): return endSearch(at: search.origin)
        case Key(.enter) where search.pattern.isEmpty:
            // What was looked for last, in this direction.
            _ = endSearch(at: search.origin)
            sought?.step = search.step
            if !searchAgain(isReversed: false) { Terminal.write("\u{7}") }
            return true
        case Key(.enter):
            sought = (search.pattern, search.step)
            return endSearch(at: nil)
        case Key(.backspace):
            if search.pattern.isEmpty { return endSearch(at: search.origin) }
            search.removeLast()
        default:
            guard let scalar = key.typed else { return !endSearch(at: nil) }
            search.add(scalar)
        }
        if search.isFailed { Terminal.write("\u{7}") }
        self.search = search
        show(search)
        return true
    }

    /// Ends the search, with another line in place of the found one if so wanted.
    private func endSearch(at line: LineBuffer?) -> Bool {
        search = nil
        if let line { editing.buffer = line }
        editing.last = .other
        editing.settle()
        return true
    }

    /// Puts the line that was found in place of the one there. What stands there while the search goes on is no change.
    private func show(_ search: HistorySearch) {
        editing.buffer = search.line.map { LineBuffer($0, cursor: search.found?.lowerBound) } ?? search.origin
    }

    /// Looks for what vi's search has found last, in its direction or the other one.
    func searchAgain(isReversed: Bool) -> Bool {
        guard let sought else { return false }
        let step = isReversed ? -sought.step : sought.step
        var again = HistorySearch(in: history, from: editing.buffer, step: step)
        guard again.find(sought.pattern), let line = again.line else { return false }
        editing.replaceAll(with: line, cursor: again.found?.lowerBound)
        return true
    }
}
