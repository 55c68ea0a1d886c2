/// `:last`: the last result again.
struct LastCommand: Command {
    let usage = CommandUsage(
        name: "last", argument: "", summary: "shows the last result again, with the present settings")

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard let result = session.lastResult else { return wrong("there is no result yet", show) }
        show(.result(result))
        return Outcome(.done)
    }
}
