import Foundation
import Session
import TestSupport
import Testing

@testable import Shell

@Suite struct MenuTests {
    private func opened(_ text: String = "items | s", _ columns: Int = 80, _ rows: Int = 24) throws -> Screen {
        let screen = try Screen.peru(columns, rows, hints: true)
        try screen.type(text)
        #expect(screen.shows { $0.contains(text.trimmingCharacters(in: .whitespaces)) })
        try screen.press("Tab")
        return screen
    }

    @Test func tabListsTheStagesWithALineOfHelp() throws {
        let screen = try opened()
        #expect(screen.shows { $0.contains(" select ") && $0.contains(" sort ") }, "\(screen.text)")
        #expect(screen.shows("select", in: "cyan"))
    }

    @Test func tabAgainTakesTheFirstChoiceAndMarksIt() throws {
        let screen = try opened()
        #expect(screen.shows { $0.contains(" sort ") })
        let first = screen.text.split(separator: "\n").last { !$0.contains("peru>") }
        #expect(first != nil)
        try screen.press("Tab")
        #expect(screen.shows { _ in screen.styledText.contains("\u{1B}[7m") }, "\(screen.text)")
    }

    @Test func shiftTabGoesBackToTheChoiceBefore() throws {
        let screen = try opened()
        #expect(screen.shows { $0.contains(" sort ") })
        try screen.press("Tab")
        #expect(screen.shows { !$0.contains("peru> items | s\n") })
        let first = screen.text
        try screen.press("Tab")
        #expect(screen.shows { $0 != first })
        try screen.press("BTab")
        #expect(screen.shows { $0 == first }, "\(screen.text)")
    }

    @Test func typingOnClosesTheMenu() throws {
        let screen = try opened()
        #expect(screen.shows { $0.contains(" sort ") })
        try screen.type("zz")
        #expect(screen.shows { !$0.contains(" sort ") && $0.contains("items | szz") }, "\(screen.text)")
    }

    @Test func returnTakesTheChoiceAndDoesNotRunIt() throws {
        let screen = try opened()
        #expect(screen.shows { $0.contains(" sort ") })
        try screen.press("Tab", "Enter")
        #expect(screen.shows { !$0.contains("error") && $0.components("peru>") == 1 }, "\(screen.text)")
    }

    @Test func controlGGivesTheTextBackAsItWas() throws {
        let screen = try opened()
        #expect(screen.shows { $0.contains(" sort ") })
        try screen.press("Tab", "Tab", "C-g")
        #expect(screen.ends(with: "peru> items | s"), "\(screen.text)")
    }

    @Test func tabAfterAWholeWordListsWhatCanFollow() throws {
        let screen = try opened("items | where section")
        #expect(screen.shows { $0.contains("  ==") && $0.contains("is null") }, "\(screen.text)")
        try screen.press("C-g")
        #expect(screen.shows { $0.hasSuffix("peru> items | where section") }, "\(screen.text)")
    }

    @Test func theMenuIsNeverHigherThanTheWindow() throws {
        let screen = try opened("items | ", 40, 6)
        #expect(screen.shows { $0.contains("peru> items |") && $0.contains(" in all") }, "\(screen.text)")
    }

    @Test func inANarrowWindowNamesStandAlone() throws {
        let screen = try opened("items | s", 20, 12)
        #expect(screen.shows { $0.contains("sort") }, "\(screen.text)")
        #expect(screen.text.split(separator: "\n").allSatisfy { $0.count <= 20 })
    }

    @Test func aWrongWordIsUnderlinedInRedAndTheMessageBelowIsDim() throws {
        let screen = try Screen.peru(hints: true)
        try screen.type("items | where txet has 'a'")
        #expect(screen.shows(" txet ", in: "plain, underlined red, plain"), "\(screen.text)")
        #expect(screen.shows("no field 'txet'", in: "dim"), "\(screen.text)")
    }

    @Test func wordsHaveTheColoursOfWhatTheyAre() throws {
        let screen = try Screen.peru(hints: true)
        try screen.type("items | where text has 'a' and line > 3 ")
        #expect(screen.shows("items", in: "bold cyan"), "\(screen.styledText)")
        #expect(screen.shows("where", in: "bold blue"))
        #expect(screen.shows("has", in: "magenta"))
        #expect(screen.shows("'a'", in: "green"))
        #expect(screen.shows("3", in: "yellow"))
    }

    @Test func theMessageIsGoneWhenTheLineIsRun() throws {
        let screen = try Screen.peru(hints: true)
        try screen.type("itemz | count ")
        #expect(screen.shows("peru> itemz", in: "bold green, underlined red"), "\(screen.text)")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("itemz | count\nerror:") }, "\(screen.text)")
    }

    @Test func labelsArePaddedByColumns() {
        let choices = [Completions.Candidate(text: "你好", help: "a"), Completions.Candidate(text: "abc", help: "b")]
        let menu = CompletionMenu(Completions(replaced: 0..<0, candidates: choices), original: "", shown: LineBuffer())
        let rows = menu.rows(columns: 40, height: 9).map { $0.map(\.text).joined() }
        #expect(rows == ["  你好  a", "  abc   b"])
    }

    @Test func choicesShowPicturesOfWhatCouldAct() {
        let menu = CompletionMenu(
            Completions(replaced: 0..<0, candidates: [.init(text: "a\u{1B}[2J")]), original: "", shown: LineBuffer())
        #expect(menu.rows(columns: 40, height: 9).first?.map(\.text).joined().contains("a␛[2J") == true)
    }
}
