import TestSupport
import Testing

@Suite struct EditingTests {
    @Test func altReturnBreaksTheLineWhereReturnWouldRunIt() throws {
        let screen = try Screen.peru()
        try screen.type("items")
        try screen.press("M-Enter")
        try screen.type("| count")
        #expect(screen.ends(with: "peru> items\n   …> | count"), "\(screen.text)")
    }

    @Test func upAndDownKeepTheColumnAcrossAShortLine() throws {
        let screen = try Screen.peru()
        try screen.paste("aaaaaaaa\nbb\ncccccccc")
        try screen.press("Up", "Up")
        try screen.type("X")
        #expect(screen.shows { $0.contains("aaaaaaaaX") }, "\(screen.text)")
        try screen.press("Left", "Down", "Down")
        try screen.type("Y")
        #expect(screen.ends(with: "…> ccccccccY"), "\(screen.text)")
    }

    @Test func homeAndEndStayInTheirLine() throws {
        let screen = try Screen.peru()
        try screen.paste("one\ntwo\nthree")
        try screen.press("Up", "Home")
        try screen.type("<")
        try screen.press("End")
        try screen.type(">")
        #expect(screen.ends(with: "peru> one\n   …> <two>\n   …> three"), "\(screen.text)")
    }

    @Test func controlKKillsToTheEndOfItsLineAndControlYBringsItBack() throws {
        let screen = try Screen.peru()
        try screen.paste("one two\nthree")
        try screen.press("Up", "Home", "C-k")
        #expect(screen.ends(with: "peru>\n   …> three"), "\(screen.text)")
        try screen.press("C-y", "C-y")
        #expect(screen.ends(with: "peru> one twoone two\n   …> three"), "\(screen.text)")
    }

    @Test func controlWKillsAWordAndControlUTheLine() throws {
        let screen = try Screen.peru()
        try screen.type("one two three")
        try screen.press("C-w")
        #expect(screen.ends(with: "peru> one two"), "\(screen.text)")
        try screen.press("C-u")
        #expect(screen.ends(with: "peru>"), "\(screen.text)")
    }

    @Test func undoTakesBackAWordAtATime() throws {
        let screen = try Screen.peru()
        try screen.type("one")
        #expect(screen.ends(with: "peru> one"))
        try screen.press("C-w")
        #expect(screen.ends(with: "peru>"))
        try screen.press("C-_")
        #expect(screen.ends(with: "peru> one"), "\(screen.text)")
    }

    @Test func aPasteWithControlCharactersDoesNotAct() throws {
        let screen = try Screen.peru()
        try screen.paste("print 'a\u{3}b\u{4}c'")
        #expect(screen.ends(with: "peru> print 'abc'"), "\(screen.text)")
    }

    @Test func anOpenBracketGoesOnInTheNextLine() throws {
        let screen = try Screen.peru()
        try screen.type("print (1")
        try screen.press("Enter")
        #expect(screen.ends(with: "peru> print (1\n   …>"), "\(screen.text)")
        try screen.type("+ 2)")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("\n3\n") }, "\(screen.text)")
    }

    @Test func controlXControlEEditsTheLineInTheEditor() throws {
        let screen = try Screen.peru(environment: ["EDITOR": "sed -i s/items/links/"])
        try screen.type("items | count")
        try screen.press("C-x", "C-e")
        #expect(screen.ends(with: "peru> links | count"), "\(screen.text)")
    }

    @Test func anEditorThatFailsLeavesTheLine() throws {
        let screen = try Screen.peru(environment: ["EDITOR": "false"])
        try screen.type("items | count")
        try screen.press("C-x", "C-e")
        #expect(screen.shows { $0.components("peru> items | count") == 2 }, "\(screen.text)")
    }

    @Test func viKeysWorkWhereTheSettingsAskForThem() throws {
        let screen = try Screen.peru(before: "echo 'bind -v' > ~/.editrc")
        try screen.type("one two")
        try screen.press("Escape")
        try screen.type("0dwiX")
        #expect(screen.ends(with: "peru> Xtwo"), "\(screen.text)")
    }

    @Test func arrowsWorkInBothModesOfVi() throws {
        let screen = try Screen.peru(before: "echo 'bind -v' > ~/.editrc")
        try screen.type("abc")
        try screen.press("Left")
        try screen.type("X")
        #expect(screen.ends(with: "peru> abXc"), "\(screen.text)")
        try screen.press("Escape", "Left")
        try screen.type("iY")
        #expect(screen.shows { $0.hasSuffix("peru> aYbXc") || $0.hasSuffix("peru> Yabc") }, "\(screen.text)")
    }

    @Test func aKeyOfOnesOwnIsBound() throws {
        let screen = try Screen.peru(before: "echo 'docent:bind ^T ed-move-to-beg' > ~/.editrc")
        try screen.type("bc")
        try screen.press("C-t")
        try screen.type("a")
        #expect(screen.ends(with: "peru> abc"), "\(screen.text)")
    }

    /// Settings that never end, or that nobody writes, are none.
    @Test(arguments: ["mkfifo ~/.editrc", "ln -s /dev/zero ~/.editrc", "mkdir ~/.editrc"])
    func settingsThatCannotBeReadAreLeftOut(before: String) throws {
        let screen = try Screen.peru(before: before)
        try screen.type("abc")
        #expect(screen.ends(with: "peru> abc"), "\(screen.text)")
    }
}
