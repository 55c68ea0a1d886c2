import ArgumentParser
import Platform
import Session
import Shell

/// `docent help [TOPIC]`: the reference, the same as `:help` in the shell.
struct HelpCommand: ParsableCommand, Action {
    static let configuration = CommandConfiguration(
        commandName: "help", abstract: "The reference: relations, stages, functions, operators, errors, keys.",
        usage: "docent help [TOPIC]")

    @Argument(
        help: ArgumentHelp(
            "A command, a list such as 'stages', or any word of the language, such as 'items', 'where', 'round', 'E202'.",
            valueName: "topic"),
        completion: .list(Help.topics))
    var topic: [String] = []

    func perform() -> Int32 {
        if let command = Docent.configuration.subcommands.first(where: { [$0.configuration.commandName ?? ""] == topic }
        ) {
            Terminal.write(data: Array((Docent.helpMessage(for: command) + "\n").utf8))
            return Outcome.Ending.done.rawValue
        }
        return Conversation(Presenter.Style()).help(topic.joined(separator: " "))
    }
}
