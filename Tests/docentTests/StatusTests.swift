import Foundation
import TestSupport
import Testing

/// Exit statuses, and what goes to which output.
@Suite struct StatusTests {
    @Test func aQuerysResultAloneIsOnStandardOutput() throws {
        let run = try Program.run("query", "items | count", Program.peru)
        #expect(run.output == "count\n27\n")
        #expect(run.errors == "")
        #expect(run.status == 0)
    }

    @Test func aWrongQueryHasStatus2AndReadsNothing() throws {
        let run = try Program.run("query", "items | where colour == 1", "missing.md")
        #expect(run.output == "")
        #expect(run.errors.contains("error: "))
        #expect(run.errors.contains("^^^^^^"))
        #expect(!run.errors.contains("missing.md"))
        #expect(run.status == 2)
    }

    @Test func aWrongCommandLineHasStatus2() throws {
        for arguments in [["query"], ["query", "items", "--format", "odf"], ["--nonsense"], ["run"]] {
            let run = try Program.shell("docent " + arguments.map { "'\($0)'" }.joined(separator: " "))
            #expect(run.status == 2, "\(arguments)")
            #expect(run.output == "", "\(arguments)")
            #expect(run.errors.contains("Usage: docent"), "\(arguments)")
        }
    }

    @Test func anUnreadableDocumentIsNamedAndTheOthersAreAnswered() throws {
        let run = try Program.run("query", "docs | count", "missing.md", Program.peru)
        #expect(run.output == "count\n1\n")
        #expect(run.errors == "docent: missing.md: no such file or directory\n")
        #expect(run.status == 3)
    }

    @Test func whatAQueryCannotOpenHasStatus3() throws {
        let run = try Program.run("query", "open \"missing.md\" | items", Program.peru)
        #expect(run.errors.contains("can't open 'missing.md': no such file or directory"))
        #expect(run.status == 3)
    }

    @Test func aPatternThatWouldTakeForEverIsStoppedByItsLimit() throws {
        let text = String(repeating: "a", count: 40) + "b"
        let run = try Program.run("query", "print \"\(text)\" matches /^(a+)+$/", Program.peru)
        #expect(run.errors.contains("the pattern /^(a+)+$/ takes too long: match limit exceeded"))
        #expect(run.status == 4)
    }

    @Test func aQueryThatMakesTooManyRowsIsStoppedByItsBudget() throws {
        let digits = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"
        let many = (0..<8).map { "expand \(digits) as a\($0)" }.joined(separator: " | ")
        let run = try Program.run("query", "[1] | \(many) | count", "--memory", "50MB")
        #expect(run.errors.contains("'expand' needs"))
        #expect(run.errors.contains("a statement may use 50 MB"))
        #expect(run.status == 4)
    }

    @Test func controlCEndsAQueryWithItsSignal() throws {
        let query = "words as w | with count(docs.words | where length(lower) < length(w.lower)) as n"
        let run = try Program.shell("timeout --preserve-status -s INT 1 docent query '\(query)' Examples")
        #expect(run.status == 130)
    }

    @Test func aResultThatCannotBeWrittenHasStatus3() throws {
        let run = try Program.shell("docent query items \(Program.peru) >/dev/full")
        #expect(run.errors == "docent: standard output: no space left on device\n")
        #expect(run.status == 3)
    }

    @Test(arguments: [
        "--version", "--help", "help", "help items", "help query", "--generate-completion-script bash", "tour",
        "tour tour.md --html -", "tour new d.md", "fmt -", "fmt --check s.docent", "check s.docent",
        "check --format json s.docent",
        "test s.docent", "run s.docent d.md", "run s.docent --help", "d.md", "tour tour.md", "query 'print 1'",
        "query words d.md --format html", "verify v.json",
    ])
    func whatCannotBeWrittenIsSaidByEveryCommand(command: String) throws {
        let folder = try Folder()
        try folder.write("d.md", "# Title\n\nwords\n")
        try folder.write("s.docent", "# documents: d.md\nwords|count # => 3\n")
        try folder.write("tour.md", "---\ntitle: T\ndocuments: [d.md]\n---\n\nI\n\n## S\n\n```docent\nwords\n```\n")
        try folder.write(
            "v.json",
            "[{\"sources\": [{\"doc\":\"d.md\",\"line\":1,\"column\":1,\"start\":0,\"end\":3,\"quote\":\"xyz\"}]}]")
        for output in [">/dev/full", ">&-"] {
            let run = try folder.shell("printf 'words|count\\n' | docent \(command) \(output)")
            #expect(run.status == 3, "\(command): \(run.errors)")
            #expect(run.errors.contains("docent: standard output: "), "\(command): \(run.errors)")
        }
    }

    @Test func noFileTakesTheNumberOfAStreamThatIsClosed() throws {
        let folder = try Folder()
        try folder.write("d.md", "- one\n")
        let query = "items | save \"x.csv\" | count | save \"y.csv\""
        _ = try folder.shell("docent query 'print 1; \(query); print 2' d.md >&- 2>&-")
        let run = try folder.shell("docent query '\(query)' d.md <&- 2>&-; cat y.csv")
        #expect(run.output == "count\r\n1\r\n")
    }

    @Test func whatReadsNoMoreHasAllThatItWanted() throws {
        let run = try Program.shell("set -o pipefail; docent query words Examples | head -1; echo ${PIPESTATUS[0]}")
        #expect(["0", "141"].contains(run.output.split(separator: "\n").last.map(String.init)))
    }

    @Test func aFailedAssertionHasStatus1() throws {
        let run = try Program.run("query", "items | assert false, \"no: {text}\"", Program.peru)
        #expect(run.status == 1)
        #expect(run.errors.contains("no: "))
    }

    @Test func helpAndVersionAreResults() throws {
        for argument in ["--help", "--version"] {
            let run = try Program.run(argument)
            #expect(run.status == 0)
            #expect(!run.output.isEmpty)
            #expect(run.errors == "")
        }
    }

    @Test func helpOnATopicIsThatOfTheShell() throws {
        let help = try Program.run("help", "items")
        #expect(help.status == 0)
        #expect(help.output.hasPrefix("items: "))
        #expect(try Program.run("explore", input: ":help items").output == help.output)
        #expect(try Program.run("help", "itms").errors == "error: no help on 'itms' - did you mean 'items'?\n")
        #expect(try Program.run("help", "itms").status == 2)
    }

    @Test func aDocumentNamedLikeACommandNeedsItsFolder() throws {
        let folder = try Folder()
        try folder.write("query", "# Named query\n")
        try folder.write("query.md", "# Named query.md\n")
        let statement = "printf 'docs | select title'"
        #expect(try folder.shell("\(statement) | docent ./query").output == "title\nNamed query\n")
        #expect(try folder.shell("\(statement) | docent query.md").output == "title\nNamed query.md\n")
    }

    @Test func withoutFilesToSpareItIsSaidAndNothingTraps() throws {
        for descriptors in 3...12 {
            let run = try Program.shell("exec prlimit --nofile=\(descriptors) docent --version")
            // With fewer not even the loader of programs gets that far.
            guard !run.errors.contains("shared libraries") else { continue }
            #expect(run.status == 0 || run.status == 3, "\(descriptors): \(run.status) \(run.errors)")
            if run.status == 3 { #expect(run.errors == "docent: too many open files\n") }
        }
    }

    /// Where work is shared among cores, or a folder is listed while files are read, more are open.
    @Test func aFolderIsAskedWithAllItsFilesOrItIsSaid() throws {
        let folder = try Folder()
        for number in 0..<300 { try folder.write("notes/\(number).md", "- a\n") }
        for descriptors in 3...16 {
            let run = try folder.shell("exec prlimit --nofile=\(descriptors) docent query 'items | count' notes")
            guard !run.errors.contains("shared libraries") else { continue }
            #expect([0, 3].contains(run.status), "\(descriptors): \(run.status) \(run.errors.prefix(200))")
            #expect(run.status == 0 ? run.output == "count\n300\n" : run.errors.contains("too many open files"))
        }
    }

    @Test func aWindowOfFourThousandMillionCellsIsUsedWithoutTheEditor() throws {
        let folder = try Folder()
        try folder.write("a.md", "- a\n")
        let terminal = try PseudoTerminal(["a.md"], in: folder, columns: 65_535, rows: 65_535)
        #expect(terminal.wait(until: ["a> "]))
        #expect(terminal.type("items | count\n", until: ["a> "]))
        #expect(String(decoding: terminal.output, as: UTF8.self).contains("1"))
        terminal.type(":quit\n")
        #expect(terminal.finish() == 0)
    }
}
