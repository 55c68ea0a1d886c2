/// A line that is being edited: the text, and all that the keys of Emacs and vi keep in mind. It knows no terminal.
struct Editing {
    /// What vi's keys do just now; with Emacs's keys it is always the insertion.
    enum Mode: Equatable {
        case insertion, replacing, commands
    }

    /// What became of a key.
    enum Effect: Equatable {
        case done
        /// It means nothing here: the bell.
        case failed
        /// The editor as a whole is to do it, so many times.
        case act(Action, count: Int?)
    }

    /// What the next key is taken for.
    enum Argument: Equatable {
        case find(Motion.Direction, isBeside: Bool)
        case object(isAround: Bool)
        case replacement
        case literal
    }

    /// What the last key did, where the next one may go on with it.
    enum Last: Equatable {
        case kill
        case yank(Range<Int>)
        case digit
        case other
    }

    var buffer = LineBuffer()
    let isVi: Bool
    var mode = Mode.insertion
    var kills = KillRing()
    var undoHistory = UndoHistory()
    /// The number that was typed for the next command.
    var number: Int?
    /// Whether a minus goes before it.
    var isNegative = false
    /// The operator that waits for its motion, and the number before it.
    var pending: (operator: Operator, number: Int?)?
    var argument: Argument?
    var last = Last.other
    var lastFind: Motion.Find?
    var mark: Int?
    /// Where the last move up or down ended, and the column that it wanted.
    var sticky: (cursor: Int, column: Int)?
    /// The last change, for `.`.
    var lastChange: Change?
    /// What is being inserted with vi's keys.
    var insertion: Inserting?

    /// More than this is a slip.
    static let largestNumber = 9_999

    init(isVi: Bool = false) {
        self.isVi = isVi
        begin()
    }

    /// Starts a new line; what was killed and changed is kept in mind.
    mutating func begin(with text: String = "") {
        buffer = LineBuffer(text)
        mode = .insertion
        undoHistory = UndoHistory()
        undoHistory.note(buffer)
        abandon()
        last = .other
        mark = nil
        sticky = nil
        insertion = isVi ? Inserting(in: buffer) : nil
    }

    /// Whether the next key means what no keymap says.
    var awaitsArgument: Bool { argument != nil }

    /// Does what a key says.
    ///
    /// - Parameter command: What the keymap of the mode has for it; without one it types what it types.
    mutating func press(_ key: Key, _ command: Command?) -> Effect {
        let before = last
        let effect = answer(key, command)
        if last == before, before != .other, !continues(command, before) { last = .other }
        settle()
        return effect
    }

    private func continues(_ command: Command?, _ last: Last) -> Bool {
        switch command {
        case .operate(.kill, _), .yank, .yankOther, .digit: true
        default: command == nil && last == .digit
        }
    }

    private mutating func answer(_ key: Key, _ command: Command?) -> Effect {
        if let argument {
            self.argument = nil
            return take(key, as: argument)
        }
        if number != nil || isNegative, let digit = digit(of: key) {
            number = min((number ?? 0) * 10 + digit, Self.largestNumber)
            last = .digit
            return .done
        }
        if let command { return perform(command) }
        guard mode != .commands, let scalar = key.typed else {
            abandon()
            return .failed
        }
        type(String(Character(scalar)))
        return .done
    }

    /// The digit that goes on with a number: any after one with vi's commands, else after Alt and a digit.
    private func digit(of key: Key) -> Int? {
        guard mode == .commands || last == .digit, case .character(let scalar) = key.base, scalar.isASCII,
            key.modifiers.isSubset(of: mode == .commands ? [] : .alt)
        else { return nil }
        return scalar.properties.numericType == .decimal ? Character(scalar).wholeNumberValue : nil
    }

    /// Forgets what was begun.
    mutating func abandon() {
        _ = takeNumber()
        pending = nil
        argument = nil
    }

    /// The number for a command, which has it then.
    mutating func takeNumber() -> Int? {
        defer {
            number = nil
            isNegative = false
        }
        return isNegative ? -(number ?? 1) : number
    }

    /// Puts what is typed or pasted in.
    mutating func type(_ text: String) {
        let count = max(1, min(takeNumber() ?? 1, Self.largestNumber))
        let typed = String(repeating: text, count: text.utf8.count * count > 1 << 20 ? 1 : count)
        if mode == .replacing {
            var stop = buffer.cursor
            for _ in typed where stop < buffer.lineEnd(of: buffer.cursor) { stop = buffer.next(after: stop) }
            buffer.replace(buffer.cursor..<stop, with: typed)
        } else {
            buffer.insert(typed)
        }
    }

    /// Puts in what was not typed: a paste, a suggestion, a line break.
    mutating func insert(_ text: String) { replace(buffer.cursor..<buffer.cursor, with: text) }

    /// Puts a text in place of another.
    mutating func replace(_ range: Range<Int>, with text: String) {
        abandon()
        buffer.replace(range, with: text)
        last = .other
        settle()
    }

    /// Puts another text in place of all, as a change that can be undone.
    mutating func replaceAll(with text: String, cursor: Int? = nil) {
        buffer = LineBuffer(text, cursor: cursor)
        insertion = mode == .commands || !isVi ? nil : Inserting(in: buffer)
        last = .other
        settle()
    }

    /// What holds after every change: the cursor is where the mode may have it, and the state can be come back to. What is
    /// inserted with vi's keys is one change.
    mutating func settle() {
        if mode == .commands, pending == nil, buffer.cursor == buffer.lineEnd(of: buffer.cursor),
            buffer.cursor > buffer.lineStart(of: buffer.cursor)
        {
            buffer.move(to: buffer.previous(before: buffer.cursor))
        }
        if !isVi || mode == .commands { undoHistory.note(buffer) }
    }
}
