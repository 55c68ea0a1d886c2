import Platform
import Rendering
import Session

/// Runs the programs that a query or a command asks for, on this terminal.
public enum ProgramRunning {
    /// As `ProgramRunner` wants it: a program that stops reading early is no error.
    public static func run(_ command: String, _ input: ((_ sink: (UnsafeRawBufferPointer) -> Bool) -> Void)?) -> Int32?
    {
        guard let input else { return ShellCommand(command).map(end) }
        // Without a reader a pipe is to be an error of the write, and not the end of this program.
        signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, SIG_DFL) }
        guard let program = ShellCommand(command, takesInput: true), let pipe = program.input else { return nil }
        input { Terminal.write(data: $0, to: pipe) }
        return end(of: program)
    }

    /// Waits for the end of a program; its status.
    private static func end(of program: ShellCommand) -> Int32 {
        let status = program.wait()
        // The terminal has written `^C` where the cursor was.
        if status == interrupted, Terminal.isInteractive { Terminal.write("\n") }
        return status
    }

    /// The status of a program that Ctrl-C has ended.
    private static let interrupted = 128 + SIGINT
}
