import Platform
import Rendering

/// Output that goes through a pager once it is more than a screen.
///
/// Until then it is kept: whoever writes must finish.
final class Pager {
    private enum State {
        case keeping(TerminalText)
        case paging(ShellCommand, Int32)
        /// There is no such pager: all goes to the terminal.
        case direct
        /// No more is wanted, or none can be shown.
        case closed
    }

    private var state = State.keeping(TerminalText())
    private var rows = 0
    /// What a pager was given first, for the terminal to show if the pager isn't there.
    private var given = TerminalText()
    private let window: (rows: Int, columns: Int)
    private let command: String

    /// The pager that the person wants; nil where `$PAGER` is `cat`, or empty, which means none.
    static var command: String? {
        guard let named = getenv("PAGER") else { return "less -R" }
        let command = String(cString: named)
        return command.allSatisfy(\.isWhitespace) || command == "cat" ? nil : command
    }

    /// Whether what is wanted as a pager is known to pass links on; where none is wanted, nothing is in their way.
    static var takesLinks: Bool {
        guard let name = command?.split(separator: " ").first?.split(separator: "/").last else { return true }
        return ["less", "moar", "moor", "bat", "ov"].contains(name)
    }

    init(command: String, window: (rows: Int, columns: Int)) {
        self.command = command
        self.window = window
    }

    /// Whether a pager was started.
    var isPaging: Bool {
        if case .keeping = state { false } else { true }
    }

    /// Takes text; false where no more is wanted.
    func write(_ text: TerminalText) -> Bool {
        switch state {
        case .closed: return false
        case .direct: return Terminal.write(text)
        case .paging(_, let input):
            // A pipe holds less: what is given beyond it a pager has read.
            if given.count < 1 << 17 { given.append(text) }
            if Terminal.write(text, to: input) { return true }
            return !wait()
        case .keeping(var kept):
            state = .closed
            kept.append(text)
            rows += text.bytes.withUnsafeBytes { Self.rows(of: $0, columns: window.columns) }
            // The prompt after it takes a row, too.
            guard rows >= window.rows, let started = start() else {
                state = .keeping(kept)
                return true
            }
            state = started
            return write(kept)
        }
    }

    /// What less is told where the person has not told it anything: colours and links are wanted; the screen stays as it
    /// is when less ends, so that one can go on reading; and the prompt says where one is and how to leave.
    private static let optionsOfLess =
        "-RX -Pslines %lt to %lb?L of %L.?e, the end.  q ends, / searches, space goes on$"
    /// What less is told in any case: Ctrl-C leaves it, as it leaves everything here.
    private static let optionInAnyCase = "-K "

    /// What is set for a pager that is less.
    private static var variables: [String] {
        ["LESS=\(optionInAnyCase)\(Variable.text("LESS") ?? optionsOfLess)"]
    }

    private func start() -> State? {
        // A pager that is quit early ends its pipe, not this program.
        signal(SIGPIPE, SIG_IGN)
        guard let pager = ShellCommand(command, variables: Self.variables, takesInput: true), let input = pager.input
        else {
            return nil
        }
        return .paging(pager, input)
    }

    /// Shows what was kept, or waits until the person has done with the pager.
    func finish() {
        switch state {
        case .keeping(let kept):
            Terminal.write(kept)
        case .paging: _ = wait()
        case .direct, .closed: break
        }
        state = .closed
    }

    /// Waits for the pager's end; false where the system's shell found none, and the terminal has shown what it was given.
    private func wait() -> Bool {
        guard case .paging(let pager, _) = state else { return true }
        state = .closed
        let status = pager.wait(restoresModes: true)
        signal(SIGPIPE, SIG_DFL)
        guard Self.notThere.contains(status) else { return true }
        state = .direct
        Terminal.write(given)
        return false
    }

    /// The statuses with which a shell says that a program isn't there, or can't be run.
    private static let notThere: Set<Int32> = [126, 127]

    /// How many rows of the window bytes take: colours and links take none.
    static func rows(of bytes: UnsafeRawBufferPointer, columns: Int) -> Int {
        var (rows, column) = (0, 0)
        // Of `CSI … m` and `OSC … ST`, the only sequences that results have, the byte that ends it.
        var sequenceEnd: UInt8?
        var before: UInt8 = 0
        for byte in bytes {
            defer { before = byte }
            if before == 0x1B, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") {
                sequenceEnd = UInt8(ascii: byte == UInt8(ascii: "[") ? "m" : "\\")
            } else if let end = sequenceEnd {
                if byte == end, end != UInt8(ascii: "\\") || before == 0x1B { sequenceEnd = nil }
            } else if byte == 0x1B {
                continue
            } else if byte == UInt8(ascii: "\n") {
                rows += 1
                column = 0
            } else if byte & 0xC0 != 0x80 {
                if column == columns {
                    rows += 1
                    column = 0
                }
                column += 1
            }
        }
        return rows
    }
}
