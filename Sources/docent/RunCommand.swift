import ArgumentParser

/// `docent run SCRIPT [DOCUMENT …]`: a file of statements, checked as a whole before the first is run.
struct RunCommand: ParsableCommand, Action {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run a script.",
        usage: "docent run SCRIPT [DOCUMENT|FOLDER ...] [--watch]",
        discussion: """
            The whole script is checked before anything is run. It may start with a line such as \
            '#!/usr/bin/env -S docent run'.
            """)

    @Argument(help: ArgumentHelp("The script; '-' is standard input.", valueName: "script"), completion: .file())
    var script: String

    @Argument(help: ArgumentHelp("Documents and folders.", valueName: "document"), completion: .file())
    var documents: [String] = []

    @Flag(help: "Run again whenever the script, what it imports or a document changes, until Ctrl-C.")
    var watch = false

    @OptionGroup var options: SharedOptions

    func perform() -> Int32 {
        guard watch else { return Conversation(options.style).run(script, documents) }
        return Watching.run([script] + documents) {
            let conversation = Conversation(options.style)
            _ = conversation.run(script, documents)
            return conversation.readPaths
        }
    }
}
