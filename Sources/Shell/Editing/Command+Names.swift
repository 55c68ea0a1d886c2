extension Command {
    /// The command that libedit's name means, where there is one of ours for it, with our own kills, words and lines; ours that
    /// libedit has no name for have names of their own, as `docent-complete`.
    init?(named name: String) {
        let own = "docent-"
        if name.hasPrefix(own), let action = Action(rawValue: String(name.dropFirst(own.utf8.count))) {
            self = .act(action)
        } else if let command = Self.libedit[name] {
            self = command
        } else {
            return nil
        }
    }

    /// libedit's names (editrc(5)).
    private static let libedit: [String: Command] = [
        "ed-newline": .act(.run), "ed-unassigned": .act(.nothing), "ed-ignore": .act(.nothing),
        "ed-next-char": .move(.character(.forward)), "ed-prev-char": .move(.character(.back)),
        "ed-move-to-beg": .move(.lineStart), "ed-move-to-end": .move(.lineEnd), "vi-zero": .move(.lineStart),
        "ed-prev-word": .move(.word(.letters, .back)), "em-next-word": .move(.afterWord(.letters)),
        "ed-prev-history": .act(.older), "ed-next-history": .act(.newer),
        "ed-prev-line": .move(.line(.back)), "ed-next-line": .move(.line(.forward)),
        "ed-search-prev-history": .act(.older), "ed-search-next-history": .act(.newer),
        "vi-search-prev": .act(.searchLine), "vi-search-next": .act(.searchLineForward),
        "vi-repeat-search-prev": .act(.searchAgainReversed), "vi-repeat-search-next": .act(.searchAgain),
        "em-inc-search-prev": .act(.search), "em-inc-search-next": .act(.searchForward),
        "ed-clear-screen": .act(.clear), "ed-redisplay": .act(.clear), "vi-histedit": .act(.editOutside),
        "ed-delete-prev-char": .operate(.erase, .character(.back)),
        "vi-delete-prev-char": .operate(.erase, .character(.back)),
        "em-delete-prev-char": .operate(.erase, .character(.back)),
        "ed-delete-next-char": .operate(.erase, .character(.forward)),
        "em-delete-or-list": .act(.deleteOrEnd), "ed-end-of-file": .act(.deleteOrEnd),
        "vi-list-or-eof": .act(.deleteOrEnd),
        "ed-delete-prev-word": .operate(.kill, .word(.letters, .back)),
        "em-delete-next-word": .operate(.kill, .afterWord(.letters)),
        "ed-kill-line": .operate(.kill, .restOfLine), "em-kill-line": .operate(.kill, .wholeLine),
        "vi-kill-line-prev": .operate(.kill, .lineStart), "em-yank": .yank,
        "em-upper-case": .operate(.uppercase, .afterWord(.letters)),
        "em-lower-case": .operate(.lowercase, .afterWord(.letters)),
        "em-capitol-case": .operate(.capitalize, .afterWord(.letters)), "ed-transpose-chars": .transpose,
        "em-set-mark": .setMark, "em-exchange-mark": .exchangeMark, "ed-quoted-insert": .takeLiterally,
        "vi-undo": .undo, "vi-undo-line": .undo, "vi-redo": .changeAgain, "vi-command-mode": .leaveInsertion,
        "vi-insert": .insert(.before), "vi-add": .insert(.after), "vi-insert-at-bol": .insert(.lineText),
        "vi-add-at-eol": .insert(.lineEnd), "vi-replace-mode": .replaceAll, "vi-replace-char": .replaceCharacter,
        "vi-next-word": .move(.word(.signs, .forward)), "vi-next-big-word": .move(.word(.spaced, .forward)),
        "vi-prev-word": .move(.word(.signs, .back)), "vi-prev-big-word": .move(.word(.spaced, .back)),
        "vi-end-word": .move(.wordEnd(.signs, .forward)), "vi-end-big-word": .move(.wordEnd(.spaced, .forward)),
        "vi-match": .move(.bracket), "vi-to-column": .move(.column), "vi-to-history-line": .act(.oldest),
        "vi-next-char": .find(.forward, isBeside: false), "vi-prev-char": .find(.back, isBeside: false),
        "vi-to-next-char": .find(.forward, isBeside: true), "vi-to-prev-char": .find(.back, isBeside: true),
        "vi-repeat-next-char": .findAgain(isReversed: false), "vi-repeat-prev-char": .findAgain(isReversed: true),
        "vi-delete-meta": .begin(.kill), "vi-change-meta": .begin(.change), "vi-yank": .begin(.copy),
        "vi-change-to-eol": .operate(.change, .lineEnd), "vi-yank-end": .operate(.copy, .lineEnd),
        "vi-substitute-char": .operate(.change, .character(.forward)),
        "vi-substitute-line": .operate(.change, .wholeLine),
        "vi-change-case": .operate(.swapCase, .character(.forward)),
        "vi-paste-next": .put(.forward), "vi-paste-prev": .put(.back), "vi-comment-out": .comment,
    ]
}
