import CEdit

extension LineEditor {
    /// What keys are bound to here; all others are libedit's own.
    enum Command: Int32, CaseIterable {
        case left, right, backspace, delete, up, down, enter, newLine, paste, search, clear

        var name: String { "docent-\(self)" }
    }

    /// Keys that nobody can type, through which commands reach libedit's own.
    private static let olderLine = "\u{1B}[9001~"
    private static let newerLine = "\u{1B}[9002~"

    func bindKeys() {
        let isVi = cedit_is_vi(editor)
        func bind(_ key: String, _ command: String, always: Bool = true) {
            _ = cedit_bind(editor, key, command, false)
            if isVi && always { _ = cedit_bind(editor, key, command, true) }
        }
        func bind(_ keys: [String], _ command: Command, always: Bool = true) {
            for key in keys { bind(key, command.name, always: always) }
        }
        bind(Self.olderLine.escaped, "ed-prev-history")
        bind(Self.newerLine.escaped, "ed-next-history")
        bind(["^M", "^J"], .enter)
        bind(["\\e^M", "\\e^J"], .newLine, always: false)
        bind(["\\e[D", "\\eOD"], .left)
        bind(["\\e[C", "\\eOC"], .right)
        bind(["\\e[A", "\\eOA"], .up)
        bind(["\\e[B", "\\eOB"], .down)
        bind(["\\e[3~"], .delete)
        bind(["\\e[200~"], .paste)
        bind(["^L"], .clear)
        bind(["^R"], .search)
        bind(["^?", "^H"], .backspace, always: false)
        for key in ["\\e[H", "\\eOH", "\\e[1~"] { bind(key, "ed-move-to-beg") }
        for key in ["\\e[F", "\\eOF", "\\e[4~"] { bind(key, "ed-move-to-end") }
        if isVi {
            keys.knowsLoneEscape = true
            bind("^]", "vi-command-mode", always: false)
            _ = cedit_bind(editor, "^]", "ed-ignore", true)
        } else {
            bind(["^B"], .left)
            bind(["^F"], .right)
            bind(["^P"], .up)
            bind(["^N"], .down)
        }
    }

    func run(_ command: Command) -> cedit_answer {
        let (text, cursor) = buffer
        let place = text.utf8.index(text.startIndex, offsetBy: cursor)
        let before = text[..<place]
        let after = text[place...]
        switch command {
        case .left, .backspace:
            // By what a reader sees as one character; libedit counts scalars.
            guard let character = before.last else { return CEDIT_FAILED }
            let count = Int32(clamping: character.unicodeScalars.count)
            if command == .backspace {
                cedit_delete_before(editor, count)
                return CEDIT_CHANGED
            }
            cedit_move(editor, -count)
            return CEDIT_MOVED
        case .right, .delete:
            guard let character = after.first else { return CEDIT_FAILED }
            let count = Int32(clamping: character.unicodeScalars.count)
            cedit_move(editor, count)
            if command == .right { return CEDIT_MOVED }
            cedit_delete_before(editor, count)
            return CEDIT_CHANGED
        case .up: return moveByLine(before: before, after: after, up: true)
        case .down: return moveByLine(before: before, after: after, up: false)
        case .enter: return enter(text, after: after)
        case .newLine:
            insert("\n")
            return CEDIT_CHANGED
        case .paste: return paste()
        case .search: return searchHistory()
        case .clear:
            Terminal.write("\u{1B}[H\u{1B}[2J")
            paintedCursorRow = 0
            return CEDIT_CHANGED
        }
    }

    private func enter(_ text: String, after: Substring) -> cedit_answer {
        if guide?.isIncomplete(text) == true {
            insert("\n")
            return CEDIT_CHANGED
        }
        leave()
        // An empty text would look like the end of input.
        insert("\n")
        return CEDIT_END_LINE
    }

    /// To the line above or below in the text, or from its first and last to the history's next.
    private func moveByLine(before: Substring, after: Substring, up: Bool) -> cedit_answer {
        let lineStart = before.lastIndex(of: "\n").map(before.index(after:)) ?? before.startIndex
        let column = before[lineStart...].count
        if up {
            guard lineStart > before.startIndex else {
                cedit_push_keys(editor, Self.olderLine)
                return CEDIT_DONE
            }
            let above = before[..<before.index(before: lineStart)]
            let start = above.lastIndex(of: "\n").map(above.index(after:)) ?? above.startIndex
            let target = above.index(start, offsetBy: column, limitedBy: above.endIndex) ?? above.endIndex
            cedit_move(editor, -Int32(clamping: before[target...].unicodeScalars.count))
        } else {
            guard let lineEnd = after.firstIndex(of: "\n") else {
                cedit_push_keys(editor, Self.newerLine)
                return CEDIT_DONE
            }
            let below = after[after.index(after: lineEnd)...].prefix { $0 != "\n" }
            let target = below.index(below.startIndex, offsetBy: column, limitedBy: below.endIndex) ?? below.endIndex
            cedit_move(editor, Int32(clamping: after[..<target].unicodeScalars.count))
        }
        return CEDIT_MOVED
    }

    /// Takes what is pasted as text, to its end mark, however many lines it has; nothing in it acts.
    private func paste() -> cedit_answer {
        keys.isLiteral = true
        defer { keys.isLiteral = false }
        let endMark = Array("\u{1B}[201~".unicodeScalars)
        var pasted: [Unicode.Scalar] = []
        while !pasted.ends(with: endMark), case .character(let value) = keys.read() {
            if let scalar = Unicode.Scalar(value) { pasted.append(scalar) }
        }
        if pasted.ends(with: endMark) { pasted.removeLast(endMark.count) }
        let text = PastedText(pasted).text
        if !text.isEmpty { insert(text) }
        return CEDIT_CHANGED
    }

    /// Looks back through the history for what is typed; any other key takes what was found and then acts itself.
    private func searchHistory() -> cedit_answer {
        let original = buffer.text
        var pattern = ""
        var position = history.count
        func found(below limit: Int) -> Int? {
            pattern.isEmpty ? nil : history[..<min(limit, history.count)].lastIndex { $0.contains(pattern) }
        }
        func move(below limit: Int) {
            guard let index = found(below: limit) else {
                Terminal.write("\u{7}")
                return
            }
            position = index
            replaceAll(with: history[index])
        }
        defer { search = nil }
        search = ""
        while true {
            guard case .character(let value) = keys.read() else { return CEDIT_DONE }
            switch value {
            case 0x12: move(below: position)
            case 0x07:
                replaceAll(with: original)
                return CEDIT_CHANGED
            case 0x08, 0x7F:
                if !pattern.isEmpty { pattern.removeLast() }
                if !pattern.isEmpty { move(below: history.count) }
            case 0x20..<0x7F, 0xA0...:
                guard let scalar = Unicode.Scalar(value) else { continue }
                pattern.unicodeScalars.append(scalar)
                move(below: min(position + 1, history.count))
            default:
                if let scalar = Unicode.Scalar(value) { cedit_push_keys(editor, String(scalar)) }
                return CEDIT_CHANGED
            }
            search = pattern
        }
    }
}

extension [Unicode.Scalar] {
    fileprivate func ends(with other: [Unicode.Scalar]) -> Bool {
        count >= other.count && suffix(other.count).elementsEqual(other)
    }
}

extension String {
    /// As libedit's key notation has it.
    fileprivate var escaped: String { replacing("\u{1B}", with: "\\e") }
}
