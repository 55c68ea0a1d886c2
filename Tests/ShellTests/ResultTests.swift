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
        #expect(screen.shows { $0.hasSuffix("q ends, / searches, space goes on") }, "\(screen.text)")
        try screen.press("q")
        #expect(screen.ends(with: "peru>"))
        // What it showed can still be read.
        #expect(screen.text.contains("Examples/peru.md:39:1\n"), "\(screen.text)")
    }

    @Test func aPagerThatIsQuitEarlyDoesNotEndTheShell() throws {
        let screen = try Screen.peru(80, 10, environment: ["PAGER": "head -n 1"])
        try screen.type("words | select text")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("\ntext\n(") && $0.hasSuffix(" rows)\nperu>") }, "\(screen.text)")
        try screen.ask("print 7")
        #expect(screen.text.hasSuffix("7\nperu>"))
    }

    @Test(arguments: ["items | select at", "words | select text"])
    func aPagerThatIsNotThereDoesNotKeepRowsBack(query: String) throws {
        let screen = try Screen.peru(80, 10, environment: ["PAGER": "/nowhere/pager"])
        try screen.type(query)
        try screen.press("Enter")
        #expect(screen.shows { $0.hasSuffix("\nperu>") })
        #expect(screen.text.split(separator: "\n").count > 8, "\(screen.text)")
        try screen.ask("print 7")
        #expect(screen.text.hasSuffix("7\nperu>"))
    }

    @Test(arguments: [[:], ["LESS": "FRX"], ["LESS": "-M"]])
    func controlCLeavesThePagerWithTheTerminalWhole(_ environment: [String: String]) throws {
        let screen = try Screen.peru(80, 10, environment: environment)
        try screen.type("words | select text")
        try screen.press("Enter")
        #expect(screen.shows { !$0.contains("words | select") && $0.contains("text\n──") }, "\(screen.text)")
        try screen.press("C-c")
        #expect(screen.ends(with: "peru>"), "\(screen.text)")
        try screen.ask("print 5")
        #expect(screen.text.hasSuffix("peru> print 5\n5\nperu>"), "\(screen.text)")
    }

    @Test func aPagerThatIsKilledLeavesTheTerminalWhole() throws {
        let screen = try Screen.peru(
            80, 10, environment: ["PAGER": "stty -echo -icanon; printf \"\\033[?25l\"; kill -9 $$"])
        try screen.ask("words | select text")
        try screen.ask("print 5")
        #expect(screen.text.hasSuffix("peru> print 5\n5\nperu>"), "\(screen.text)")
    }

    @Test func rowsAreShownWithAFieldALine() throws {
        let screen = try Screen.peru(40, 24)
        try screen.ask("money | top 2 by value | select text, sentence.text as where, value2")
        try screen.press("C-l")
        try screen.ask(":record 2")
        #expect(
            screen.text.contains("\n─ 2 ─────") && screen.text.contains("\ntext    $6.6 billion\nwhere   "),
            "\(screen.text)")
        #expect(screen.text.contains("\nvalue2  null\nperu>"), "\(screen.text)")
        try screen.ask(":record 3")
        #expect(screen.text.contains("error: there is no row 3; the last\nresult has 2 rows"), "\(screen.text)")
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

    @Test func addressesAndPlacesAreLinksIfWanted() throws {
        // This pager shows what goes to the terminal.
        let screen = try Screen.peru(120, 10, environment: ["PAGER": "head -n 3 | cat -v"])
        try screen.ask(":set links always")
        try screen.ask("items | select at")
        #expect(screen.text.contains("^[]8;;file:///"), "\(screen.text)")
        #expect(screen.text.contains("Examples/peru.md#L39^[\\Examples/peru.md:39:1^[]8;;^[\\"), "\(screen.text)")
        try screen.press("C-l")
        try screen.ask(":set links vscode://file/{path}:{line}:{column}")
        try screen.ask("items | select at")
        #expect(screen.text.contains("^[]8;;vscode://file/"), "\(screen.text)")
        #expect(screen.text.contains("Examples/peru.md:39:1^[\\Examples/peru.md:39:1^[]8;;^[\\"), "\(screen.text)")
        try screen.ask(":set links off")
        try screen.press("C-l")
        try screen.ask("items | select at")
        #expect(!screen.text.contains("8;;"), "\(screen.text)")
    }

    @Test func linksTakeNoRoomOnTheScreen() throws {
        let screen = try Screen.peru(80, 12)
        try screen.ask(":set wrap off")
        try screen.ask(":set links always")
        try screen.ask("links | select host, url | take 3")
        #expect(screen.text.contains("\nhost ") && screen.text.contains("…\n(text is cut"), "\(screen.text)")
        #expect(!screen.text.contains("8;;"), "\(screen.text)")
    }

    @Test func longTextGoesOnInTheNextLineIfWanted() throws {
        let screen = try Screen.peru(60)
        try screen.ask("items | take 10 | select text, line")
        #expect(screen.text.contains("…  "), "\(screen.text)")
        #expect(screen.text.contains("text is cut: ':set wrap on'"), "\(screen.text)")
        // What fits on the screen is shown whole.
        try screen.press("C-l")
        try screen.ask("items | take 1 | select text, line")
        #expect(!screen.text.contains("…") && screen.text.contains("the organized crime they"), "\(screen.text)")
        try screen.ask(":set wrap off")
        try screen.press("C-l")
        try screen.ask("items | take 1 | select text, line")
        #expect(screen.text.contains("…  "), "\(screen.text)")
        try screen.ask(":set wrap on")
        try screen.press("C-l")
        try screen.ask("items | take 1 | select text, line")
        #expect(!screen.text.contains("…"), "\(screen.text)")
        #expect(screen.text.contains("the organized crime they"), "\(screen.text)")
    }

    @Test func manyRowsAreCountedBelowTheTable() throws {
        let screen = try Screen.peru(80, 40)
        try screen.ask("items | select line")
        #expect(screen.text.hasSuffix("(27 rows)\nperu>"), "\(screen.text)")
        try screen.ask("items | select line | take 3")
        #expect(!screen.text.contains("(3 rows)"), "\(screen.text)")
    }

    @Test func rowsThatAreLeftOutAreTold() throws {
        let screen = try Screen.peru(80, 40)
        try screen.ask(":set rows 2")
        try screen.ask("items | select line")
        #expect(screen.text.hasSuffix("(27 rows; 25 of them not shown: ':set rows all')\nperu>"), "\(screen.text)")
        try screen.ask("it | count")
        #expect(screen.text.contains("27\nperu>"), "\(screen.text)")
    }

    @Test func columnsThatHaveNoRoomAreTold() throws {
        let screen = try Screen.peru(40)
        try screen.ask("money | take 2")
        #expect(screen.text.contains("(no room for "), "\(screen.text)")
        let run = try Program.run("query", "money | take 2", Program.peru, "--format", "table", "--width", "40")
        #expect(!run.output.contains("no room") && run.errors.contains("(no room for "), "\(run.errors)")
        let quiet = try Program.run("query", "money", Program.peru, "--format", "table", "--width", "40", "--quiet")
        #expect(quiet.errors == "")
    }

    @Test func controlCStopsTheWritingOfRows() throws {
        let screen = try Screen.peru(80, 24, environment: ["PAGER": "cat"])
        try screen.type("words | take 100 | expand docs.items as a | expand docs.items as b | select a.line, text")
        try screen.press("Enter")
        #expect(screen.shows { !$0.contains("peru>") }, "\(screen.text)")
        try screen.press("C-c")
        #expect(screen.shows { $0.hasSuffix("peru>") }, "\(screen.text)")
        try screen.ask("print 5")
        #expect(screen.text.hasSuffix("5\nperu>"), "\(screen.text)")
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
