import CEdit
import Platform
import Rendering

/// Reads lines that are edited with the keys of Emacs or vi, and drawn by itself.
///
/// libedit has the terminal, the history and `~/.editrc`, and does what is bound there and is none of ours; it draws into
/// nothing. All other keys are `Editing`'s. Just before the editor waits for a key, it paints the line in one write. To be
/// used from one thread: libedit calls back on the thread that reads a line, and nothing crosses to another.
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
    package var theme = LineTheme()
    var editing = Editing()
    var (typingKeys, commandKeys) = (Keymap.emacs, Keymap())

    // What belongs to the line being read.
    /// The row of the painted line, counted from its first, on which the cursor was left.
    var paintedCursorRow = 0
    /// The text that was painted with a ghost after it, and that ghost.
    var paintedGhost: (text: String, ghost: String)?
    /// The mode of vi that the cursor was last painted for.
    var paintedMode: Editing.Mode?
    var menu: CompletionMenu? {
        didSet {
            keys.isAwaiting = menu?.isPending == true
            if menu == nil, oldValue?.isPending == true { guide?.stopCompleting() }
        }
    }
    var search: HistorySearch?
    var historyList: HistoryList?
    var browsing: HistoryBrowsing?
    var resolver = KeyResolver()
    /// What libedit is to do next.
    var errands = LibeditSteps()
    /// The line, once Return has ended it.
    var finished: String?
    /// What vi's search looked for last.
    var sought: (pattern: String, step: Int)?

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
        bindKeys(program)
        keys.onEvent = { [unowned self] in handle($0) }
    }

    private let callbackContext: EditorCallbacks

    deinit { cedit_close(editor) }

    /// Reads a line, or several where the first are not complete.
    ///
    /// - Parameter draft: A text to begin with.
    package func readLine(draft: String = "") -> Outcome {
        begin(with: draft)
        Terminal.write(Self.pasteMarksOn)
        defer {
            Terminal.write(Self.pasteMarksOff)
            if editing.isVi { Terminal.write(Self.ownCursor) }
        }
        var text: UnsafePointer<CChar>?
        var length = 0
        let outcome = cedit_read(editor, &text, &length)
        if cedit_termination() != 0 {
            Terminal.write("\r\n")
            return .terminated(cedit_termination())
        }
        switch UInt32(outcome) {
        case CEDIT_LINE.rawValue:
            if let finished { return .line(finished) }
            let bytes = UnsafeRawBufferPointer(start: text, count: length)
            let line = String(decoding: bytes, as: UTF8.self)
            editing.replaceAll(with: line.last == "\n" ? String(line.dropLast()) : line)
            leave()
            return .line(editing.buffer.text)
        case CEDIT_DROPPED.rawValue:
            leave()
            keys.forget()
            return .dropped
        default:
            leave()
            return .end
        }
    }

    private func begin(with draft: String) {
        paintedCursorRow = 0
        paintedGhost = nil
        paintedMode = nil
        menu = nil
        search = nil
        historyList = nil
        browsing = nil
        finished = nil
        resolver = KeyResolver()
        errands = LibeditSteps()
        keys.decoder.isEscapeAKey = editing.isVi
        keys.isTypedAhead = true
        editing.begin(with: draft)
        cedit_clear_interrupt()
    }

    static let pasteMarksOn: TerminalText = "\u{1B}[?2004h"
    static let pasteMarksOff: TerminalText = "\u{1B}[?2004l"
    /// The cursor's shape as the person has it.
    static let ownCursor: TerminalText = "\u{1B}[0 q"

    // MARK: Events

    private func handle(_ event: KeyReader.Event) {
        switch event {
        case .waiting: paint()
        case .awaiting: if fillMenu() { paint() }
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
        let offset = editing.buffer.cursor
        leave()
        editing.buffer.move(to: offset)
        Terminal.write(Self.pasteMarksOff)
        if editing.isVi { Terminal.write(Self.ownCursor) }
        cedit_take_terminal(editor, false)
    }

    /// Takes the terminal back, whatever others have made of it.
    func retake() {
        cedit_take_terminal(editor, false)
        cedit_take_terminal(editor, true)
        cedit_resized(editor)
        paintedCursorRow = 0
        paintedMode = nil
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
        switch owner?.nextScalar() ?? .end {
        case .scalar(let value):
            scalar?.pointee = value
            return 1
        case .interrupt: return -1
        case .end: return 0
        }
    }

    func run(_ number: Int32) -> Int32 {
        guard let owner, let command = LineEditor.LibeditCommand(rawValue: number) else {
            return Int32(CEDIT_FAILED.rawValue)
        }
        return Int32(owner.run(command).rawValue)
    }
}
