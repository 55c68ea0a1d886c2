import CEdit
import Glibc

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

    /// Writes to a file descriptor, all of it; false where that can't be done.
    @discardableResult
    public static func write(_ text: String, to descriptor: Int32 = STDOUT_FILENO) -> Bool {
        var text = text
        return text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
    }

    /// Writes bytes to a file descriptor, all of them; false where that can't be done.
    @discardableResult
    public static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32 = STDOUT_FILENO) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                Glibc.poll(&poll, 1, -1)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}
