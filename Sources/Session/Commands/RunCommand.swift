import Corpus
import Query

/// `:run SCRIPT`: the statements of a file; the names that they make stay.
struct RunCommand: Command {
    let usage = CommandUsage(
        name: "run", argument: "SCRIPT", summary: "runs a script, and keeps its names", completes: .file)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard !argument.isEmpty else { return wrong("which script? ':run FILE'", show) }
        let path = PathCompletion.expanded(argument)
        do throws(ReadingProblem) {
            let text = String(decoding: try File.readRegular(path, noting: session.reads), as: UTF8.self)
            return Outcome(session.run(Script(text, path: path), show: show))
        } catch {
            show(error.part)
            return Outcome(.unreadable)
        }
    }
}
