import Corpus
import Documents
import Query

extension Session {
    /// Whether what a result was made from still stands in its documents, byte for byte.
    ///
    /// What does not is shown as rows; how many rows stand is a note.
    public func verify(_ path: String, show: Show) -> Outcome.Ending {
        var verifier = Verifier(result: path)
        do throws(ReadingProblem) {
            let bytes = try File.read(path)
            do throws(JSONReader.Failure) {
                try JSONReader.forEachValue(of: bytes) { value, line throws(JSONReader.Failure) in
                    do throws(ResultReceipts.Wrong) {
                        verifier.check(try ResultReceipts.of(value))
                    } catch {
                        throw JSONReader.Failure(error.message, line: line)
                    }
                }
            } catch {
                let column = error.column.map { ":\($0)" } ?? ""
                show(.problem("docent: \(path):\(error.line)\(column): \(error.message)"))
                return .unreadable
            }
        } catch {
            show(error.part)
            return .unreadable
        }
        for problem in verifier.problems { show(problem.part) }
        if !verifier.findings.isEmpty {
            show(.result(QueryResult(.value(.list(verifier.findings.map { .record($0) })))))
        }
        let count = verifier.rows
        show(.note("\(verifier.standing) of \(count) \(count == 1 ? "row stands" : "rows stand")"))
        return verifier.ending
    }
}
