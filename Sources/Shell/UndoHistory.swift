/// The states of a line, for undo: libedit's Emacs keys have none.
struct UndoHistory {
    struct State: Equatable {
        var text: String
        var cursor: Int
    }

    private var states: [State] = []
    /// Whether the last change only added letters of a word, so that the next one belongs to it.
    private var isTyping = false

    private static let limit = 500

    /// Notes how the line is now.
    mutating func note(_ state: State) {
        guard let last = states.last else {
            states = [state]
            return
        }
        guard last.text != state.text else {
            states[states.count - 1].cursor = state.cursor
            return
        }
        let added = state.text.utf8.count - last.text.utf8.count
        let isLetter =
            added == 1 && state.cursor == last.cursor + 1 && state.text.hasPrefix(last.text)
            && state.text.last.map { $0.isLetter || $0.isNumber } == true
        if isLetter && isTyping && states.count > 1 {
            states[states.count - 1] = state
        } else {
            states.append(state)
            if states.count > Self.limit { states.removeFirst() }
        }
        isTyping = isLetter
    }

    /// How the line was before its last change; nil if there was none.
    mutating func undo() -> State? {
        guard states.count > 1 else { return nil }
        states.removeLast()
        isTyping = false
        return states.last
    }
}
