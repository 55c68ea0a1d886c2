import ArgumentParser
import Corpus
import Platform
import Query
import Rendering
import Serving
import Session
import Shell

/// `docent serve [DOCUMENT …]`: a session for programs, by JSON-RPC on standard input and output.
struct ServeCommand: ParsableCommand, Action {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Answer other programs, by JSON-RPC on standard input and output.",
        usage: "docent serve [DOCUMENT|FOLDER ...] [--lines]",
        discussion: """
            Messages are JSON-RPC 2.0, each after a 'Content-Length' header as in the Language Server Protocol, or with \
            --lines each on a line of its own. The methods are \
            \(Operation.all.map(\.name).joined(separator: ", ")), shutdown and exit; Documentation/Serving.md describes them.

            Example: echo '{"jsonrpc":"2.0","id":1,"method":"query","params":["links | count"]}' | docent serve --lines \
            Examples/peru.md

            Exit status: 0 done, 1 'exit' came without 'shutdown', 2 the command line is wrong.
            """)

    @Argument(help: ArgumentHelp("Documents and folders to open.", valueName: "document"), completion: .file())
    var documents: [String] = []

    @Flag(help: "One message a line, without headers.")
    var lines = false

    @Option(help: SharedOptions.memoryHelp)
    var memory: MemorySize?

    @OptionGroup var saving: SavingOptions

    func validate() throws { try ServedStreams.refuseInput(documents) }

    func perform() -> Int32 {
        let workbench = Workbench(memory: memory, writing: saving.rules, overwrites: saving.overwrite)
        ServedStreams.open(documents, in: workbench)
        return ServedStreams.serve(ServeServer(workbench), lines ? .lines : .headers)
    }
}

/// What the commands that serve other programs have in common.
enum ServedStreams {
    /// Standard input is for messages.
    static func refuseInput(_ documents: [String]) throws {
        guard !documents.contains("-") else {
            throw ValidationError("'-' can't be a document here: standard input is for messages")
        }
    }

    /// Opens the documents that the command line names; what can't be read is told on standard error.
    static func open(_ documents: [String], in workbench: Workbench) {
        guard !documents.isEmpty else { return }
        let presenter = Presenter(workbench.session.library, style: .init(usesErrorColor: false))
        _ = workbench.session.open(documents, show: presenter.show)
    }

    /// Answers what comes on standard input; the exit status.
    ///
    /// - Parameter connect: Gets the connection before anything is read, for what the server tells or asks by itself.
    static func serve(
        _ server: some Server, _ framing: Framing, connect: (Connection) -> Void = { _ in }
    ) -> Int32 {
        if isatty(STDIN_FILENO) == 1 {
            Terminal.write(
                "docent: waiting for messages in JSON on standard input; Ctrl-D ends it\n", to: STDERR_FILENO)
        }
        let connection = Connection(framing) { Terminal.write(data: $0) }
        connect(connection)
        return connection.serve(server)
    }
}
