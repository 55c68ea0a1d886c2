/// `:open PATH`: one more document, or a folder of them.
struct OpenCommand: Command {
    let usage = CommandUsage(
        name: "open", argument: "PATH", summary: "opens a document or a folder, in addition to those open",
        completes: .file)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard !argument.isEmpty else { return wrong("which document? ':open PATH'", show) }
        let before = session.library.given.count
        let ending = session.open([PathCompletion.expanded(argument)], show: show)
        let count = session.library.given.count - before
        if count > 0 { show(.note(count == 1 ? "1 document opened" : "\(count) documents opened")) }
        return Outcome(ending)
    }
}
