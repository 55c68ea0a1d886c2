import Documents
import Reading

/// The readers of all kinds of file, and their encodings: the first byte tells the kind.
enum FilesTarget: FuzzTarget {
    static let name = "files"

    /// Names of which each tells a kind: seeds begin with a digit, and `0` is the first.
    private static let paths = ["d.csv", "d.tsv", "d.ipynb", "d.txt", "d.html", "d.mdx", "d.md", "d"]

    static func check(_ bytes: [UInt8]) throws(Violation) {
        guard let first = bytes.first else { return }
        let path = paths[Int(first) % paths.count]
        guard let content = try? FileContent(Array(bytes.dropFirst()), path: path) else { return }
        let start = content.mayHaveFrontMatter ? Document(path: path, reading: content).body.lowerBound : 0
        let parsed = content.parse(from: start)
        try Violation.check(NestingInvariants.violation(content.text.bytes, parsed.markdown, from: start))
        try DocumentOracle.check { Document(path: path, reading: content) }
    }
}
