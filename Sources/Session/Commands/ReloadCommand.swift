/// `:reload`: all documents again.
struct ReloadCommand: Command {
    let usage = CommandUsage(
        name: "reload", argument: "", summary: "reads all open documents and folders again, however they look")

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        var hasNews = false
        let ending = session.update(anew: true) { part in
            hasNews = true
            show(part)
        }
        guard ending == .done, !hasNews else { return Outcome(ending) }
        show(.note("nothing has changed"))
        return Outcome(.done)
    }
}
