import CEdit
import Platform
import Rendering
import Session

/// The terminal on standard output.
public enum Terminal {
    /// Rows and columns of its window, or nil where standard output is no terminal.
    public static var window: (rows: Int, columns: Int)? {
        var rows: Int32 = 0
        var columns: Int32 = 0
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        return cedit_window(&rows, &columns) ? (Int(rows), Int(columns)) : (24, 80)
    }

    /// Whether people type at standard input and read at standard output.
    public static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// Whether the terminal understands colours and the moving of the cursor.
    public static var isCapable: Bool {
        guard let name = getenv("TERM") else { return false }
        return strcmp(name, "dumb") != 0 && name.pointee != 0
    }

    /// Whether the terminal takes links (OSC 8), or passes over them: all do but a few, which show their addresses.
    static var takesLinks: Bool {
        guard isCapable, Variable.text("TERM") != "linux", Variable.text("TERM_PROGRAM") != "Apple_Terminal" else {
            return false
        }
        // Terminals on VTE before 0.50 write the address where the text should be.
        return Variable.text("VTE_VERSION").flatMap { Int($0) }.map { $0 >= 5000 } ?? true
    }

    /// Writes to a terminal, or where one may be, all of it; false where that can't be done.
    ///
    /// All that reaches a terminal comes through here, and nothing else has the type. Where standard output can't be written
    /// to, that is told, and the program ends: what it has to say would be lost.
    ///
    /// - Parameter isStopped: Whether nobody wants the rest any more.
    @discardableResult
    public static func write(
        _ text: TerminalText, to descriptor: Int32 = STDOUT_FILENO, until isStopped: () -> Bool = { false }
    ) -> Bool {
        text.bytes.withUnsafeBytes { put($0, descriptor, until: isStopped) }
    }

    /// Writes data to a file or pipe, byte for byte and all of it; false where that can't be done. If a terminal is there
    /// instead, it shows what could act on it.
    @discardableResult
    public static func write(data: [UInt8], to descriptor: Int32 = STDOUT_FILENO) -> Bool {
        data.withUnsafeBytes { write(data: $0, to: descriptor) }
    }

    /// The same for bytes that are somewhere else.
    @discardableResult
    public static func write(data: UnsafeRawBufferPointer, to descriptor: Int32 = STDOUT_FILENO) -> Bool {
        isatty(descriptor) == 1 ? write(TerminalText(data: data), to: descriptor) : put(data, descriptor)
    }

    /// A terminal may take what it is given more slowly than it comes.
    private static let portion = 1 << 16

    private static func put(
        _ bytes: UnsafeRawBufferPointer, _ descriptor: Int32, until isStopped: () -> Bool = { false }
    ) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty, !isStopped() {
            let portion = UnsafeRawBufferPointer(rebasing: rest.prefix(portion))
            let count = Platform.write(descriptor, portion.baseAddress, portion.count)
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                Platform.poll(&poll, 1, -1)
            } else if errno != EINTR {
                if descriptor == STDOUT_FILENO { endWithoutOutput(errno) }
                return false
            }
        }
        return true
    }

    /// Ends the program, as nothing more can be written to standard output.
    private static func endWithoutOutput(_ error: Int32) {
        // A reader that has gone has all that it wanted.
        if error == EPIPE { exit(Outcome.Ending.done.rawValue) }
        // A terminal that has gone ends the program by its signal.
        if error == EIO, isatty(STDOUT_FILENO) == 1 { return }
        end(.unreadable, saying: String(cString: strerror(error)).lowercased())
    }

    /// Ends the program, as what stands on standard output is not the whole result.
    static func end(_ ending: Outcome.Ending, saying words: String) -> Never {
        write("docent: standard output: \(VisibleText.of(words))\n", to: STDERR_FILENO)
        exit(ending.rawValue)
    }
}

/// Not to be used: what is shown goes through `Terminal`, and data through `write(data:)`.
@available(*, unavailable, message: "write to the terminal by Terminal.write")
package func print(_ items: Any..., separator: String = " ", terminator: String = "\n") {}
