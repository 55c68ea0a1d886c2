/// `:relations`: what can be asked for.
struct RelationsCommand: Command {
    let usage = CommandUsage(name: "relations", argument: "", summary: "what a document has that can be asked for")

    func run(_ argument: String, in session: Session, show: Show) -> Outcome { done(Help.relations, show) }
}
