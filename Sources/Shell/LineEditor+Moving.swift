import CEdit

extension LineEditor {
    /// The text before the cursor, and after it.
    var parts: (before: Substring, after: Substring) {
        let (text, cursor) = buffer
        let place = text.utf8.index(text.startIndex, offsetBy: cursor)
        return (text[..<place], text[place...])
    }

    /// By what a reader sees as one character; libedit counts scalars.
    func moveByCharacter(forward: Bool) -> cedit_answer {
        let (before, after) = parts
        guard let character = forward ? after.first : before.last else { return CEDIT_FAILED }
        let count = Int32(clamping: character.unicodeScalars.count)
        cedit_move(editor, forward ? count : -count)
        return CEDIT_MOVED
    }

    func moveToLineStart() -> cedit_answer {
        let before = parts.before
        let line = before.lastIndex(of: "\n").map { before[before.index(after: $0)...] } ?? before
        cedit_move(editor, -Int32(clamping: line.unicodeScalars.count))
        return CEDIT_MOVED
    }

    func moveToLineEnd() -> cedit_answer {
        cedit_move(editor, Int32(clamping: parts.after.prefix { $0 != "\n" }.unicodeScalars.count))
        return CEDIT_MOVED
    }

    /// To the line above or below in the text, as near as can be to the column where the moves up and down began; from
    /// its first and last line to the history.
    func moveByLine(up: Bool) -> cedit_answer {
        let (before, after) = parts
        let lineStart = before.lastIndex(of: "\n").map(before.index(after:)) ?? before.startIndex
        var column = before[lineStart...].count
        if let sticky, sticky.cursor == before.utf8.count { column = sticky.column }
        if up {
            guard lineStart > before.startIndex else { return browseHistory(older: true) }
            let above = before[..<before.index(before: lineStart)]
            let start = above.lastIndex(of: "\n").map(above.index(after:)) ?? above.startIndex
            let target = above.index(start, offsetBy: column, limitedBy: above.endIndex) ?? above.endIndex
            cedit_move(editor, -Int32(clamping: before[target...].unicodeScalars.count))
        } else {
            guard let lineEnd = after.firstIndex(of: "\n") else { return browseHistory(older: false) }
            let below = after[after.index(after: lineEnd)...].prefix { $0 != "\n" }
            let target = below.index(below.startIndex, offsetBy: column, limitedBy: below.endIndex) ?? below.endIndex
            cedit_move(editor, Int32(clamping: after[..<target].unicodeScalars.count))
        }
        sticky = (buffer.cursor, column)
        return CEDIT_MOVED
    }
}
