import ArgumentParser

/// `docent [DOCUMENT …]`: the shell; off a terminal, the statements of standard input are answered.
struct ExploreCommand: ParsableCommand, Action {
    static let configuration = CommandConfiguration(
        commandName: "explore", abstract: "Ask in a shell.", usage: "docent [DOCUMENT|FOLDER ...]",
        shouldDisplay: false)

    @Argument(
        help: ArgumentHelp("Documents and folders; '-' is standard input.", valueName: "document"), completion: .file())
    var documents: [String] = []

    @Flag(help: "Leave out your own statements, which run at the start of a shell on a terminal (see ':help init').")
    var noInit = false

    @OptionGroup var options: SharedOptions
    @OptionGroup var saving: SavingOptions
    @OptionGroup var snapshots: SnapshotOptions

    func perform() -> Int32 {
        let conversation = Conversation(
            options.style, saving: saving, memory: options.memory, keepsSnapshots: snapshots.areKept)
        return conversation.explore(documents, runsInit: !noInit)
    }
}
