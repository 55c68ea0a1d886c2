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
        guard let place = SystemPath(path), place.withCString({ cedit_history_load(editor, $0) }) >= 0 else {
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

    func browseHistory(older: Bool) -> cedit_answer {
        let (text, cursor) = buffer
        var browsing =
            self.browsing.flatMap { $0.shown == text ? $0 : nil }
            ?? HistoryBrowsing(from: text, start: String(Substring(text.utf8.prefix(cursor))), in: history)
        guard let line = older ? browsing.older(in: history) : browsing.newer(in: history) else { return CEDIT_FAILED }
        replaceAll(with: line)
        self.browsing = browsing
        return CEDIT_CHANGED
    }

    /// Looks through the history for what is typed; any key that means nothing here takes what was found and then acts
    /// itself.
    func searchHistory(by step: Int) -> cedit_answer {
        let original = buffer
        menu = nil
        search = HistorySearch(in: history)
        defer { search = nil }
        var step = step
        while case .character(let value) = keys.read() {
            switch value {
            case 0x12, 0x13:
                step = value == 0x12 ? -1 : 1
                search?.next(by: step)
            case 0x07:
                replaceAll(with: original.text, cursor: original.cursor)
                return CEDIT_CHANGED
            case 0x08, 0x7F: search?.removeLast()
            case 0x1B where keys.isAlone(): return CEDIT_CHANGED
            case 0x20..<0x7F, 0xA0...:
                if let scalar = Unicode.Scalar(value) { search?.add(scalar) }
            default:
                if let scalar = Unicode.Scalar(value) { cedit_push_keys(editor, String(scalar)) }
                return CEDIT_CHANGED
            }
            if search?.isFailed == true { Terminal.write("\u{7}") }
            if let line = search?.line {
                replaceAll(with: line, cursor: search?.found?.lowerBound)
            } else {
                replaceAll(with: original.text, cursor: original.cursor)
            }
        }
        return CEDIT_DONE
    }
}
