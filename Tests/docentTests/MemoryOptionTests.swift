import Foundation
import TestSupport
import Testing

/// `--memory`: of every command that runs statements, and what holds without it.
@Suite struct MemoryOptionTests {
    private static let many = "words | expand docs.words as a | expand docs.words as b | count"

    @Test func aStatementThatTakesTooMuchHasStatus4AndSaysWhatTookIt() throws {
        let run = try Program.run("query", Self.many, Program.peru, "--memory", "20MB")
        #expect(run.status == 4)
        #expect(run.output == "")
        #expect(run.errors.contains("'expand' needs"))
        #expect(run.errors.contains("a statement may use 20 MB"))
        #expect(run.errors.contains("^^^^^^"))
        #expect(run.errors.contains("'--memory SIZE'"))
    }

    @Test func scriptsShellsTestsAndToursHaveIt() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "docent-memory-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = folder.appending(path: "many.docent").path
        try Data("\(Self.many)\n#=> 1\n".utf8).write(to: URL(filePath: script))
        let ran = try Program.run("run", script, Program.peru, "--memory", "20MB")
        #expect(ran.status == 4)
        let piped = try Program.shell("echo '\(Self.many)' | docent \(Program.peru) --memory 20MB")
        #expect(piped.status == 4)
        let set = try Program.shell("printf ':set memory 20MB\\n\(Self.many)\\n' | docent \(Program.peru)")
        #expect(set.status == 4)
        #expect(set.errors.contains("a statement may use 20 MB"))
        let tested = try Program.run("test", script, "--documents", Program.peru, "--memory", "20MB")
        #expect(tested.status != 0)
        #expect((tested.output + tested.errors).contains("a statement may use 20 MB"))
    }

    @Test func aSizeThatIsNoneIsAWrongCommandLine() throws {
        for size in ["much", "10", "-1GB"] {
            let run = try Program.shell("docent query 'items' \(Program.peru) --memory=\(size)")
            #expect(run.status == 2)
        }
    }

    @Test(
        .enabled(if: Sanitizer.allowsLimits, "sanitizers need more than the limit"))
    func whatTheProcessMayHaveIsHeeded() throws {
        // Without an option, by the limit of the process.
        let run = try Program.shell("ulimit -v 2000000; docent query '\(Self.many)' \(Program.peru)")
        #expect(run.status == 4)
        #expect(run.errors.contains("a statement may use"))
    }

    @Test(
        .enabled(if: Sanitizer.allowsLimits, "sanitizers need more than the limit"),
        arguments: ["csv", "tsv", "json", "ndjson", "text"])
    func rowsOfALongTextAreWrittenOneByOne(_ format: String) throws {
        // 2,000 rows with a heading of 50 kB: 100 MB of output, in a memory of 100 MB for all.
        let document =
            "# \(String(repeating: "word ", count: 10_000))\n\n\(String(repeating: "$500 million. ", count: 2_000))"
        let query = "money | select value, section.heading, at"
        let run = try Program.shell(
            "ulimit -v 800000; docent query '\(query)' - --memory 20MB --format \(format) | wc -c", input: document)
        #expect(run.errors == "")
        #expect(Int(run.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0 > 100_000_000)
    }

    @Test(.timeLimit(.minutes(2 * Sanitizer.slowness)))
    func aDeepValueIsRefusedAndTheDeepestIsWritten() throws {
        func script(_ count: Int) -> String {
            (["let a0 = [1]"]
                + (1..<count).map {
                    "let a\($0) = \(String(repeating: "[", count: 90))a\($0 - 1)\(String(repeating: "]", count: 90))"
                } + ["a\(count - 1)"]).joined(separator: "\n")
        }
        let deep = try Program.shell("docent run - \(Program.peru) --format json", input: script(300))
        #expect(deep.status == 4)
        #expect(deep.errors.contains("nested more than"))
        for format in ["csv", "tsv", "json", "ndjson", "text", "table", "md", "html"] {
            let run = try Program.shell("docent run - \(Program.peru) --format \(format)", input: script(3))
            #expect(run.status == 0)
        }
        let verified = try Program.shell(
            "docent run - \(Program.peru) --format json >\(NSTemporaryDirectory())/deep.json; "
                + "docent verify \(NSTemporaryDirectory())/deep.json", input: script(3))
        #expect(!verified.errors.contains("nested"))
    }
}
