import CEdit

extension LineEditor {
    /// What keys are bound to here; all others are libedit's own.
    enum Command: Int32, CaseIterable {
        case left, right, up, down, lineStart, lineEnd
        case backspace, delete, deleteOrEnd
        case enter, newLine, paste
        case complete, completeBack, nextWord, cancel
        case search, searchForward, undo, edit, clear
        case killLine, restoreTail

        var name: String { "docent-\(self)" }
    }

    /// Keys that nobody can type, through which commands reach libedit's own.
    enum PrivateKey {
        static let nextWord = "\u{1B}[9001~"
        static let deleteOrEnd = "\u{1B}[9002~"
        static let killToEnd = "\u{1B}[9003~"
        static let restoreTail = "\u{1B}[9004~"
    }

    /// Keys as people know them from elsewhere; `~/.editrc` may bind others.
    func bindPreferredKeys() {
        for (key, command) in [
            ("^W", "ed-delete-prev-word"), ("^U", "vi-kill-line-prev"), ("\\e[1;5D", "ed-prev-word"),
            ("\\eb", "ed-prev-word"), ("\\e^H", "ed-delete-prev-word"), ("\\e^?", "ed-delete-prev-word"),
        ] {
            _ = cedit_bind(editor, key, command, false)
        }
    }

    func bindKeys() {
        let isVi = cedit_is_vi(editor)
        func bind(_ key: String, _ command: String, always: Bool = true) {
            _ = cedit_bind(editor, key, command, false)
            if isVi && always { _ = cedit_bind(editor, key, command, true) }
        }
        func bind(_ keys: [String], _ command: Command, always: Bool = true) {
            for key in keys { bind(key, command.name, always: always) }
        }
        bind(PrivateKey.nextWord.escaped, isVi ? "vi-next-word" : "em-next-word")
        bind(PrivateKey.deleteOrEnd.escaped, "em-delete-or-list")
        bind(PrivateKey.killToEnd.escaped, "ed-kill-line")
        bind([PrivateKey.restoreTail.escaped], .restoreTail)
        bind(["^M", "^J"], .enter)
        bind(["\\e^M", "\\e^J"], .newLine, always: false)
        bind(["\\e[D", "\\eOD"], .left)
        bind(["\\e[C", "\\eOC"], .right)
        bind(["\\e[A", "\\eOA"], .up)
        bind(["\\e[B", "\\eOB"], .down)
        bind(["\\e[H", "\\eOH", "\\e[1~"], .lineStart)
        bind(["\\e[F", "\\eOF", "\\e[4~"], .lineEnd)
        bind(["\\e[3~"], .delete)
        bind(["\\e[200~"], .paste)
        bind(["\\e[1;5C"], .nextWord)
        bind(["^I"], .complete, always: false)
        bind(["\\e[Z"], .completeBack, always: false)
        bind(["^L"], .clear)
        bind(["^R"], .search)
        bind(["^S"], .searchForward)
        bind(["^?", "^H"], .backspace, always: false)
        bind(["^X^E"], .edit, always: false)
        if isVi {
            keys.knowsLoneEscape = true
            bind("^]", "vi-command-mode", always: false)
            _ = cedit_bind(editor, "^]", "ed-ignore", true)
            for (key, command) in [("v", Command.edit), ("k", .up), ("j", .down), ("h", .left), ("l", .right)] {
                _ = cedit_bind(editor, key, command.name, true)
            }
        } else {
            bind(["^B"], .left)
            bind(["^F"], .right)
            bind(["^P"], .up)
            bind(["^N"], .down)
            bind(["^A"], .lineStart)
            bind(["^E"], .lineEnd)
            bind(["^K"], .killLine)
            bind(["^D"], .deleteOrEnd)
            bind(["^G"], .cancel)
            bind(["^_", "^X^U"], .undo)
            bind(["\\ef", "\\eF"], .nextWord)
        }
    }
}

extension String {
    /// As libedit's key notation has it.
    fileprivate var escaped: String { replacing("\u{1B}", with: "\\e") }
}
