import Query

/// `:results`: the results that `out[1]`, `out[2]` … stand for.
struct ResultsCommand: Command {
    let usage = CommandUsage(
        name: "results", argument: "", summary: "lists this session's results: 'out[3]' is the third, 'it' the last")

    /// More characters of a statement are not shown.
    private static let longest = 60

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        session.setMemory()
        let (results, budget) = session.engine.numberedResults
        guard !results.isEmpty else { return done("nothing yet", show) }
        let rows = results.map { result in
            let statement = result.statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let short = statement.count > Self.longest ? statement.prefix(Self.longest - 1) + "…" : statement
            let count = result.rows.map { $0 == 1 ? "1 row" : "\($0) rows" } ?? "a value"
            return [String(result.number), short, result.bytes == nil ? "let go of" : count]
        }
        var text = TextColumns.aligned(rows)
        let released = results.count { $0.bytes == nil }
        if released > 0 {
            let size = MemorySize(budget).text
            text +=
                "\n\nOld results were let go of: besides the last, all may take \(size), a quarter of ':set memory'."
        }
        return done(text, show)
    }
}
