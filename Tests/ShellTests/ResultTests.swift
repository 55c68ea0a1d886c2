import TestSupport
import Testing

@Suite struct ResultTests {
    @Test func aFirstStartHasThreeLinesAndASecondHasNone() throws {
        let state = try Folder()
        let first = try Screen.peru(environment: ["XDG_STATE_HOME": state.path])
        #expect(first.text.split(separator: "\n").count == 4, "\(first.text)")
        #expect(first.text.contains(":help"))
        try first.ask("print 1")
        let second = try Screen.peru(environment: ["XDG_STATE_HOME": state.path])
        #expect(second.text == "peru>")
    }

    @Test func moreThanAScreenGoesThroughThePager() throws {
        let screen = try Screen.peru(80, 10, environment: ["PAGER": "tail -n 2 | sed s/^/page:/"])
        try screen.type("items | select at")
        try screen.press("Enter")
        #expect(screen.shows { $0.components("page:") == 2 && $0.hasSuffix("peru>") }, "\(screen.text)")
    }

    @Test func lessThanAScreenDoesNot() throws {
        let screen = try Screen.peru(80, 24, environment: ["PAGER": "sed s/^/page:/"])
        try screen.ask("items | select at | take 3")
        #expect(!screen.text.contains("page:"))
    }

    @Test func withoutASetPagerItIsLess() throws {
        let screen = try Screen.peru(80, 10)
        try screen.type("items | select at")
        try screen.press("Enter")
        #expect(screen.shows { $0.hasSuffix("\n:") }, "\(screen.text)")
        try screen.press("q")
        #expect(screen.ends(with: "peru>"))
    }

    @Test func aPagerThatIsQuitEarlyDoesNotEndTheShell() throws {
        let screen = try Screen.peru(80, 10, environment: ["PAGER": "head -n 1"])
        try screen.type("words | select text")
        try screen.press("Enter")
        #expect(screen.shows { $0.hasSuffix("text\nperu>") }, "\(screen.text)")
        try screen.ask("print 7")
        #expect(screen.text.hasSuffix("7\nperu>"))
    }

    @Test(arguments: ["cat", ""])
    func noPagerIsWanted(pager: String) throws {
        let screen = try Screen.peru(80, 10, environment: ["PAGER": pager])
        try screen.ask("items | select at")
        #expect(screen.ends(with: "peru>"))
    }

    @Test func errorsAreShownAfterTheResultsThatThePagerShowed() throws {
        let screen = try Screen.peru(80, 10, environment: ["PAGER": "tail -n 1"])
        try screen.type("items | select at; print 1 + 'x'")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("error") && $0.hasSuffix("peru>") }, "\(screen.text)")
    }

    @Test func textOfADocumentDoesNotAct() throws {
        let folder = try Folder()
        let file = try folder.write("wild.md", "# A\u{1B}[31mred\u{9B}2J\u{202E}x\n")
        let screen = try Screen("docent \(file)")
        #expect(screen.ends(with: "wild>"))
        try screen.ask("sections | select heading", until: "wild>")
        #expect(StyledText(screen.styledText).style(of: "red") == "plain", "\(screen.text)")
        #expect(screen.text.contains("\\u{202e}"), "\(screen.text)")
    }
}
