import CEdit
import Platform
import Rendering

/// Asks the person at the terminal for a yes.
enum YesQuestion {
    /// Whether they type `y` or `yes`; what was typed before they could read the question is no answer.
    static func ask(_ question: String) -> Bool {
        tcflush(STDIN_FILENO, TCIFLUSH)
        Terminal.write("\(VisibleText.of(question)) Allow it? [y/N] ", to: STDERR_FILENO)
        let endedReading = cedit_set_end_key(true)
        defer { _ = cedit_set_end_key(endedReading) }
        guard case .line(let line) = PlainReader.read() else {
            Terminal.write("\n", to: STDERR_FILENO)
            return false
        }
        return ["y", "yes"].contains(line.lowercased())
    }
}
