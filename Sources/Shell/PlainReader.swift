import CEdit
import Platform

/// Reads lines as the terminal's own driver has them edited.
enum PlainReader {
    /// The next line; it is dropped by Ctrl-C, though what was typed of it is still seen.
    static func read() -> LineEditor.Outcome {
        while true {
            var waits = [
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
                pollfd(fd: cedit_signal_pipe(), events: Int16(POLLIN), revents: 0),
            ]
            if poll(&waits, 2, -1) < 0 && errno != EINTR { return .end }
            if waits[1].revents != 0 {
                var bytes = [UInt8](repeating: 0, count: 64)
                while Platform.read(cedit_signal_pipe(), &bytes, bytes.count) > 0 {}
            }
            if cedit_termination() != 0 { return .terminated(cedit_termination()) }
            if cedit_interrupted() {
                cedit_clear_interrupt()
                return .dropped
            }
            if waits[0].revents != 0 { return readLine(strippingNewline: true).map { .line($0) } ?? .end }
        }
    }
}
