import Foundation
import TestSupport
import Testing

@Suite struct HistoryTests {
    private func asked(_ queries: [String]) throws -> Screen {
        let screen = try Screen.peru()
        for query in queries { try screen.ask(query) }
        return screen
    }

    @Test func upBringsTheLastLinesAndDownTheDraft() throws {
        let screen = try asked(["items | count", "links | count"])
        try screen.press("Up")
        #expect(screen.ends(with: "peru> links | count"))
        try screen.press("Up")
        #expect(screen.ends(with: "peru> items | count"))
        try screen.press("Down", "Down")
        #expect(screen.ends(with: "peru>"))
    }

    @Test func upAfterSomeLettersBringsOnlyLinesThatStartSo() throws {
        let screen = try asked(["items | count", "links | count", "sections | count"])
        try screen.type("it")
        try screen.press("Up")
        #expect(screen.ends(with: "peru> items | count"))
        try screen.press("Down")
        try screen.press("C-e", "C-u")
        try screen.type("li")
        try screen.press("Up")
        #expect(screen.ends(with: "peru> links | count"), "\(screen.text)")
    }

    @Test func aLineThatStartsWithASpaceIsNotKept() throws {
        let screen = try asked(["items | count", " links | count"])
        try screen.press("Up")
        #expect(screen.ends(with: "peru> items | count"), "\(screen.text)")
        try screen.press("C-c")
        try screen.ask(":history")
        #expect(!screen.text.contains("2  links"), "\(screen.text)")
        let kept = try String(contentsOfFile: screen.home + "/state/docent/history", encoding: .utf8)
        #expect(!kept.contains("links"), "\(kept)")
    }

    @Test func anInputRunsAgainByItsNumberAndIsShownFirst() throws {
        let screen = try asked(["items | count", "print 'other'"])
        try screen.ask(":history 1")
        #expect(screen.shows { $0.contains("peru> :history 1\nitems | count\n") }, "\(screen.text)")
        #expect(screen.shows { $0.components("   27\n") == 2 }, "\(screen.text)")
        try screen.press("Up")
        #expect(screen.ends(with: "peru> items | count"), "\(screen.text)")
    }

    @Test func twoShellsAtOnceKeepTheLinesOfBoth() throws {
        let state = try Folder()
        let environment = ["XDG_STATE_HOME": state.path]
        let (first, second) = (
            try Screen.peru(environment: environment), try Screen.peru(environment: environment)
        )
        try first.ask("print 'one'")
        try second.ask("print 'two'")
        try first.ask("print 'three'")
        try second.press("C-d")
        #expect(second.ends(with: "ended 0"))
        try first.press("C-d")
        #expect(first.ends(with: "ended 0"))
        let third = try Screen.peru(environment: environment)
        for line in ["print 'three'", "print 'two'", "print 'one'"] {
            try third.press("Up")
            #expect(third.ends(with: "peru> \(line)"), "\(third.text)")
        }
    }

    @Test func aLineIsKeptAtOnceThoughTheShellIsKilled() throws {
        let state = try Folder()
        let environment = ["XDG_STATE_HOME": state.path]
        let first = try Screen.peru(environment: environment)
        try first.ask("print 'kept'")
        let second = try Screen.peru(environment: environment)
        try second.press("Up")
        #expect(second.ends(with: "peru> print 'kept'"), "\(second.text)")
    }

    @Test func aQueryOfManyLinesComesBackAsOne() throws {
        let screen = try Screen.peru()
        try screen.paste("items\n| count")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("27") && $0.hasSuffix("peru>") })
        try screen.press("Up")
        #expect(screen.ends(with: "peru> items\n   …> | count"), "\(screen.text)")
    }

    @Test func aLineAfterOneThatWasCutOffIsALineOfItsOwn() throws {
        let state = try Folder()
        try state.write("docent/history", "_HiStOrY_V2_\nitems\\040|\\040co")
        let screen = try Screen.peru(environment: ["XDG_STATE_HOME": state.path])
        try screen.ask("print 1")
        try screen.press("C-d")
        #expect(screen.ends(with: "ended 0"))
        let kept = try String(contentsOfFile: state.path + "/docent/history", encoding: .utf8)
        #expect(kept == "_HiStOrY_V2_\nitems\\040|\\040co\nprint\\0401\n")
    }

    @Test func linesThatCannotBeDecodedAreLeftOutAndLongOnesComeWhole() throws {
        let state = try Folder()
        let long = "print\\040'" + String(repeating: "x", count: 1024 - 11) + "'"
        #expect(long.utf8.count == 1024)
        try state.write("docent/history", "_HiStOrY_V2_\nprint\\0401\n\(long)\nprint\\M\\q\n\\0\n")
        let screen = try Screen.peru(environment: ["XDG_STATE_HOME": state.path])
        try screen.press("Up")
        #expect(screen.ends(with: "xxx'"), "\(screen.text)")
        try screen.press("Up")
        #expect(screen.ends(with: "peru> print 1"), "\(screen.text)")
    }

    @Test(arguments: ["something else\n", "_HiStOrY_", "_HiStOrY_V2_"])
    func aFileThatIsNoHistoryIsReportedOnceAndStaysAsItIs(_ text: String) throws {
        let state = try Folder()
        try state.write("docent/history", text)
        let screen = try Screen.peru(environment: ["XDG_STATE_HOME": state.path])
        try screen.ask("print 1")
        try screen.ask("print 2")
        #expect(screen.text.replacing("\n", with: "").components("history is not kept") == 1, "\(screen.text)")
        #expect(try String(contentsOfFile: state.path + "/docent/history", encoding: .utf8) == text)
    }

    @Test func aHomeThatCannotBeWrittenToIsReportedOnceAndTheShellGoesOn() throws {
        // Root may write anywhere but where a file stands in place of the folder.
        let state = try Folder()
        try state.write("file")
        let screen = try Screen.peru(environment: ["XDG_STATE_HOME": state.path + "/file"])
        try screen.ask("print 1")
        try screen.ask("print 2")
        #expect(screen.text.replacing("\n", with: "").components("history is not kept") == 1, "\(screen.text)")
        #expect(screen.text.contains("\n2\n"))
    }

    @Test func aHistoryLineWithControlCharactersShowsPicturesOfThem() throws {
        let state = try Folder()
        try state.write("docent/history", "_HiStOrY_V2_\nprint\\040'a\\033[31mb'\n")
        let screen = try Screen.peru(environment: ["XDG_STATE_HOME": state.path])
        try screen.press("Up")
        #expect(screen.ends(with: "peru> print 'a␛[31mb'"), "\(screen.text)")
    }
}
