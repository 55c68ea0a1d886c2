import ArgumentParser
import Corpus
import Platform
import Rendering
import Session
import Shell

/// The program: options to calls, errors to exit statuses.
@main
struct Docent: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docent",
        abstract: "Ask documents questions.",
        usage: """
            docent [DOCUMENT|FOLDER ...]
            docent query 'QUERY' [DOCUMENT|FOLDER ...]
            docent run SCRIPT [DOCUMENT|FOLDER ...] [--set NAME=VALUE ...]
            docent tour [NAME]
            docent check FILE ...
            docent test FILE ...
            docent fmt FILE ...
            docent verify RESULT
            docent snapshot [--clean]
            docent serve [DOCUMENT|FOLDER ...]
            docent mcp [DOCUMENT|FOLDER ...]
            docent lsp
            docent worker plan|map|reduce|finish 'QUERY'
            docent help [TOPIC]
            """,
        discussion: """
            With documents alone, it opens a shell on them; off a terminal, it answers the statements on standard \
            input. A folder stands for the Markdown, text and HTML files below it, except hidden ones; tables (.csv, .tsv) \
            and notebooks (.ipynb) must be named; '-' is \
            standard input. A document with the name of a command needs its folder: './query'. '--no-init' leaves out your \
            own statements, which run when a shell starts (':init' edits them).

            Exit status: 0 done, 1 an assertion failed, 2 the query or the command line is wrong, 3 a document could \
            not be read, or a file or standard output not be written, 4 stopped by a limit or Ctrl-C.
            """,
        version: "docent \(Version.text)",
        subcommands: [
            ExploreCommand.self, QueryCommand.self, RunCommand.self, TourCommand.self, CheckCommand.self,
            TestCommand.self, FmtCommand.self, VerifyCommand.self, SnapshotCommand.self, ServeCommand.self,
            MCPCommand.self, LSPCommand.self, WorkerCommand.self,
            HelpCommand.self,
        ],
        defaultSubcommand: ExploreCommand.self)

    /// Runs the command that the arguments name; a wrong command line has status 2, as a wrong query has.
    static func main() {
        // A reader that has gone ends the program quietly, even if whoever started it ignores that signal.
        signal(SIGPIPE, SIG_DFL)
        // A limit on the size of files is an error of the write that meets it, which is said.
        signal(SIGXFSZ, SIG_IGN)
        keepStandardStreams()
        needDescriptors()
        let arguments = Array(Self.arguments.dropFirst())
        if let status = PlainCommandLine.perform(arguments) { Platform.exit(status) }
        if let command = RunCommand.describing(arguments) { Platform.exit(command.describe()) }
        do {
            var command = try parseAsRoot(arguments)
            if let action = command as? any Action { Platform.exit(action.perform()) }
            try command.run()
        } catch {
            let message = fullMessage(for: error) + "\n"
            if exitCode(for: error).isSuccess {
                Terminal.write(data: Array(message.utf8))
                Platform.exit(0)
            }
            Terminal.write(TerminalText(message), to: STDERR_FILENO)
            Platform.exit(Outcome.Ending.wrong.rawValue)
        }
    }
}

extension Docent {
    /// The words of the command line as the system has them: Swift's own would be repaired where they are no UTF-8, and
    /// lead to other files.
    private static var arguments: [String] {
        (0..<Int(CommandLine.argc)).compactMap { CommandLine.unsafeArgv[$0].map { SystemPath(cString: $0).text } }
    }

    /// Where a standard stream is closed, another file would get its number, and be written to in its place. What is
    /// opened instead can't be used the way that the stream is, which is then said.
    private static func keepStandardStreams() {
        for (descriptor, flags) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
        where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
            // The lowest number that is free: this one.
            _ = Platform.open("/dev/null", flags)
        }
    }
}

extension Docent {
    /// What is open at a time: three descriptors of the library that shares work among cores, which ends the program by a
    /// signal where it lacks one; a folder that is listed, and a file.
    private static let neededDescriptors = 5

    /// Says where there are too few descriptors to spare, and ends.
    private static func needDescriptors() {
        var spare: [Int32] = []
        defer { spare.forEach { Platform.close($0) } }
        while spare.count < neededDescriptors {
            let descriptor = Platform.open("/dev/null", O_RDONLY | O_CLOEXEC)
            if descriptor < 0 { break }
            spare.append(descriptor)
        }
        guard spare.count < neededDescriptors, errno == EMFILE || errno == ENFILE else { return }
        let reason = String(cString: strerror(errno)).lowercased()
        Terminal.write("docent: \(VisibleText.of(reason))\n", to: STDERR_FILENO)
        Platform.exit(Outcome.Ending.unreadable.rawValue)
    }
}

/// A command of the program.
protocol Action {
    /// Does it; the result is the exit status.
    func perform() -> Int32
}
