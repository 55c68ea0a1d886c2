import Query

/// `:help [TOPIC]`: what there is, or one thing of it.
struct HelpCommand: Command {
    let usage = CommandUsage(
        name: "help", argument: "[TOPIC]", summary: "lists what you can ask, or explains a word (short: ?TOPIC)",
        shortNames: ["h", "?"], completes: .topic)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard let text = Help.text(on: argument) else {
            let meant = Help.meant(by: argument).map { " - did you mean '\($0)'?" }
            return wrong("no help on '\(argument)'" + (meant ?? "; ':help' lists the topics"), show)
        }
        return done(text, show)
    }
}
