import Corpus
import Query

/// `:save FILE`: this session's queries as a script.
struct SaveCommand: Command {
    let usage = CommandUsage(
        name: "save", argument: "FILE", summary: "saves this session's queries as a script, for ':run'",
        completes: .file)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard !argument.isEmpty else { return wrong("to which file? ':save FILE'", show) }
        guard !session.queries.isEmpty else { return wrong("there is no query yet", show) }
        let path = PathCompletion.expanded(argument)
        let text = "#!/usr/bin/env -S docent run\n" + session.queries.map { $0 + "\n" }.joined()
        do throws(SaveFailure) {
            // What was written with other means is not overwritten.
            try session.saver.create(path, text)
        } catch {
            let hint = error.hint.isEmpty ? "" : "; \(error.hint)"
            show(.problem("error: can't save '\(SystemPath.shown(path))': \(error.message)\(hint)"))
            return Outcome(.init(error.category))
        }
        let count = session.queries.count
        show(.note("\(count) \(count == 1 ? "query" : "queries") saved to \(SystemPath.shown(path))"))
        return Outcome(.done)
    }
}
