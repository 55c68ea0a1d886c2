import CEdit

/// What is between the editor and libedit: which asks for characters, and runs commands.
extension LineEditor {
    /// What libedit gets when it asks.
    enum LibeditInput {
        case scalar(UInt32)
        /// The line is to be dropped.
        case interrupt
        case end
    }

    /// What libedit runs of ours.
    enum LibeditCommand: Int32, CaseIterable {
        /// The line is finished.
        case finish
        /// Return, in what a key of `~/.editrc` types.
        case `return`
        /// Tells which of vi's modes libedit is in.
        case isTyping, isInCommands

        var name: String { "docent-libedit-\(rawValue)" }
    }

    /// Characters that no key sends, through which libedit is led.
    enum Private {
        static let (finish, toCommands, askMode, toTyping): (UInt32, UInt32, UInt32, UInt32) = (0x80, 0x81, 0x82, 0x83)

        /// As libedit's notation has one.
        static func notation(_ scalar: UInt32) -> String { "\\" + String(scalar, radix: 8) }
    }

    /// What libedit is to do, one after another, for a key that is its own.
    struct LibeditSteps {
        enum Step {
            case scalar(UInt32)
            /// Gets the line as it is here.
            case put
            /// The line here becomes what libedit has made of it.
            case pull
        }

        var steps: [Step] = []
        /// Which of vi's modes it was in when it was asked.
        var isInCommands = false
    }

    /// Binds what leads libedit, and takes what the person's settings bind.
    func bindKeys(_ program: String) {
        for command in LibeditCommand.allCases {
            _ = cedit_add_command(editor, command.rawValue, command.name, command.name)
        }
        let own = OwnKeysReader()
        cedit_source(
            editor, program, { OwnKeysReader.at($0)?.take($1, $2) }, Unmanaged.passUnretained(own).toOpaque())
        let isVi = cedit_is_vi(editor)
        editing = Editing(isVi: isVi)
        (typingKeys, commandKeys) = isVi ? (.viInsertion, .viCommands) : (.emacs, Keymap())
        typingKeys.bind(own.keys.typing)
        commandKeys.bind(own.keys.commands)
        func bind(_ key: String, _ command: String, inCommands: Bool = false) {
            _ = cedit_bind(editor, key, command, inCommands)
        }
        for isInCommands in isVi ? [false, true] : [false] {
            bind(Private.notation(Private.finish), LibeditCommand.finish.name, inCommands: isInCommands)
            let asked = isInCommands ? LibeditCommand.isInCommands : .isTyping
            bind(Private.notation(Private.askMode), asked.name, inCommands: isInCommands)
            let map = isInCommands ? commandKeys : typingKeys
            for key in ["^M", "^J"] where map[[Key(.enter)]] == .command(.act(.run)) {
                bind(key, LibeditCommand.return.name, inCommands: isInCommands)
            }
        }
        guard isVi else { return }
        bind(Private.notation(Private.toCommands), "vi-command-mode")
        bind(Private.notation(Private.toTyping), "vi-insert", inCommands: true)
    }

    /// Has libedit do what its characters are bound to.
    func handOn(_ characters: String) {
        if editing.mode == .commands { errands.steps.append(.scalar(Private.toCommands)) }
        errands.steps.append(.put)
        errands.steps += characters.unicodeScalars.map { .scalar($0.value) }
        if editing.isVi { errands.steps.append(.scalar(Private.askMode)) }
        errands.steps.append(.pull)
        errands.isInCommands = false
    }

    /// What libedit gets next: keys of ours are answered here, and it never hears of them.
    func nextScalar() -> LibeditInput {
        while true {
            while !errands.steps.isEmpty {
                switch errands.steps.removeFirst() {
                case .scalar(let scalar): return .scalar(scalar)
                case .put: put()
                case .pull: pull()
                }
            }
            switch nextKey() {
            case .goOn: continue
            case .finished: return .scalar(Private.finish)
            case .interrupt: return .interrupt
            case .end: return .end
            }
        }
    }

    func run(_ command: LibeditCommand) -> cedit_answer {
        switch command {
        case .finish: return finishLine()
        case .return:
            pull()
            if act(.run, nil) == .finished { return finishLine() }
            put()
            return CEDIT_CHANGED
        case .isTyping: errands.isInCommands = false
        case .isInCommands: errands.isInCommands = true
        }
        return CEDIT_DONE
    }

    /// An empty line would look like the end of input.
    private func finishLine() -> cedit_answer {
        cedit_put(editor, "\n", 0)
        return CEDIT_END_LINE
    }

    private func put() {
        let buffer = editing.buffer
        cedit_put(
            editor, buffer.text, Int32(clamping: buffer[buffer.cursor..<buffer.end].unicodeScalars.count))
    }

    private func pull() {
        var (length, cursor) = (0, 0)
        let start = cedit_text(editor, &length, &cursor)
        let text = String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
        if editing.isVi { editing.mode = errands.isInCommands ? .commands : .insertion }
        editing.replaceAll(with: text, cursor: cursor)
        if errands.isInCommands { errands.steps.append(.scalar(Private.toTyping)) }
        errands.isInCommands = false
    }
}

/// What libedit's settings are read into.
private final class OwnKeysReader {
    var keys = OwnKeys()

    static func at(_ context: UnsafeMutableRawPointer?) -> OwnKeysReader? {
        context.map { Unmanaged<OwnKeysReader>.fromOpaque($0).takeUnretainedValue() }
    }

    func take(_ count: Int32, _ words: UnsafePointer<UnsafePointer<CChar>?>?) {
        keys.take((0..<Int(count)).compactMap { index in (words?[index]).flatMap { String(cString: $0) } })
    }
}
