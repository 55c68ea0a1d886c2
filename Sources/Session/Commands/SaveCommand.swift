import Corpus

/// `:save FILE`: this session's queries as a script.
struct SaveCommand: Command {
    let usage = CommandUsage(
        name: "save", argument: "FILE", summary: "this session's queries as a script; ':run' runs it", completes: .file)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard !argument.isEmpty else { return wrong("to which file? ':save FILE'", show) }
        guard !session.queries.isEmpty else { return wrong("there is no query yet", show) }
        guard !session.writingRules.isReadOnly else { return wrong("nothing may be saved in this run", show) }
        let path = PathCompletion.expanded(argument)
        let text = "#!/usr/bin/env -S docent run\n" + session.queries.map { $0 + "\n" }.joined()
        do throws(ReadingProblem) {
            // What was written with other means is not overwritten.
            if !session.saver.isTrial { try File.create(path, with: Array(text.utf8)) }
        } catch {
            return wrong("can't save '\(path)': \(error.reason)", show)
        }
        let count = session.queries.count
        show(.note("\(count) \(count == 1 ? "query" : "queries") saved to \(path)"))
        return Outcome(.done)
    }
}
