import Foundation
import TestSupport
import Testing

/// The program between others: standard input, pipes that close, the order of output.
@Suite struct PipeTests {
    @Test func statementsOfStandardInputAreAnsweredInTurn() throws {
        let run = try Program.run(Program.peru, input: "items | count\nlinks\n| count\n")
        #expect(run.output == "count\n27\ncount\n6\n")
        #expect(run.errors == "")
        #expect(run.status == 0)
    }

    @Test func afterAWrongStatementItGoesOnAndTheStatusTells() throws {
        let run = try Program.run(Program.peru, input: "items | count\n\nitemz | count\nlinks | count\n")
        #expect(run.output == "count\n27\ncount\n6\n")
        #expect(run.errors.contains("3"), "the line of the error: \(run.errors)")
        #expect(run.status == 2)
    }

    @Test func itIsTheLastResultAndNamesAreKept() throws {
        let run = try Program.run(
            Program.peru, input: "let few = items | take 3\nfew | count\nit | select count + 1 as more\n")
        #expect(run.output == "count\n3\nmore\n4\n")
        #expect(run.errors == "")
    }

    @Test func aDocumentCanBePipedIn() throws {
        let text = "# One\n\n- a\n- b\n"
        for line in ["docent query 'items | count' -", "docent query 'items | count'"] {
            #expect(try Program.shell(line, input: text).output == "count\n2\n")
        }
    }

    @Test func aQueryOfNoDocumentWaitsForNone() throws {
        // Standard input stays open for as long as the shell lives: a program that reads it never ends.
        let folder = try Folder()
        let run = try folder.shell("mkfifo pipe && exec 3<>pipe && timeout 60 docent query '1 + 1' <&3")
        #expect(run.output == "2\n")
        #expect(run.status == 0)
    }

    /// Only the command line may name pipes; what a script, a tour or a command names must be a file.
    @Test(.timeLimit(.minutes(1 * Sanitizer.slowness))) func aPipeThatNobodyWritesToHoldsNothingUp() throws {
        let folder = try Folder()
        _ = try folder.shell("mkfifo pipe pipe.expected")
        try folder.write("opens.docent", "open \"pipe\" | words | count\n")
        try folder.write("imports.docent", "import \"pipe\"\n")
        try folder.write("pipe.docent", "# documents: pipe\nwords | count\n")
        try folder.write("tour.md", "---\ntitle: Tour\ndocuments: [pipe]\n---\n\n## One\n\nText.\n")
        let words = "a pipe or a device, not a file"
        for line in [
            "docent run opens.docent", "docent run imports.docent", "docent test pipe.docent", "docent tour ./tour.md",
            "echo ':open pipe' | docent", "echo ':run pipe' | docent",
        ] {
            let run = try folder.shell("timeout 20 \(line) 2>&1")
            #expect(run.output.contains(words), "\(line): \(run.output)")
            #expect(run.status != 0 && run.status != 124, "\(line)")
        }
    }

    @Test(.timeLimit(.minutes(1 * Sanitizer.slowness))) func aPipeOfTheCommandLineIsRead() throws {
        for line in [
            "docent query 'words | count' <(echo one two)", "echo one two | docent query 'words | count' /dev/stdin",
            "docent run <(echo 'words | count') <(echo one two)",
        ] {
            let run = try Program.shell(line)
            #expect(run.output == "count\n2\n", "\(line): \(run.errors)")
        }
    }

    @Test func aClosedPipeEndsItQuietly() throws {
        let run = try Program.shell("docent query words \(Program.peru) | head -1")
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(run.errors == "")
        #expect(run.status == 0)
    }

    @Test func aClosedPipeEndsItQuietlyWhereTheSignalIsIgnored() throws {
        let run = try Program.shell("trap '' PIPE; docent query words \(Program.peru) | head -1")
        #expect(run.errors == "")
    }

    @Test func aFullDiskIsToldAndHasAStatus() throws {
        let run = try Program.shell("docent query words \(Program.peru) > /dev/full")
        #expect(run.errors == "docent: standard output: no space left on device\n")
        #expect(run.status == 3)
    }

    @Test func nothingOfADocumentActsOnATerminal() throws {
        let folder = try Folder()
        try folder.write("evil.md", "# a\u{1B}]0;owned\u{7}\u{9B}31mb\u{202E}c\n")
        let run = try folder.shell("script -qec \"docent query 'headings | select text' evil.md\" /dev/null </dev/null")
        #expect(!run.output.contains("\u{1B}]"))
        #expect(!run.output.contains("\u{7}"))
        #expect(!run.output.contains("\u{9B}"))
        #expect(!run.output.contains("\u{202E}"))
        #expect(run.output.contains("owned"))
    }
}
