import TestSupport
import Testing

/// `docent check`.
@Suite struct CheckCommandTests {
    @Test func allErrorsOfAllFiles() throws {
        let folder = try Folder()
        try folder.write("a.docent", "let x = itms | count\nprint x\nlinks | where nothing == 1\n")
        try folder.write("b.docent", "print (\n")
        try folder.write("c.docent", "print 1\n")
        let run = try folder.shell("docent check a.docent b.docent c.docent")
        #expect(run.output == "WRONG  a.docent (2 errors)\nWRONG  b.docent (1 error)\nok  c.docent\n")
        #expect(
            run.errors.hasPrefix(
                """
                error: unknown name 'itms'
                  --> a.docent:1:9
                  1 | let x = itms | count
                    |         ^^^^ did you mean 'items'?
                error: no field 'nothing' on links
                  --> a.docent:3:15
                """))
        #expect(run.status == 2)
        #expect(try folder.shell("docent check missing.docent c.docent").status == 3)
    }

    @Test func warningsHaveStatus1WhereStrict() throws {
        let folder = try Folder()
        try folder.write("s.docent", "let least = 1\nprint 1\n")
        let run = try folder.shell("docent check s.docent")
        #expect(run.output == "odd  s.docent (1 warning)\n")
        #expect(
            run.errors == """
                warning: the 'let' 'least' is never used
                  --> s.docent:1:5
                  1 | let least = 1
                    |     ^^^^^

                """)
        #expect(run.status == 0)
        #expect(try folder.shell("docent check --strict s.docent").status == 1)
    }

    @Test func anErrorInAnImportedFileIsShownThere() throws {
        let folder = try Folder()
        try folder.write("s.docent", "import \"lib/a.docent\"\nprint total + 1\n")
        try folder.write("lib/a.docent", "import \"b.docent\"\nlet total = part + 1\n")
        try folder.write("lib/b.docent", "let part = 'a' * 2\n")
        let run = try folder.shell("docent check s.docent")
        #expect(
            run.errors == """
                error: '*' doesn't work between a text and a number
                  --> lib/b.docent:1:16
                  1 | let part = 'a' * 2
                    |                ^
                note: imported here
                  --> lib/a.docent:1:8
                  1 | import "b.docent"
                    |        ^^^^^^^^^^
                note: imported here
                  --> s.docent:1:8
                  1 | import "lib/a.docent"
                    |        ^^^^^^^^^^^^^^

                """)
        #expect(run.output == "WRONG  s.docent (1 error)\n")
    }

    @Test func importsAreFromTheFileAndCyclesEnd() throws {
        let folder = try Folder()
        try folder.write("in/s.docent", "import \"../lib/a.docent\"\nprint a\n")
        try folder.write("lib/a.docent", "import \"../in/s.docent\"\nlet a = 1\n")
        let run = try folder.shell("docent check in/s.docent")
        #expect(run.errors.contains("error: 'in/s.docent' imports itself\n  --> lib/a.docent:1:8"))
        #expect(run.errors.contains("by way of 'lib/a.docent'"))
        try folder.link("lib/loop", to: "../lib")
        try folder.write("lib/b.docent", "import \"loop/b.docent\"\n")
        let endless = try folder.shell("docent check lib/b.docent")
        #expect(endless.errors.contains("too many levels of symbolic links"))
        #expect(endless.status == 2)
    }

    @Test func whereAScriptMaySaveIsForItsRunToSay() throws {
        let folder = try Folder()
        try folder.write("s.docent", "items | save '/elsewhere/x.csv'\n")
        #expect(try folder.shell("docent check s.docent").output == "ok  s.docent\n")
    }

    @Test func jsonIsForEditors() throws {
        let folder = try Folder()
        try folder.write("s.docent", "print 'é' + nothing\n")
        let run = try folder.shell("docent check --format json s.docent")
        #expect(
            run.output == """
                [{"path":"s.docent","line":1,"column":13,"endLine":1,"endColumn":20,"severity":"error","code":"E201",\
                "message":"unknown name 'nothing'","hint":""}]

                """)
        #expect(run.errors == "")
        #expect(run.status == 2)
        #expect(try folder.shell("echo 'print 1' | docent check --format json -").output == "[]\n")
    }
}
