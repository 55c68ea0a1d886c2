import CEdit
import Platform
import Rendering

/// Reads lines that are edited with libedit's keys and drawn by itself.
///
/// libedit keeps the text, the keymaps and the kill ring, and draws into nothing; just before the editor waits for a
/// key, it paints the line in one write. To be used from one thread: libedit calls back on the thread that reads a
/// line, and nothing crosses to another.
package final class LineEditor {
    /// What reading a line gave.
    package enum Outcome: Equatable {
        case line(String)
        /// Ctrl-C: the line was dropped.
        case dropped
        /// Ctrl-D, or no more input.
        case end
        /// A signal that ends the program.
        case terminated(Int32)
    }

    package var prompt = "> "
    package var continuation = "… "
    package weak var guide: (any LineGuide)?
    /// The lines of the history, newest last.
    package internal(set) var history: [String] = []

    let editor: OpaquePointer
    let keys = KeyReader()
    package var usesColor: Bool

    // What belongs to the line being read.
    /// The row of the painted line, counted from its first, on which the cursor was left.
    var paintedCursorRow = 0
    /// The text that was painted with a ghost after it, and that ghost.
    var paintedGhost: (text: String, ghost: String)?
    var menu: CompletionMenu?
    var search: HistorySearch?
    var browsing: HistoryBrowsing?
    var undoHistory = UndoHistory()
    /// Where the last move up or down ended, and the column that it wanted.
    var sticky: (cursor: Int, column: Int)?
    /// What stood in later lines, while a line is killed.
    var killedTail = ""
    /// A text to begin with, put in as soon as the line is there.
    private var draft = ""

    /// Nil where the terminal can't be edited on; lines are then to be read plainly.
    package init?(program: String, usesColor: Bool) {
        self.usesColor = usesColor
        let callbackContext = EditorCallbacks()
        let callbacks = cedit_callbacks(
            context: Unmanaged.passUnretained(callbackContext).toOpaque(),
            next_scalar: { EditorCallbacks.at($0)?.nextScalar($1) ?? 0 },
            command: { EditorCallbacks.at($0)?.run($1) ?? Int32(CEDIT_FAILED.rawValue) },
            bell: { _ in Terminal.write("\u{7}") })
        cedit_set_locale()
        guard cedit_catch_signals(), let editor = cedit_open(program, callbacks) else { return nil }
        self.editor = editor
        self.callbackContext = callbackContext
        callbackContext.owner = self
        guard cedit_can_edit(editor) else { return nil }
        _ = cedit_history_limit(editor, Int32(HistoryFile.limit))
        _ = cedit_set_keymap(editor, "emacs")
        for command in Command.allCases {
            _ = cedit_add_command(editor, command.rawValue, command.name, command.name)
        }
        bindPreferredKeys()
        // The person's own settings may choose vi's keys, which unbinds all others: bind after them.
        _ = cedit_source(editor, nil)
        bindKeys()
        keys.onEvent = { [unowned self] in handle($0) }
    }

    private let callbackContext: EditorCallbacks

    deinit { cedit_close(editor) }

    /// Reads a line, or several where the first are not complete.
    ///
    /// - Parameter draft: A text to begin with.
    package func readLine(draft: String = "") -> Outcome {
        self.draft = draft
        paintedCursorRow = 0
        paintedGhost = nil
        menu = nil
        search = nil
        browsing = nil
        sticky = nil
        keys.isFirst = true
        undoHistory = UndoHistory()
        cedit_clear_interrupt()
        Terminal.write(Self.pasteMarksOn)
        defer { Terminal.write(Self.pasteMarksOff) }
        var text: UnsafePointer<CChar>?
        var length = 0
        let outcome = cedit_read(editor, &text, &length)
        if cedit_termination() != 0 {
            Terminal.write("\r\n")
            return .terminated(cedit_termination())
        }
        switch UInt32(outcome) {
        case CEDIT_LINE.rawValue:
            let bytes = UnsafeRawBufferPointer(start: text, count: length)
            let line = String(decoding: bytes, as: UTF8.self)
            return .line(line.last == "\n" ? String(line.dropLast()) : line)
        case CEDIT_DROPPED.rawValue:
            leave()
            keys.forget()
            return .dropped
        default:
            leave()
            return .end
        }
    }

    static let pasteMarksOn: TerminalText = "\u{1B}[?2004h"
    static let pasteMarksOff: TerminalText = "\u{1B}[?2004l"

    // MARK: The text

    /// The text and the cursor's offset in it, in bytes.
    var buffer: (text: String, cursor: Int) {
        var length = 0
        var cursor = 0
        let start = cedit_text(editor, &length, &cursor)
        return (String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self), cursor)
    }

    func insert(_ text: String) { if !text.isEmpty { _ = cedit_insert(editor, text) } }

    /// Puts another text in place of all, and the cursor at its end, or at an offset in bytes.
    func replaceAll(with text: String, cursor: Int? = nil) {
        let count = Int32(clamping: buffer.text.unicodeScalars.count)
        cedit_move(editor, count)
        cedit_delete_before(editor, count)
        insert(text)
        if let cursor {
            let rest = text.utf8.dropFirst(cursor)
            cedit_move(editor, -Int32(clamping: Substring(rest).unicodeScalars.count))
        }
    }

    /// Puts another text in place of what stands between an offset and the cursor.
    func replace(from start: Int, with text: String) {
        let (old, cursor) = buffer
        let replaced = Substring(old.utf8.prefix(cursor).dropFirst(start))
        cedit_delete_before(editor, Int32(clamping: replaced.unicodeScalars.count))
        insert(text)
    }

    // MARK: Events

    private func handle(_ event: KeyReader.Event) {
        switch event {
        case .waiting:
            if !draft.isEmpty {
                insert(draft)
                draft = ""
            }
            let (text, cursor) = buffer
            if search == nil { undoHistory.note(UndoHistory.State(text: text, cursor: cursor)) }
            paint()
        case .resized:
            cedit_resized(editor)
            // Terminals wrap anew what is on them: take it that this one did.
            paintedCursorRow = plainLayout().cursor.row
        case .suspending: release()
        case .resumed: retake()
        }
    }

    /// Gives the terminal to others, with the line left as it is.
    func release() {
        leave()
        Terminal.write(Self.pasteMarksOff)
        cedit_take_terminal(editor, false)
    }

    /// Takes the terminal back, whatever others have made of it.
    func retake() {
        cedit_take_terminal(editor, false)
        cedit_take_terminal(editor, true)
        cedit_resized(editor)
        paintedCursorRow = 0
        Terminal.write(Self.pasteMarksOn)
    }
}

/// What libedit's calls back go through: it is there before the editor is.
private final class EditorCallbacks {
    unowned(unsafe) var owner: LineEditor?

    static func at(_ context: UnsafeMutableRawPointer?) -> EditorCallbacks? {
        context.map { Unmanaged<EditorCallbacks>.fromOpaque($0).takeUnretainedValue() }
    }

    func nextScalar(_ scalar: UnsafeMutablePointer<UInt32>?) -> Int32 {
        switch owner?.keys.read() ?? .end {
        case .character(let value):
            scalar?.pointee = value
            return 1
        case .interrupt: return -1
        case .end: return 0
        }
    }

    func run(_ number: Int32) -> Int32 {
        guard let owner, let command = LineEditor.Command(rawValue: number) else { return Int32(CEDIT_FAILED.rawValue) }
        return Int32(owner.run(command).rawValue)
    }
}
