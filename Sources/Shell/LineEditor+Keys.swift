import CEdit
import Platform

extension LineEditor {
    /// What comes of a key.
    enum Step: Equatable {
        case goOn, finished, interrupt, end
    }

    /// Reads a key, or what is pasted, and does what it means.
    func nextKey() -> Step {
        if let key = resolver.nextQueued() { return press(key) }
        switch keys.read() {
        case .key(let key): return press(key)
        case .pasted(let bytes):
            paste(bytes)
            return .goOn
        case .interrupt: return .interrupt
        case .end: return .end
        }
    }

    private var keymap: Keymap { editing.mode == .commands ? commandKeys : typingKeys }

    /// What the search, the menu or the keymap has for a key.
    private func press(_ key: Key) -> Step {
        if let key = keyAfterEscape(key) {
            resolver.queue(key)
            return press(Key(.escape))
        }
        if search != nil, takeInSearch(key) { return .goOn }
        if let step = takeInList(key) { return step }
        if resolver.begun.isEmpty {
            if editing.awaitsArgument { return answer(editing.press(key, nil)) }
            if let action = menuAction(of: key) { return act(action, nil) }
        }
        switch resolver.take(key, in: keymap, types: editing.mode != .commands) {
        case .unfinished: return .goOn
        case .bound(let binding, let key): return run(binding, key)
        case .unbound(let key): return answer(editing.press(key, nil))
        case .nothing:
            editing.abandon()
            return answer(.failed)
        }
    }

    /// Where Escape has something to close, an Alt that means nothing is Escape and a key that followed at once.
    private func keyAfterEscape(_ key: Key) -> Key? {
        let isOpen = search != nil || historyList != nil || menu?.shown == editing.buffer
        guard isOpen, key.modifiers.contains(.alt), keymap[[key]] == nil else { return nil }
        return Key(key.base, key.modifiers.subtracting(.alt))
    }

    private func run(_ binding: Keymap.Binding, _ key: Key) -> Step {
        switch binding {
        case .libedit(let characters):
            closeMenu()
            editing.abandon()
            handOn(characters)
            return .goOn
        case .command(let command):
            if takesGhost(command) { return .goOn }
            return answer(editing.press(key, command))
        }
    }

    /// What the line made of a key.
    private func answer(_ effect: Editing.Effect) -> Step {
        switch effect {
        case .done: break
        case .failed: Terminal.write("\u{7}")
        case .act(let action, let count): return act(action, count)
        }
        narrowMenu()
        return .goOn
    }

    /// What the editor as a whole does.
    func act(_ action: Action, _ count: Int?) -> Step {
        switch action {
        case .run: return enter()
        case .deleteOrEnd:
            if editing.buffer.text.isEmpty { return .end }
            return answer(editing.press(Key(.delete), .operate(.erase, .character(.forward))))
        case .newLine:
            closeMenu()
            editing.insert("\n")
        case .complete: return told(complete(by: 1))
        case .completeBack: return told(complete(by: -1))
        case .cancel: return told(cancelMenu())
        case .older, .newer: return told(browseHistory(older: action == .older, count ?? 1))
        case .oldest, .newest: return told(browseHistory(older: action == .oldest, history.count))
        case .pageUp, .pageDown: return told(page(up: action == .pageUp))
        case .search, .searchForward: beginSearch()
        case .searchLine, .searchLineForward: beginLineSearch(by: action == .searchLine ? -1 : 1)
        case .searchAgain, .searchAgainReversed: return told(searchAgain(isReversed: action == .searchAgainReversed))
        case .editOutside: return told(editOutside())
        case .clear:
            Terminal.write("\u{1B}[H\u{1B}[2J")
            paintedCursorRow = 0
        case .nothing: break
        }
        return .goOn
    }

    /// Rings where nothing could be done.
    private func told(_ isDone: Bool) -> Step {
        if !isDone { Terminal.write("\u{7}") }
        return .goOn
    }

    private func enter() -> Step {
        // Return takes what was chosen; the next one runs it.
        if let open = menu, open.chosen != nil, open.shown == editing.buffer {
            menu = nil
            return .goOn
        }
        menu = nil
        if guide?.isIncomplete(editing.buffer.text) == true {
            editing.insert("\n")
            return .goOn
        }
        leave()
        finished = editing.buffer.text
        keys.takeInterrupt()
        return .finished
    }

    /// Puts the text into the person's own editor, and takes what comes back.
    private func editOutside() -> Bool {
        let text = editing.buffer.text
        release()
        defer { retake() }
        guard let edited = ExternalEditor.edit(text) else { return false }
        editing.replaceAll(with: edited)
        return true
    }

    /// Takes what is pasted as text, however many lines it has; nothing in it acts.
    private func paste(_ bytes: [UInt8]) {
        search = nil
        closeMenu()
        resolver = KeyResolver()
        let text = PastedText(String(decoding: bytes, as: UTF8.self).unicodeScalars).text
        if pasteIntoList(text) { return }
        // Within a line, it is a part of that.
        editing.insert(editing.buffer.text.isEmpty ? guide?.input(of: text) ?? text : text)
    }
}
