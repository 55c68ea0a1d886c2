import TestSupport
import Testing

@Suite struct GhostTests {
    /// A shell that has been asked, and the start of the question typed again.
    private func screen() throws -> Screen {
        let screen = try Screen.peru(hints: true)
        try screen.ask("items | count by label")
        try screen.type("items | c")
        #expect(screen.ends(with: "peru> items | count by label"), "\(screen.text)")
        return screen
    }

    @Test func whatWasAskedBeforeIsSuggestedDim() throws {
        #expect(try screen().shows("ount by label", in: "dim"))
    }

    @Test(arguments: ["Right", "C-e", "End", "C-f"])
    func aKeyToTheRightTakesTheSuggestion(key: String) throws {
        let screen = try screen()
        try screen.press(key)
        try screen.type(" ")
        #expect(screen.shows("label", in: "cyan"), "\(screen.styledText)")
    }

    @Test func altFTakesTheSuggestionsNextWord() throws {
        let screen = try screen()
        try screen.press("M-f")
        #expect(screen.shows(" by label", in: "dim"))
        try screen.press("M-f")
        #expect(screen.shows(" label", in: "dim"))
    }

    @Test func aSuggestionThatWasNotTakenIsNotRun() throws {
        let screen = try screen()
        try screen.press("C-c")
        #expect(screen.ends(with: "peru> items | c\nperu>"), "\(screen.text)")
    }

    @Test func inTheMiddleOfTheLineNothingIsSuggested() throws {
        let screen = try screen()
        try screen.press("Left")
        #expect(screen.ends(with: "peru> items | c"), "\(screen.text)")
    }

    @Test func altFWithoutASuggestionGoesToTheNextWord() throws {
        let screen = try Screen.peru(hints: true)
        try screen.type("aa bb cc")
        try screen.press("Home", "M-f")
        try screen.type("X")
        #expect(screen.shows { $0.contains("aaX bb cc") || $0.contains("aa Xbb cc") }, "\(screen.text)")
    }
}
