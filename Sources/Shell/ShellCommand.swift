import CEdit
import Corpus
import Platform
import Rendering
import Synchronization

/// Another program on this terminal, started by a line of the system's shell.
struct ShellCommand {
    private let process: pid_t
    /// Whether Ctrl-D ended what is read from the terminal, as it does for the program.
    private let endedReading: Bool
    /// How the terminal was before.
    private let modes: termios?
    /// How many have the terminal now.
    private static let running = Atomic(0)

    /// Whether another program has the terminal.
    static var isRunning: Bool { running.load(ordering: .relaxed) > 0 }

    /// Where its standard input is written to, if it was to be.
    let input: Int32?

    /// Starts it; nil where that can't be done.
    ///
    /// - Parameters:
    ///   - line: `$1` and so on are the arguments.
    ///   - variables: Set for it alone.
    ///   - takesInput: Whether it reads from a pipe, not from the terminal.
    init?(_ line: String, _ arguments: [String] = [], variables: [String] = [], takesInput: Bool = false) {
        var ends: [Int32] = [-1, -1]
        if takesInput, pipe(&ends) != 0 { return nil }
        endedReading = cedit_set_end_key(true)
        var modes = termios()
        self.modes = tcgetattr(STDIN_FILENO, &modes) == 0 ? modes : nil
        for end in ends where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let words = (["sh", "-c", line, "sh"] + arguments).map(Self.copy) + [nil]
        defer { for word in words { free(word) } }
        let settings = variables.map(Self.copy)
        defer { for setting in settings { free(setting) } }
        var entry = environ
        var own: [UnsafeMutablePointer<CChar>?] = []
        // What is set goes before what is there of the same name: which of two counts, shells don't agree on.
        let names = variables.map { Array($0.utf8.prefix { $0 != UInt8(ascii: "=") }) + [UInt8(ascii: "=")] }
        while let variable = entry.pointee {
            let isSet = names.contains { strncmp(variable, $0.map { CChar(bitPattern: $0) }, $0.count) == 0 }
            if !isSet { own.append(variable) }
            entry += 1
        }
        let child = OperatingSystem.start(
            "/bin/sh", words, environment: settings + own + [nil], input: takesInput ? ends[0] : nil)
        if takesInput { close(ends[0]) }
        guard let child else {
            _ = cedit_set_end_key(endedReading)
            if takesInput { close(ends[1]) }
            return nil
        }
        Self.running.wrappingAdd(1, ordering: .relaxed)
        process = child
        input = takesInput ? ends[1] : nil
    }

    /// The normal screen, a cursor that is seen, no colours, and arrow keys as they are.
    private static let plainScreen: TerminalText = "\u{1B}[?1047l\u{1B}[?25h\u{1B}[0m\u{1B}[?1l\u{1B}>"

    /// A text for C, paths with their own bytes.
    private static func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
        SystemPath(text)?.withCString { strdup($0) }
    }

    /// Waits until it has ended; its exit status, or 128 and the number of the signal that ended it.
    ///
    /// - Parameter restoresModes: Whether the terminal is as it was before, however it ended: after a signal it is in any case.
    @discardableResult
    func wait(restoresModes: Bool = false) -> Int32 {
        if let input { close(input) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        Self.running.wrappingSubtract(1, ordering: .relaxed)
        // A shell tells of a signal so, too.
        let isKilled = status & 0x7F != 0 || (status >> 8) & 0xFF > 128
        if var modes, restoresModes || isKilled { tcsetattr(STDIN_FILENO, TCSADRAIN, &modes) }
        if isKilled, Terminal.window != nil { Terminal.write(Self.plainScreen) }
        _ = cedit_set_end_key(endedReading)
        // A Ctrl-C was for it.
        cedit_clear_interrupt()
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }
}
