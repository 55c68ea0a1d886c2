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
        guard let explained = session.explain(prepared) else {
            return wrong("this is not a query, which is a relation and then stages", show)
        }
        show(.text(ExplainedStep.text(of: explained.steps)))
        switch explained.ending {
        case .failed(let diagnostics): for diagnostic in diagnostics { show(.diagnostic(diagnostic)) }
        case .stopped: return stopped(show)
        default: break
        }
        return Outcome(.done)
    }
}

/// A source or stage of a query, in words.
package struct ExplainedStep: Sendable {
    /// As it is written, on one line.
    package let source: String
    /// What it does: `keeps those where value is more than $5`.
    package let words: String
    /// How many rows it leaves; nil where that is not known.
    package let rows: Int?

    /// Each step in a line of its own, then its words and its rows.
    package static func text(of steps: [ExplainedStep]) -> String {
        steps.enumerated().map { index, step in
            let count = step.rows.map { $0 == 1 ? " → 1 row" : " → \($0) rows" } ?? ""
            return "\(index == 0 ? "" : "| ")\(step.source)\n    \(step.words)\(count)"
        }.joined(separator: "\n")
    }
}

extension Session {
    /// What each stage of a script's last query does and how many rows it leaves, and how counting them ended; nil where the
    /// script has no query. No names, no `it` and no files are left behind.
    package func explain(_ prepared: Prepared) -> (steps: [ExplainedStep], ending: Ending)? {
        guard let explanation = Explanation(of: prepared) else { return nil }
        var counts: [QueryResult.StageCount] = []
        makeRelations(of: prepared)
        let ending = engine.look(prepared) { if !$0.stages.isEmpty { counts = $0.stages } }
        let script = prepared.script
        let steps = explanation.steps.map { step in
            ExplainedStep(
                source: script.text(in: step.span).split(whereSeparator: \.isWhitespace).joined(separator: " "),
                words: step.words, rows: counts.first { $0.place.span == step.span }?.count)
        }
        return (steps, ending)
    }
}
