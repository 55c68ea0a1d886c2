import TestSupport
import Testing

/// `docent fmt`.
@Suite struct FmtCommandTests {
    @Test func aFileIsWrittenInPlace() throws {
        let folder = try Folder()
        try folder.write("s.docent", "#!/usr/bin/env -S docent run\nitems|count\n")
        try folder.write("t.docent", "print 1\n")
        let run = try folder.shell(
            "chmod 750 s.docent; docent fmt s.docent t.docent; cat s.docent; stat -c %a s.docent; ls")
        #expect(
            run.output == """
                formatted  s.docent
                #!/usr/bin/env -S docent run
                items | count
                750
                s.docent
                t.docent

                """)
        #expect(run.status == 0)
    }

    @Test func checkNamesWhatDiffersAndWritesNothing() throws {
        let folder = try Folder()
        try folder.write("s.docent", "print 1+1\n")
        try folder.write("t.docent", "print 1\n")
        let run = try folder.shell("docent fmt --check s.docent t.docent; status=$?; cat s.docent; exit $status")
        #expect(run.output == "s.docent\nprint 1+1\n")
        #expect(run.status == 1)
        #expect(try folder.shell("docent fmt --check t.docent").status == 0)
    }

    @Test func standardInputGoesToStandardOutput() throws {
        let run = try Program.run("fmt", "-", input: "items|count  # all\n\n\n\nprint 1")
        #expect(run.output == "items | count  # all\n\nprint 1\n")
        #expect(run.status == 0)
    }

    @Test func aWrongScriptIsLeftAsItIs() throws {
        let folder = try Folder()
        try folder.write("s.docent", "print   (\n")
        let run = try folder.shell("docent fmt s.docent; status=$?; cat s.docent; exit $status")
        #expect(run.output == "print   (\n")
        #expect(run.errors.contains("s.docent:1:"))
        #expect(run.status == 2)
        #expect(try folder.shell("docent fmt missing.docent").status == 3)
    }

    @Test func aLinkStaysALink() throws {
        let folder = try Folder()
        try folder.write("in/s.docent", "print 1+1\n")
        try folder.link("l.docent", to: "in/s.docent")
        let run = try folder.shell("docent fmt l.docent; cat in/s.docent; readlink l.docent")
        #expect(run.output == "formatted  l.docent\nprint 1 + 1\nin/s.docent\n")
    }
}
