import Platform
import Rendering

/// Asks the person at the terminal for a yes.
enum YesQuestion {
    /// Whether they type `y` or `yes`; what was typed before they could read the question is no answer.
    static func ask(_ question: String) -> Bool {
        tcflush(STDIN_FILENO, TCIFLUSH)
        Terminal.write("\(VisibleText.of(question)) Allow it? [y/N] ", to: STDERR_FILENO)
        guard case .line(let line) = PlainReader.read() else {
            Terminal.write("\n", to: STDERR_FILENO)
            return false
        }
        return ["y", "yes"].contains(line.lowercased())
    }
}
