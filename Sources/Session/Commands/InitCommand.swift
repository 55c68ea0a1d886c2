import Corpus

/// `:init`: the person's own file of statements, in `$EDITOR`.
struct InitCommand: Command {
    let usage = CommandUsage(
        name: "init", argument: "", summary: "edits the statements and commands that run when the shell starts")

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard let path = session.initPath, session.author == .person else {
            return wrong("only a person's own shell starts with a file of statements", show)
        }
        show(.note(SystemPath.shown(path)))
        return Outcome(.done, request: .editInit)
    }
}
