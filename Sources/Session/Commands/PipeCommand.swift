/// `:pipe COMMAND`: the last result to a program.
struct PipeCommand: Command {
    let usage = CommandUsage(
        name: "pipe", argument: "COMMAND", summary: "hands the last result to a program, as '| !COMMAND' does",
        completes: .files)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard !argument.isEmpty else { return wrong("to which program? ':pipe sort -u'", show) }
        guard let result = session.lastResult else { return wrong("there is no result yet", show) }
        return session.run(argument, with: result, show: show)
    }
}

/// `:!COMMAND`: a program, with the terminal.
struct ProgramCommand: Command {
    let usage = CommandUsage(
        name: "!", argument: "COMMAND", summary: "runs a command of the system's shell", completes: .files)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard !argument.isEmpty else { return wrong("which command? ':!ls'", show) }
        return session.run(argument, show: show)
    }
}
