import Foundation
import TestSupport
import Testing

/// `docent run --set`, and what a script says of itself.
@Suite struct ParamTests {
    private func folder() throws -> Folder {
        let folder = try Folder()
        try folder.write(
            "s.docent",
            """
            #!/usr/bin/env -S docent run
            # Sums of a document.
            # The large ones.

            # Not of the description.
            import "lib.docent"
            param least = $100 million   # how much is large
            # From when on.
            param since = 2024-01
            param word   # what to look for
            print "{least} {since} {word} {deep}"

            """)
        try folder.write("lib.docent", "param deep = 2 # how deep\n")
        return folder
    }

    @Test func valuesAreSet() throws {
        let run = try folder().shell(
            "docent run s.docent --set word=2024 --set 'least=$5 million' --set since=2021 --set deep=-3")
        #expect(run.output == "$5 million 2021 2024 -3\n")
        #expect(run.status == 0)
    }

    @Test func whatIsNotSetHasItsDefault() throws {
        #expect(try folder().shell("docent run s.docent --set word=").output == "$100 million 2024-01  2\n")
    }

    @Test func theLastOfSeveralCounts() throws {
        let run = try folder().shell("docent run s.docent --set word=a --set word=b=c")
        #expect(run.output == "$100 million 2024-01 b=c 2\n")
    }

    @Test func aWrongNameIsSaidBeforeAnythingRuns() throws {
        let run = try folder().shell("docent run s.docent missing.md --set word=a --set lest=5 --set zzz=1")
        #expect(run.output == "")
        #expect(
            run.errors == "error: the script has no parameter 'lest' - did you mean 'least'?\n"
                + "error: the script has no parameter 'zzz'\n")
        #expect(run.status == 2)
    }

    @Test func aValueOfTheWrongTypeIsSaidBeforeAnythingRuns() throws {
        let run = try folder().shell("docent run s.docent missing.md --set least=5")
        #expect(
            run.errors == """
                error: 'least' needs a quantity, such as '$5 million' or '15%'
                  1 | --set least=5
                    |             ^

                """)
        #expect(run.output == "")
        #expect(run.status == 2)
    }

    @Test func whatMustBeSetIsSaidBeforeAnythingRuns() throws {
        let folder = try Folder()
        try folder.write("s.docent", "print 1\nparam word\nimport 'lib.docent'\nparam least = 2\n")
        try folder.write("lib.docent", "param deep\n")
        let run = try folder.shell("docent run s.docent")
        #expect(run.output == "")
        #expect(
            run.errors == """
                error: 'word' has no value
                  --> s.docent:2:1
                  2 | param word
                    | ^^^^^^^^^^ set it with '--set word=…'
                error: 'deep' has no value
                  --> lib.docent:1:1
                  1 | param deep
                    | ^^^^^^^^^^ set it with '--set deep=…'
                note: imported here
                  --> s.docent:3:1
                  3 | import 'lib.docent'
                    | ^^^^^^^^^^^^^^^^^^^

                """)
        #expect(run.status == 2)
        #expect(try folder.shell("docent run s.docent --set word=a --set deep=1").output == "1\n")
    }

    @Test(arguments: ["word", "=a"]) func aSettingHasANameAndAValue(setting: String) throws {
        let run = try folder().shell("docent run s.docent --set '\(setting)'")
        #expect(run.errors.contains("--set: '\(setting)' is not NAME=VALUE"))
        #expect(run.status == 2)
    }

    @Test func aScriptTellsWhatItIsFor() throws {
        let run = try folder().shell("docent run s.docent --help")
        #expect(
            run.output == """
                Sums of a document.
                The large ones.

                Usage: docent run s.docent [DOCUMENT|FOLDER ...] [--set NAME=VALUE ...]

                Params:
                  deep   = 2             how deep
                  least  = $100 million  how much is large
                  since  = 2024-01       From when on.
                  word   (must be set)   what to look for

                """)
        #expect(run.status == 0)
    }

    @Test func aScriptWithoutParamsTellsWhatItIsFor() throws {
        let folder = try Folder()
        try folder.write("s.docent", "items | count\n")
        #expect(
            try folder.shell("docent run -h s.docent").output == "Usage: docent run s.docent [DOCUMENT|FOLDER ...]\n")
    }

    @Test func aWrongScriptHasNoHelp() throws {
        let folder = try Folder()
        try folder.write("s.docent", "items | cuont\n")
        let run = try folder.shell("docent run s.docent --help")
        #expect(run.output == "")
        #expect(run.errors.contains("did you mean 'count'?"))
        #expect(run.status == 2)
    }

    @Test func withoutAScriptTheCommandsHelpIsShown() throws {
        let run = try Program.run("run", "--help")
        #expect(run.output.contains("OPTIONS:") && run.output.contains("--set"))
        #expect(run.status == 0)
        #expect(try Program.run("run", "missing.docent", "--help").status == 3)
    }
}
