extension Keymap {
    /// vi's commands.
    static let viCommands = Keymap(viMotions + viChanges + viRest + (1...9).map { (["\($0)"], .digit($0)) })

    private static let viMotions: [(keys: [String], command: Command)] = [
        (["h", "Left", "Backspace", "C-h"], .move(.character(.back))),
        (["l", "Right", "Space"], .move(.character(.forward))),
        (["w"], .move(.word(.signs, .forward))), (["W"], .move(.word(.spaced, .forward))),
        (["b"], .move(.word(.signs, .back))), (["B"], .move(.word(.spaced, .back))),
        (["e"], .move(.wordEnd(.signs, .forward))), (["E"], .move(.wordEnd(.spaced, .forward))),
        (["g e"], .move(.wordEnd(.signs, .back))), (["g E"], .move(.wordEnd(.spaced, .back))),
        (["C-Left", "M-Left"], .move(.word(.signs, .back))), (["C-Right", "M-Right"], .move(.word(.signs, .forward))),
        (["0", "Home", "C-a"], .move(.lineStart)), (["$", "End", "C-e"], .move(.lineEnd)),
        (["^", "_"], .move(.lineText)),
        (["j", "Down", "+", "C-n"], .move(.line(.forward))), (["k", "Up", "-", "C-p"], .move(.line(.back))),
        (["G"], .move(.numberedLine(orElse: .forward))), (["g g"], .move(.numberedLine(orElse: .back))),
        (["C-Home"], .move(.textStart)), (["C-End"], .move(.textEnd)),
        (["|"], .move(.column)), (["%"], .move(.bracket)),
        (["f"], .find(.forward, isBeside: false)), (["F"], .find(.back, isBeside: false)),
        (["t"], .find(.forward, isBeside: true)), (["T"], .find(.back, isBeside: true)),
        ([";"], .findAgain(isReversed: false)), ([","], .findAgain(isReversed: true)),
    ]

    private static let viChanges: [(keys: [String], command: Command)] = [
        (["d"], .begin(.kill)), (["c"], .begin(.change)), (["y"], .begin(.copy)),
        (["g u"], .begin(.lowercase)), (["g U"], .begin(.uppercase)), (["g ~"], .begin(.swapCase)),
        (["D"], .operate(.kill, .lineEnd)), (["C"], .operate(.change, .lineEnd)), (["Y"], .operate(.copy, .wholeLine)),
        (["S"], .operate(.change, .wholeLine)), (["s"], .operate(.change, .character(.forward))),
        (["x", "Delete"], .operate(.kill, .character(.forward))), (["X"], .operate(.kill, .character(.back))),
        (["C-w", "M-Backspace", "C-Backspace"], .operate(.kill, .wordOfLine)), (["C-u"], .operate(.kill, .lineStart)),
        (["C-k"], .operate(.kill, .restOfLine)), (["C-Delete", "M-Delete"], .operate(.kill, .afterWord(.signs))),
        (["~"], .operate(.swapCase, .character(.forward))), (["J"], .joinLines),
        (["r"], .replaceCharacter), (["R"], .replaceAll), (["p"], .put(.forward)), (["P"], .put(.back)),
        (["i", "Insert"], .insert(.before)), (["a"], .insert(.after)), (["I"], .insert(.lineText)),
        (["A"], .insert(.lineEnd)), (["o"], .insert(.lineBelow)), (["O"], .insert(.lineAbove)),
        (["u", "C-_"], .undo), (["C-r"], .redo), (["."], .changeAgain), (["#"], .comment),
    ]

    private static let viRest: [(keys: [String], command: Command)] = [
        (["Escape", "C-[", "C-g"], .leaveInsertion), (["Enter"], .act(.run)), (["M-Enter", "S-Enter"], .act(.newLine)),
        (["/"], .act(.searchLine)), (["?"], .act(.searchLineForward)), (["n"], .act(.searchAgain)),
        (["N"], .act(.searchAgainReversed)), (["C-s"], .act(.searchForward)), (["v", "C-x C-e"], .act(.editOutside)),
        (["C-l"], .act(.clear)), (["C-d"], .act(.deleteOrEnd)), (["PageUp"], .act(.pageUp)),
        (["PageDown"], .act(.pageDown)), (["C-y"], .yank),
    ]
}
