import ArgumentParser
import Query
import Serving
import Session

/// `docent lsp`: scripts and tours in editors, by the Language Server Protocol on standard input and output.
struct LSPCommand: ParsableCommand, Action {
    static let configuration = CommandConfiguration(
        commandName: "lsp", abstract: "Help editors with scripts and tours, by the Language Server Protocol.",
        usage: "docent lsp [DOCUMENT|FOLDER ...]",
        discussion: """
            An editor starts it for files that end in .docent, and for tours in Markdown: it gets errors with quick fixes, \
            completion, help on words, the places of names and their renaming, layout, outline, colours, and 'Run' and \
            'Explain' above each query. Queries are asked of the documents that the script's '# documents:' line names, else of \
            those that are named here, else of the first of the workspace. Nothing is saved. Documentation/Editors.md says how to \
            set up editors.
            """)

    @Argument(
        help: ArgumentHelp("Documents for scripts that name none.", valueName: "document"), completion: .file())
    var documents: [String] = []

    @Option(help: SharedOptions.memoryHelp)
    var memory: MemorySize?

    @Flag(help: .hidden)
    var stdio = false

    func validate() throws { try ServedStreams.refuseInput(documents) }

    func perform() -> Int32 {
        let server = LSPServer(memory: memory, documents: documents)
        return ServedStreams.serve(server, .headers) { server.connect($0) }
    }
}
