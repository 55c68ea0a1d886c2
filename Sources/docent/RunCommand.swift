import ArgumentParser

/// `docent run SCRIPT [DOCUMENT …]`: a file of statements, checked as a whole before the first is run.
struct RunCommand: ParsableCommand, Action {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run a script.",
        usage: "docent run SCRIPT [DOCUMENT|FOLDER ...] [--set NAME=VALUE ...] [--watch]",
        discussion: """
            The whole script is checked before anything is run. It may start with a line such as \
            '#!/usr/bin/env -S docent run'. 'docent run SCRIPT --help' shows what a script is for and what can be set.
            """)

    @Argument(help: ArgumentHelp("The script; '-' is standard input.", valueName: "script"), completion: .file())
    var script: String

    @Argument(help: ArgumentHelp("Documents and folders.", valueName: "document"), completion: .file())
    var documents: [String] = []

    @Flag(help: "Run again whenever the script, what it imports or a document changes, until Ctrl-C.")
    var watch = false

    @OptionGroup var settings: SettingOptions
    @OptionGroup var options: SharedOptions
    @OptionGroup var saving: SavingOptions
    @OptionGroup var snapshots: SnapshotOptions

    func perform() -> Int32 {
        guard watch else {
            return conversation.run(script, documents, settings.values)
        }
        return Watching.run([script] + documents) {
            let conversation = conversation
            _ = conversation.run(script, documents, settings.values)
            return conversation.readPaths
        }
    }

    private var conversation: Conversation {
        Conversation(options.style, saving: saving, memory: options.memory, keepsSnapshots: snapshots.areKept)
    }

    /// `docent run SCRIPT --help`: what the script says of itself; nil for other arguments.
    static func describing(_ arguments: [String]) -> RunCommand? {
        guard arguments.first == "run", arguments.contains(where: isHelp) else { return nil }
        return try? RunCommand.parse(arguments.dropFirst().filter { !isHelp($0) })
    }

    /// Tells what the script says of itself; the result is the exit status.
    func describe() -> Int32 { Conversation(options.style).describe(script) }

    private static func isHelp(_ argument: String) -> Bool { argument == "--help" || argument == "-h" }
}
