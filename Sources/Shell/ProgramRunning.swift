import Platform
import Rendering
import Session

/// Runs the programs that a query or a command asks for, on this terminal.
public enum ProgramRunning {
    /// As `ProgramRunner` wants it: a program that stops reading early is no error.
    public static func run(_ command: String, _ input: ((_ sink: (UnsafeRawBufferPointer) -> Bool) -> Void)?) -> Int32? {
        guard let input else { return ShellCommand(command)?.wait() }
        // Without a reader a pipe is to be an error of the write, and not the end of this program.
        signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, SIG_DFL) }
        guard let program = ShellCommand(command, takesInput: true), let pipe = program.input else { return nil }
        input { Terminal.write(data: $0, to: pipe) }
        return program.wait()
    }
}
