/// `:relations`: what can be asked for.
struct RelationsCommand: Command {
    let usage = CommandUsage(name: "relations", argument: "", summary: "lists what you can ask a document for")

    func run(_ argument: String, in session: Session, show: Show) -> Outcome { done(Help.relations, show) }
}
