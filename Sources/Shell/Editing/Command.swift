/// What a key does.
enum Command: Hashable {
    case move(Motion)
    case operate(Operator, Motion)
    /// Takes the motion that comes next; twice, it takes the line.
    case begin(Operator)
    /// Looks for the character that is typed next.
    case find(Motion.Direction, isBeside: Bool)
    case findAgain(isReversed: Bool)
    case insert(Insertion)
    /// Replaces by what is typed next.
    case replaceCharacter
    case replace(with: Character)
    case replaceAll
    /// Puts in what is typed next, whatever it is.
    case takeLiterally
    case joinLines, transpose
    /// Makes the line a comment, and runs it.
    case comment
    /// Brings what was killed: at the cursor, or as vi does behind or before it.
    case yank, yankOther
    case put(Motion.Direction)
    case undo, redo
    /// Makes the last change again.
    case changeAgain
    /// Digits of the number for the command that comes next.
    case digit(Int)
    case negate
    case setMark, exchangeMark
    /// vi's mode of commands.
    case leaveInsertion
    case act(Action)
}

/// What is done to a part of the text.
enum Operator: Hashable {
    /// Gone for good, and gone to the ring.
    case erase, kill
    /// As `kill`, and what is typed then takes its place.
    case change
    case copy
    case uppercase, lowercase, swapCase, capitalize

    var changes: Bool { self != .copy }
}

/// Where vi starts to insert.
enum Insertion: Hashable {
    case before, after, lineText, lineEnd, lineBelow, lineAbove
}

/// What the editor does as a whole, with its history, its menu and its terminal.
enum Action: String, CaseIterable {
    case run, newLine, deleteOrEnd
    case complete, completeBack, cancel
    case older, newer, oldest, newest
    case pageUp, pageDown
    case search, searchForward
    /// vi's search, its next and the other way.
    case searchLine, searchLineForward, searchAgain, searchAgainReversed
    case editOutside, clear, nothing
}
