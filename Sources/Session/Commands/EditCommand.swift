/// `:edit [QUERY]`: the last query, or this one, in `$EDITOR`.
struct EditCommand: Command {
    let usage = CommandUsage(
        name: "edit", argument: "[QUERY]", summary: "edits a query in $EDITOR, starting from the last one",
        completes: .query)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        Outcome(.done, request: .edit(argument.isEmpty ? session.queries.last ?? "" : argument))
    }
}
