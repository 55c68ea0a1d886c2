extension Keymap {
    /// Keys that mean the same whenever text is typed.
    private static let typing: [(keys: [String], command: Command)] = [
        (["Enter"], .act(.run)), (["M-Enter", "S-Enter"], .act(.newLine)),
        (["Left"], .move(.character(.back))), (["Right"], .move(.character(.forward))),
        (["Up"], .move(.line(.back))), (["Down"], .move(.line(.forward))),
        (["Home"], .move(.lineStart)), (["End"], .move(.lineEnd)),
        (["C-Left", "M-Left"], .move(.word(.letters, .back))), (["C-Right", "M-Right"], .move(.afterWord(.letters))),
        (["C-Home"], .move(.textStart)), (["C-End"], .move(.textEnd)),
        (["PageUp"], .act(.pageUp)), (["PageDown"], .act(.pageDown)),
        (["Backspace"], .operate(.erase, .character(.back))), (["Delete"], .operate(.erase, .character(.forward))),
        (["M-Backspace", "C-Backspace"], .operate(.kill, .word(.letters, .back))),
        (["C-Delete", "M-Delete"], .operate(.kill, .afterWord(.letters))),
        (["C-w"], .operate(.kill, .wordOfLine)), (["C-u"], .operate(.kill, .lineStart)),
        (["C-k"], .operate(.kill, .restOfLine)), (["C-y"], .yank),
        (["C-a"], .move(.lineStart)), (["C-e"], .move(.lineEnd)),
        (["Tab"], .act(.complete)), (["S-Tab"], .act(.completeBack)),
        (["C-r"], .act(.search)), (["C-s"], .act(.searchForward)), (["C-l"], .act(.clear)),
        (["C-d"], .act(.deleteOrEnd)), (["C-x C-e"], .act(.editOutside)), (["C-g"], .act(.cancel)),
        (["C-_"], .undo), (["M-_"], .redo), (["C-v", "C-q"], .takeLiterally),
        (["C-p"], .move(.line(.back))), (["C-n"], .move(.line(.forward))), (["Insert"], .act(.nothing)),
    ]

    /// Emacs's keys, as shells have them.
    static let emacs = Keymap(
        typing + [
            (["Escape"], .act(.cancel)),
            (["C-b"], .move(.character(.back))), (["C-f"], .move(.character(.forward))),
            (["M-b"], .move(.word(.letters, .back))), (["M-f"], .move(.afterWord(.letters))),
            (["M-<"], .act(.oldest)), (["M->"], .act(.newest)),
            (["M-d"], .operate(.kill, .afterWord(.letters))),
            (["M-u"], .operate(.uppercase, .afterWord(.letters))),
            (["M-l"], .operate(.lowercase, .afterWord(.letters))),
            (["M-c"], .operate(.capitalize, .afterWord(.letters))), (["C-t"], .transpose),
            (["M-y"], .yankOther), (["C-x C-u"], .undo), (["C-Space"], .setMark), (["C-x C-x"], .exchangeMark),
            (["M--"], .negate),
        ] + (0...9).map { (["M-\($0)"], .digit($0)) })

    /// vi's keys, while text is typed.
    static let viInsertion = Keymap(
        typing + [
            (["Escape", "C-["], .leaveInsertion), (["C-f"], .move(.character(.forward))),
            (["C-b"], .move(.character(.back))),
        ])
}
