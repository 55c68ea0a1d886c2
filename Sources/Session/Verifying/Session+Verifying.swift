import Corpus
import Documents
import Query

extension Session {
    /// Whether what rows of a result were made from still stands in its documents: the rows as JSON has them.
    package func verify(rows: [FieldValue], show: Show) -> Outcome.Ending {
        var verifier = Verifier(result: "", rules: readingRules)
        for (index, row) in rows.enumerated() {
            do throws(ResultReceipts.Wrong) {
                verifier.check(try ResultReceipts.of(row))
            } catch {
                show(.problem("row \(index + 1): \(error.message)"))
                return .wrong
            }
        }
        return finish(verifier, show)
    }

    /// Whether what a result was made from still stands in its documents, byte for byte.
    ///
    /// What does not is shown as rows; how many rows stand is a note.
    public func verify(_ path: String, show: Show) -> Outcome.Ending {
        var verifier = Verifier(result: path)
        var problem: ReadingProblem?
        do throws(ReadingProblem) {
            let file = try PortionedFile(path)
            let more = { () -> [UInt8] in
                do throws(ReadingProblem) {
                    return try file.next()
                } catch {
                    problem = error
                    return []
                }
            }
            do throws(JSONReader.Failure) {
                try JSONReader.forEachValue(from: more) { value, line throws(JSONReader.Failure) in
                    do throws(ResultReceipts.Wrong) {
                        verifier.check(try ResultReceipts.of(value))
                    } catch {
                        throw JSONReader.Failure(error.message, line: line)
                    }
                }
            } catch {
                if problem == nil {
                    let column = error.column.map { ":\($0)" } ?? ""
                    show(.problem("docent: \(SystemPath.shown(path)):\(error.line)\(column): \(error.message)"))
                    return .unreadable
                }
            }
        } catch {
            problem = error
        }
        if let problem {
            show(problem.part)
            return .unreadable
        }
        return finish(verifier, show)
    }

    private func finish(_ verifier: Verifier, _ show: Show) -> Outcome.Ending {
        for problem in verifier.problems { show(problem.part) }
        for path in verifier.unsearched {
            show(
                .note("docent: \(path): too much of it is alike; passages reported as changed may have moved")
            )
        }
        if !verifier.findings.isEmpty {
            show(.result(QueryResult(.value(.list(verifier.findings.map { .record($0) })))))
        }
        let count = verifier.rows
        show(.note("\(verifier.standing) of \(count) \(count == 1 ? "row stands" : "rows stand")"))
        return verifier.ending
    }
}
