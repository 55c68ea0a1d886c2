/// The states of a line, for undo and redo.
struct UndoHistory {
    private var states: [LineBuffer] = []
    /// What was undone, the last at the end.
    private var undone: [LineBuffer] = []
    /// Whether the last change only added letters of a word, so that the next one belongs to it.
    private var isTyping = false

    private static let limit = 500

    /// Notes how the line is now.
    mutating func note(_ state: LineBuffer) {
        guard let last = states.last else {
            states = [state]
            return
        }
        guard last.text != state.text else {
            states[states.count - 1] = state
            return
        }
        undone = []
        let added = state.end - last.end
        // Scalars are not counted: with each key that would take as long as the line is.
        let isLetter =
            added > 0 && state.cursor == last.cursor + added
            && state.text.unicodeScalars.last.map { UTF8.width($0) == added } == true
            && state.text.last.map { $0.isLetter || $0.isNumber } == true && state.text.hasPrefix(last.text)
        if isLetter && isTyping && states.count > 1 {
            states[states.count - 1] = state
        } else {
            states.append(state)
            if states.count > Self.limit { states.removeFirst() }
        }
        isTyping = isLetter
    }

    /// How the line was before its last change; nil if there was none.
    mutating func undo() -> LineBuffer? {
        guard states.count > 1 else { return nil }
        undone.append(states.removeLast())
        isTyping = false
        return states.last
    }

    /// How the line was before the last undo; nil if nothing was undone, or something changed since.
    mutating func redo() -> LineBuffer? {
        guard let state = undone.popLast() else { return nil }
        states.append(state)
        isTyping = false
        return state
    }
}
