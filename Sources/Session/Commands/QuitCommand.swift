/// `:quit`: the end of the conversation.
struct QuitCommand: Command {
    let usage = CommandUsage(
        name: "quit", argument: "", summary: "leaves the shell, as Ctrl-D does", shortNames: ["q", "exit"])

    func run(_ argument: String, in session: Session, show: Show) -> Outcome { Outcome(.done, isLast: true) }
}
