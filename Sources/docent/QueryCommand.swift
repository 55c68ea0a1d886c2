import ArgumentParser

/// `docent query 'QUERY' [DOCUMENT …]`: one query, its result on standard output.
struct QueryCommand: ParsableCommand, Action {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Answer one query.",
        usage: "docent query 'QUERY' [DOCUMENT|FOLDER ...]",
        discussion: """
            Example: docent query 'items | where text has "USAID" | select at, label' Examples/peru.md

            Without documents, it reads a document from standard input.
            """)

    @Argument(help: ArgumentHelp("A pipeline, such as 'links | count by host'.", valueName: "query"))
    var query: String

    @Argument(
        help: ArgumentHelp("Documents and folders; '-' is standard input.", valueName: "document"), completion: .file())
    var documents: [String] = []

    @OptionGroup var options: SharedOptions
    @OptionGroup var saving: SavingOptions
    @OptionGroup var snapshots: SnapshotOptions

    func perform() -> Int32 {
        Conversation(options.style, saving: saving, memory: options.memory, keepsSnapshots: snapshots.areKept).query(
            query, documents)
    }
}
