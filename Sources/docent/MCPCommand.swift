import ArgumentParser
import Corpus
import Query
import Serving
import Session
import Shell

/// `docent mcp [DOCUMENT …]`: documents for agents, by the Model Context Protocol on standard input and output.
struct MCPCommand: ParsableCommand, Action {
    static let configuration = CommandConfiguration(
        commandName: "mcp", abstract: "Let an agent ask documents, by the Model Context Protocol.",
        usage: "docent mcp [DOCUMENT|FOLDER ...] [--allow-write FOLDER]",
        discussion: """
            An agent gets the tools query, describe, explain, check, verify and read, and the open documents and the \
            reference as resources. It can open the documents that are named here and what is in the roots that its \
            program shows, and nothing else; and nothing is saved but in folders named with --allow-write. \
            Documentation/Serving.md says how to set it up.
            """)

    @Argument(help: ArgumentHelp("Documents and folders to open.", valueName: "document"), completion: .file())
    var documents: [String] = []

    @Option(
        help: ArgumentHelp(
            "A folder that 'save' may write to; can be repeated. Without it, nothing.", valueName: "folder"))
    var allowWrite: [String] = []

    @Option(help: SharedOptions.memoryHelp)
    var memory: MemorySize?

    func validate() throws {
        try ServedStreams.refuseInput(documents)
        for folder in allowWrite where !Folder.isFolder(folder) {
            throw ValidationError("--allow-write: there is no folder '\(SystemPath.shown(folder))'")
        }
    }

    func perform() -> Int32 {
        var rules = WritingRules()
        rules.includesWorkingFolder = false
        rules.isReadOnly = allowWrite.isEmpty
        rules.folders = allowWrite
        let workbench = Workbench(memory: memory, writing: rules)
        // What is named is read by the agent's rules, too: a link in a folder leads to nothing outside it.
        let server = MCPServer(workbench, named: documents)
        ServedStreams.open(documents, in: workbench)
        return ServedStreams.serve(server, .lines) { server.connect($0) }
    }
}
