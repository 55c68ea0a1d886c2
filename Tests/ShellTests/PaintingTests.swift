import TestSupport
import Testing

@Suite struct PaintingTests {
    @Test func thePromptIsBoldGreenAndTheTextIsNot() throws {
        let screen = try Screen.peru()
        try screen.type("~ x")
        #expect(screen.shows("peru> ", in: "bold green"))
        #expect(screen.ends(with: "peru> ~ x"))
    }

    @Test func theBracketBeforeTheCursorAndItsPartnerAreMarked() throws {
        let screen = try Screen.peru()
        try screen.type("count(items)")
        #expect(screen.shows(")", in: "bold underlined"))
        #expect(screen.shows("(", in: "bold underlined"))
    }

    @Test func theMarkOfABracketGoesWithTheCursor() throws {
        let screen = try Screen.peru()
        try screen.type("count(items) ")
        #expect(screen.ends(with: "count(items)"))
        #expect(screen.shows { _ in StyledText(screen.styledText).style(of: "(") != "bold underlined" })
    }

    @Test(arguments: [("", ["NO_COLOR": "1"]), ("--color never", [:])])
    func withoutColoursThePromptIsPlain(options: String, environment: [String: String]) throws {
        let screen = try Screen.peru(options: options, environment: environment)
        try screen.type("items")
        #expect(screen.shows("peru> items", in: "plain"))
    }

    @Test func aLineThatFillsItsRowLeavesTheCursorInTheNext() throws {
        let screen = try Screen.peru(20, 10)
        try screen.type("12345678901234")
        #expect(screen.shows { $0.contains("peru> 12345678901234") })
        #expect(screen.shows { _ in screen.cursor.hasSuffix(" 0") })
        try screen.type("56")
        #expect(screen.ends(with: "peru> 12345678901234\n56"))
    }

    @Test func aWideCharacterThatDoesNotFitStandsInTheNextRow() throws {
        let screen = try Screen.peru(20, 10)
        try screen.type("1234567890123你x")
        #expect(screen.ends(with: "peru> 1234567890123\n你x"), "\(screen.text)")
    }

    @Test func anEmojiOfManyPartsIsDeletedAsOne() throws {
        let screen = try Screen.peru()
        try screen.type("a👩‍🚀b")
        try screen.press("Left", "BSpace")
        #expect(screen.ends(with: "peru> ab"), "\(screen.text)")
    }

    @Test func aLetterIsDeletedWithItsMarks() throws {
        let screen = try Screen.peru()
        try screen.type("ane\u{301}")
        try screen.press("BSpace")
        #expect(screen.ends(with: "peru> an"), "\(screen.text)")
    }

    @Test func aTextHigherThanTheWindowIsShownAroundTheCursor() throws {
        let screen = try Screen.peru(30, 6)
        try screen.paste((1...20).map { "line\($0)" }.joined(separator: "\n"))
        #expect(screen.shows { $0.contains("line20") && !$0.contains("line10") }, "\(screen.text)")
        try screen.press("Up", "Up", "Up", "Up", "Up", "Up", "Up", "Up", "Up", "Up")
        #expect(screen.shows { $0.contains("line10") && !$0.contains("line20") }, "\(screen.text)")
    }

    @Test func aNarrowerWindowWrapsTheLineAnewWithoutDoubles() throws {
        let screen = try Screen.peru(60, 12)
        let line = "items | where text has 'USAID' and text has 'Peru'"
        try screen.type(line)
        #expect(screen.ends(with: line))
        try screen.resize(columns: 25, rows: 12)
        try screen.type("!")
        #expect(screen.shows { $0.contains("'Peru'!") })
        #expect(screen.text.components("peru>") == 1, "\(screen.text)")
    }

    @Test func aWiderWindowJoinsTheRowsWithoutDoubles() throws {
        let screen = try Screen.peru(25, 12)
        try screen.type("items | where text has 'USAID' and text has 'Peru'")
        #expect(screen.shows { $0.contains("Peru'") })
        try screen.resize(columns: 70, rows: 12)
        try screen.type("!")
        #expect(screen.ends(with: "peru> items | where text has 'USAID' and text has 'Peru'!"), "\(screen.text)")
        #expect(screen.text.components("peru>") == 1, "\(screen.text)")
    }

    @Test func aWindowOfTwentyColumnsIsWideEnough() throws {
        let screen = try Screen.peru(20, 12)
        try screen.type("items | where text has 'USAID' | count")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("count\n") && $0.hasSuffix("peru>") }, "\(screen.text)")
    }

    @Test func whatIsTypedInTheMiddleMovesTheRest() throws {
        let screen = try Screen.peru(20, 10)
        try screen.type("items | count by section")
        try screen.press("Home")
        try screen.type("xy")
        #expect(screen.ends(with: "peru> xyitems | coun\nt by section"), "\(screen.text)")
    }

    @Test func controlLClearsTheScreenAndKeepsTheLine() throws {
        let screen = try Screen.peru()
        try screen.type("items")
        try screen.press("C-l")
        #expect(screen.shows { $0 == "peru> items" }, "\(screen.text)")
    }
}

extension String {
    /// How often a text stands in it.
    func components(_ text: String) -> Int { split(separator: text, omittingEmptySubsequences: false).count - 1 }
}
