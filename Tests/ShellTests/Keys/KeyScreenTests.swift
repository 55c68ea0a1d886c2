import TestSupport
import Testing

/// Keys as terminals send them, to the program itself.
@Suite struct KeyScreenTests {
    private func screen(_ editrc: String = "", hints: Bool = false) throws -> Screen {
        try Screen.peru(hints: hints, before: "printf '\(editrc)' > ~/.editrc")
    }

    @Test func aSearchWithTheKeysOfViAndChangesAfterItGoOn() throws {
        let screen = try screen("bind -v\\n")
        try screen.ask("money | count")
        try screen.press("Escape")
        try screen.type("/mon")
        #expect(screen.ends(with: "/mon"), "\(screen.text)")
        try screen.press("Enter")
        try screen.type("Ax")
        try screen.press("Escape")
        #expect(screen.ends(with: "peru> money | countx"), "\(screen.text)")
        try screen.type("nhN?mon")
        try screen.press("Enter", "C-c")
        try screen.ask("print 5")
        #expect(screen.text.contains("\n5\n"), "\(screen.text)")
    }

    @Test func controlSpaceAtTheStartDoesNotEndTheShell() throws {
        let screen = try screen()
        try screen.press("C-Space", "C-Space")
        try screen.type("print 5")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("\n5\n") && $0.hasSuffix("peru>") }, "\(screen.text)")
    }

    @Test(arguments: ["M-x", "F5", "F12", "C-F5", "M-F3", "S-PPage", "IC", "M-IC", "C-Up", "M-Down"])
    func aKeyThatMeansNothingTypesNothing(_ key: String) throws {
        let screen = try screen()
        try screen.type("items")
        try screen.press(key)
        try screen.type("X")
        #expect(screen.ends(with: "peru> itemsX"), "\(screen.text)")
    }

    @Test(arguments: ["\u{1B}[119;5u", "\u{1B}[27;5;119~", "\u{17}"])
    func controlWIsTheSameHoweverTheTerminalSendsIt(_ bytes: String) throws {
        let screen = try screen()
        try screen.type("one two")
        try screen.type(bytes)
        #expect(screen.ends(with: "peru> one"), "\(screen.text)")
    }

    @Test func escapeClosesTheMenuAndArmsNothing() throws {
        let screen = try screen(hints: true)
        try screen.type("items | s")
        try screen.press("Tab")
        #expect(screen.shows { $0.contains(" sort ") }, "\(screen.text)")
        try screen.press("Escape")
        #expect(screen.ends(with: "peru> items | s"), "\(screen.text)")
        try screen.type("b")
        #expect(screen.shows { $0.contains("peru> items | sb") }, "\(screen.text)")
    }

    @Test func aKeyThatFollowsEscapeAtOnceIsItself() throws {
        let screen = try screen(hints: true)
        try screen.type("items | s")
        try screen.press("Tab")
        #expect(screen.shows { $0.contains(" sort ") }, "\(screen.text)")
        try screen.type("\u{1B}\u{15}links")
        #expect(screen.ends(with: "peru> links"), "\(screen.text)")
    }

    @Test func whatIsPastedRunsOneAfterAnotherWithoutPromptsAndOutput() throws {
        let screen = try screen()
        try screen.paste(":set rows 7\nprint 1 +\n4\n:set rows")
        #expect(screen.ends(with: "…> :set rows"), "\(screen.text)")
        try screen.press("Enter")
        #expect(
            screen.shows { $0.contains("\n5\n") && $0.contains("rows 7") && $0.hasSuffix("peru>") }, "\(screen.text)")
        try screen.press("C-l")
        try screen.paste("peru> print 1 +\n   …> 7\n8\n\nperu> print 9\n9")
        #expect(screen.ends(with: "peru> print 1 +\n   …> 7\n   …> print 9"), "\(screen.text)")
        try screen.press("Enter")
        #expect(
            screen.shows { $0.contains("\n8\n") && $0.contains("\n9\n") && $0.hasSuffix("peru>") }, "\(screen.text)")
    }

    @Test func pagesTurnInTheMenu() throws {
        let screen = try screen(hints: true)
        try screen.type("items | where ")
        try screen.press("Tab")
        #expect(screen.shows { $0.contains(" in all") }, "\(screen.text)")
        try screen.press("NPage", "NPage")
        #expect(screen.shows { $0.contains("  19 of ") }, "\(screen.text)")
        try screen.press("PPage")
        #expect(screen.shows { $0.contains("  10 of ") }, "\(screen.text)")
    }

    @Test func typingGoesOnNarrowingTheMenu() throws {
        let screen = try screen(hints: true)
        try screen.type("items | ")
        try screen.press("Tab")
        #expect(screen.shows { $0.contains(" sort ") || $0.contains(" in all") }, "\(screen.text)")
        try screen.type("so")
        #expect(
            screen.shows { $0.contains("peru> items | so") && $0.contains("\n  sort ") && !$0.contains(" where ") },
            "\(screen.text)")
        try screen.press("BSpace")
        #expect(screen.shows { $0.contains(" select ") }, "\(screen.text)")
    }

    @Test func theModeOfViIsSeenAtThePrompt() throws {
        let screen = try screen("bind -v\\n")
        try screen.type("items")
        #expect(screen.shows("peru> ", in: "bold green"), "\(screen.styledText)")
        try screen.press("Escape")
        #expect(screen.shows("peru> ", in: "bold yellow"), "\(screen.styledText)")
        try screen.type("i")
        #expect(screen.shows("peru> ", in: "bold green"), "\(screen.styledText)")
    }

    @Test func withTheKeysOfViControlETakesTheSuggestion() throws {
        let screen = try Screen.peru(hints: true, before: "echo 'bind -v' > ~/.editrc")
        try screen.ask("items | count by label")
        try screen.type("items | c")
        #expect(screen.ends(with: "items | count by label"), "\(screen.text)")
        try screen.press("C-e")
        try screen.type("!")
        #expect(screen.ends(with: "items | count by label!"), "\(screen.text)")
    }

    @Test func whatThePersonBindsGoesBeforeOurs() throws {
        let screen = try screen("bind ^E ed-move-to-beg\\nbind ^[[A ed-move-to-beg\\nbind -s ^T abc\\n")
        try screen.type("xyz")
        try screen.press("C-e")
        try screen.type("1")
        #expect(screen.ends(with: "peru> 1xyz"), "\(screen.text)")
        try screen.press("End", "Up")
        try screen.type("2")
        #expect(screen.ends(with: "peru> 21xyz"), "\(screen.text)")
        try screen.press("C-t")
        #expect(screen.ends(with: "peru> 2abc1xyz"), "\(screen.text)")
    }

    @Test func aKeyThatTypesAWholeLineRunsIt() throws {
        let screen = try screen("bind -s ^T \"print 6^M\"\\n")
        try screen.press("C-t")
        #expect(screen.shows { $0.contains("\n6\n") && $0.hasSuffix("peru>") }, "\(screen.text)")
    }

    @Test func whatThePersonBindsAmongTheCommandsOfViIsDoneThere() throws {
        let screen = try screen("bind -v\\nbind -a K ed-move-to-beg\\nbind -a -s Q ixyz\\n")
        try screen.type("one")
        try screen.press("Escape")
        try screen.type("KiX")
        #expect(screen.ends(with: "peru> Xone"), "\(screen.text)")
        try screen.press("Escape")
        try screen.type("Q")
        #expect(screen.ends(with: "peru> xyzXone"), "\(screen.text)")
        try screen.type("!")
        #expect(screen.ends(with: "peru> xyz!Xone"), "\(screen.text)")
    }

    @Test func aPasteWithoutItsEndIsShownAndEndsWithTheNextKey() throws {
        let screen = try screen()
        try screen.type("\u{1B}[200~print 1 +\n2")
        #expect(screen.ends(with: "peru> print 1 +\n   …> 2"), "\(screen.text)")
        try screen.type("+ 3")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("\n6\n") && $0.hasSuffix("peru>") }, "\(screen.text)")
    }
}
