import TestSupport
import Testing

/// Programs that rows go to, and that are run by themselves.
@Suite struct ProgramTests {
    @Test func rowsGoToAProgram() throws {
        let screen = try Screen.peru()
        try screen.ask("links | take 3 | select line | !tail -n +2 | sed 's/^/> /' | wc -l")
        #expect(screen.text.hasSuffix("wc -l\n3\nperu>"), "\(screen.text)")
        try screen.ask("items | count | !grep nothing")
        #expect(screen.text.hasSuffix("'grep nothing' ended with status 1\nperu>"), "\(screen.text)")
        // What was sent is the last result's rows.
        try screen.ask("it")
        #expect(screen.text.contains("27"), "\(screen.text)")
    }

    @Test func aProgramThatStopsReadingIsNoError() throws {
        let screen = try Screen.peru()
        try screen.ask("words | join (words | take 40) as w on true | select text, w.text as other | !head -1")
        #expect(screen.text.hasSuffix("text\tother".replacing("\t", with: "    ") + "\nperu>"), "\(screen.text)")
    }

    @Test func controlCEndsAProgram() throws {
        let screen = try Screen.peru()
        for line in [":!sleep 60", "items | !sleep 60"] {
            try screen.type(line)
            try screen.press("Enter")
            #expect(screen.shows { $0.hasSuffix(line) })
            _ = try Program.shell("sleep 0.3")
            try screen.press("C-c")
            #expect(screen.shows { $0.hasSuffix("\nperu>") && $0.contains("^C") }, "\(screen.text)")
        }
        try screen.ask("print 5")
        #expect(screen.text.hasSuffix("\n5\nperu>"), "\(screen.text)")
    }

    @Test func theLastResultGoesInTheFormatThatIsSet() throws {
        let screen = try Screen.peru()
        try screen.ask(":pipe cat")
        #expect(screen.text.hasSuffix("error: there is no result yet\nperu>"), "\(screen.text)")
        try screen.ask("items | count")
        try screen.ask(":pipe tr c C")
        #expect(screen.text.hasSuffix("\nCount\n27\nperu>"), "\(screen.text)")
        try screen.ask("links | take 1 | select line, host")
        try screen.ask(":set format csv")
        try screen.ask(":pipe cat")
        #expect(screen.text.contains("\nline,host\n"), "\(screen.text)")
    }

    @Test func aCommandHasTheTerminal() throws {
        let screen = try Screen.peru()
        try screen.ask(":!test -t 0 && test -t 1 && echo both")
        #expect(screen.text.hasSuffix("\nboth\nperu>"), "\(screen.text)")
        try screen.ask(":!exit 3")
        #expect(screen.text.hasSuffix("'exit 3' ended with status 3\nperu>"), "\(screen.text)")
        try screen.ask(":! echo spaced")
        #expect(screen.text.hasSuffix("\nspaced\nperu>"), "\(screen.text)")
    }

    @Test(arguments: [
        "docent query 'items | !touch made' d.md", "docent run s.docent d.md",
        "echo 'items | !touch made' | docent d.md",
        "echo ':!touch made' | docent d.md", "printf 'items\\n:pipe touch made\\n' | docent d.md",
        "printf '\\n\\n' | docent tour t.md",
    ]) func scriptsAndToursRunNone(_ line: String) throws {
        let folder = try Self.folder()
        let run = try folder.shell(line)
        let told = run.output + run.errors
        #expect(told.contains("runs no programs") || told.contains("no programs can be run here"), "\(told)")
        #expect(try folder.shell("ls").output.contains("made") == false)
    }

    @Test(arguments: [
        "docent check s.docent", "docent test s.docent --documents d.md", "docent tour t.md --html t.html",
        "docent test t.md",
    ]) func whatIsCheckedOrTriedRunsNone(_ line: String) throws {
        let folder = try Self.folder()
        let run = try folder.shell(line)
        #expect(run.errors == "", "\(run.errors)")
        #expect(try folder.shell("ls").output.contains("made") == false)
    }

    @Test func explainingRunsNone() throws {
        let screen = try Screen.peru()
        try screen.ask(":explain items | !touch ~/made")
        #expect(screen.text.contains("hands them to the program 'touch ~/made'"), "\(screen.text)")
        #expect(try Program.shell("ls '\(screen.home)'").output.contains("made") == false)
    }

    @Test(arguments: [
        "docent query --allow-run 'items | !touch made' d.md", "docent run --allow-run s.docent d.md",
        "echo 'items | !touch made' | docent --allow-run d.md", "echo ':!touch made' | docent --allow-run d.md",
        "printf '\\n\\n' | docent tour --allow-run t.md",
    ]) func withTheOptionTheyDo(_ line: String) throws {
        let folder = try Self.folder()
        let run = try folder.shell(line)
        #expect(try folder.shell("ls").output.contains("made"), "\(run.output)\(run.errors)")
    }

    private static func folder() throws -> Folder {
        let folder = try Folder()
        try folder.write("d.md", "- a\n- b\n")
        try folder.write("s.docent", "items | !touch made\n")
        try folder.write(
            "t.md",
            "---\ntitle: T\ndocuments: [d.md]\n---\n\n## One\n\n```docent\nitems | !touch made\n```\n\n## Two\n\nEnd.\n"
        )
        return folder
    }

    @Test func aPersonsScriptRunsNoneEither() throws {
        let screen = try Screen.peru(before: "echo 'items | !touch made' > ~/s.docent")
        try screen.ask(":run ~/s.docent")
        #expect(screen.text.contains("a script runs no programs"), "\(screen.text)")
    }

    @Test func readOnlyNothingRuns() throws {
        let screen = try Screen.peru(options: "--read-only")
        try screen.ask("items | !cat")
        #expect(screen.text.contains("nothing may be changed, and a program might"), "\(screen.text)")
    }

    @Test func aTourAsksAndNamesTheCommand() throws {
        let screen = try Screen(
            "cd; printf -- '- a\\n' > d.md; printf -- '---\\ntitle: T\\ndocuments: [d.md]\\n---\\n\\n## One\\n\\n```docent\\nitems | !echo ran\\n```\\n' > t.md; docent tour t.md"
        ).started(">")
        try screen.press("Enter")
        #expect(
            screen.shows { $0.contains("The tour wants to run the program 'echo ran'. Allow it? [y/N]") },
            "\(screen.text)")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("you did not allow it") }, "\(screen.text)")
    }
}
