import Documents
import Query

/// Front matter in each language: what is no front matter itself is put between the marks of each.
enum FrontMatterTarget: FuzzTarget {
    static let name = "front-matter"

    private static let frames = [("---\n", "\n---\n"), ("+++\n", "\n+++\n"), ("{", "}\n")]

    static func check(_ bytes: [UInt8]) throws(Violation) {
        try read(bytes)
        for (start, end) in frames where !bytes.starts(with: start.utf8) {
            try read(Array(start.utf8) + bytes + Array(end.utf8))
        }
    }

    /// Reads a document: it has a record or a problem, whose line there is, and the record can be written and read.
    private static func read(_ bytes: [UInt8]) throws(Violation) {
        let document = Document(path: "d.md", source: bytes)
        let lines = document.position(of: UInt32(bytes.count)).line
        for problem in document.problems {
            let isThere = (1...lines).contains(problem.line ?? 1)
            try Violation.unless(isThere, "line \(problem.line ?? 0) of \(lines): \(problem.message)")
            // A key that is given again is told, and the rest stands.
            let isOfKey = problem.message.hasSuffix("the last one counts")
            try Violation.unless(document.record.isEmpty || isOfKey, "a record besides '\(problem.message)'")
        }
        for (name, value) in document.record {
            try Violation.check(JSONRoundTrip.violation(of: value).map { "'\(name)': \($0)" })
        }
    }
}
