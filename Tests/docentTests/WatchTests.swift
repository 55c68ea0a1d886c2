import TestSupport
import Testing

/// `--watch`.
@Suite struct WatchTests {
    /// Runs a line of the shell beside a watching command, which Ctrl-C ends when the last line is done.
    private func watch(_ command: String, _ folder: Folder, _ lines: String...) throws -> Run {
        // What runs in the background ignores Ctrl-C, unless told otherwise.
        let wait = "wait() { for i in $(seq 200); do [ $(grep -c watching err) -ge $1 ] && return; sleep 0.05; done; }"
        var steps = "\(wait); env --default-signal=INT \(command) > out 2> err & pid=$!; wait 1; "
        for (number, line) in lines.enumerated() { steps += "\(line); wait \(number + 2); " }
        return try folder.shell(
            steps + "kill -INT $pid; builtin wait $pid; status=$?; cat out; cat err >&2; exit $status")
    }

    @Test func aScriptRunsAgainWhenItsDocumentChanges() throws {
        let folder = try Folder()
        try folder.write("d.md", "- a\n")
        try folder.write("s.docent", "print count(items)\n")
        let run = try watch("docent run --watch s.docent d.md", folder, "printf -- '- a\\n- b\\n' > d.md")
        #expect(run.output == "1\n2\n")
        #expect(run.errors.contains("docent: changed: d.md\n"))
        #expect(run.status == 130)
    }

    @Test func anImportAndTheScriptItself() throws {
        let folder = try Folder()
        try folder.write("lib/a.docent", "let a = 1\n")
        try folder.write("s.docent", "import 'lib/a.docent'\nprint a\n")
        let run = try watch(
            "docent run --watch s.docent", folder, "echo 'let a = 2' > lib/a.docent", "echo 'print 3' > s.docent")
        #expect(run.output == "1\n2\n3\n")
    }

    @Test func aTestRunsAgain() throws {
        let folder = try Folder()
        try folder.write("d.md", "- a\n")
        try folder.write("s.docent", "# documents: d.md\nprint count(items)  # => 1\n")
        let run = try watch("docent test --watch s.docent", folder, "echo '- b' >> d.md")
        #expect(run.output.hasPrefix("ok  s.docent (1 output)\nFAILED  s.docent (1 output)\n"))
        #expect(run.status == 130)
    }

    @Test func aCheckRunsAgain() throws {
        let folder = try Folder()
        try folder.write("s.docent", "print nothing\n")
        let run = try watch("docent check --watch s.docent", folder, "echo 'print 1' > s.docent")
        #expect(run.output == "WRONG  s.docent (1 error)\nok  s.docent\n")
    }

    @Test func aNewDocumentInAFolder() throws {
        let folder = try Folder()
        try folder.write("in/d.md", "- a\n")
        try folder.write("s.docent", "print count(items)\n")
        let run = try watch("docent run --watch s.docent in", folder, "echo '- b' > in/e.md")
        #expect(run.output == "1\n2\n")
    }

    @Test func standardInputCantBeWatched() throws {
        let run = try Program.run("run", "--watch", "-", input: "print 1\n")
        #expect(run.errors == "docent: standard input can't be watched\n")
        #expect(run.status == 2)
    }
}
