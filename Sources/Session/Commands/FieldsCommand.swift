import Documents
import Query

/// `:fields RELATION`: what its rows have.
struct FieldsCommand: Command {
    let usage = CommandUsage(
        name: "fields", argument: "RELATION", summary: "lists the fields of a relation, with their types",
        completes: .relation)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard !argument.isEmpty else {
            return wrong("which relation? Try ':fields items', or ':relations' for all", show)
        }
        guard let relation = Relation(named: argument) ?? Relation(container: argument) else {
            let nearest = NearestName.nearest(to: argument, among: Relation.allCases.map(\.schema.name))
            return wrong("no relation '\(argument)'" + (nearest.map { " - did you mean '\($0)'?" } ?? ""), show)
        }
        return done(Help.fields(of: relation), show)
    }
}
