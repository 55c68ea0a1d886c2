import TestSupport
import Testing

/// `docent run`.
@Suite struct ScriptTests {
    @Test func aScriptRunsFromItsFirstLine() throws {
        let folder = try Folder()
        try folder.write("s.docent", "#!/usr/bin/env -S docent run\n# counts\nlet all = items\nall | count\n")
        try folder.write("d.md", "- a\n- b\n- c\n")
        let run = try folder.shell("chmod +x s.docent; ./s.docent d.md")
        #expect(run.output == "count\n3\n")
        #expect(run.errors == "")
        #expect(run.status == 0)
    }

    @Test func aScriptIsCheckedWholeBeforeAnythingIsRun() throws {
        let folder = try Folder()
        try folder.write("s.docent", "items | count\nlinks | where nothing == 1\n")
        try folder.write("d.md", "- a\n")
        let run = try folder.shell("docent run s.docent d.md")
        #expect(run.output == "")
        #expect(run.errors.contains("s.docent:2:"))
        #expect(run.errors.contains("^^^^^^^"))
        #expect(run.status == 2)
    }

    @Test func whatStandsBeforeAnErrorHasBeenPrintedAndNothingAfterItRuns() throws {
        let folder = try Folder()
        try folder.write("d.md", "- a\n- b\n")
        let statements = ["assert count(items) == 3, 'not three'": 1, "open \"missing.md\" | items": 3]
        for (statement, status) in statements {
            try folder.write(
                "s.docent",
                "print 'before'\nitems | save \"a.csv\"\n\(statement)\nprint 'after'\nitems | save \"b.csv\"\n")
            let run = try folder.shell("docent run s.docent d.md; echo $?; ls *.csv; rm *.csv")
            #expect(run.output == "before\n\(status)\na.csv\n")
            #expect(run.errors.contains("\n  --> s.docent:3:"), "\(run.errors)")
        }
    }

    @Test func aMissingScriptIsNamed() throws {
        let run = try Program.run("run", "missing.docent")
        #expect(run.errors == "docent: missing.docent: no such file or directory\n")
        #expect(run.status == 3)
    }
}
