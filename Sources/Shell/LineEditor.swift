import CEdit
import Glibc
import Rendering

/// What the editor has to know of the language.
package protocol LineGuide: AnyObject {
    /// Whether Return goes on in the next line, or runs the text.
    func isIncomplete(_ text: String) -> Bool
}

/// Reads lines that are edited with libedit's keys and drawn by itself.
///
/// libedit keeps the text, the keymaps, the kill ring, undo and the history, and draws into nothing; just before the
/// editor waits for a key, it paints the line in one write. To be used from one thread: libedit calls back on the
/// thread that reads a line, and nothing crosses to another.
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
    package private(set) var history: [String] = []

    let editor: OpaquePointer
    let keys = KeyReader()
    /// The row of the painted line, counted from its first, on which the cursor was left.
    var paintedCursorRow = 0
    /// What is looked for, while looking back through the history.
    var search: String?
    private let usesColor: Bool

    /// Nil where the terminal can't be edited on; lines are then to be read plainly.
    package init?(program: String, usesColor: Bool) {
        self.usesColor = usesColor
        let door = Door()
        let callbacks = cedit_callbacks(
            context: Unmanaged.passUnretained(door).toOpaque(),
            next_scalar: { Door.at($0)?.nextScalar($1) ?? 0 },
            command: { Door.at($0)?.run($1) ?? Int32(CEDIT_FAILED.rawValue) },
            bell: { _ in Terminal.write("\u{7}") })
        cedit_set_locale()
        guard cedit_catch_signals(), let editor = cedit_open(program, callbacks) else { return nil }
        self.editor = editor
        self.door = door
        door.owner = self
        guard cedit_can_edit(editor) else { return nil }
        _ = cedit_history_limit(editor, 10_000)
        _ = cedit_set_keymap(editor, "emacs")
        for command in Command.allCases {
            _ = cedit_add_command(editor, command.rawValue, command.name, command.name)
        }
        // The person's own settings may choose vi's keys, which unbinds all others: bind after them.
        _ = cedit_source(editor, nil)
        bindKeys()
        keys.onEvent = { [unowned self] in handle($0) }
    }

    private let door: Door

    deinit { cedit_close(editor) }

    /// Reads a line, or several where the first are not complete.
    package func readLine() -> Outcome {
        paintedCursorRow = 0
        search = nil
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

    static let pasteMarksOn = "\u{1B}[?2004h"
    static let pasteMarksOff = "\u{1B}[?2004l"

    // MARK: The text

    /// The text and the cursor's offset in it, in bytes.
    var buffer: (text: String, cursor: Int) {
        var length = 0
        var cursor = 0
        let start = cedit_text(editor, &length, &cursor)
        return (String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self), cursor)
    }

    func insert(_ text: String) { _ = cedit_insert(editor, text) }

    func replaceAll(with text: String) {
        let (old, _) = buffer
        cedit_move(editor, Int32(clamping: old.unicodeScalars.count))
        cedit_delete_before(editor, Int32(clamping: old.unicodeScalars.count))
        if !text.isEmpty { insert(text) }
    }

    // MARK: History

    /// Adds a line; one that is the same as the one before is left out.
    package func remember(_ line: String) {
        guard !line.isEmpty, line != history.last else { return }
        history.append(line)
        _ = cedit_history_add(editor, line)
    }

    /// Takes the lines of a file of earlier sessions. False where there is none, or it is none.
    @discardableResult
    package func loadHistory(_ path: String) -> Bool {
        let outcome = cedit_history_load(editor, path)
        var lines: [String] = []
        var entry = cedit_history_entry(editor, true)
        while let line = entry {
            lines.append(String(cString: line))
            entry = cedit_history_entry(editor, false)
        }
        history = lines.reversed()
        return outcome >= 0
    }

    @discardableResult
    package func saveHistory(_ path: String) -> Bool { cedit_history_save(editor, path) >= 0 }

    // MARK: Painting

    private func handle(_ event: KeyReader.Event) {
        switch event {
        case .waiting: paint()
        case .resized:
            cedit_resized(editor)
            // Terminals wrap anew what is on them: take it that this one did.
            paintedCursorRow = layout().cursor.row
        case .suspending:
            leave()
            Terminal.write(Self.pasteMarksOff)
            cedit_take_terminal(editor, false)
        case .resumed:
            cedit_take_terminal(editor, false)
            cedit_take_terminal(editor, true)
            cedit_resized(editor)
            paintedCursorRow = 0
            Terminal.write(Self.pasteMarksOn)
        }
    }

    /// Leaves the line as it is, with the cursor below it.
    func leave() {
        let (text, _) = buffer
        cedit_move(editor, Int32(clamping: text.unicodeScalars.count))
        search = nil
        paint()
        Terminal.write("\r\n")
        paintedCursorRow = 0
    }

    private func layout() -> LineLayout {
        let (text, cursor) = buffer
        var layout = LineLayout(
            prompt: prompt, continuation: continuation, text: text, cursor: cursor,
            columns: Terminal.window?.columns ?? 80)
        if let search { layout.addRow("search: \(search)", .hint) }
        return layout
    }

    /// Paints the whole line over what was painted before, in one write.
    func paint() {
        let painted = LinePainting(
            layout(), height: Terminal.window?.rows ?? 24, cursorRow: paintedCursorRow, usesColor: usesColor)
        Terminal.write(painted.bytes)
        paintedCursorRow = painted.cursorRow
    }
}

/// What libedit's calls back go through: it is there before the editor is.
private final class Door {
    unowned(unsafe) var owner: LineEditor?

    static func at(_ context: UnsafeMutableRawPointer?) -> Door? {
        context.map { Unmanaged<Door>.fromOpaque($0).takeUnretainedValue() }
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
