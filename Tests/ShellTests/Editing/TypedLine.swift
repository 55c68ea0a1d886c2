@testable import Shell

/// A line that keys are typed in, without a terminal. The cursor is shown as `|`.
struct TypedLine {
    private(set) var editing: Editing
    /// What the keys asked of the editor.
    private(set) var actions: [Action] = []
    /// How many keys meant nothing.
    private(set) var failures = 0
    private var resolver = KeyResolver()
    private let typing: Keymap

    init(isVi: Bool = false) {
        editing = Editing(isVi: isVi)
        typing = isVi ? .viInsertion : .emacs
    }

    /// A line after keys, each given as a text that is typed or as a key's notation of more than one letter.
    static func emacs(_ keys: String...) -> String {
        var line = TypedLine()
        line.press(keys)
        return line.shown
    }

    static func vi(_ keys: String...) -> String {
        var line = TypedLine(isVi: true)
        line.press(keys)
        return line.shown
    }

    var shown: String {
        let buffer = editing.buffer
        return buffer[0..<buffer.cursor] + "|" + buffer[buffer.cursor..<buffer.end]
    }

    mutating func press(_ keys: [String]) {
        for text in keys {
            if text.count > 1, let key = Key(notation: text) {
                press(key)
            } else {
                for scalar in text.unicodeScalars { if let key = Key(scalar) { press(key) } }
            }
        }
    }

    mutating func press(_ key: Key) {
        answer(key)
        while let key = resolver.nextQueued() { answer(key) }
    }

    private mutating func answer(_ key: Key) {
        if resolver.begun.isEmpty, editing.awaitsArgument { return note(editing.press(key, nil)) }
        let keymap = editing.mode == .commands ? Keymap.viCommands : typing
        switch resolver.take(key, in: keymap, types: editing.mode != .commands) {
        case .unfinished: break
        case .bound(.command(let command), let key): note(editing.press(key, command))
        case .bound(.libedit, _), .nothing:
            editing.abandon()
            failures += 1
        case .unbound(let key): note(editing.press(key, nil))
        }
    }

    private mutating func note(_ effect: Editing.Effect) {
        switch effect {
        case .done: break
        case .failed: failures += 1
        case .act(let action, _):
            actions.append(action)
            if action == .run || action == .newLine { editing.insert("\n") }
        }
    }
}
