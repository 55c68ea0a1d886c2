import Query

/// `:explain QUERY`: what each stage does, and how many rows it leaves; `:explain E102`: what an error means; `:explain`
/// alone is of the last error, or of the last query if that ran since.
struct ExplainCommand: Command {
    let usage = CommandUsage(
        name: "explain", argument: "[QUERY|CODE]",
        summary: "explains a query, stage by stage with the rows after each, or an error code; alone: the last of both",
        completes: .query)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        if let text = ErrorGuide.text(on: argument) { return done(text, show) }
        if argument.isEmpty, let error = session.lastError {
            if error.isNewest { return explain(error.diagnostic, show) }
            defer { show(.note("The last error was \(error.diagnostic.code): ':explain \(error.diagnostic.code)'.")) }
            return explain("", in: session, show: show)
        }
        return explain(argument, in: session, show: show)
    }

    /// What an error means, after its own words.
    private func explain(_ error: Diagnostic, _ show: Show) -> Outcome {
        let hint = error.hint.isEmpty ? "" : "; \(error.hint)"
        let words = "\(error.message)\(hint)\n"
        return done(words + (ErrorGuide.text(on: error.code) ?? error.code), show)
    }

    private func explain(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard let query = argument.isEmpty ? session.queries.last : argument else {
            return wrong("which query? ':explain items | count'", show)
        }
        let script = Script(query)
        let prepared = session.prepare(script)
        guard session.check(prepared, show: show) == .done else { return Outcome(.wrong) }
        guard let explanation = Explanation(of: prepared) else {
            return wrong("this is not a query, which is a relation and then stages", show)
        }
        var counts: [QueryResult.StageCount] = []
        session.makeRelations(of: prepared)
        let ending = session.engine.look(prepared) { if !$0.stages.isEmpty { counts = $0.stages } }
        let rows = explanation.steps.map { step in
            let count = counts.first { $0.place.span == step.span }?.count
            let source = script.text(in: step.span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return [source, step.words, count.map { $0 == 1 ? "1 row" : "\($0) rows" } ?? ""]
        }
        show(.text(Self.text(rows)))
        switch ending {
        case .failed(let diagnostics): for diagnostic in diagnostics { show(.diagnostic(diagnostic)) }
        case .stopped: return stopped(show)
        default: break
        }
        return Outcome(.done)
    }

    /// Each stage in a line of its own, then its words and its rows.
    private static func text(_ rows: [[String]]) -> String {
        rows.enumerated().map { index, row in
            let count = row[2].isEmpty ? "" : " → \(row[2])"
            return "\(index == 0 ? "" : "| ")\(row[0])\n    \(row[1])\(count)"
        }.joined(separator: "\n")
    }
}
