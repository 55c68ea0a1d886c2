import TestSupport
import Testing

/// `docent test`.
@Suite struct TestCommandTests {
    private func folder() throws -> Folder {
        let folder = try Folder()
        try folder.write("d.md", "# One\n\n- a\n- b\n- c\n")
        return folder
    }

    @Test func whatIsExpectedInComments() throws {
        let folder = try folder()
        try folder.write(
            "s.docent",
            """
            # documents: d.md
            print 1 + 1  # => 2
            items | select text
            # => text
            # => ...
            # => c
            print "unasked"

            """)
        let run = try folder.shell("docent test s.docent")
        #expect(run.output == "ok  s.docent (2 outputs)\n")
        #expect(run.errors == "")
        #expect(run.status == 0)
    }

    @Test func whatIsExpectedBeside() throws {
        let folder = try folder()
        try folder.write("s.docent", "# documents: d.md\nitems | count\nprint 'x'\n")
        try folder.write("s.expected", "count\n4\nx\n")
        let run = try folder.shell("docent test s.docent")
        #expect(
            run.output == """
                FAILED  s.docent (2 outputs)
                s.expected:  (- expected, + printed)
                  count
                - 4
                + 3
                  x

                """)
        #expect(run.status == 1)
    }

    @Test func aDifferenceNamesTheLine() throws {
        let folder = try folder()
        try folder.write("s.docent", "print 1  # => 1\nprint 2  # => 3\n")
        let run = try folder.shell("docent test s.docent")
        #expect(run.output == "FAILED  s.docent (2 outputs)\ns.docent:2:  (- expected, + printed)\n- 3\n+ 2\n")
        #expect(run.status == 1)
    }

    @Test func documentsStandBesideTheScript() throws {
        let folder = try folder()
        try folder.write("in/e.md", "- e\n")
        try folder.write("in/a name.md", "- f\n")
        try folder.write(
            "in/s.docent",
            "# documents: e.md 'a name.md'\nitems | select at\n# => at\n# => e.md:1:1\n# => a name.md:1:1\n")
        let run = try folder.shell("docent test in/s.docent")
        #expect(run.output == "ok  in/s.docent (1 output)\n")
        #expect(try folder.shell("docent test in/s.docent --documents d.md").status == 1)
    }

    @Test func withoutDocumentsIsSaid() throws {
        let folder = try folder()
        try folder.write("s.docent", "items | count  # => 3\n")
        let run = try folder.shell("docent test s.docent")
        #expect(run.output == "WRONG  s.docent\n")
        #expect(run.errors.hasPrefix("docent: s.docent: no documents to run on; "))
        #expect(run.status == 2)
    }

    @Test func nothingExpectedIsNoPass() throws {
        let folder = try folder()
        try folder.write("s.docent", "print 1\n")
        let run = try folder.shell("docent test s.docent")
        #expect(run.output == "expects nothing  s.docent\n")
        #expect(run.status == 1)
    }

    @Test func aWrongScriptHasStatus2() throws {
        let folder = try folder()
        try folder.write("s.docent", "items | where nothing == 1  # => 1\n")
        try folder.write("ok.docent", "print 1  # => 1\n")
        let run = try folder.shell("docent test s.docent ok.docent x.pdf")
        #expect(run.output == "WRONG  s.docent\nok  ok.docent (1 output)\nWRONG  x.pdf\n3 files: 2 wrong, 1 ok\n")
        #expect(run.errors.contains("s.docent:1:15"))
        #expect(run.status == 2)
        #expect(try folder.shell("docent test missing.docent").status == 3)
    }

    @Test func anAssertionThatFails() throws {
        let folder = try folder()
        try folder.write("s.docent", "print 1  # => 1\nassert 1 > 2, 'no'\nprint 2  # => 2\n")
        let run = try folder.shell("docent test s.docent")
        #expect(run.output == "FAILED  s.docent (2 outputs)\ns.docent:3:  (- expected, + printed)\n- 2\n")
        #expect(run.errors.contains("error: no"))
        #expect(run.status == 1)
    }

    @Test func updateWritesBeside() throws {
        let folder = try folder()
        try folder.write("s.docent", "# documents: d.md\nitems | count\n")
        let run = try folder.shell("docent test --update s.docent && cat s.expected && docent test s.docent")
        #expect(run.output == "updated  s.docent (1 output)\ncount\n3\nok  s.docent (1 output)\n")
        #expect(run.status == 0)
    }

    @Test func updateWritesCommentsAndNothingElse() throws {
        let folder = try folder()
        let before = """
            #!/usr/bin/env -S docent run
            # documents: d.md
            print 1;   print 1 + 1   # => 3
            print "kept"   #=>   ...
            items | select text   # =>
            |  count   # a remark
            \titems | select text  # => x
            # between
            let   a = 2 # => nothing
              # => old
              # => older

            print a # the end
              # => 1
            print "last" # =>
            """
        try folder.write("s.docent", before)
        let run = try folder.shell("docent test --update s.docent; cat s.docent")
        #expect(
            run.output == """
                updated  s.docent (7 outputs)
                #!/usr/bin/env -S docent run
                # documents: d.md
                print 1;   print 1 + 1   # => 2
                print "kept"   #=>   ...
                items | select text
                |  count   # a remark
                # => count
                # => 3
                \titems | select text
                # => text
                # => a
                # => b
                # => c
                # between
                let   a = 2

                print a # the end
                  # => 2
                print "last" # => last
                """)
        #expect(try folder.shell("docent test s.docent").output == "ok  s.docent (6 outputs)\n")
    }

    @Test func updateOfAWrongScriptWritesNothing() throws {
        let folder = try folder()
        try folder.write("s.docent", "print 1  # => 2\nassert 1 > 2, 'no'\n")
        let run = try folder.shell("docent test --update s.docent; cat s.docent; ls")
        #expect(run.output.hasSuffix("print 1  # => 2\nassert 1 > 2, 'no'\nd.md\ns.docent\n"))
    }

    @Test func whatAScriptSavesIsThrownAway() throws {
        let folder = try folder()
        let saves = ["x.csv", "d.md", "/x.sqlite", "nowhere/x.json"].map { "items | count | save '\($0)'" }
        try folder.write(
            "s.docent", "# documents: d.md\n\(saves.joined(separator: "\n"))\nprint count(items)  # => 3\n")
        let run = try folder.shell("docent test s.docent; ls; wc -c < d.md")
        #expect(run.output == "ok  s.docent (1 output)\nd.md\ns.docent\n19\n", "\(run.errors)")
    }
}
