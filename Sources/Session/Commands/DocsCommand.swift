import Rendering

/// `:docs`: what is open.
struct DocsCommand: Command {
    let usage = CommandUsage(name: "docs", argument: "", summary: "lists the open documents")

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        let documents = session.library.givenDocuments
        guard !documents.isEmpty else { return done("no documents are open; ':open PATH' opens one", show) }
        let stopFlag = session.stopFlag
        let rows = documents.enumerated().lazy.prefix { _ in !stopFlag.isStopped }
            .map { [String($0 + 1), VisibleText.of($1.path), "\($1.fileCount) bytes"] }
        let kept = documents.count(where: \.isKept)
        let words = kept == 0 ? "" : "\n\(kept) of \(documents.count) from the snapshot (docent snapshot)"
        let list = TextColumns.aligned(Array(rows), widest: session.columns - 30, until: { stopFlag.isStopped })
        return stopFlag.isStopped ? stopped(show) : done(list + words, show)
    }
}
