import Foundation
import TestSupport
import Testing

/// Tours, played on a terminal and off it.
@Suite struct PlayedTourTests {
    private func first(_ environment: [String: String] = [:], before: String = "true") throws -> Screen {
        let screen = try Screen(
            "\(before); docent tour a-first-look", columns: 80, rows: 40, environment: environment)
        #expect(screen.ends(with: "first look>"), "\(screen.text)")
        return screen
    }

    private func enter(_ screen: Screen, _ line: String = "") throws {
        if !line.isEmpty { try screen.type(line) }
        try screen.press("Enter")
    }

    @Test func returnRunsTheStepsQueryAsIfItWereTyped() throws {
        let screen = try first()
        try enter(screen)
        #expect(
            screen.shows { $0.contains("── 1/12  What is it about? ───") && $0.hasSuffix("first look 1/12>") },
            "\(screen.text)")
        try enter(screen)
        #expect(screen.shows { $0.contains("first look 1/12> headings\ntext ") }, "\(screen.text)")
        #expect(screen.shows { $0.contains("Press Return to go on.\nfirst look 1/12>") }, "\(screen.text)")
    }

    @Test func aStyledLineIsLaidOutByWhatOneSees() throws {
        let screen = try Screen("docent tour follow-the-money", columns: 80, rows: 40)
        #expect(screen.ends(with: "follow the money>"), "\(screen.text)")
        try enter(screen)
        #expect(
            screen.shows { $0.contains("\n── 1/10  Are they all dollars? ───") && $0.hasSuffix(" 1/10>") },
            "\(screen.text)")
        try enter(screen)
        #expect(screen.shows { $0.contains("1/10> money | count by unit\nunit  count\n") }, "\(screen.text)")
    }

    @Test func anExerciseIsHelpedWithAndJudged() throws {
        let screen = try first()
        try enter(screen, ":steps 2")
        #expect(screen.shows { $0.hasSuffix("first look 2/12>") }, "\(screen.text)")
        try enter(screen)
        #expect(screen.shows { $0.hasSuffix("':hint' helps.\nfirst look 2/12>") }, "\(screen.text)")
        try enter(screen, ":hint")
        #expect(
            screen.shows { $0.contains("Hint 1 of 2:\nIt is the same query, about another relation.") },
            "\(screen.text)")
        try enter(screen, "items | count")
        #expect(screen.shows { $0.contains("Not yet: not that number: it is too large.") }, "\(screen.text)")
        try enter(screen, "money |")
        #expect(screen.ends(with: "first look 2/12> money |\n              …>"), "\(screen.text)")
        try enter(screen, "count")
        #expect(
            screen.shows { $0.contains("✓ ") && $0.hasSuffix("Press Return to go on.\nfirst look 2/12>") },
            "\(screen.text)")
    }

    @Test func whereOneWasIsKept() throws {
        let state = FileManager.default.temporaryDirectory.appendingPathComponent("docent-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: state) }
        let screen = try first(["XDG_STATE_HOME": state])
        try enter(screen, ":steps 3")
        #expect(screen.shows { $0.hasSuffix("first look 3/12>") }, "\(screen.text)")
        try enter(screen, ":leave")
        #expect(screen.ends(with: "ended 0"), "\(screen.text)")
        let list = try Program.run("tour", environment: ["XDG_STATE_HOME": state])
        #expect(
            list.output.contains("  a-first-look         beginner      10 min  step 3 of 12  A first look\n"),
            "\(list.output)")
        let again = try first(["XDG_STATE_HOME": state])
        #expect(again.text.contains("You were at step 3 of 12, 'Which item speaks of the police?'."), "\(again.text)")
        try enter(again)
        #expect(again.shows { $0.hasSuffix("first look 3/12>") }, "\(again.text)")
        try again.press("C-d")
        #expect(again.ends(with: "ended 0"), "\(again.text)")
    }

    @Test func toursOfOneTitleHaveAPlaceEach() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("docent-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let state = ["XDG_STATE_HOME": folder + "/state"]
        for name in ["one", "two"] {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
            try "# Read me\n\nSome words.\n".write(
                toFile: "\(folder)/\(name)/readme.md", atomically: true, encoding: .utf8)
            let made = try Program.run("tour", "new", "\(folder)/\(name)/readme.md", "\(folder)/\(name)/tour.md")
            #expect(made.status == 0, "\(made.errors)")
        }
        let first = try Screen("docent tour \(folder)/one/tour.md", columns: 80, rows: 40, environment: state)
        #expect(first.shows { $0.hasSuffix(">") }, "\(first.text)")
        try enter(first, ":steps 2")
        #expect(first.shows { $0.contains(" 2/") }, "\(first.text)")
        try enter(first, ":leave")
        #expect(first.ends(with: "ended 0"), "\(first.text)")
        let again = try Screen("docent tour \(folder)/one/tour.md", columns: 80, rows: 40, environment: state)
        #expect(again.shows { $0.contains("You were at step 2 of") }, "\(again.text)")
        let other = try Screen("docent tour \(folder)/two/tour.md", columns: 80, rows: 40, environment: state)
        #expect(other.shows { $0.contains("A first tour of this document") && $0.hasSuffix(">") }, "\(other.text)")
        #expect(!other.text.contains("You were at step"))
    }

    @Test func theShellGoesOnWithItsOwnDocumentsAfterATour() throws {
        let screen = try Screen.peru(80, 40)
        try enter(screen, "let kept = 41")
        try enter(screen, ":tour many")
        #expect(screen.shows { $0.hasSuffix("many sheets at once>") }, "\(screen.text)")
        try enter(screen, "docs | count")
        #expect(screen.shows { $0.contains("    5\nmany sheets at once>") }, "\(screen.text)")
        try enter(screen, ":leave")
        #expect(screen.shows { $0.hasSuffix("peru>") }, "\(screen.text)")
        try enter(screen, "print kept + 1")
        #expect(screen.shows { $0.hasSuffix("42\nperu>") }, "\(screen.text)")
        try enter(screen, ":next")
        #expect(screen.shows { $0.contains("no tour is being played; ':tour' lists them") }, "\(screen.text)")
        try enter(screen, ":tour nothing-like-it")
        #expect(screen.shows { $0.contains("no tour 'nothing-like-it'") && $0.hasSuffix("peru>") }, "\(screen.text)")
    }

    @Test func aQueryThatRanCanBeBroughtUpAndChanged() throws {
        let screen = try first()
        try enter(screen)
        #expect(screen.shows { $0.hasSuffix("first look 1/12>") })
        try enter(screen)
        #expect(screen.shows { $0.contains("Press Return to go on.") }, "\(screen.text)")
        try screen.press("Up")
        #expect(screen.ends(with: "first look 1/12> headings"), "\(screen.text)")
    }

    @Test func namesOfToursComplete() throws {
        let screen = try first()
        try screen.type(":tour many")
        try screen.press("Tab")
        #expect(screen.ends(with: "first look> :tour many-sheets-at-once"), "\(screen.text)")
    }

    @Test func commandsOfToursComplete() throws {
        let screen = try first()
        try screen.type(":ste")
        try screen.press("Tab")
        #expect(screen.ends(with: "first look> :steps"), "\(screen.text)")
    }

    @Test func controlCStopsAQueryAndTheTourGoesOn() throws {
        let screen = try first()
        try enter(screen)
        #expect(screen.shows { $0.hasSuffix("first look 1/12>") })
        let words = "docs.words"
        try screen.type(
            "\(words) as a | where any(\(words) as b | where any(\(words) as c | where a.start < c.start - 9999999))")
        try screen.press("Enter")
        #expect(try screen.gathersLines())
        try screen.type("x")
        #expect(screen.ends(with: "x"), "\(screen.text)")
        try screen.press("C-u", "C-c")
        #expect(screen.ends(with: "stopped\nfirst look 1/12>"), "\(screen.text)")
        try enter(screen)
        #expect(screen.shows { $0.contains("Press Return to go on.") }, "\(screen.text)")
    }

    @Test func aDumbTerminalPlaysItPlainly() throws {
        let screen = try first(["TERM": "dumb"])
        try enter(screen)
        #expect(screen.shows { $0.hasSuffix("    headings\n\nfirst look 1/12>") }, "\(screen.text)")
        try enter(screen)
        #expect(screen.shows { $0.contains("first look 1/12> headings\ntext ") }, "\(screen.text)")
    }

    @Test func offATerminalLinesOfInputAreAnswers() throws {
        let run = try Program.shell("printf '\\n\\n\\n\\nmoney | count\\n' | docent tour a-first-look")
        #expect(run.status == 0 && run.errors == "")
        #expect(run.output.hasPrefix("A first look  (beginner, about 10 minutes)\n\nIn November 2024"))
        #expect(run.output.contains("first look 2/12> items | count\ncount\n─────\n   27\n"))
        #expect(run.output.contains("first look 2/12> money | count\ncount\n─────\n   20\n✓ "), "\(run.output)")
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test func whatIsWrongWithATourHasItsPlace() throws {
        let folder = try Folder()
        try folder.write("t.md", "---\ntitle: T\nlevel: hard\n---\n## A\n")
        let run = try folder.shell("docent tour ./t.md")
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("error: no level 'hard'\n  --> ./t.md:3:1\n"), "\(run.errors)")
        try folder.write("t.md", "---\ntitle: T\n---\n## A\n")
        #expect(try folder.shell("docent tour t.md").errors.contains("t.md names no documents; give some after it"))
        try folder.write("t.md", "---\ntitle: T\ndocuments: missing.md\n---\n## A\n")
        let missing = try folder.shell("docent tour ./t.md")
        #expect(missing.status == 3)
        #expect(
            missing.errors.hasSuffix(
                "missing.md: no such file or directory\nerror: the documents can't all be read\n  --> ./t.md:3:1\n"
                    + "  3 | documents: missing.md\n    | ^^^^^^^^^\n"),
            "\(missing.errors)")
        #expect(try folder.shell("docent tour missing/t.md").status == 3)
        #expect(try folder.shell("docent tour nothing-like-it").status == 2)
    }

    @Test func aNewTourIsPlayedTestedAndWrittenAsAPage() throws {
        let folder = try Folder()
        try folder.write("d.md", "# A\n\n- $5 by 2027\n")
        let line = "mkdir t; docent tour new d.md t/d.md 2>/dev/null && docent test t/d.md && docent check t/d.md"
        let run = try folder.shell("\(line) && docent tour t/d.md --html d.html && head -c 15 d.html")
        #expect(
            run.status == 0 && run.output.hasPrefix("ok  t/d.md (") && run.output.hasSuffix("<!DOCTYPE html>"), "\(run)"
        )
        #expect(try folder.shell("docent tour new d.md t/d.md").errors == "docent: t/d.md: file exists\n")
        #expect(try folder.shell("docent tour --html x.html").status == 2)
    }

    @Test func onlyAStepThatIsPlayedSaves() throws {
        let folder = try Folder()
        try folder.write("d.md", "- a\n")
        let save = { (name: String) in "```docent\nitems | count | save '\(name).csv'\n```\n" }
        try folder.write(
            "t.md",
            "---\ntitle: T\ndocuments: d.md\n---\n## A\n\(save("first"))## B\n\(save("second"))## C\n\(save("third"))")
        let names = "ls *.csv 2>/dev/null"
        #expect(try folder.shell("docent test t.md >/dev/null; \(names)").output == "")
        #expect(try folder.shell("docent tour t.md --html t.html; \(names)").output == "")
        #expect(
            try folder.shell("printf ':steps 2\\n\\n:steps 3\\n' | docent tour ./t.md >/dev/null 2>&1; \(names)").output
                == "")
        let allowed = "docent tour ./t.md --allow-write . >/dev/null 2>&1"
        #expect(
            try folder.shell("printf ':steps 2\\n\\n:steps 3\\n' | \(allowed); \(names)").output == "second.csv\n")
    }

    @Test func anOpenDocumentIsNotSavedOver() throws {
        let folder = try Folder()
        try folder.write("in/d.md", "- a\n")
        try folder.write("in/t.md", "---\ntitle: T\ndocuments: d.md\n---\n## A\n")
        let run = try folder.shell(
            "printf 'items | save \"in/d.md\"\\n' | docent tour in/t.md --overwrite; cat in/d.md")
        #expect(run.errors.contains("it is an open document or a running script"), "\(run)")
        #expect(run.output.hasSuffix("\n- a\n"), "\(run)")
    }

    @Test func testTellsWhatDiffers() throws {
        let folder = try Folder()
        try folder.write("d.md", "- a\n")
        try folder.write(
            "t.md", "---\ntitle: T\ndocuments: d.md\n---\n## A\n```docent\nitems | count\n```\n```output\n2\n```\n")
        #expect(try folder.shell("docent test t.md").status == 1)
        #expect(try folder.shell("docent test t.md --update && docent test t.md").status == 0)
    }
}
